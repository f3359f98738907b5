import { color, type Cell, type Column } from '@docket/pdf';
import type { Formats } from '../language/formats.js';
import type { AssigneeItemRow, AssignmentItem } from './assignment-compliance.snapshot.js';

/**
 * Returns a column per item with its number as the title. The cells have the marker and the date.
 * @param narrow whether the month and the day are below the year
 */
export const itemColumns = (formats: Formats, items: AssignmentItem[], narrow: boolean): Column[] =>
  items.map(({ title }, index) => ({
    title: formats.count(index + 1),
    description: title,
    sample: narrow ? '10-23 mm' : '2026-10-23 mm',
  }));

/**
 * Returns the cell of an item: the date in UTC on which it was completed, or a ring and a dash if it is missing. The cell of an
 * item that the assignee does not track is empty.
 * @param narrow whether the month and the day are below the year
 */
export function itemCell(item: AssigneeItemRow | undefined, narrow: boolean): string | Cell {
  if (!item) return '';
  const { completedAt } = item;
  if (completedAt === undefined) return { text: '–', marker: 'ring', color: color.secondary };
  if (narrow)
    return {
      text: completedAt.slice(0, 4),
      note: completedAt.slice(5, 10),
      marker: 'disc',
      color: color.completed,
    };
  return { text: completedAt.slice(0, 10), marker: 'disc', color: color.completed };
}

/** Returns the numbers of the completed items with the dates in UTC: `1 (2026-10-23), 4 (2026-11-02)`. */
export const completedItems = (items: AssigneeItemRow[]): string =>
  items
    .flatMap(({ item, completedAt }) =>
      completedAt === undefined ? [] : [`${item} (${completedAt.slice(0, 10)})`],
    )
    .join(', ');

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
