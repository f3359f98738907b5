import { isKnown, isValid } from '../history/known.sql.js';

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
 * Returns the condition that the job function and the work of a person `p` are within the scope that the
 * organization `o` has set, if it has set one (docs/domain.md, section 3.1).
 */
export const inJobScope = (p: string, o: string): string =>
  `((${o}.job_functions is null or coalesce(lower(${p}.job_function) = any (${o}.job_functions), false))
    and (${p}.bespoke_software or not ${o}.bespoke_software_only))`;

/**
 * The periods in which the job-function scope of the organization did not change, as `(job_functions,
 * bespoke_software_only, valid_from, valid_to)`. Changes of other settings do not divide them.
 */
const scopePeriods = `
  select s.job_functions, s.bespoke_software_only, lower(x) as valid_from, upper(x) as valid_to
    from (select o.job_functions, o.bespoke_software_only, range_agg(o.valid_at) as periods from organization_revision o
            where o.organization_id = :organizationId and ${isKnown('o')}
            group by o.job_functions, o.bespoke_software_only) s
    cross join unnest(s.periods) x`;

/**
 * Returns a query for the known membership periods of people that started by `:asOf`, as `(person_id, role, team_id,
 * languages, eligible, valid_from, valid_to)`. A period ends where the eligibility of its person changes with the
 * settings of the organization. `condition` restricts the periods (`p`).
 */
export const membershipPeriods = (condition = ''): string => `
  select p.person_id, p.role, p.team_id, p.languages, p.role = 'learner' and ${inJobScope('p', 'o')} as eligible,
      greatest(p.valid_from, o.valid_from) as valid_from, least(p.valid_to, o.valid_to) as valid_to
    from person_period p
    join (${scopePeriods}) o
      on p.valid_from < coalesce(o.valid_to, 'infinity') and o.valid_from < coalesce(p.valid_to, 'infinity')
    where p.organization_id = :organizationId and greatest(p.valid_from, o.valid_from) <= :asOf::timestamptz
      and ${isKnown('p')} ${condition}`;

/**
 * Returns a query for the latest membership period of each person that started by `:asOf`, in the columns of
 * `membershipPeriods`. `isPresentAt` is true if the person is present at the instant.
 */
export const latestPeriods = (condition = ''): string => `
  select distinct on (l.person_id) l.* from (${membershipPeriods(condition)}) l
    order by l.person_id, l.valid_from desc`;

/**
 * Returns the start of a person's last known membership that started by `:asOf`: changes of role and team do not end a
 * membership, only leaving does.
 */
export const joinedAt = (personId: string): string => `(
  select max(lower(m)) from unnest((select range_agg(tstzrange(h.valid_from, h.valid_to)) from person_period h
    where h.organization_id = :organizationId and h.person_id = ${personId} and ${isKnown('h')}
      and h.valid_from <= :asOf::timestamptz)) m)`;

/** Returns an expression that formats an instant as ISO 8601 in UTC with milliseconds; null stays null. */
export function iso(expression: string): string {
  return `to_char((${expression}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Returns an expression of the instant at which a row was recorded, ISO 8601 UTC; null if that is older than the history. */
export const recordedAt = (row: string): string => `(select ${iso('c.recorded_at')} from change c
  where c.organization_id = ${row}.organization_id and c.id = ${row}.recorded_by)`;

/**
 * Query for the people present at `:asOf`, as `(person_id, role, team_id, languages, eligible)` (docs/domain.md,
 * section 2).
 */
export const present = `
  select p.person_id, p.role, p.team_id, p.languages, p.role = 'learner' and ${inJobScope('p', 'o')} as eligible
    from person_period p join organization_revision o on o.organization_id = p.organization_id
    where p.organization_id = :organizationId and ${isValid('p')} and ${isValid('o')}`;

/** Query for the people eligible at `:asOf`, as `(person_id, team_id, languages)` (docs/domain.md, section 3.1). */
export const eligible = `select e.person_id, e.team_id, e.languages from (${present}) e where e.eligible`;
