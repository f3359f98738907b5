import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { assignmentListQuery } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { Tenancy } from '../organization/tenancy.js';
import { readPersonProgress } from '../training/person-progress.js';
import { readTrainingMetrics } from '../training/training-metrics.js';
import { currentValues } from '../history/figure-instant.js';
import { readAssignedPairs } from './assigned-pairs.js';
import { readAssigneePage } from './assignee-page.js';
import { readAssignmentFigures } from './assignment-progress.js';
import { AssignmentsService } from './assignments.service.js';

/** The boundary instants of docs/domain.md, sections 2 and 4, each with the millisecond before and after it. */
let db: TestDatabase;
let org: string;
let person: string;
let topic: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const ASSIGNED = '2026-03-01T00:00:00.000Z';
const DEADLINE = '2026-04-01T12:00:00.000Z';
/** An instant moved by milliseconds. */
const moved = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

beforeEach(async () => {
  org = await db.organization();
  person = await insert(
    `person (organization_id, email, name, joined_at) values ($1, 'p@x.y', 'P', '2026-01-01Z')`,
  );
  const module = await insert(`module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M')`);
  topic = await insert(`topic (organization_id, module_id, slug, title) values ($1, '${module}', 't', 'T')`);
});

async function insert(rows: string): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(`insert into ${rows} returning id`, [org]);
  return row!.id;
}

const assign = (deadline: string | null = DEADLINE, createdAt = ASSIGNED): Promise<string> =>
  insert(`assignment (organization_id, title, target_type, target_topic_id, scope_type, deadline, created_at)
    values ($1, 'A', 'topic', '${topic}', 'organization', ${deadline ? `'${deadline}'` : 'null'}, '${createdAt}')`);
const pass = (at: string): Promise<string> =>
  insert(`attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
    values ($1, '${person}', '${topic}', 70, '${at}', 't', '${at}')`);
const leave = (at: string) => db.asOwner('update person set left_at = $2 where id = $1', [person, at]);

/** Returns the state of the only person from every query that computes it; they must agree. */
async function stateAt(assignmentId: string, asOf: string): Promise<string | null> {
  const states = await db.tenancy.figures(org, { asOf }, async (em, at) => {
    const page = await readAssigneePage(em, { ...at, assignmentId }, { page: 1, pageSize: 9 });
    const figures = await readAssignmentFigures(em, { ...at, assignmentId });
    const training = await readTrainingMetrics(em, at);
    const own = await readPersonProgress(em, { ...at, personId: person });
    const present = page.items.filter(({ leftAt }) => leftAt === null);
    const only = (counts: Record<string, number>) =>
      Object.entries(counts).find(([, count]) => count > 0)?.[0] ?? null;
    expect(figures.leavers).toBe(page.items.length - present.length);
    expect(training.figures.assignmentsOverdue).toBe(figures.byState.overdue);
    const personal = own.person.active ? (own.assignments[0]?.state ?? null) : null;
    return [present[0]?.state ?? null, only(figures.byState), only(training.stateTotals.mandatory), personal];
  });
  expect(new Set(states).size).toBe(1);
  return states[0]!;
}

test('an assignee is overdue after the deadline, not at it', async () => {
  const id = await assign();
  expect(await stateAt(id, moved(DEADLINE, -1))).toBe('not_started');
  expect(await stateAt(id, DEADLINE)).toBe('not_started');
  expect(await stateAt(id, moved(DEADLINE, 1))).toBe('overdue');
});

test('the list of assignments shows overdue after the deadline, not at it', async () => {
  for (const [ms, overdue] of [
    [1, false],
    [0, false],
    [-1, true],
  ] as const) {
    const flags = await db.tenancy.transaction(org, async (em) => {
      const at = { ...currentValues(org), knownAt: 'now', dataVersion: 0 };
      const tenancy = { figures: (...[, , work]) => work(em, at) } as Pick<Tenancy, 'figures'> as Tenancy;
      await em.execute(
        `insert into assignment (organization_id, title, target_type, target_topic_id, scope_type, deadline, created_at)
         values (?, 'A', 'topic', ?, 'organization', now() + ?::int * interval '1 ms', '2026-03-01Z')`,
        [org, topic, ms],
      );
      const service = new AssignmentsService(tenancy);
      const listed = await service.list(org, assignmentListQuery.parse({ sort: '-createdAt' }));
      const filtered = await service.list(org, assignmentListQuery.parse({ overdue: 'true' }));
      await em.execute('delete from assignment where organization_id = ?', [org]);
      return [listed.items[0]!.overdue, filtered.total === 1];
    });
    expect([ms, ...flags]).toEqual([ms, overdue, overdue]);
  }
});

