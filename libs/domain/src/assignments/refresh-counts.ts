import type { EntityManager } from '@mikro-orm/postgresql';
import type { FigureInstant } from '../history/figure-instant.js';
import { readKeptStates } from '../training/state/kept-states.js';
import { countsOf } from './counts-by-assignment.js';
import { writeAssigneeStates } from './assignee-states.js';
import { encodeCounts } from './encoded-counts.js';
import { correctedCounts, COUNTS_FORMAT, isKeptFor, readDrift, readKeptCounts } from './kept-counts.js';
import { countKeptPairs } from './kept-pairs.js';
import { countPairs } from './pair-counts.sql.js';

const writeCounts = `
  insert into assignment_state_counts (organization_id, format, as_of, known_at, data_version, valid_until, counts)
    select :organizationId, '${COUNTS_FORMAT}', :asOf::timestamptz, :knownAt::timestamptz, :dataVersion::bigint,
        coalesce((select min(a.deadline) from assignment a
          where a.organization_id = :organizationId and a.active and a.deadline >= :asOf::timestamptz), 'infinity'), :counts::bytea
    on conflict (organization_id) do update set format = excluded.format, as_of = excluded.as_of, known_at = excluded.known_at,
      data_version = excluded.data_version, valid_until = excluded.valid_until, counts = excluded.counts, updated_at = now()`;

/**
 * Moves the kept counts and states of assignees to an instant. They are corrected, or computed again if they are missing, of another format, or if too much
 * changed.
 * @param rebuild computes them again in any case
 */
export async function refreshKeptCounts(
  em: EntityManager,
  at: FigureInstant,
  rebuild: boolean,
): Promise<void> {
  const kept = await readKeptStates(em, at);
  if (!kept) return;
  const before = rebuild ? null : await readKeptCounts(em, at);
  if (before && before.dataVersion > at.dataVersion) return;
  const drift = before && isKeptFor(before, at) ? await readDrift(em, at, kept, before) : null;
  const corrected = drift && (await correctedCounts(em, at, drift, before!));
  const counts = corrected ?? countsOf((await countKeptPairs(em, at, kept)) ?? (await countPairs(em, at)));
  await em.execute(writeCounts, { ...at, counts: `\\x${encodeCounts(counts).toString('hex')}` });
  await writeAssigneeStates(em, at, drift);
}
