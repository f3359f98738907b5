import { assignee, assigneeFilters, type AssigneeFilter, type AssigneeView } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { querySets } from '../set-queries.js';
import type { AssignmentInstant } from './assignment-progress.js';
import { addItems } from './assignee-items.js';
import { assigneeColumns, assigneeOrder, assigneeProgress, filterOf } from './assignee-progress.sql.js';
import {
  matchesSearch,
  readKeptPage,
  type AssigneePart,
  type ListedAssignees,
} from './kept-assignee-page.js';

/**
 * Filter and page of a list of assignees. `search` matches names and e-mail addresses; `page` starts at 1.
 */
export interface AssigneePageQuery {
  state?: AssigneeFilter | undefined;
  search?: string | undefined;
  /** Whether the rows have the items of each assignee. Default: no, because it takes another query. */
  items?: boolean | undefined;
  page: number;
  pageSize: number;
}

/** Reads the page and the counts in one statement, from the records of all assignees. */
const pageQuery = `${assigneeProgress},
  found as materialized (
    select s.*, p.name_key from assignee_progress s join person p on p.id = s.person_id where ${matchesSearch}),
  filter_count as (select ${filterOf('s')} as filter, count(*)::int as people from found s group by 1),
  listed as materialized (
    select s.* from found s where :filter::text is null or ${filterOf('s')} = :filter
      order by ${assigneeOrder('s', 's.name_key')} limit :limit::int offset :offset::int)
  select (select json_object_agg(filter, people) from filter_count) as counts,
    (select json_agg(r) from (
      select ${assigneeColumns}
        from listed s join person p on p.id = s.person_id left join team t on t.id = s.team_id
        order by ${assigneeOrder('s', 's.name_key')}) r) as items`;

const pageRow = z.object({
  counts: z.partialRecord(z.enum(assigneeFilters), z.int()).nullable(),
  items: z.array(assignee.omit({ items: true })).nullable(),
});

async function readFromRecords(
  em: EntityManager,
  at: AssignmentInstant,
  part: AssigneePart,
): Promise<ListedAssignees> {
  const [found] = await querySets(em, pageRow, pageQuery, { ...at, ...part });
  return { items: found!.items ?? [], counts: found!.counts ?? {} };
}

/**
 * Returns a page of assignees, in the order of the documents. `counts` are the numbers of people that match
 * the search, by state and regardless of the requested state; `total` is the length of the list.
 */
export async function readAssigneePage(
  em: EntityManager,
  at: AssignmentInstant,
  { state, search, items: withItems = false, page, pageSize }: AssigneePageQuery,
): Promise<{ items: AssigneeView[]; counts: Record<AssigneeFilter, number>; total: number }> {
  const part: AssigneePart = {
    search: search?.trim() || null,
    filter: state ?? null,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
  const found = (await readKeptPage(em, at, part)) ?? (await readFromRecords(em, at, part));
  const counts = Object.fromEntries(
    assigneeFilters.map((filter) => [filter, found.counts[filter] ?? 0]),
  ) as Record<AssigneeFilter, number>;
  const total = state ? counts[state] : assigneeFilters.reduce((sum, filter) => sum + counts[filter], 0);
  return { items: withItems ? await addItems(em, at, found.items) : found.items, counts, total };
}
