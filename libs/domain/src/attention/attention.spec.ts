import { attentionReasons, DUE_DAYS, LAPSE_DAYS, type AttentionPerson } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streamAssignees, type AssigneeProgress } from '../assignments/assignment-progress.js';
import { keptDeadlines } from '../assignments/assignee-states.js';
import { corrected, ofDrifted } from '../assignments/assignee-states.sql.js';
import { readFrameworks, readFramework } from '../frameworks/coverage.js';
import { MetricsService } from '../training/metrics.service.js';
import { BASE, DAY, WINDOW, anyAssigned, anyStep, iso } from '../training/state/testing/random-steps.js';
import { TrainingHistory } from '../training/state/testing/training-history.js';
import { TrainingStates } from '../training/state/training-states.service.js';
import { AttentionService } from './attention.service.js';

/** The lists and counts of docs/domain.md, section 5, "Needs attention", equal those of a naive reading of the records. */
let db: TestDatabase;
let states: TrainingStates;
let attention: AttentionService;
let metrics: MetricsService;
beforeAll(async () => {
  db = await createTestDatabase();
  states = new TrainingStates(db.tenancy);
  attention = new AttentionService(db.tenancy);
  metrics = new MetricsService(db.tenancy);
});
afterAll(() => db?.drop());

const SEED = Number(process.env.SEED ?? 20261130);
const RUNS = Number(process.env.RUNS ?? 15);

/** Instants a millisecond before, at and after those at which deadlines pass or become due, and training lapses or is about to. */
const anyInstant = fc
  .record({
    edge: fc.constantFrom(BASE - DAY, BASE, BASE + DAY, BASE + 2 * DAY),
    ahead: fc.constantFrom(0, DUE_DAYS, LAPSE_DAYS),
    delta: fc.constantFrom(-1, 0, 1),
  })
  .map(({ edge, ahead, delta }) => edge - ahead * DAY + delta);
const anySteps = fc.tuple(anyAssigned, fc.array(anyStep, { maxLength: 4 })).map((lists) => lists.flat());

interface Records {
  passes: { person: string; at: number; availableFrom: number }[];
  learners: Set<string>;
}

async function readRecords(organization: string): Promise<Records> {
  const passes = await db.asOwner<{ person: string; at: Date; from: Date | null }>(
    `select a.person_id as person, a.completed_at as at, t.available_from as from
       from attempt a join topic t on t.id = a.topic_id
       where a.organization_id = $1 and a.superseded_by = 9223372036854775807 and (a.score >= 70 or a.result = 'passed')`,
    [organization],
  );
  const people = await db.asOwner<{ id: string }>(
    `select id from person where organization_id = $1 and role = 'learner'`,
    [organization],
  );
  return {
    passes: passes.map(({ person, at, from }) => ({
      person,
      at: at.getTime(),
      availableFrom: from instanceof Date ? from.getTime() : -Infinity,
    })),
    learners: new Set(people.map(({ id }) => id)),
  };
}

/** Returns the last pass of each trained person. */
function lastPasses({ passes, learners }: Records, asOf: number): Map<string, number> {
  const last = new Map<string, number>();
  for (const { person, at, availableFrom } of passes)
    if (learners.has(person) && availableFrom <= asOf && at <= asOf && at > asOf - WINDOW)
      last.set(person, Math.max(at, last.get(person) ?? -Infinity));
  return last;
}

type Listed = Pick<AttentionPerson, 'personId' | 'at' | 'assignments'>;

const lapsingPeople = (records: Records, asOf: number): Listed[] =>
  [...lastPasses(records, asOf)]
    .filter(([, at]) => at + WINDOW <= asOf + LAPSE_DAYS * DAY)
    .map(([personId, at]) => ({ personId, at: iso(at + WINDOW), assignments: null }));

async function readAssignees(organization: string, asOf: string): Promise<AssigneeProgress[]> {
  const assignments = await db.asOwner<{ id: string }>(
    'select id from assignment where organization_id = $1 and active and created_at <= $2',
    [organization, asOf],
  );
  const found: AssigneeProgress[] = [];
  await db.tenancy.figures(organization, { asOf }, async (em, at) => {
    for (const { id } of assignments)
      for await (const rows of streamAssignees(em, { ...at, assignmentId: id })) found.push(...rows);
  });
  return found.filter(({ leftAt, exemption, learner }) => leftAt === null && exemption === null && learner);
}

function duePeople(
  assignees: AssigneeProgress[],
  isListed: (assignee: AssigneeProgress) => boolean,
): Listed[] {
  const people = new Map<string, Listed>();
  for (const assignee of assignees.filter(isListed)) {
    const { personId, deadline } = assignee;
    const other = people.get(personId);
    const at = other && other.at < deadline! ? other.at : deadline!;
    people.set(personId, { personId, at, assignments: (other?.assignments ?? 0) + 1 });
  }
  return [...people.values()];
}

const byPerson = (people: Listed[]): Listed[] =>
  people
    .map(({ personId, at, assignments }) => ({ personId, at, assignments }))
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1));

