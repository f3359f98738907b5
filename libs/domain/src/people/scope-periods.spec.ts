import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAssigneePage } from '../assignments/assignee-page.js';
import { readTrainingMetrics } from '../training/training-metrics.js';
import { readPersonProgress } from '../training/person-progress.js';

/**
 * Membership periods and changes of the job-function scope (docs/domain.md, sections 2, 3.1 and 4): eligibility changes
 * with the settings, membership does not.
 */
let db: TestDatabase;
let org: string;
let assignmentId: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
const iso = (time: number): string => new Date(time).toISOString();
const DAY = 86_400_000;
const ASSIGNED = Date.parse('2026-03-01T00:00:00.000Z');
const T = ASSIGNED + 10 * DAY;
beforeEach(async () => {
  org = await db.organization();
  const module = await insert(`module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M')`);
  const topic = await insert(`topic (organization_id, module_id, slug, title) values ($1, $2, 't', 'T')`, [
    module,
  ]);
  assignmentId = await insert(
    `assignment (organization_id, title, target_type, target_topic_id, scope_type, created_at, deadline)
       values ($1, 'A', 'topic', $2, 'organization', $3, $3)`,
    [topic, iso(ASSIGNED)],
  );
});

async function insert(rows: string, values: unknown[] = []): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(`insert into ${rows} returning id`, [org, ...values]);
  return row!.id;
}
const person = (joined: number, left: number | null = null, jobFunction = 'Manager') =>
  insert(
    `person (organization_id, email, name, joined_at, left_at, job_function) values ($1, $2, 'P', $3, $4, $5)`,
    [`${newId()}@x.y`, iso(joined), left === null ? null : iso(left), jobFunction],
  );
/** Limits the eligible people to developers, from an instant on. */
const limit = (from: number) =>
  db.change(
    { effectiveAt: iso(from) },
    `update organization set job_functions = '{developer}' where id = $1`,
    [org],
  );
/** Returns what figures say about a person. */
const read = (personId: string, asOf: number) =>
  db.tenancy.figures(org, { asOf: iso(asOf) }, async (em, at) => {
    const page = await readAssigneePage(em, { ...at, assignmentId }, { page: 1, pageSize: 9 });
    const { figures } = await readTrainingMetrics(em, at);
    const { active, leftAt } = (await readPersonProgress(em, { ...at, personId })).person;
    const row = page.items.find((one) => one.personId === personId);
    return {
      active: [active, figures.active === 1],
      eligible: figures.eligible,
      leftAt,
      listed: row && { leftAt: row.leftAt, learner: row.learner },
      since: row?.inScopeSince,
    };
  });

test('a change of the scope after a person left does not move the departure', async () => {
  const left = T - DAY;
  const who = await person(ASSIGNED - DAY, left);
  await limit(T);
  const gone = { active: [false, false], eligible: 0, leftAt: iso(left) };
  for (const asOf of [left, T - 1, T, T + 1])
    expect(await read(who, asOf)).toMatchObject({ ...gone, listed: { leftAt: iso(left), learner: true } });
  expect(await read(who, left - 1)).toMatchObject({ active: [true, true], eligible: 1, leftAt: null });
});

test('a person who leaves at the instant of a change of the scope is shown with the scope of before', async () => {
  const who = await person(ASSIGNED - DAY, T);
  await limit(T);
  expect(await read(who, T)).toMatchObject({ leftAt: iso(T), listed: { leftAt: iso(T), learner: true } });
});

test('a person who joins at the instant of a change of the scope is present, with the scope from then on', async () => {
  const who = await person(T, null, 'Developer');
  await limit(T);
  for (const asOf of [T, T + 1])
    expect(await read(who, asOf)).toMatchObject({ active: [true, true], eligible: 1, since: iso(T) });
  const outside = await person(T + 5);
  expect(await read(outside, T + 5)).toMatchObject({ listed: undefined });
});

test('a person who joins at the instant at which the scope becomes wider is eligible from then on', async () => {
  await limit(ASSIGNED - DAY);
  const who = await person(T);
  await db.change({ effectiveAt: iso(T) }, 'update organization set job_functions = null where id = $1', [
    org,
  ]);
  for (const asOf of [T, T + 1])
    expect(await read(who, asOf)).toMatchObject({ active: [true, true], eligible: 1, since: iso(T) });
});

test('inScopeSince is the instant at which the job function brings a person into the scope', async () => {
  await limit(T);
  const who = await person(T + DAY);
  const promoted = T + 3 * DAY;
  await db.change(
    { effectiveAt: iso(promoted) },
    `update person set job_function = 'Developer' where id = $1`,
    [who],
  );
  expect(await read(who, promoted - 1)).toMatchObject({ listed: undefined, eligible: 0 });
  expect(await read(who, promoted)).toMatchObject({ since: iso(promoted), eligible: 1 });
});

test('inScopeSince is the instant at which a wider scope includes a person', async () => {
  await limit(ASSIGNED - 9 * DAY);
  const who = await person(ASSIGNED - DAY);
  await db.change({ effectiveAt: iso(T) }, 'update organization set job_functions = null where id = $1', [
    org,
  ]);
  expect(await read(who, T - 1)).toMatchObject({ active: [true, true], listed: undefined, eligible: 0 });
  expect(await read(who, T)).toMatchObject({ since: iso(T), eligible: 1 });
});
