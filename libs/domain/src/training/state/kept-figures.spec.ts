import { assigneeStates } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countsOf } from '../../assignments/counts-by-assignment.js';
import { isKeptFor, readDrift, readKeptCounts } from '../../assignments/kept-counts.js';
import { countPairs } from '../../assignments/pair-counts.sql.js';
import { readStateCounts } from '../../assignments/state-counts.js';
import { readKeptStates } from './kept-states.js';
import { readTrainingMetrics } from '../training-metrics.js';
import {
  anyAssigned,
  anyInstant,
  anyStep,
  at,
  BASE,
  DAY,
  iso,
  WINDOW,
  type AnyAttempt,
} from './testing/random-steps.js';
import { TrainingHistory } from './testing/training-history.js';
import { TrainingStates } from './training-states.service.js';
import { verifyStates, type FigureDifference } from './verify-states.js';

/**
 * Figures from kept states equal those from the attempts, whatever was recorded, voided, moved or changed before and after the
 * states were computed, at the instants at which attempts start to count and leave the training window
 * (docs/decisions/kept-figures.md).
 */
let db: TestDatabase;
let states: TrainingStates;
beforeAll(async () => {
  db = await createTestDatabase();
  states = new TrainingStates(db.tenancy);
});
afterAll(() => db?.drop());

const SEED = Number(process.env.SEED ?? 20261130);
const RUNS = Number(process.env.RUNS ?? 8);
/** Returns the values that differ between the kept states and the attempts. */
async function differencesAt(organization: string, asOf?: string): Promise<FigureDifference[]> {
  return db.tenancy.figures(organization, { asOf }, async (em, figures) => {
    const found: FigureDifference[] = [];
    for await (const difference of verifyStates(em, figures)) found.push(difference);
    return found;
  });
}

test('figures from kept states equal those from the attempts', async () => {
  console.log(`seed ${SEED}; run again with SEED=${SEED}, more with RUNS=200`);
  let read = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 4, maxLength: 14 }),
      fc.array(anyInstant, { minLength: 2, maxLength: 3 }),
      async (steps, instants) => {
        const history = await TrainingHistory.start(db, states);
        await states.refresh(history.organization, { requested: { asOf: iso(BASE) } });
        for (const step of steps) await history.apply(step);
        for (const instant of instants) {
          expect(await differencesAt(history.organization, at(instant))).toEqual([]);
          const requested = { asOf: at(instant) };
          await db.tenancy.figures(history.organization, requested, async (em, figures) => {
            read += (await readKeptStates(em, figures)) ? 1 : 0;
          });
        }
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(read).toBeGreaterThan(0);
}, 300_000);

test('states of assignees and totals from kept states equal those from the attempts', async () => {
  console.log(`seed ${SEED}; run again with SEED=${SEED}, more with RUNS=200`);
  const found = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      anyAssigned,
      fc.array(anyInstant, { minLength: 3, maxLength: 3 }),
      async (steps, instants) => {
        const history = await TrainingHistory.start(db, states);
        await states.refresh(history.organization, { requested: { asOf: iso(BASE) } });
        for (const step of steps) await history.apply(step);
        for (const instant of instants)
          await db.tenancy.figures(history.organization, { asOf: at(instant) }, async (em, figures) => {
            const expected = await readTrainingMetrics(em, { ...figures, fromAttempts: true });
            expect(await readTrainingMetrics(em, figures)).toEqual(expected);
            for (const pairs of Object.values(expected.stateTotals))
              for (const [state, count] of Object.entries(pairs)) if (count > 0) found.add(state);
          });
      },
    ),
    { numRuns: 5 * RUNS, seed: SEED, endOnFailure: true },
  );
  expect([...found].toSorted()).toEqual([...assigneeStates].toSorted());
}, 300_000);

