import { color, type Cell, type Column } from '@docket/pdf';
import type { Formats } from '../language/formats.js';
import type { AssigneeItemRow, AssignmentItem } from './assignment-compliance.snapshot.js';

/** Returns a column per item with its number as the title. The cells have the marker, the day and the year. */
export const itemColumns = (formats: Formats, items: AssignmentItem[]): Column[] =>
  items.map(({ title }, index) => ({
    title: formats.count(index + 1),
    description: title,
    sample: '10-23 m',
  }));

/**
 * Returns the cell of an item: the year, and the month and the day below it, in UTC, at which it was completed, or a ring and a dash if it
 * is missing. The cell of an item that the assignee does not track is empty.
 */
export function itemCell(item: AssigneeItemRow | undefined): string | Cell {
  if (!item) return '';
  const { completedAt } = item;
  if (completedAt === undefined) return { text: '–', marker: 'ring', color: color.secondary };
  return {
    text: completedAt.slice(0, 4),
    note: completedAt.slice(5, 10),
    marker: 'disc',
    color: color.completed,
  };
}

/** Returns the numbers of the missing items, with adjacent ones as a range: `2–5, 7`. Empty if none is missing. */
export function missingItems(items: AssigneeItemRow[]): string {
  const ranges: [number, number][] = [];
  for (const { item, completedAt } of items) {
    if (completedAt !== undefined) continue;
    const last = ranges.at(-1);
    if (last?.[1] === item - 1) last[1] = item;
    else ranges.push([item, item]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
