/**
 * The latest stretch of each person that had begun by an instant, as a relation
 * `(person_id, role, team_id, valid_from, valid_to)`. The person was active then if `valid_to` is null or later.
 * `instant` and `organizationId` are SQL expressions, not values.
 */
export function latestPeriods(organizationId: string, instant: string): string {
  return `select distinct on (p.person_id) p.person_id, p.role, p.team_id, p.valid_from, p.valid_to
    from person_period p
    where p.organization_id = ${organizationId} and p.valid_from <= ${instant}
    order by p.person_id, p.valid_from desc, p.valid_to desc nulls first`;
}

/** An instant as the product writes it: ISO 8601, UTC, milliseconds; null stays null. */
export function iso(expression: string): string {
  return `to_char((${expression}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The eligible people of an instant (domain.md section 2, rule 1), as a relation `(person_id, team_id)`. */
export const eligibleAt = (organizationId: string, instant: string): string =>
  `select p.person_id, p.team_id from (${latestPeriods(organizationId, instant)}) p
    where p.role = 'learner' and (p.valid_to is null or p.valid_to > ${instant})`;
