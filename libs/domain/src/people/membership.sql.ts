/** SQL expressions of the start and end of a period. An end that is null means that the period is open. */
interface PeriodColumns {
  from: string;
  to: string;
}

/**
 * Returns the condition that an instant is in a period: from <= instant < to. This is the only definition of
 * "present" (docs/domain.md, section 2). `instant` is an SQL expression.
 */
export const inPeriod = ({ from, to }: PeriodColumns, instant: string): string =>
  `(${from} <= ${instant} and (${to} is null or ${to} > ${instant}))`;

/** Returns the condition that a period with the end `to` is over at an instant: to <= instant. */
export const isOver = (to: string, instant: string): string => `coalesce(${to} <= ${instant}, false)`;

/** Returns the condition that the person of the membership period `period` is present at an instant. */
export const isPresentAt = (period: string, instant: string): string =>
  inPeriod({ from: `${period}.valid_from`, to: `${period}.valid_to` }, instant);

/** Returns the condition that the person `p` is present now. */
export const isPresent = (p: string): string =>
  inPeriod({ from: `${p}.joined_at`, to: `${p}.left_at` }, 'now()');

/** Returns the condition that the person `p` has left. */
export const hasLeft = (p: string): string => isOver(`${p}.left_at`, 'now()');

/**
 * Returns a query for the latest membership period of each person that started by an instant, as `(person_id,
 * role, team_id, valid_from, valid_to)`. `isPresentAt` is true if the person is present at the instant.
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
 * Returns a query for the people present at an instant, as `(person_id, role, team_id)` (docs/domain.md,
 * section 2).
 */
export const presentAt = (organizationId: string, instant: string): string =>
  `select p.person_id, p.role, p.team_id from (${latestPeriods(organizationId, instant)}) p
    where ${isPresentAt('p', instant)}`;

/**
 * Returns a query for the people eligible at an instant, as `(person_id, team_id)` (docs/domain.md, section
 * 3.1).
 */
export const eligibleAt = (organizationId: string, instant: string): string =>
  `select e.person_id, e.team_id from (${presentAt(organizationId, instant)}) e where e.role = 'learner'`;
