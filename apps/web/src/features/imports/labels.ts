import type { ImportTableKind } from '@docket/contracts';
import { imports as t, people } from '../../messages/index.js';

/** Returns the label of a field of a kind. */
export const fieldLabel = (field: string): string => t.fields[field] ?? field;

/** Returns the label of a value of a field with a fixed set of values. */
export const choiceLabel = (field: string, value: string): string =>
  (field === 'role' ? (people.roles as Record<string, string>) : t.choices)[value] ?? value;

/** Returns the values of a field as the data of a select. */
export const choicesOf = (field: string, values: readonly string[]): { value: string; label: string }[] =>
  values.map((value) => ({ value, label: choiceLabel(field, value) }));

/** Returns the label of a kind. */
export const kindLabel = (kind: ImportTableKind | 'xapi' | null): string =>
  kind === null ? t.unknownKind : t.kinds[kind];
