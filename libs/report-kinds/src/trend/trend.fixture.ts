import { fixtureHeader } from '../snapshot/snapshot.fixture.js';

/** The instants of the trend of sample documents, in Europe/Berlin, with the number of months before the instant. */
export const fixtureMonths: { asOf: string; months: number }[] = [
  ...Array.from({ length: 12 }, (_, index) => ({
    asOf: new Date(
      Date.UTC(2025, 11 + index) - (index > 3 && index < 11 ? 7_200_000 : 3_600_000) - 1,
    ).toISOString(),
    months: 12 - index,
  })),
  { asOf: fixtureHeader('training').asOf, months: 0 },
];
