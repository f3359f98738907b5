import { pairs, type PairFilter } from './pair-counts.sql.js';

/** Columns of assignee_states besides the organization and the person. */
const columns = ['assignments', 'deadlines', 'started', 'late', 'completed'] as const;
const columnList = columns.join(', ');

/** Returns an aggregate over the pairs `p` of a person that meet a condition. */
const arrayOf = (value: string, order: string, condition: string): string =>
  `coalesce(array_agg(${value} order by ${order}) filter (where ${condition}), '{}')`;
const idsOf = (condition: string): string => arrayOf('p.assignment_id', 'p.assignment_id', condition);
const isOpen = 'not p.complete';

/** Returns a query for the pairs `(assignment_id, person_id, deadline, started, complete, late)` of each person as one row. */
const byPerson = (query: string): string => `
  select p.person_id, ${arrayOf('p.assignment_id', 'p.deadline, p.assignment_id', isOpen)} as assignments,
      ${arrayOf(`coalesce(p.deadline, 'infinity')`, 'p.deadline, p.assignment_id', isOpen)} as deadlines,
      ${idsOf(`${isOpen} and p.started`)} as started, ${idsOf('p.complete and p.late')} as late,
      ${idsOf('p.complete and not p.late')} as completed
    from (${query}) p group by p.person_id`;

const pairsOf = (filter: PairFilter): string => `${pairs(filter)} select * from pair`;

/** Returns the query for the rows of assignee_states without the organization, from all records of some pairs. */
export const assigneeStates = (filter: PairFilter = {}): string => byPerson(pairsOf(filter));

/** `:assignments` are all assignments of the people `:people`, or the only one that is needed. */
const ofPeople = { people: ':people::uuid[]', assignments: ':assignments::uuid[]' };
const isOfPeople = `k.person_id = any (${ofPeople.people})`;

/** The kept rows `k`, except for those of the people `:people`. */
const keptRows = `assignee_states k where k.organization_id = :organizationId and k.person_id <> all (${ofPeople.people})`;

const moved = ':moved::uuid[]';
/** Condition: the kept row `k` has one of the assignments `:moved`. */
const isMoved = `(k.assignments && ${moved} or k.late && ${moved} or k.completed && ${moved})`;

/** The rows of the people `:people`, and the condition of the kept rows `k` that they replace. */
export const ofEveryone = { query: assigneeStates({ people: ofPeople.people }), replaced: isOfPeople };

/** The same, if `:assignments` are all assignments of these people. */
export const ofDrifted = { query: assigneeStates(ofPeople), replaced: isOfPeople };

/** Returns a query for the pairs of kept rows whose IDs are in `ids`, except for those of the assignments `:moved`. */
const keptPairs = (
  ids: string,
  { deadline = 'null::timestamptz', started = 'true', complete = true, late = false },
) => `
  select u.id as assignment_id, k.person_id, ${deadline} as deadline, ${started} as started, ${complete} as complete, ${late} as late
    from (select * from ${keptRows} and (${isMoved} or k.person_id in (select person_id from moved_pair))) k
    cross join lateral ${ids} where u.id <> all (${moved})`;

/** The same rows, and those of everyone who is or was an assignee of the assignments `:moved`. */
export const ofMoved = {
  query: `
    with moved_pair as materialized (
      select * from (${pairsOf({ assignments: moved })}) o where o.person_id <> all (${ofPeople.people}))
    ${byPerson(`
      ${keptPairs('unnest(k.assignments, k.deadlines) u(id, deadline)', { deadline: 'u.deadline', started: 'u.id = any (k.started)', complete: false })}
      union all ${keptPairs('unnest(k.late) u(id)', { late: true })}
      union all ${keptPairs('unnest(k.completed) u(id)', {})}
      union all select * from moved_pair
      union all select * from (${pairsOf(ofPeople)}) c`)}`,
  replaced: `(${isOfPeople} or ${isMoved})`,
};

/** Returns the query for all rows: the kept ones, and those that replace some of them. */
export const corrected = ({ query, replaced }: typeof ofDrifted): string => `
  with replacement as materialized (${query})
  select k.person_id, ${columnList} from assignee_states k
    where k.organization_id = :organizationId and not ${replaced} and k.person_id not in (select person_id from replacement)
  union all select person_id, ${columnList} from replacement`;

/**
 * Returns the statement that writes rows. Rows that are already kept are not written again.
 * @param replaced condition of the kept rows `k` that the rows replace
 */
export const writeStates = ({ query, replaced }: typeof ofDrifted): string => `
  with state as materialized (${query}),
  removed as (
    delete from assignee_states k where k.organization_id = :organizationId and ${replaced}
      and not exists (select from state s where s.person_id = k.person_id))
  insert into assignee_states as k (organization_id, person_id, ${columnList})
    select :organizationId::uuid, s.person_id, ${columnList} from state s
    on conflict (organization_id, person_id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
      where (${columns.map((column) => `k.${column}`).join(', ')}) is distinct from (${columns.map((column) => `excluded.${column}`).join(', ')})`;

const assignment = ':assignmentId::uuid';

/**
 * Query for the counted assignees of the assignment `:assignmentId` and their states at `:asOf`, as `(person_id, state)`: from the kept
 * rows, and from the records of the people `:people`.
 */
export const statesOnAssignment = `
  select k.person_id, case when ${assignment} = any (k.completed) then 'completed'
      when ${assignment} = any (k.late) then 'completed_late'
      when k.deadlines[array_position(k.assignments, ${assignment})] < :asOf::timestamptz then 'overdue'
      when ${assignment} = any (k.started) then 'in_progress' else 'not_started' end as state
    from ${keptRows} and (${assignment} = any (k.assignments) or ${assignment} = any (k.completed) or ${assignment} = any (k.late))
  union all
  select p.person_id, case when p.complete then case when p.late then 'completed_late' else 'completed' end
      when p.deadline < :asOf::timestamptz then 'overdue'
      when p.started then 'in_progress' else 'not_started' end
    from (${pairsOf(ofPeople)}) p`;
