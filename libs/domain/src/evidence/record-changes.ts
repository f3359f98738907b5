import { recordChangeKinds } from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { iso } from '../people/membership.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { recordChanges } from './changes.sql.js';
import type { EvidenceInstant } from './counted-attempts.sql.js';
import { FIRST_PART } from './part.js';

const recordChange = z.object({
  kind: z.enum(recordChangeKinds),
  recordedAt: z.string(),
  /** E-mail address, or `apikey:` and the ID of the key; null if it was the system, or not recorded. */
  recordedBy: z.string().nullable(),
  /** The person whose records changed; null for a void without an attempt. */
  personId: tables.person.id.nullable(),
  name: tables.person.name.nullable(),
  email: tables.person.email.nullable(),
  /** Void: source and ID of the attempt. Correction: the instant from which it applies. Merge: ID of the person who has the records. */
  record: z.string().nullable(),
  /** Void: topic, completion and score of the attempt. Correction: the values before, as JSON. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
});
/** A void, a correction or a merge, with who recorded it and when. */
export type RecordChange = z.infer<typeof recordChange>;

const query = `
  select r.kind, ${iso('r.recorded_at')} as "recordedAt", r.recorded_by as "recordedBy", r.person_id as "personId", u.name, u.email,
      r.record, r.before, r.after, r.reason
    from (${recordChanges}) r left join person u on u.id = r.person_id
    order by r.change_id desc, r.kind, r.record collate "C", r.person_id`;

/** Reads the latest changes of records that became known after the start of the window and concern it, latest first. */
export const readRecordChanges = (em: EntityManager, at: EvidenceInstant): Promise<RecordChange[]> =>
  selectRows(em, recordChange, `${query} limit :limit::int`, { ...at, limit: FIRST_PART.limit });

/** Streams all changes of records in the order of `readRecordChanges`; their numbers are those of `readChanges`. */
export const streamRecordChanges = (
  em: EntityManager,
  at: EvidenceInstant,
  options?: StreamOptions,
): AsyncGenerator<RecordChange[]> => streamSets(em, recordChange, query, { ...at }, options);
