import { changeKinds, exclusionCategories, inputOrigins, recordChangeKinds } from '@docket/contracts/values';
import { z } from 'zod';
import { listedPerson } from '../people/person.snapshot.js';

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
  /** Since header version 9. */
  rowsLeftOut: count.nullable().optional(),
  attempts: count,
  /** Since header version 9. */
  scenarios: count.optional(),
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
  /** Since header version 9. */
  recordedAt: text.optional(),
});

/** Row of the section `changed-records`: a void, a correction or a merge that concerns the window. */
const recordChange = z.object({
  kind: z.enum(recordChangeKinds),
  recordedAt: z.string(),
  recordedBy: text,
  personId: text,
  name: text,
  email: text,
  record: text,
  before: text,
  after: text,
  reason: text,
});

export type RecordChange = z.infer<typeof recordChange>;

/** Row of the section `excluded-people`: a person on record who is not eligible, by category of the population bridge. */
const excludedPerson = z.object({ category: z.enum(exclusionCategories), ...listedPerson });

/**
 * Sections of every kind since header version 5; `changed-records` and `excluded-people` since version 6, in documents that are
 * not about one person. They come before those of the kind, and become CSV files.
 */
export const evidenceSections = {
  inputs: { row: input },
  'changed-values': { row: change },
  'changed-records': { row: recordChange },
  'excluded-people': { row: excludedPerson },
};
