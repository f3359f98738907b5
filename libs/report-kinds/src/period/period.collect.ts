import { quarterEnds, readOnboarding, readTimeZone, streamJoiners, type ListOptions } from '@docket/domain';
import type { FigureInstant } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Period } from './period.js';
import type { Joiner, OnboardingFigures, PositionEdge } from './period.snapshot.js';

/** An instant within a period at which documents state the position. */
export interface PeriodInstant {
  asOf: string;
  edge: PositionEdge;
}

/** Returns the start of a period, the end of each calendar quarter in the organization's time zone, and the end. */
export async function readPeriodInstants(
  em: EntityManager,
  at: FigureInstant,
  { from, to }: Period,
): Promise<PeriodInstant[]> {
  const quarters = quarterEnds(from, to, await readTimeZone(em, at)).filter((end) => end !== to);
  return [
    { asOf: from, edge: 'from' },
    ...quarters.map((asOf): PeriodInstant => ({ asOf, edge: 'quarter' })),
    { asOf: to, edge: 'to' },
  ];
}

/** A line of the sections `onboarding` and `joiners`. */
type Line =
  | { section: 'onboarding'; data: OnboardingFigures }
  | { section: 'joiners'; total: number }
  | { row: Joiner };

/** Yields the sections `onboarding` and `joiners`. @throws Error if the number of listed people differs from the figures */
export async function* collectOnboarding(
  em: EntityManager,
  at: FigureInstant,
  { from, onboardingDays }: Period,
  options: ListOptions,
): AsyncGenerator<Line> {
  const period = { from, days: onboardingDays };
  const figures = await readOnboarding(em, at, period);
  const { joined, due, inTime } = figures;
  yield { section: 'onboarding', data: { ...figures, rate: due === 0 ? null : inTime / due } };
  yield { section: 'joiners', total: joined };
  let listed = 0;
  for await (const rows of streamJoiners(em, at, period, options)) {
    listed += rows.length;
    for (const row of rows) yield { row };
  }
  if (listed !== joined) throw new Error('The list of people who joined does not match the figures.');
}
