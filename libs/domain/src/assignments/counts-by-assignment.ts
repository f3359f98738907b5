import type { AssigneeState, StateCounts } from '@docket/contracts';
import { pairsOf, type PairCounts } from './pair-counts.sql.js';

/** Number of counted assignees by state, by the ID of an active assignment. */
export type CountsByAssignment = Map<string, StateCounts>;

/** Returns counts of zero. */
export const noStates = (): StateCounts => ({
  overdue: 0,
  not_started: 0,
  in_progress: 0,
  completed_late: 0,
  completed: 0,
});

/** Adds up the counts of the teams of each assignment. */
export function countsOf(pairs: readonly PairCounts[]): CountsByAssignment {
  const counts: CountsByAssignment = new Map();
  for (const pair of pairs) addCounts(counts, pair.assignmentId, pairsOf(pair).states);
  return counts;
}

/** Adds the states of an assignment to the counts. @param sign -1 to subtract them */
export function addCounts(counts: CountsByAssignment, id: string, states: StateCounts, sign = 1): void {
  const total = counts.get(id) ?? noStates();
  counts.set(id, total);
  for (const state of Object.keys(states) as AssigneeState[]) total[state] += sign * states[state];
}
