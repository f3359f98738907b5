import { assigneeFilters, type AssigneeFilter } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { EntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKeptCounts } from './kept-counts.js';
import {
  anyAssigned,
  anyInstant,
  anyLeave,
  anyStep,
  at,
  BASE,
  DAY,
  iso,
  PEOPLE,
  type Step,
} from '../training/state/testing/random-steps.js';
import { TrainingHistory } from '../training/state/testing/training-history.js';
import { TrainingStates } from '../training/state/training-states.service.js';
import { readAssigneePage, type AssigneePageQuery } from './assignee-page.js';
import { keptStatesOf } from './assignee-states.js';
import type { AssignmentInstant } from './assignment-progress.js';

/** Pages of assignees from the kept states equal those from the records, at every edge of time and whatever happened. */
let db: TestDatabase;
let states: TrainingStates;
beforeAll(async () => {
  db = await createTestDatabase();
  states = new TrainingStates(db.tenancy);
});
afterAll(() => db?.drop());

const SEED = Number(process.env.SEED ?? 20261130);
const RUNS = Number(process.env.RUNS ?? 12);

const person = fc.nat(PEOPLE - 1);
/** Steps after which an assignee is not counted. */
const anyExclusion: fc.Arbitrary<Step> = fc.oneof(
  anyLeave,
  fc.record({ kind: fc.constant('excuse' as const), person, from: anyInstant, days: fc.constantFrom(1, 30) }),
  fc.record({ kind: fc.constant('role' as const), person, role: fc.constant('auditor' as const) }),
);
const anySteps: fc.Arbitrary<Step[]> = fc
  .tuple(anyAssigned, fc.array(anyExclusion, { minLength: 1, maxLength: 3 }))
  .map((lists) => lists.flat());
const anyQuery = fc.record({
  state: fc.option(fc.constantFrom(...assigneeFilters), { nil: undefined, freq: 2 }),
  search: fc.constantFrom(undefined, undefined, 'p1', 'P', '@x.y', 'nobody'),
  page: fc.integer({ min: 1, max: 3 }),
  pageSize: fc.integer({ min: 1, max: PEOPLE }),
  items: fc.boolean(),
});

interface Seen {
  /** Pages by how they were read: corrected to a later or an earlier instant than that of the kept states, or from the records. */
  read: Record<'later' | 'earlier' | 'records', number>;
  filters: Set<AssigneeFilter>;
}

async function comparePage(
  em: EntityManager,
  instant: AssignmentInstant,
  query: AssigneePageQuery,
  seen: Seen,
): Promise<void> {
  const expected = await readAssigneePage(em, { ...instant, fromAttempts: true }, query);
  expect(await readAssigneePage(em, instant, query)).toEqual(expected);
  for (const filter of assigneeFilters) if (expected.counts[filter] > 0) seen.filters.add(filter);
  const kept = await keptStatesOf(em, instant);
  const counts = await readKeptCounts(em, instant);
  seen.read[!kept ? 'records' : counts!.asOf <= instant.asOf ? 'later' : 'earlier'] += 1;
}

test('pages of assignees from the kept states equal those from the records', async () => {
  console.log(`seed ${SEED}; run again with SEED=${SEED}, more with RUNS=400`);
  const seen: Seen = { read: { later: 0, earlier: 0, records: 0 }, filters: new Set() };
  await fc.assert(
    fc.asyncProperty(
      anySteps,
      fc.array(fc.oneof(anyExclusion, anyStep), { maxLength: 4 }),
      anyInstant,
      fc.array(fc.tuple(anyInstant, anyQuery), { minLength: 3, maxLength: 3 }),
      async (before, after, keptAt, instants) => {
        const history = await TrainingHistory.start(db, states);
        const { organization } = history;
        for (const step of before) await history.apply(step);
        await states.refresh(organization, { requested: { asOf: iso(BASE - DAY) }, rebuild: true });
        for (const step of after) await history.apply(step);
        await states.refresh(organization, { requested: { asOf: at(keptAt) } });
        const assignments = await db.asOwner<{ id: string }>(
          'select id from assignment where organization_id = $1',
          [organization],
        );
        for (const [instant, query] of instants)
          await db.tenancy.figures(organization, { asOf: at(instant) }, async (em, figures) => {
            for (const { id } of assignments)
              await comparePage(em, { ...figures, assignmentId: id }, query, seen);
          });
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  for (const pages of Object.values(seen.read)) expect(pages).toBeGreaterThan(0);
  expect([...seen.filters].toSorted()).toEqual([...assigneeFilters].toSorted());
}, 300_000);
