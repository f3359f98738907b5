import { changeKinds, inputOrigins } from '@docket/contracts/values';
import { z } from 'zod';

const text = z.string().nullable();
const count = z.int().min(0);

/** Row of the section `inputs`: an imported file, or a sender of requests, with its attempts (docs/domain.md, section 5). */
const input = z.object({
  origin: z.enum(inputOrigins),
  source: z.string(),
  fileName: text,
  fileSha256: text,
  rowsAccepted: count.nullable(),
  rowsRejected: count.nullable(),
  attempts: count,
  firstRecordedAt: z.string(),
  lastRecordedAt: z.string(),
  importedBy: text,
});

/** Row of the section `changed-values`: a value that changed in the window. */
const change = z.object({
  changedAt: z.string(),
  changedBy: text,
  kind: z.enum(changeKinds),
  subject: text,
  before: text,
  after: text,
});

/** Sections of every kind since header version 5. They come before those of the kind, and become CSV files. */
export const evidenceSections = { inputs: { row: input }, 'changed-values': { row: change } };
