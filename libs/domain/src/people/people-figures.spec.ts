import { personListQuery, type ListedPerson } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPersonProgress } from '../training/person-progress.js';
import { anyAssigned, anyInstant, anyStep, at, BASE, iso } from '../training/state/testing/random-steps.js';
import { TrainingHistory } from '../training/state/testing/training-history.js';
import { TrainingStates } from '../training/state/training-states.service.js';
import { readPeoplePage } from './people-page.js';

/** Figures of the list of people are those of each person's progress, whatever the order and the page. */
let db: TestDatabase;
let states: TrainingStates;
beforeAll(async () => {
  db = await createTestDatabase();
  states = new TrainingStates(db.tenancy);
});
afterAll(() => db?.drop());

const SEED = Number(process.env.SEED ?? 20261130);
const RUNS = Number(process.env.RUNS ?? 4);

/** Reads all pages of the list at an instant, and what the progress of each person says. */
const readAt = (organization: string, asOf: string, query: Record<string, unknown>) =>
  db.tenancy.figures(organization, { asOf }, async (em, instant) => {
    const listed: ListedPerson[] = [];
    let total = 1;
    for (let page = 1; listed.length < total; page += 1) {
      const request = personListQuery.parse({ figures: 'true', page, pageSize: 3, ...query });
      const found = await readPeoplePage(em, request, instant);
      expect(found.items.length).toBe(Math.min(3, found.total - listed.length));
      listed.push(...found.items);
      total = found.total;
    }
    const expected = new Map<string, unknown>();
    for (const { id } of listed) {
      const { totals } = await readPersonProgress(em, { ...instant, personId: id });
      const { topics, topicsTrained, lastAttemptAt, assignmentsOverdue } = totals;
      expected.set(id, { topics, topicsTrained, lastAttemptAt, assignmentsOverdue });
    }
    return { listed, expected };
  });

const valueOf = {
  trainedShare: ({ figures }: ListedPerson) => figures!.topicsTrained,
  lastAttemptAt: ({ figures }: ListedPerson) =>
    figures!.lastAttemptAt === null ? null : Date.parse(figures!.lastAttemptAt),
} as const;

/** Sorts people as the list promises: by the value, then by name and ID; those without a value last. */
const sorted = (people: ListedPerson[], column: keyof typeof valueOf, down: boolean): ListedPerson[] =>
  people.toSorted((a, b) => {
    const [x, y] = [valueOf[column](a), valueOf[column](b)];
    const byName = a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
    if (x === null || y === null) return x === y ? byName : x === null ? 1 : -1;
    return (down ? y - x : x - y) || byName;
  });

test('the list has the figures of each person, sorted and paged completely', async () => {
  console.log(`seed ${SEED}; run again with SEED=${SEED}, more with RUNS=200`);
  let overdue = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.array(anyStep, { minLength: 4, maxLength: 14 }), anyAssigned),
      fc.array(anyInstant, { minLength: 2, maxLength: 2 }),
      async (steps, instants) => {
        const history = await TrainingHistory.start(db, states);
        await states.refresh(history.organization, { requested: { asOf: iso(BASE) } });
        for (const step of steps) await history.apply(step);
        for (const instant of instants)
          for (const column of ['trainedShare', 'lastAttemptAt'] as const)
            for (const down of [true, false]) {
              const sort = `${down ? '-' : ''}${column}`;
              const { listed, expected } = await readAt(history.organization, at(instant), { sort });
              expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
              expect(listed.map(({ id }) => id)).toEqual(sorted(listed, column, down).map(({ id }) => id));
              for (const { id, figures } of listed) expect(figures).toMatchObject(expected.get(id)!);
              overdue += listed.filter(({ figures }) => figures!.assignmentsOverdue > 0).length;
            }
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(overdue).toBeGreaterThan(0);
}, 300_000);

test('a filter and a search apply to a list sorted by a figure', async () => {
  const history = await TrainingHistory.start(db, states);
  const names = async (query: Record<string, unknown>) =>
    (await readAt(history.organization, iso(BASE), query)).listed.map(({ name }) => name);
  expect(await names({ sort: '-trainedShare' })).toEqual(['P0', 'P1', 'P2', 'P3']);
  expect(await names({ sort: '-trainedShare', search: 'p2' })).toEqual(['P2']);
  expect(await names({ sort: 'lastAttemptAt', role: 'auditor' })).toEqual([]);
});
