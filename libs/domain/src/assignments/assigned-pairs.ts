import type { EntityManager } from '@mikro-orm/postgresql';
import type { FigureInstant } from '../history/figure-instant.js';
import { readKeptStates } from '../training/state/kept-states.js';
import { countKeptPairs } from './kept-pairs.js';
import { countPairs, pairsOf, type AssignedPairs } from './pair-counts.sql.js';

export type { AssignedPairs } from './pair-counts.sql.js';

/** Counts the assignees of every assignment that was active at the instant, by state and team. */
export async function readAssignedPairs(em: EntityManager, at: FigureInstant): Promise<AssignedPairs[]> {
  const kept = await readKeptStates(em, at);
  const counts = (kept && (await countKeptPairs(em, at, kept))) ?? (await countPairs(em, at));
  return counts.map(pairsOf);
}
