import { openPairs, type PairSelection } from './pair-counts.sql.js';

/** Arrays of the open assignments of a person and of their deadlines, ascending, from pairs `p`. */
const arrays = `array_agg(p.assignment_id order by p.deadline, p.assignment_id) as assignments,
      array_agg(p.deadline order by p.deadline, p.assignment_id) as deadlines`;

/** The open pairs of a selection of assignments and people, as `(assignment_id, person_id, deadline)`, from all records. */
const openPairsOf = (selection: PairSelection): string =>
  `${openPairs({ dueBy: `'infinity'::timestamptz`, ...selection })} select * from open_pair`;

const byPerson = (pairs: string): string =>
  `select p.person_id, ${arrays} from (${pairs}) p group by p.person_id`;

/**
 * Returns the query for the people with an open assignment that has a deadline, as `(person_id, assignments, deadlines)`, from all
 * records of a selection.
 */
export const openDeadlines = (selection: PairSelection): string => byPerson(openPairsOf(selection));

/** The kept rows `k`, except for those of the people `:people`. */
const unchanged = `k.organization_id = :organizationId and k.person_id <> all (:people::uuid[])`;
/** All assignments of the people `:people` are in `:assignments`. */
const ofPeople = { people: [], assignments: [] };

/** The rows of `openDeadlines` of the people `:people`. */
export const deadlinesOfPeople = openDeadlines(ofPeople);

/** The rows of `openDeadlines`: the kept ones, except for those of the people `:people`. */
export const correctedDeadlines = `
  select k.person_id, k.assignments, k.deadlines from open_deadlines k where ${unchanged}
  union all select * from (${deadlinesOfPeople}) c`;

/** The same if the assignments `:moved` changed, too. */
export const deadlinesOfMoved = byPerson(`
      select u.assignment_id, k.person_id, u.deadline
        from open_deadlines k cross join lateral unnest(k.assignments, k.deadlines) u(assignment_id, deadline)
        where ${unchanged} and u.assignment_id <> all (:moved::uuid[])
      union all select * from (${openPairsOf(ofPeople)}) c
      union all select * from (${openPairsOf({ assignments: [] }).replaceAll(':assignments', ':moved')}) o
        where o.person_id <> all (:people::uuid[])`);

/**
 * Returns the statement that makes the rows of a query the kept ones. Rows that are already kept are not written again.
 * @param ofPeople only those of the people `:people`
 */
export const writeDeadlines = (query: string, ofPeople: boolean): string => `
  with open as materialized (${query}),
  removed as (
    delete from open_deadlines k where k.organization_id = :organizationId ${ofPeople ? 'and k.person_id = any (:people::uuid[])' : ''}
      and not exists (select from open o where o.person_id = k.person_id))
  insert into open_deadlines as k (organization_id, person_id, assignments, deadlines)
    select :organizationId::uuid, o.person_id, o.assignments, o.deadlines from open o
    on conflict (organization_id, person_id) do update set assignments = excluded.assignments, deadlines = excluded.deadlines
      where (k.assignments, k.deadlines) is distinct from (excluded.assignments, excluded.deadlines)`;
