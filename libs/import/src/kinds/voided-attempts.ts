import { MAX_VOID_REASON } from '@docket/contracts';
import { voidRows } from '@docket/domain';
import type { FileKind } from '../file-kind.js';

/** Voids of attempts, identified by source and ID. The default source is "csv". */
export const voidedAttempts: FileKind = {
  kind: 'voided-attempts',
  required: ['sourceId', 'reason'],
  optional: ['source'],
  ...voidRows,
  parse: (fields) => ({
    source: fields.source('source'),
    source_id: fields.sourceId('sourceId'),
    reason: fields.lines('reason', MAX_VOID_REASON),
    voids: true,
  }),
};
