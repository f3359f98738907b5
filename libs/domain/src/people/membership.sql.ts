/**
 * Returns a query of the latest membership period of each person that started by an instant, as `(person_id,
 * role, team_id, valid_from, valid_to)`. The person is active at the instant if `valid_to` is null or later.
 * `organizationId` and `instant` are SQL expressions.
 */
export function latestPeriods(organizationId: string, instant: string): string {
  return `select distinct on (p.person_id) p.person_id, p.role, p.team_id, p.valid_from, p.valid_to
    from person_period p
    where p.organization_id = ${organizationId} and p.valid_from <= ${instant}
    order by p.person_id, p.valid_from desc, p.valid_to desc nulls first`;
}

/** Returns an expression that formats an instant as ISO 8601 in UTC with milliseconds; null stays null. */
export function iso(expression: string): string {
  return `to_char((${expression}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/**
 * Returns a query of the people eligible at an instant, as `(person_id, team_id)` (docs/domain.md, section
 * 3.1).
 */
export const eligibleAt = (organizationId: string, instant: string): string =>
  `select p.person_id, p.team_id from (${latestPeriods(organizationId, instant)}) p
    where p.role = 'learner' and (p.valid_to is null or p.valid_to > ${instant})`;
