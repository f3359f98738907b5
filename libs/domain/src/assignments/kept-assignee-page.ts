import { assignee, assigneeFilters, assigneeStates, type AssigneeFilter } from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { isKnown, isValid } from '../history/known.sql.js';
import { querySets } from '../set-queries.js';
import {
  assigneeColumns,
  assigneeOrder,
  progressOfPeople,
  revision,
  stateRank,
  uncountedAmong,
} from './assignee-progress.sql.js';
import { keptStatesOf, type AssigneeQuery } from './assignee-states.js';
import type { AssigneeProgress, AssignmentInstant } from './assignment-progress.js';
import { startedExemptions } from './counting.sql.js';
import { selectionOf } from './scope.sql.js';

/** Which assignees a page lists. */
export interface AssigneePart {
  /** Text in the name or the e-mail address. */
  search: string | null;
  filter: AssigneeFilter | null;
  limit: number;
  offset: number;
}

/** A page of assignees, and the number of assignees that match the search by filter. */
export interface ListedAssignees {
  items: AssigneeProgress[];
  counts: Partial<Record<AssigneeFilter, number>>;
}

/** Condition: the person `p` matches `:search`. */
export const matchesSearch = `(:search::text is null or strpos(p.search_text, text_key(:search)) > 0)`;

const countedRow = z.object({
  counts: z.partialRecord(z.enum(assigneeStates), z.int()).nullable(),
  listed: z.array(z.string()),
});
/** Counts the assignees of a query `(person_id, state)` and lists part of them. States of which none is listed are not sorted. */
const countedQuery = (states: string): string => `
  with counted as materialized (${states}),
  found as materialized (
    select c.person_id, c.state, p.name_key from counted c join person p on p.id = c.person_id where ${matchesSearch}),
  state_count as materialized (select state, count(*)::int as people from found group by state),
  state_end as (
    select c.state, sum(c.people) over (order by ${stateRank('c')}) as people from state_count c where :filter::text is null),
  before as (select coalesce(max(e.people), 0) as people from state_end e where e.people <= :offset::int)
  select (select json_object_agg(state, people) from state_count) as counts,
    array(select s.person_id from found s
      where s.state = :filter or s.state in (select e.state from state_end e where e.people > :offset::int)
      order by ${stateRank('s')}, s.name_key, s.person_id
      limit :limit::int offset (select :offset::int - people from before)) as listed`;

const idRow = z.object({ id: tables.person.id });
/** People who may be assignees of an assignment without being counted: who left, are named in the scope, or were exempt. */
const candidatesQuery = `
  with revision as materialized (${revision})
  select p.person_id as id from person_period p
    where p.organization_id = :organizationId and ${isKnown('p')} and p.valid_to <= :asOf::timestamptz
      and not exists (select from person_period n
        where n.organization_id = :organizationId and n.person_id = p.person_id and ${isValid('n')})
  union select x.person_id from (${startedExemptions()}) x
  union select r.scope_person_id from revision r where r.scope_type = 'person'
  union select e.person_id from revision r cross join lateral ${selectionOf('r')} e
    where r.scope_type = 'selection' and e.person_id is not null`;

const uncountedRow = z.object({ id: tables.person.id, filter: z.enum(assigneeFilters) });
const uncountedQuery = `
  select p.id, u.filter from (${uncountedAmong}) u join person p on p.id = u.person_id where ${matchesSearch}`;

const progressRow = assignee.omit({ items: true });
const rowsQuery = `${progressOfPeople}
  select ${assigneeColumns}
    from assignee_progress s join person p on p.id = s.person_id left join team t on t.id = s.team_id
    order by ${assigneeOrder('s', 'p.name_key')} limit :limit::int offset :offset::int`;

/**
 * Reads a page of assignees from the kept states (docs/decisions/kept-figures.md): they give the order and the counts, and only the
 * progress of the people of the page is computed. People who are not counted come last. Usually they are few; their
 * progress, which decides their order, is computed for the pages that list them.
 * @returns null if the records of all assignees must be read
 */
export async function readKeptPage(
  em: EntityManager,
  at: AssignmentInstant,
  part: AssigneePart,
): Promise<ListedAssignees | null> {
  const states = await keptStatesOf(em, at);
  if (!states) return null;
  const { counts, listed } = await readCounted(em, states, part);
  const uncounted = await readUncounted(em, at, part);
  const others = uncounted.filter(({ filter }) => part.filter === null || filter === part.filter);
  const before = assigneeStates.reduce(
    (sum, state) => sum + (part.filter === null || part.filter === state ? (counts[state] ?? 0) : 0),
    0,
  );
  const items = await readRows(em, at, listed, { limit: listed.length, offset: 0 });
  const missing = { limit: part.limit - listed.length, offset: Math.max(0, part.offset - before) };
  if (missing.limit > 0 && missing.offset < others.length)
    items.push(...(await readRows(em, at, idsOf(others), missing)));
  return { items, counts: { ...counts, ...countBy(uncounted) } };
}

async function readCounted(em: EntityManager, { query, values }: AssigneeQuery, part: AssigneePart) {
  const [found] = await querySets(em, countedRow, countedQuery(query), { ...values, ...part });
  return { counts: found!.counts ?? {}, listed: found!.listed };
}

async function readUncounted(
  em: EntityManager,
  at: AssignmentInstant,
  { search }: AssigneePart,
): Promise<z.infer<typeof uncountedRow>[]> {
  const candidates = await selectRows(em, idRow, candidatesQuery, { ...at });
  if (candidates.length === 0) return [];
  return await querySets(em, uncountedRow, uncountedQuery, {
    ...at,
    personIds: uuids(idsOf(candidates)),
    search,
  });
}

/** Reads part of the progress of some people, in the order of the documents. */
async function readRows(
  em: EntityManager,
  at: AssignmentInstant,
  people: readonly string[],
  part: Pick<AssigneePart, 'limit' | 'offset'>,
): Promise<AssigneeProgress[]> {
  if (people.length === 0) return [];
  return await selectRows(em, progressRow, rowsQuery, { ...at, personIds: uuids(people), ...part });
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const uuids = (ids: readonly string[]): string => `{${ids.join()}}`;

function countBy(rows: readonly { filter: AssigneeFilter }[]): ListedAssignees['counts'] {
  const counts: ListedAssignees['counts'] = {};
  for (const { filter } of rows) counts[filter] = (counts[filter] ?? 0) + 1;
  return counts;
}
