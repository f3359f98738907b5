import { fixturePerson } from '../people/people.fixture.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import type { SnapshotLine } from '../snapshot/snapshot.js';
import type { Joiner, PositionEdge } from './period.snapshot.js';

/** The period of sample documents, which ends at their instant. */
export const fixturePeriod = {
  from: '2026-03-01T00:00:00.000Z',
  to: fixtureHeader('training').asOf,
  onboardingDays: 30,
};

/** Its start, the ends of its quarters in Europe/Berlin, and its end. */
export const fixtureInstants: { asOf: string; edge: PositionEdge }[] = [
  { asOf: fixturePeriod.from, edge: 'from' },
  { asOf: '2026-03-31T21:59:59.999Z', edge: 'quarter' },
  { asOf: '2026-06-30T21:59:59.999Z', edge: 'quarter' },
  { asOf: '2026-09-30T21:59:59.999Z', edge: 'quarter' },
  { asOf: fixturePeriod.to, edge: 'to' },
];

const joiners: Joiner[] = (
  [
    ['in-time', '2026-04-01T08:00:00.000Z', '2026-04-20T10:15:00.000Z', 20],
    ['in-time', '2026-05-04T08:00:00.000Z', '2026-06-03T08:00:00.000Z', 30],
    ['late', '2026-05-04T08:00:00.000Z', '2026-06-03T08:00:00.001Z', 31],
    ['no-pass', '2026-07-01T08:00:00.000Z', null, null],
    ['not-yet-due', '2026-11-02T08:00:00.000Z', '2026-11-05T16:40:00.000Z', 4],
  ] as const
).map(([state, joinedAt, firstPassAt, days], index) => ({
  ...fixturePerson(100 + index),
  joinedAt,
  dueAt: new Date(Date.parse(joinedAt) + fixturePeriod.onboardingDays * 86_400_000).toISOString(),
  firstPassAt,
  days,
  state,
}));

/** Yields the sections `period`, `positions`, `onboarding` and `joiners`. */
export function* fixturePeriodLines(positions: unknown[]): Generator<SnapshotLine> {
  yield { section: 'period', data: fixturePeriod };
  yield { section: 'positions', data: positions };
  yield { section: 'onboarding', data: { joined: 5, due: 4, inTime: 2, notYetDue: 1, rate: 0.5 } };
  yield { section: 'joiners', total: joiners.length };
  for (const row of joiners) yield { row };
}
