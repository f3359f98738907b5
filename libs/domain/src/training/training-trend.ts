import type { EntityManager } from '@mikro-orm/postgresql';
import type { FigureInstant } from '../history/figure-instant.js';
import { readTrendInstants } from '../history/trend-instants.js';
import { readTrainingMetrics, type TrainingMetrics } from './training-metrics.js';

/**
 * Reads the figures of the organization at the end of each of the last 12 calendar months, as known at `at.knownAt`, and at the
 * instant (docs/domain.md, section 5). Null before the first membership.
 * @param figures those at the instant
 */
export async function readTrainingTrend(
  em: EntityManager,
  at: FigureInstant,
  figures: TrainingMetrics['figures'],
  signal: AbortSignal,
): Promise<{ asOf: string; figures: TrainingMetrics['figures'] | null }[]> {
  const trend: { asOf: string; figures: TrainingMetrics['figures'] | null }[] = [];
  for (const { asOf, isKnown } of await readTrendInstants(em, at)) {
    signal.throwIfAborted();
    if (asOf === at.asOf) trend.push({ asOf, figures });
    else if (!isKnown) trend.push({ asOf, figures: null });
    else trend.push({ asOf, figures: (await readTrainingMetrics(em, { ...at, asOf })).figures });
  }
  return trend;
}
