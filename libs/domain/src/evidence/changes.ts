import { evidenceChange, evidenceChanges } from '@docket/contracts';
import type { EvidenceChange, EvidenceChanges } from '@docket/contracts';
import { selectRow, selectRows, selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { iso } from '../people/membership.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { changedRecords, changes } from './changes.sql.js';
import type { EvidenceInstant } from './counted-attempts.sql.js';
import { FIRST_PART, type Part } from './part.js';

const totalQuery = `select count(*)::int as total from (${changes}) v`;

const changesQuery = `
  select ${iso('v.changed_at')} as "changedAt", v.changed_by as "changedBy", v.kind, v.subject, v.before, v.after,
      ${iso('v.recorded_at')} as "recordedAt"
    from (${changes}) v
    order by v.changed_at desc, v.kind, v.subject collate "C", v.before collate "C", v.after collate "C"`;

const records = evidenceChanges.pick({ voids: true, corrections: true, merges: true });

/** Reads what changed in the window (docs/domain.md, section 5), with the latest changes of values. */
export async function readChanges(em: EntityManager, at: EvidenceInstant): Promise<EvidenceChanges> {
  return {
    ...(await readChangedValues(em, at, FIRST_PART)),
    ...(await selectRow(em, records, changedRecords, { ...at }))!,
  };
}

/** Reads a part of the changes of values, the latest first, with their number. */
export async function readChangedValues(
  em: EntityManager,
  at: EvidenceInstant,
  part: Part,
): Promise<{ total: number; items: EvidenceChange[] }> {
  return {
    total: await selectTotal(em, totalQuery, { ...at }),
    items: await selectRows(em, evidenceChange, `${changesQuery} limit :limit::int offset :offset::int`, {
      ...at,
      ...part,
    }),
  };
}

/** Streams all changes of values in the order of `readChangedValues`. */
export const streamChanges = (
  em: EntityManager,
  at: EvidenceInstant,
  options?: StreamOptions,
): AsyncGenerator<EvidenceChange[]> => streamSets(em, evidenceChange, changesQuery, { ...at }, options);
