import type { AssigneeItem } from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { querySets } from '../set-queries.js';
import { assigneeProgress, progressOfPeople } from './assignee-progress.sql.js';
import {
  streamAssignees,
  type AssigneeProgress,
  type AssigneeStreamOptions,
  type AssignmentInstant,
} from './assignment-progress.js';

/** An item that some assignee of an assignment tracks. `id` is its ID in the catalog. */
export interface ListedItem extends Pick<AssigneeItem, 'type' | 'id' | 'title'> {
  /** False for an item that only assignees who left tracked, because it was in the content when they left. */
  tracked: boolean;
}

const listedRow = z.object({
  key: z.string(),
  type: z.enum(['topic', 'scenario']),
  id: z.string(),
  title: z.string(),
  tracked: z.boolean(),
  contentPeriods: z.array(z.int()),
  /** Of each content period, whether the first deadline asks for the item. */
  inFirst: z.array(z.boolean()),
});
type ListedRow = z.infer<typeof listedRow>;

/** The content period of the instant is the last one. */
const isTracked = 't.content_period = (select max(content_period) from needed_period)';

/** Selects the items of the content periods that assignees have, in the order of the documents. */
const listedItems = (progress: string): string => `${progress}
  select coalesce(t.topic_id, t.scenario_id) as key, case when t.topic_id is null then 'scenario' else 'topic' end as type,
      coalesce(o.slug, s.slug) as id, coalesce(o.title, s.title) as title, bool_or(${isTracked}) as tracked,
      array_agg(t.content_period order by t.content_period) as "contentPeriods",
      array_agg(t.in_first order by t.content_period) as "inFirst"
    from tracked t left join topic o on o.id = t.topic_id left join scenario s on s.id = t.scenario_id
    where ${isTracked} or t.content_period in (select content_period from in_scope)
    group by t.topic_id, t.scenario_id, o.slug, s.slug, o.title, s.title
    order by 5 desc, 2 desc, coalesce(o.slug, s.slug) collate "C"`;

/** An item with activity, as the queries of progress return it. `pass` has the values of the earliest pass as text. */
const activity = z.object({
  key: z.string(),
  best: z.number().nullable(),
  attempts: z.int(),
  pass: z
    .tuple([
      z.string(),
      z.string().nullable(),
      z.string().nullable(),
      z.string().nullable(),
      z.string().nullable(),
      z.string(),
    ])
    .nullable(),
});
type Activity = z.infer<typeof activity>;

/** Columns of a row `s` of assignee_progress from which `ItemList.itemsOf` returns the items. */
const activityRow = z.object({ contentPeriod: z.int(), activity: z.array(activity).nullable() });
const activityColumns = 's.content_period as "contentPeriod", s.items as activity';

/** An item of a content period: its key, its number in `ItemList.items`, and whether the first deadline asks for it. */
interface PeriodItem {
  key: string;
  number: number;
  inFirst: boolean;
}

/** The items that the assignees of an assignment track. Assignees who left may track others than those at the instant. */
export class ItemList {
  readonly items: ListedItem[];
  private readonly ofPeriod = new Map<number, PeriodItem[]>();

  private constructor(rows: ListedRow[]) {
    this.items = rows.map(({ type, id, title, tracked }) => ({ type, id, title, tracked }));
    for (const [index, { key, contentPeriods, inFirst }] of rows.entries())
      for (const [position, period] of contentPeriods.entries()) {
        const items = this.ofPeriod.get(period) ?? [];
        this.ofPeriod.set(period, items);
        items.push({ key, number: index + 1, inFirst: inFirst[position]! });
      }
  }

  /** Reads the items of all assignees. Those at the instant come first: topics, then scenarios, each sorted by ID. */
  static async read(em: EntityManager, at: AssignmentInstant): Promise<ItemList> {
    return new ItemList(await querySets(em, listedRow, listedItems(assigneeProgress), { ...at }));
  }

  /** Reads the items of some assignees, like `read`. */
  static async readOf(em: EntityManager, at: AssignmentInstant, personIds: string[]): Promise<ItemList> {
    const values = { ...at, personIds: uuidArray(personIds) };
    return new ItemList(await selectRows(em, listedRow, listedItems(progressOfPeople), values));
  }

  /** Returns every item that an assignee tracks, in the order of `items`. */
  itemsOf({ contentPeriod, activity: found }: z.infer<typeof activityRow>): NumberedItem[] {
    const byKey = new Map(found?.map((item) => [item.key, item]));
    return (this.ofPeriod.get(contentPeriod) ?? []).map((item) => numberedItem(item, byKey.get(item.key)));
  }
}

/** What an assignee did on an item. */
export interface NumberedItem extends Omit<AssigneeItem, 'type' | 'id' | 'title'> {
  /** Number of the item in `ItemList.items`, from 1. */
  item: number;
}

function numberedItem({ number, inFirst }: PeriodItem, found: Activity | undefined): NumberedItem {
  const [completedAt = null, , score = null, source = null, sourceId = null, recordedAt = null] =
    found?.pass ?? [];
  const passScore = score === null ? null : Number(score);
  const bestScore = found?.best ?? null;
  const attempts = found?.attempts ?? 0;
  const pass = { completedAt, recordedAt, score: passScore, source, sourceId };
  return { item: number, ...pass, bestScore, attempts, addedAfterFirstDeadline: !inFirst };
}

const activityOfPerson = activityRow.extend({ personId: tables.person.id });
const activityQuery = `${progressOfPeople}
  select s.person_id as "personId", ${activityColumns} from assignee_progress s`;

/** Reads the items of some assignees, by person. */
async function readItems(
  em: EntityManager,
  at: AssignmentInstant,
  list: ItemList,
  personIds: string[],
): Promise<Map<string, NumberedItem[]>> {
  const rows = await selectRows(em, activityOfPerson, activityQuery, {
    ...at,
    personIds: uuidArray(personIds),
  });
  return new Map(rows.map(({ personId, ...row }) => [personId, list.itemsOf(row)]));
}

/** An assignee with the items that the assignee tracks. */
export type AssigneeWithItems = AssigneeProgress & { items: NumberedItem[] };

/** Like `streamAssignees`, with the items of each assignee, which are read batch by batch. */
export async function* streamAssigneeItems(
  em: EntityManager,
  at: AssignmentInstant,
  list: ItemList,
  options: AssigneeStreamOptions = {},
): AsyncGenerator<AssigneeWithItems[]> {
  for await (const rows of streamAssignees(em, at, options)) {
    const ofPerson = await readItems(em, at, list, idsOf(rows));
    yield rows.map((row) => ({ ...row, items: ofPerson.get(row.personId)! }));
  }
}

/** Adds the items to some assignees, as the API returns them. */
export async function addItems<Row extends { personId: string }>(
  em: EntityManager,
  at: AssignmentInstant,
  rows: Row[],
): Promise<(Row & { items: AssigneeItem[] })[]> {
  const list = await ItemList.readOf(em, at, idsOf(rows));
  const ofPerson = await readItems(em, at, list, idsOf(rows));
  return rows.map((row) => ({
    ...row,
    items: ofPerson.get(row.personId)!.map(({ item, ...values }) => {
      const { type, id, title } = list.items[item - 1]!;
      return { type, id, title, ...values };
    }),
  }));
}

const idsOf = (rows: { personId: string }[]): string[] => rows.map(({ personId }) => personId);
const uuidArray = (ids: string[]): string => `{${ids.join()}}`;
