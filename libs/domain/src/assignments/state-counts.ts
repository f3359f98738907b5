import type { EntityManager } from '@mikro-orm/postgresql';
import type { FigureInstant } from '../history/figure-instant.js';
import { readKeptStates, type KeptStates } from '../training/state/kept-states.js';
import { countsOf, type CountsByAssignment } from './counts-by-assignment.js';
import { correctedCounts, isKeptFor, readDrift, readKeptCounts } from './kept-counts.js';
import { countKeptPairs } from './kept-pairs.js';
import { countPairs } from './pair-counts.sql.js';

/**
 * Counts the assignees of active assignments by state at an instant. Lists, the page of an assignment and its state are read from it.
 * @param assignments the only assignments that are needed. Default: all
 */
export async function readStateCounts(
  em: EntityManager,
  at: FigureInstant,
  assignments?: readonly string[],
): Promise<CountsByAssignment> {
  const kept = await readKeptStates(em, at);
  const found = kept && ((await fromKeptCounts(em, at, kept)) ?? (await fromStates(em, at, kept)));
  return found ?? countsOf(await countPairs(em, at, assignments ? { assignments } : {}));
}

async function fromKeptCounts(
  em: EntityManager,
  at: FigureInstant,
  kept: KeptStates,
): Promise<CountsByAssignment | null> {
  const counts = await readKeptCounts(em, at);
  const drift = counts && isKeptFor(counts, at) ? await readDrift(em, at, kept, counts) : null;
  return drift && correctedCounts(em, at, drift, counts!);
}

async function fromStates(
  em: EntityManager,
  at: FigureInstant,
  kept: KeptStates,
): Promise<CountsByAssignment | null> {
  const pairs = await countKeptPairs(em, at, kept);
  return pairs && countsOf(pairs);
}
