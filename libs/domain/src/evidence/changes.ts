import { evidenceChange, evidenceChanges, MAX_LISTED } from '@docket/contracts';
import type { EvidenceChange, EvidenceChanges } from '@docket/contracts';
import { selectRow, selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { iso } from '../people/membership.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { changedRecords, changes } from './changes.sql.js';
import type { EvidenceInstant } from './counted-attempts.sql.js';
import { readPart, type Part } from './part.js';

const totalQuery = `select count(*)::int as total from (${changes}) v`;

const changesQuery = `
  select ${iso('v.changed_at')} as "changedAt", v.changed_by as "changedBy", v.kind, v.subject, v.before, v.after
    from (${changes}) v
    order by v.changed_at desc, v.kind, v.subject collate "C", v.before collate "C", v.after collate "C"`;

const records = evidenceChanges.pick({ voids: true, corrections: true, merges: true });

/** Counts the changes of values in the window. */
export const countChanges = async (em: EntityManager, at: EvidenceInstant): Promise<{ total: number }> => ({
  total: await selectTotal(em, totalQuery, { ...at }),
});

/** Reads what changed in the window (docs/domain.md, section 5). */
export async function readChanges(em: EntityManager, at: EvidenceInstant): Promise<EvidenceChanges> {
  const items = await readChangePart(em, at, { limit: MAX_LISTED, offset: 0 });
  return {
    ...(await countChanges(em, at)),
    items,
    ...(await selectRow(em, records, changedRecords, { ...at }))!,
  };
}

/** Reads a part of the changes of values, the latest first. */
export const readChangePart = (
  em: EntityManager,
  at: EvidenceInstant,
  part: Part,
): Promise<EvidenceChange[]> => readPart(em, evidenceChange, changesQuery, at, part);

/** Streams all changes of values in the order of `readChangePart`. */
export const streamChanges = (
  em: EntityManager,
  at: EvidenceInstant,
  options?: StreamOptions,
): AsyncGenerator<EvidenceChange[]> => streamSets(em, evidenceChange, changesQuery, { ...at }, options);