test('counts and lists equal a naive reading of the records, at every edge', async () => {
  console.log(`seed ${SEED}; run again with SEED=${SEED}, more with RUNS=400`);
  const found = { overdue: 0, due: 0, lapsing: 0 };
  const read = { kept: 0, moved: 0, records: 0 };
  await fc.assert(
    fc.asyncProperty(
      anySteps,
      fc.array(anyStep, { maxLength: 3 }),
      fc.array(anyInstant, { minLength: 3, maxLength: 4 }),
      async (before, after, instants) => {
        const history = await TrainingHistory.start(db, states);
        for (const step of before) await history.apply(step);
        const { organization } = history;
        // States and deadlines of the earliest instant are corrected to the others.
        await states.refresh(organization, {
          requested: { asOf: iso(Math.min(...instants)) },
          rebuild: true,
        });
        for (const step of after) await history.apply(step);
        const records = await readRecords(organization);
        for (const instant of instants) {
          const asOf = iso(instant);
          const assignees = await readAssignees(organization, asOf);
          const dueBy = iso(instant + DUE_DAYS * DAY);
          const isOpen = ({ state }: AssigneeProgress) => state !== 'completed' && state !== 'completed_late';
          const expected = {
            overdue: duePeople(assignees, ({ state }) => state === 'overdue'),
            due: duePeople(
              assignees,
              (assignee) =>
                isOpen(assignee) &&
                assignee.deadline !== null &&
                assignee.deadline >= asOf &&
                assignee.deadline <= dueBy,
            ),
            lapsing: lapsingPeople(records, instant),
          };
          const counts = await attention.counts(organization, { asOf });
          const kept = await db.tenancy.figures(organization, { asOf }, keptDeadlines);
          read[!kept ? 'records' : kept.query === corrected(ofDrifted) ? 'kept' : 'moved'] += 1;
          for (const reason of attentionReasons) {
            const list = await attention.people(organization, { reason, asOf, page: 1, pageSize: 50 });
            expect([reason, byPerson(list.items)]).toEqual([reason, byPerson(expected[reason])]);
            expect([list.total, counts[reason]]).toEqual([list.items.length, list.items.length]);
            expect(list.items.map(({ at }) => at)).toEqual(list.items.map(({ at }) => at).toSorted());
            found[reason] += list.total;
          }
        }
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  for (const people of Object.values({ ...found, ...read })) expect(people).toBeGreaterThan(0);
}, 300_000);

test('the trained share of each month equals a naive reading of the records', async () => {
  console.log(`seed ${SEED}; run again with SEED=${SEED}, more with RUNS=400`);
  let trained = 0;
  await fc.assert(
    fc.asyncProperty(anySteps, anySteps, anyInstant, async (before, after, instant) => {
      const history = await TrainingHistory.start(db, states);
      for (const step of before) await history.apply(step);
      await states.refresh(history.organization);
      for (const step of after) await history.apply(step);
      const records = await readRecords(history.organization);
      const { points } = await metrics.trainedShare(history.organization, { asOf: iso(instant) });
      expect(points).toHaveLength(13);
      expect(points.at(-1)!.asOf).toBe(iso(instant));
      for (const point of points) {
        const expected = lastPasses(records, Date.parse(point.asOf)).size;
        expect([point.asOf, point.trained, point.eligible]).toEqual([
          point.asOf,
          expected,
          records.learners.size,
        ]);
        trained += point.trained;
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(trained).toBeGreaterThan(10);
}, 300_000);

test('the items below their required share are those of the frameworks, most people to train first, by page', async () => {
  const history = await TrainingHistory.start(db, states);
  const { organization } = history;
  const attempts = [0, 1].map((person) => ({
    person,
    topic: 0,
    outcome: [80, null] as [number, null],
    language: null,
    completion: { edge: BASE, delta: 0, leaves: false },
  }));
  await history.apply({ kind: 'attempts', attempts });
  const asOf = iso(BASE + DAY);
  const expected = await db.tenancy.figures(organization, { asOf }, async (em, at) => {
    const { items: frameworks } = await readFrameworks(em, at);
    const missing: [string, string, number][] = [];
    for (const { id } of frameworks)
      for (const item of (await readFramework(em, at, id)).items)
        if (item.denominator > 0 && (item.status === 'partial' || item.status === 'no-activity'))
          missing.push([id, item.id, item.missing!]);
    return missing.toSorted((a, b) => b[2] - a[2]);
  });
  const list = (page: number, pageSize: number) =>
    attention.belowShare(organization, { asOf, page, pageSize });
  const { items, total } = await list(1, 200);
  expect(items.map(({ framework, id, missing }) => [framework.id, id, missing])).toEqual(expected);
  expect(expected.length).toBeGreaterThan(5);
  expect(new Set(expected.map(([, , missing]) => missing)).size).toBeGreaterThan(1);
  expect([total, (await attention.counts(organization, { asOf })).belowShare]).toEqual([
    expected.length,
    expected.length,
  ]);
  expect((await list(2, 3)).items).toEqual(items.slice(3, 6));
  expect((await list(99, 50)).items).toEqual([]);
});
