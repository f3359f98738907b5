import type { ImportTableKind } from '@docket/contracts';
import { imports as t } from '../../messages/index.js';

/** Returns the label of a field of a kind. */
export const fieldLabel = (field: string): string => t.fields[field] ?? field;

/** Returns the label of a kind. */
export const kindLabel = (kind: ImportTableKind | 'xapi' | null): string =>
  kind === null ? t.unknownKind : t.kinds[kind];
