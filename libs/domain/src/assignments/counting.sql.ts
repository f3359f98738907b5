import { isKnown } from '../history/known.sql.js';
import { membershipPeriods } from '../people/membership.sql.js';
import { selectionOf } from './scope.sql.js';

/**
 * The rules of counting and of the assignee's own deadline as SQL expressions (docs/domain.md, section 4). Every
 * query about assignments uses them. `revision` in a comment is a relation with the columns of
 * assignment_revision and those of `countingColumns`.
 */

/** Returns a number of days of exactly 24 hours as an interval. */
const days = (count: string): string => `(${count} * interval '24 hours')`;

/**
 * Returns the columns that the counting rules add to a revision `v`: created_at (assignedAt, in milliseconds),
 * counts_from and joiner_days. `a` is the assignment of `v`.
 */
export const countingColumns = (v: string, a: string): string => {
  const assignedAt = `(select min(f.valid_from) from assignment_revision f
    where f.assignment_id = ${v}.assignment_id and ${isKnown('f')})`;
  return `${assignedAt} as created_at, ${countsFrom(assignedAt, a)} as counts_from, ${a}.joiner_days`;
};

/** Returns countsFrom of an assignment `a`: assignedAt - recognizeEarlierDays x 24 h. */
export const countsFrom = (assignedAt: string, a: string): string =>
  `(${assignedAt} - ${days(`${a}.recognize_earlier_days`)})`;

/** Returns the condition that training at `instant` counts: countsFrom < instant <= until. */
export const counts = (instant: string, revision: string, until: string): string =>
  `(${instant} > ${revision}.counts_from and ${instant} <= ${until})`;

/** Returns the end of the time that a person has after joining the scope, or after an exemption, at `since`. */
export const joinerDeadline = (since: string, revision: string): string =>
  `(${since} + ${days(`${revision}.joiner_days`)})`;

/**
 * Returns the deadline of an assignee. A person who joined the scope after assignedAt, or was exempt, has at least
 * joinerDays. Null if `deadline` is null.
 */
export const ownDeadline = (
  deadline: string,
  {
    since,
    exemptUntil,
  }: {
    /** First instant at which the person was in scope. */
    since: string;
    /** End of the last exemption of the person that has started, or null. */
    exemptUntil: string;
  },
  revision: string,
): string =>
  `case when ${deadline} is not null then greatest(${deadline},
    case when ${since} > ${revision}.created_at then ${joinerDeadline(since, revision)} end,
    ${joinerDeadline(exemptUntil, revision)}) end`;

/**
 * Selects the known exemptions from the assignments in `revision` that started by `:asOf`, as `(organization_id,
 * assignment_id, person_id, exemption_id, reason, approver, valid_from, valid_to, recorded_by, changed_by)`. `condition` restricts
 * them (`x`).
 */
export const startedExemptions = (condition = ''): string => `
  select x.organization_id, x.assignment_id, x.person_id, x.exemption_id, x.reason, x.approver, x.valid_from, x.valid_to,
      x.recorded_by, x.changed_by
    from exemption_revision x
    where x.organization_id = :organizationId and x.assignment_id in (select assignment_id from revision)
      and x.valid_from <= :asOf::timestamptz and ${isKnown('x')} ${condition}`;

/**
 * Returns the condition that a scope `s` contains a person with the membership period `p`. A person whom a selection contains twice,
 * by name and by team, is one assignee.
 */
export const scopeContains = (s: string, p: string): string =>
  `case ${s}.scope_type when 'person' then ${p}.person_id = ${s}.scope_person_id
    when 'team' then ${p}.team_id = ${s}.scope_team_id and ${p}.eligible
    when 'selection' then exists (select from ${selectionOf(s)} e
      where e.entry_id in (${p}.person_id, ${p}.team_id) and (e.team_id is null or ${p}.eligible))
    else ${p}.eligible end`;

/** Returns the instant from which a scope period `s` and a membership period `p` overlap, in milliseconds. */
export const overlapStart = (s: string, p: string): string =>
  `date_trunc('milliseconds', greatest(${s}.valid_from, ${p}.valid_from))`;

/** Returns the condition that a scope period `s` and a membership period `p` have an instant in common. */
export const overlaps = (s: string, p: string): string =>
  `greatest(${s}.valid_from, ${p}.valid_from)
    < least(coalesce(${s}.valid_to, 'infinity'), coalesce(${p}.valid_to, 'infinity'))`;

/**
 * Selects the periods of unchanged scope of the assignments in `revision` that started by `:asOf`, as
 * `(organization_id, assignment_id, scope_type, scope_person_id, scope_team_id, scope_set, valid_from, valid_to)`. Adjacent revisions with
 * the same scope are one period, so that changes of other values do not multiply the rows.
 */
export const scopePeriods = `
  select s.organization_id, s.assignment_id, s.scope_type, s.scope_person_id, s.scope_team_id, s.scope_set,
      lower(x) as valid_from, upper(x) as valid_to
    from (select v.organization_id, v.assignment_id, v.scope_type, v.scope_person_id, v.scope_team_id, v.scope_set,
              range_agg(tstzrange(v.valid_from, v.valid_to)) as periods
            from assignment_revision v
            where v.assignment_id in (select assignment_id from revision) and v.valid_from <= :asOf::timestamptz
              and ${isKnown('v')}
            group by v.organization_id, v.assignment_id, v.scope_type, v.scope_person_id, v.scope_team_id, v.scope_set) s
    cross join unnest(s.periods) x`;

/**
 * Selects the first instant at or after assignedAt at which each person was in the scope of an assignment, as
 * `(assignment_id, person_id, since)`. Returning does not reset it. `scope_period` is `scopePeriods`;
 * `condition` restricts the membership periods (`p`).
 */
export const inScopeSince = (condition = ''): string => `
  select s.assignment_id, p.person_id, min(${overlapStart('s', 'p')}) as since
    from scope_period s join (${membershipPeriods(condition)}) p on ${scopeContains('s', 'p')}
    where ${overlaps('s', 'p')}
    group by s.assignment_id, p.person_id`;