test('a completion at the deadline is on time, a millisecond later it is late', async () => {
  for (const [ms, state] of [
    [-1, 'completed'],
    [0, 'completed'],
    [1, 'completed_late'],
  ] as const) {
    const id = await assign();
    await db.asOwner('delete from attempt where organization_id = $1', [org]);
    await pass(moved(DEADLINE, ms));
    await db.asOwner('update assignment set active = id = $2 where organization_id = $1', [org, id]);
    const asOf = await db.distinctInstant();
    expect([ms, await stateAt(id, asOf)]).toEqual([ms, state]);
  }
});

test('a pass at assignedAt does not count for the assignment, even if it counts for an earlier one', async () => {
  const [earlier, id] = [await assign(DEADLINE, moved(ASSIGNED, -1)), await assign()];
  await pass(ASSIGNED);
  await insert(`attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
    values ($1, '${person}', '${topic}', 10, '${moved(ASSIGNED, 1)}', 't', 'failed')`);
  const states = await db.tenancy.figures(org, { asOf: moved(ASSIGNED, 1) }, async (em, at) => {
    const pairs = await readAssignedPairs(em, at);
    return new Map(pairs.map((row) => [row.assignmentId, row.states.completed]));
  });
  expect([states.get(earlier), states.get(id)]).toEqual([1, 0]);
});

test('a completion counts at its own instant, not before', async () => {
  const id = await assign();
  await pass('2026-03-10T08:00:00.000Z');
  expect(await stateAt(id, '2026-03-10T07:59:59.999Z')).toBe('not_started');
  expect(await stateAt(id, '2026-03-10T08:00:00.000Z')).toBe('completed');
});

test('a membership that ends exactly at the instant is over: the person is a leaver', async () => {
  const id = await assign();
  const left = '2026-03-15T00:00:00.000Z';
  await leave(left);
  expect(await stateAt(id, moved(left, -1))).toBe('not_started');
  expect(await stateAt(id, left)).toBeNull();
  expect(await stateAt(id, moved(left, 1))).toBeNull();
  const page = await db.tenancy.figures(org, { asOf: left }, (em, at) =>
    readAssigneePage(em, { ...at, assignmentId: id }, { page: 1, pageSize: 9 }),
  );
  expect(page.items).toMatchObject([{ leftAt: left, state: 'not_started' }]);
});

test('a leaver is shown as of the day of leaving: overdue only if the person left after the deadline', async () => {
  const id = await assign();
  for (const [ms, state] of [
    [-1, 'not_started'],
    [0, 'not_started'],
    [1, 'overdue'],
  ] as const) {
    await leave(moved(DEADLINE, ms));
    const page = await db.tenancy.figures(org, { asOf: '2026-06-01T00:00:00.000Z' }, (em, at) =>
      readAssigneePage(em, { ...at, assignmentId: id }, { page: 1, pageSize: 9 }),
    );
    expect([ms, page.items.map((row) => row.state), page.counts.left]).toEqual([ms, [state], 1]);
  }
});

test('a leaver is listed only if the person left after the assignment was created', async () => {
  const id = await assign();
  for (const [ms, leavers] of [
    [-1, 0],
    [0, 0],
    [1, 1],
  ] as const) {
    await leave(moved(ASSIGNED, ms));
    const figures = await db.tenancy.figures(org, { asOf: '2026-06-01T00:00:00.000Z' }, (em, at) =>
      readAssignmentFigures(em, { ...at, assignmentId: id }),
    );
    expect([ms, figures.leavers, figures.assignees]).toEqual([ms, leavers, 0]);
  }
});

test('a joiner is an assignee from the instant of joining', async () => {
  const id = await assign(null);
  const joined = '2026-03-15T00:00:00.000Z';
  await db.asOwner('update person set joined_at = $2 where id = $1', [person, joined]);
  const count = (asOf: string) =>
    db.tenancy.figures(org, { asOf }, async (em, at) => {
      const { assignees } = await readAssignmentFigures(em, { ...at, assignmentId: id });
      const { figures } = await readTrainingMetrics(em, at);
      return [assignees, figures.assignedPairs, figures.eligible, figures.people];
    });
  expect(await count(moved(joined, -1))).toEqual([0, 0, 0, 0]);
  expect(await count(joined)).toEqual([1, 1, 1, 1]);
});
