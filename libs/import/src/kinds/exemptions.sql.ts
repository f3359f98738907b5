import { auditCreatedExemptions, auditUpdatedExemptions, sqlMessage } from '@docket/domain';
import { rowMessages } from '../messages/index.js';

/** Condition: `x` is about the same assignment or item as the staged row `r`. */
const sameSubject = (x: string): string => `${x}.assignment_id is not distinct from r.assignment_id
  and (${x}.framework_id, ${x}.item_id) is not distinct from (r.framework, r.item)`;

/**
 * Condition: the exemption `x` is the one of the row `r`, with the same person, subject and start. Exemptions that were
 * cancelled, or replaced in a merge, end when they start, and are not meant by a row. The others do not overlap, so there
 * is at most one.
 */
const sameExemption = `x.person_id = r.person_id and x.starts_at = r.starts_at and x.ends_at > x.starts_at and ${sameSubject('x')}`;

const period = (x: string): string => `tstzrange(${x}.starts_at, ${x}.ends_at)`;
/** Condition: the row `r` has the address of a person who was merged with another one. */
const namesMerged = 'r.named_id <> r.person_id';

/** What a row says of its person. */
const nameIn = (row: string): string => `coalesce(${row}.email, ${row}.employee_number, ${row}.account)`;

const settle = (condition: string): string =>
  `update import_row r set settled = true where r.settled is not true and ${condition}`;

const imported = `i.person_id = r.named_id and i.starts_at = r.starts_at and ${sameSubject('i')} and i.ends_at = r.until`;

/**
 * Marks the rows that change nothing as settled: those that were imported before, so that changes that were made since are
 * not undone, and those of a merged person that the merge has taken into account. An end that was imported before is replaced
 * by the present one.
 */
export const settleRows = [
  // Rows that others were compared with may have been removed since.
  'update import_row set settled = null, ends_at = until',
  // The planner would join the exemptions that were written since the last statistics with nested loops.
  `select set_config('enable_nestloop', 'off', true)`,
  settle(`exists (select from imported_exemption i
    where ${imported} and (i.reason, i.approver) = (r.reason, r.approver))`),
  // Cancelled: only the reason or approver of the row differs from what was imported before.
  settle(`exists (select from imported_exemption i where ${imported})
    and not exists (select from exemption x where ${sameExemption})`),
  `update import_row r set ends_at = x.ends_at from imported_exemption i, exemption x
    where r.settled is not true and ${imported} and ${sameExemption}`,
  settle(`${namesMerged} and exists (select from exemption_revision h
    where h.person_id = r.named_id and h.valid_from = r.starts_at and h.valid_to = r.until and ${sameSubject('h')}
      and (h.reason, h.approver) = (r.reason, r.approver))`),
  settle(`${namesMerged} and exists (select from exemption x
    where x.person_id = r.person_id and x.starts_at <> r.starts_at and ${sameSubject('x')}
      and (x.reason, x.approver) = (r.reason, r.approver) and ${period('x')} @> ${period('r')})`),
  settle(`${namesMerged} and exists (select from import_row o
    where o.person_id = r.person_id and o.named_id <> r.named_id
      and o.assignment_id is not distinct from r.assignment_id
      and (o.framework, o.item) is not distinct from (r.framework, r.item)
      and (o.reason, o.approver) = (r.reason, r.approver) and ${period('o')} @> ${period('r')}
      and (${period('o')} <> ${period('r')} or o.named_id = o.person_id or o.line < r.line))`),
];

/** Check of rows with the same start of the same person under two addresses, which contradict each other. */
export const conflictsAfterMerge = (): string => `
  select r.line, 'from' as field, ${sqlMessage(rowMessages.exemptionOfSamePerson, 'f.line', nameIn('f'), nameIn('r'))} as reason
    from (select r.*,
        first_value(r.line) over (w order by r.settled is true, r.line) as open_line,
        first_value(r.line) over (w order by r.settled is true desc, r.line) as settled_line
      from import_row r where r.person_id is not null
      window w as (partition by r.person_id, r.assignment_id, r.framework, r.item, r.starts_at)) r
    join import_row f on f.named_id <> r.named_id
      and f.line = case when r.open_line < r.line then r.open_line else r.settled_line end
    where r.settled is not true and (f.settled is not true or ${namesMerged})`;

