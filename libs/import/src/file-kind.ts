import type { ImportFileKind } from '@docket/contracts';
import type { RowKind } from '@docket/domain';
import type { Fields } from './fields.js';

/** How one kind of file is imported: rows are parsed one by one, then staged, checked and written (RowKind). */
export interface FileKind extends RowKind {
  kind: ImportFileKind;
  required: readonly string[];
  optional: readonly string[];
  /** One row as values of `columns`. @throws BadField */
  parse(fields: Fields): Record<string, unknown>;
}
