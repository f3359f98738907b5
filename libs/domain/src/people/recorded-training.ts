import {
  type RecordedAssignmentView,
  type RecordedFrameworkView,
  type recordedControl,
  type recordedItem,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { readRecordedAssignments } from '../assignments/assignment-progress.js';
import { readClosings } from '../assignments/closed-assignments.js';
import { streamItemCompletions, type ItemCompletion } from '../assignments/item-completions.js';
import { streamCountedPasses, type CountedPass } from '../frameworks/counted-passes.js';
import { readCatalog } from '../frameworks/framework-catalog.js';
import { itemsOf, itemsParameter } from '../frameworks/topic-mapping.sql.js';
import type { StreamOptions } from '../set-queries.js';
import type { PersonInstant } from '../training/person-progress.js';

/** A tracked item of an assignment with the attempt that completes it, and a requirement with the pass that satisfies it. */
export type RecordedItem = z.infer<typeof recordedItem>;
export type RecordedControl = z.infer<typeof recordedControl>;

type ReadAssignment = Omit<RecordedAssignmentView, 'closedAt' | 'closedBy'>;

/**
 * Reads every assignment with a person in its scope, active or not, with its tracked items. A closed assignment has the
 * progress and the items as of when it was closed.
 * @throws Error if the items do not match the progress
 */
export async function readAssignmentRecords(
  em: EntityManager,
  at: PersonInstant,
  options: StreamOptions = {},
): Promise<RecordedAssignmentView[]> {
  const closings = await readClosings(em, at);
  const records: RecordedAssignmentView[] = [];
  for (const assignment of await recordsAt(em, at, options)) {
    const closing = closings.get(assignment.id);
    if (closing === undefined) records.push({ ...assignment, closedAt: null, closedBy: null });
    else {
      const atClosing = await recordsAt(em, { ...at, asOf: closing.closedAt }, options);
      // People who came into the scope later have no progress as of the closing.
      records.push({ ...(atClosing.find(({ id }) => id === assignment.id) ?? assignment), ...closing });
    }
  }
  return records;
}

async function recordsAt(
  em: EntityManager,
  at: PersonInstant,
  options: StreamOptions,
): Promise<ReadAssignment[]> {
  const items = new Map<string, RecordedItem[]>();
  for await (const rows of streamItemCompletions(em, at, { personIds: [at.personId] }, options))
    for (const { assignmentId, ...row } of rows)
      items.set(assignmentId, [...(items.get(assignmentId) ?? []), itemOf(row)]);
  return (await readRecordedAssignments(em, at)).map((assignment) => {
    const { id, complete, tracked } = assignment;
    const rows = items.get(id) ?? [];
    if (rows.length !== tracked || rows.filter(({ completedAt }) => completedAt).length !== complete)
      throw new Error(`The items of assignment ${id} do not match its progress.`);
    return { ...assignment, items: rows };
  });
}

const itemOf = ({
  personId: _,
  state: __,
  deadline: ___,
  ...item
}: Omit<ItemCompletion, 'assignmentId'>): RecordedItem => item;

/** Reads the requirements of the items of every framework for a person, with the pass that satisfies each. */
export async function readFrameworkRecords(
  em: EntityManager,
  at: PersonInstant,
  options: StreamOptions = {},
): Promise<RecordedFrameworkView[]> {
  const catalog = await readCatalog(em, at);
  const requested = itemsOf(catalog);
  const records = catalog.map(({ id, title, version, edition, editionSource, items }) => ({
    frameworkId: id,
    framework: title,
    version,
    edition,
    editionSource,
    itemCount: items.length,
    satisfied: 0,
    controls: [] as RecordedControl[],
  }));
  const passes = { items: itemsParameter(requested), personIds: [at.personId] };
  for await (const rows of streamCountedPasses(em, at, passes, options))
    for (const row of rows) {
      const { framework, item } = requested[row.item]!;
      records[catalog.indexOf(framework)]!.controls.push(controlOf(row, item));
    }
  for (const record of records) {
    const open = new Set(record.controls.flatMap(({ itemId, met }) => (met ? [] : [itemId])));
    record.satisfied = record.itemCount - open.size;
  }
  return records;
}

const controlOf = (
  { personId: _, item: __, passes, exemption, ...row }: CountedPass,
  { id, title }: { id: string; title: string },
): RecordedControl => ({
  itemId: id,
  item: title,
  met: passes > 0,
  exempt: exemption !== null,
  ...row,
  furtherPasses: Math.max(passes - 1, 0),
});