test('counts of assignees from kept counts equal those from the attempts', async () => {
  console.log(`seed ${SEED}; run again with SEED=${SEED}, more with RUNS=200`);
  const corrected = { later: 0, earlier: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(anyAssigned, anyAssigned),
      anyInstant,
      fc.array(anyInstant, { minLength: 4, maxLength: 4 }),
      async ([before, after], keptAt, instants) => {
        const history = await TrainingHistory.start(db, states);
        for (const step of before) await history.apply(step);
        await states.refresh(history.organization, { requested: { asOf: at(keptAt) }, rebuild: true });
        for (const step of after) await history.apply(step);
        for (const instant of instants)
          await db.tenancy.figures(history.organization, { asOf: at(instant) }, async (em, figures) => {
            const kept = await readKeptStates(em, figures);
            const counts = await readKeptCounts(em, figures);
            if (kept && counts && isKeptFor(counts, figures))
              if (await readDrift(em, figures, kept, counts))
                corrected[counts.asOf > figures.asOf ? 'earlier' : 'later'] += 1;
            const expected = countsOf(await countPairs(em, figures));
            expect(await readStateCounts(em, figures)).toEqual(expected);
          });
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  for (const figures of Object.values(corrected)) expect(figures).toBeGreaterThan(0);
}, 300_000);

const attempt = (person: number, completed: number, score = 80): AnyAttempt => ({
  person,
  topic: 0,
  outcome: [score, null],
  language: null,
  completion: { edge: completed, delta: 0, leaves: false },
});
/** Computes the states of the instant at which `attemptsOf` reads. */
const refresh = (organization: string) =>
  states.refresh(organization, { requested: { asOf: iso(BASE + DAY) } });
const attemptsOf = (organization: string, asOf: number): Promise<number> =>
  db.tenancy.figures(organization, { asOf: iso(asOf) }, async (em, figures) => {
    return (await readTrainingMetrics(em, figures)).figures.attempts;
  });

test('a change that commits after a later one is not lost, whenever the states are computed', async () => {
  const history = await TrainingHistory.start(db, states);
  const org = history.organization;
  let commit = (): void => undefined;
  const committed = new Promise<void>((resolve) => (commit = resolve));
  let written = (): void => undefined;
  const wasWritten = new Promise<void>((resolve) => (written = resolve));
  const first = db.tenancy.transaction(org, async (em) => {
    await history.record(em, attempt(0, BASE));
    written();
    await committed;
  });
  await wasWritten;
  // The second change has the higher ID, and commits first.
  await db.tenancy.transaction(org, (em) => history.record(em, attempt(1, BASE)));
  await refresh(org);
  expect(await attemptsOf(org, BASE + DAY)).toBe(1);
  commit();
  await first;
  expect(await attemptsOf(org, BASE + DAY)).toBe(2);
  await refresh(org);
  expect(await attemptsOf(org, BASE + DAY)).toBe(2);
  expect(await differencesAt(org, iso(BASE + DAY))).toEqual([]);
});

test('two imports and two updates of the states at the same time', async () => {
  const history = await TrainingHistory.start(db, states);
  const org = history.organization;
  const work = (person: number) =>
    Array.from({ length: 5 }, (_, index) =>
      db.tenancy.transaction(org, (em) => history.record(em, attempt(person, BASE + index))),
    );
  await Promise.all([...work(0), refresh(org), ...work(1), refresh(org), ...work(0)]);
  expect(await attemptsOf(org, BASE + DAY)).toBe(15);
  await refresh(org);
  expect(await attemptsOf(org, BASE + DAY)).toBe(15);
});

test('a failed update of the states changes nothing', async () => {
  const history = await TrainingHistory.start(db, states);
  const org = history.organization;
  await refresh(org);
  await db.tenancy.transaction(org, (em) => history.record(em, attempt(0, BASE)));
  await db.asOwner(
    `create function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$;
     create trigger refuse before update on training_state_version for each row execute function refuse()`,
  );
  await expect(refresh(org)).rejects.toThrow('refused');
  expect(await attemptsOf(org, BASE + DAY)).toBe(1);
  await db.asOwner('drop trigger refuse on training_state_version');
  await refresh(org);
  expect(await attemptsOf(org, BASE + DAY)).toBe(1);
});

test('an attempt leaves the window by time alone, to the millisecond', async () => {
  const history = await TrainingHistory.start(db, states);
  const org = history.organization;
  await db.tenancy.transaction(org, (em) => history.record(em, attempt(0, BASE - WINDOW)));
  await states.refresh(org, { requested: { asOf: iso(BASE - 1) } });
  const [row] = await db.asOwner<{ until: Date }>(
    'select valid_until as until from training_state where organization_id = $1',
    [org],
  );
  expect(row!.until.getTime()).toBe(BASE);
  expect(await attemptsOf(org, BASE - 1)).toBe(1);
  expect(await attemptsOf(org, BASE)).toBe(0);
  expect(await attemptsOf(org, BASE + 1)).toBe(0);
});

test('a joiner of the scope who completes after its deadline and before the own one is on time', async () => {
  const history = await TrainingHistory.start(db, states);
  const org = history.organization;
  await history.apply({
    kind: 'assign',
    assignment: {
      scope: 'team',
      target: 'topic',
      team: 0,
      person: 0,
      assigned: BASE - 60 * DAY,
      delta: 0,
      deadline: { edge: BASE - 40 * DAY, delta: 0 },
      recognizeEarlierDays: 0,
      joinerDays: 30,
      mandatory: true,
    },
  });
  // Until BASE - 2 days, and no longer a recent joiner at BASE + 1 day.
  for (const person of [0, 1]) await history.apply({ kind: 'team', person, team: 0, from: BASE - 32 * DAY });
  await db.tenancy.transaction(org, (em) => history.record(em, attempt(0, BASE - 30 * DAY)));
  await db.tenancy.transaction(org, (em) => history.record(em, attempt(1, BASE - DAY)));
  await refresh(org);
  await db.tenancy.figures(org, { asOf: iso(BASE + DAY) }, async (em, figures) => {
    const kept = await readTrainingMetrics(em, figures);
    expect(kept.stateTotals.mandatory).toMatchObject({ completed: 1, completed_late: 1 });
    expect(kept).toEqual(await readTrainingMetrics(em, { ...figures, fromAttempts: true }));
  });
});

test('states of another format are not read, and are computed again', async () => {
  const history = await TrainingHistory.start(db, states);
  const { organization } = history;
  await states.refresh(organization, { requested: { asOf: iso(BASE) } });
  const readsStates = () =>
    db.tenancy.figures(organization, {}, async (em, at) => (await readKeptStates(em, at)) !== null);
  expect(await readsStates()).toBe(true);
  await db.asOwner(`update training_state_version set format = 'earlier' where organization_id = $1`, [
    organization,
  ]);
  expect(await readsStates()).toBe(false);
  await states.refreshDue();
  expect(await readsStates()).toBe(true);
});
