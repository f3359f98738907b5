import type { ImportFileKind } from '@docket/contracts';
import type { RowKind } from '@docket/domain';
import type { Fields } from './fields.js';

/**
 * Describes how one kind of CSV file is imported: each row is parsed, then staged, checked and written
 * (RowKind).
 */
export interface FileKind extends RowKind {
  kind: ImportFileKind;
  required: readonly string[];
  optional: readonly string[];
  /** Optional columns of which a file must have one, e.g. those that name a person. */
  anyOf?: readonly string[];
  /** Returns the values of `columns` for one row. They are not to be written if a field has a mistake. */
  parse(fields: Fields): Record<string, unknown>;
}
