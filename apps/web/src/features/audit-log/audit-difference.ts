/** A field that was changed. `undefined` stands for a side on which the field is not mentioned. */
export type Change = { field: string; before: unknown; after: unknown };

/** What an event's metadata tell: the fields that differ, and everything else that was noted. */
export type Difference = {
  changes: Change[];
  /** Which of the sides were recorded at all: something new has no before, something removed no after. */
  sides: { before: boolean; after: boolean };
  facts: { field: string; value: unknown }[];
};

/** Objects within objects are taken apart so deep; below that they are shown as JSON. */
const DEPTH = 3;

/** Reads `{ before, after, ... }` (domain.md section 7). Fields that are the same on both sides are left out. */
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
    facts: [...fieldsOf(rest)].map(([field, value]) => ({ field, value })),
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

/** A list's items with what became of each, when both sides are lists: those of one side alone were taken or added. */
export function itemsOf(value: unknown[], other: unknown): { text: string; alone: boolean }[] {
  const known = new Set(Array.isArray(other) ? other.map(textOf) : []);
  return value.map((item) => {
    const text = textOf(item);
    return { text, alone: Array.isArray(other) && !known.has(text) };
  });
}

/** A single value as text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return JSON.stringify(value) ?? '';
}
