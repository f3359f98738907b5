import { auditLog } from '../../messages/index.js';

const t = auditLog.changes;

/** Changed field. A value is `undefined` if the field is missing on that side. */
export type Change = { field: string; before: unknown; after: unknown };

/** Content of an event's metadata: the changed fields and all other recorded values. */
export type Difference = {
  changes: Change[];
  /** Which sides were recorded: a created object has no `before`, a deleted object has no `after`. */
  sides: { before: boolean; after: boolean };
  details: { field: string; value: unknown }[];
};

/** Depth to which nested objects are split into fields. Deeper objects are shown as JSON. */
const DEPTH = 3;

/** Parses metadata of the form `{ before, after, ... }` (docs/domain.md, section 8). Omits unchanged fields. */
export function differenceOf(metadata: Record<string, unknown>): Difference {
  const { before, after, ...rest } = metadata;
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  const fields = new Set([...left.keys(), ...right.keys()]);
  const changes = [...fields]
    .map((field) => ({ field, before: left.get(field), after: right.get(field) }))
    .filter((change) => !isSame(change.before, change.after));
  return {
    changes,
    sides: { before: before !== undefined && before !== null, after: after !== undefined && after !== null },
    details: [...fieldsOf(rest)].map(([field, value]) => ({ field, value })),
  };
}

function fieldsOf(value: unknown, path = '', depth = 0): Map<string, unknown> {
  if (value === undefined) return new Map();
  if (!isObject(value) || depth === DEPTH)
    return value === null && !path ? new Map() : new Map([[path, value]]);
  const entries = Object.entries(value);
  if (entries.length === 0 && path) return new Map([[path, value]]);
  return new Map(
    entries.flatMap(([key, part]) => [...fieldsOf(part, path ? `${path}.${key}` : key, depth + 1)]),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Returns the items of a list as text. An item `differs` if the other side is a list without it. */
export function itemsOf(value: unknown[], other: unknown): { text: string; differs: boolean }[] {
  const otherItems = new Set(Array.isArray(other) ? other.map(textOf) : []);
  return value.map((item) => ({
    text: titleOf(item) ?? textOf(item),
    differs: Array.isArray(other) && !otherItems.has(textOf(item)),
  }));
}

/** Returns the title of a record that an event names by ID and title; null for other values. */
const titleOf = (value: unknown): string | null =>
  isObject(value) && typeof value['title'] === 'string' ? value['title'] : null;

/** A value that applied in a period, as corrections of a person's history record it. */
export type PeriodValue = { from: string; to: string | null; value: unknown };

/** Returns whether a list has values by period. */
export const isByPeriod = (list: unknown[]): list is PeriodValue[] =>
  list.every((item) => isObject(item) && typeof item['from'] === 'string' && 'to' in item && 'value' in item);

/** Formats a single value. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  return JSON.stringify(value) ?? '';
}