/** Statements that write the rows that are not settled, with an audit event for each exemption. */
export const writeExemptions = [
  // Assignments before people, in the order of a change of an assignment.
  `with locked as materialized (
      select a.id from assignment a where a.id in (select assignment_id from import_row) order by a.id for key share)
    select 0 as created, 0 * count(*)::int as updated from locked`,
  // Concurrent requests lock the people too, so that no overlapping exemption is written meanwhile.
  `with locked as materialized (
      select p.id from person p where p.id in (select person_id from import_row) order by p.id for no key update)
    select 0 as created, 0 * count(*)::int as updated from locked`,
  `with changed as (
      update exemption x set reason = r.reason, approver = r.approver, ends_at = r.ends_at,
          updated_at = greatest(date_trunc('milliseconds', now()), x.updated_at + interval '1 millisecond')
        from import_row r where r.settled is not true and ${sameExemption}
          and (x.reason, x.approver, x.ends_at) is distinct from (r.reason, r.approver, r.ends_at)
      returning x.id, x.person_id, x.assignment_id, x.framework_id, x.item_id, x.reason, x.approver, x.starts_at, x.ends_at,
        x.person_id as old_person_id, old.reason as old_reason, old.approver as old_approver,
        x.starts_at as old_starts_at, old.ends_at as old_ends_at),
    audited as (${auditUpdatedExemptions('changed')})
    select 0 as created, count(*)::int as updated from changed`,
  `with written as (
      insert into exemption (organization_id, person_id, assignment_id, framework_id, item_id, reason, approver, starts_at,
          ends_at)
        select :organizationId, r.person_id, r.assignment_id, r.framework, r.item, r.reason, r.approver, r.starts_at, r.ends_at
          from import_row r
          where r.settled is not true and not exists (select from exemption x where ${sameExemption})
          order by r.line
      returning *),
    audited as (${auditCreatedExemptions('written')})
    select count(*)::int as created, 0 as updated from written`,
  `insert into imported_exemption as i (organization_id, person_id, assignment_id, framework_id, item_id, starts_at, ends_at,
      reason, approver)
    select :organizationId, r.named_id, r.assignment_id, r.framework, r.item, r.starts_at, r.until, r.reason, r.approver
      from import_row r order by r.named_id, r.assignment_id, r.framework, r.item, r.starts_at
    on conflict (person_id, assignment_id, framework_id, item_id, starts_at) do update
      set ends_at = excluded.ends_at, reason = excluded.reason, approver = excluded.approver
      where (i.ends_at, i.reason, i.approver) is distinct from (excluded.ends_at, excluded.reason, excluded.approver)`,
];

const minute = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD HH24.MI')`;
const bounds = [minute('x.other[2]'), minute('x.other[1]')] as const;

/**
 * Check after the writes: the exemption of a row overlaps another one. Exemptions are compared with their neighbors in the
 * order of their starts, not in pairs, because the planner knows nothing about rows that the import has just written.
 */
export const overlappingExemptions = (): string => `
  select r.line, 'from' as field, case when ${namesMerged}
      then ${sqlMessage(rowMessages.overlapAfterMerge, 'r.email', 'p.email', ...bounds)}
      else ${sqlMessage(rowMessages.overlappingExemption, ...bounds)} end as reason
    from import_row r
    join person p on p.id = r.person_id
    join (
      select n.*, case when n.earlier[1] > n.starts_at then n.earlier when n.later[2] < n.ends_at then n.later end as other
        from (select e.*, lead(array[e.ends_at, e.starts_at]) over w as later,
            max(array[e.ends_at, e.starts_at]) over (w rows between unbounded preceding and 1 preceding) as earlier
          from exemption e where e.ends_at > e.starts_at and e.person_id in (select person_id from import_row)
          window w as (partition by e.person_id, e.assignment_id, e.framework_id, e.item_id order by e.starts_at, e.id)) n) x
      on ${sameExemption}
    where r.settled is not true and x.other is not null`;
