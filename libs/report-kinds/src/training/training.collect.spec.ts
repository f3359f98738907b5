import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { collectTraining } from './training.collect.js';
import type {
  TrainingFigures,
  TrainingTeamRow,
  TrainingTopic,
  TrainingTrendPoint,
} from './training.snapshot.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const AS_OF = '2026-06-01T12:00:00.000Z';

/** Collects the report. @returns the data of its sections */
async function collectSections(organizationId: string) {
  const seen: Record<string, unknown> = {};
  const rows: Record<string, unknown[]> = {};
  let section = '';
  await db.tenancy.figures(organizationId, { asOf: AS_OF }, async (em, at) => {
    const lines = collectTraining({
      em,
      at,
      params: {},
      rules: { passingScore: 70, windowDays: 365, coverageThresholdPercent: 80 },
      reportId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
      language: 'en',
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    for await (const line of lines) {
      if ('row' in line) (rows[section] ??= []).push(line.row);
      else section = line.section;
      if ('data' in line) seen[section] = line.data;
    }
  });
  return { ...seen, rows } as {
    rows: Record<string, unknown[]>;
    figures: TrainingFigures;
    teams: TrainingTeamRow[];
    trend: TrainingTrendPoint[];
    topByCompletion: TrainingTopic[];
    topByGap: TrainingTopic[];
  };
}

async function topics(org: string, ...slugs: string[]): Promise<string[]> {
  const [module] = await db.asOwner<{ id: string }>(
    `insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M') returning id`,
    [org],
  );
  const rows = await db.asOwner<{ id: string }>(
    `insert into topic (organization_id, module_id, slug, title) select $1, $2, s, s from unnest($3::text[]) s returning id`,
    [org, module!.id, slugs],
  );
  return rows.map(({ id }) => id);
}

async function addPerson(
  org: string,
  values: { role?: string; team?: string; joined?: string; left?: string } = {},
) {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, role, team_id, joined_at, left_at)
      values ($1, gen_random_uuid() || '@x.y', 'N', $2, $3, $4, $5) returning id`,
    [org, values.role ?? 'learner', values.team, values.joined ?? '2020-01-01Z', values.left],
  );
  return row!.id;
}

const attempt = (org: string, personId: string, topic: string, score: number, completedAt: string) =>
  db.asOwner(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
      values ($1, $2, $3, $4, $5, 't', gen_random_uuid())`,
    [org, personId, topic, score, completedAt],
  );

test('an empty organization has zero counts and null rates', async () => {
  const { trend, rows: _, ...sections } = await collectSections(await db.organization());
  expect(sections).toEqual({
    figures: {
      people: 0,
      active: 0,
      eligible: 0,
      active30Days: 0,
      assignmentsActive: 0,
      assignmentsOverdue: 0,
      assignedPairs: 0,
      completedPairs: 0,
      completionRate: null,
      optionalPairs: 0,
      optionalCompletedPairs: 0,
      optionalCompletionRate: null,
      exemptPairs: 0,
      optionalExemptPairs: 0,
      meanTopicScore: null,
      attempts: 0,
      topicsPassed: 0,
      topics: 0,
    },
    stateTotals: {
      mandatory: { overdue: 0, not_started: 0, in_progress: 0, completed_late: 0, completed: 0 },
      optional: { overdue: 0, not_started: 0, in_progress: 0, completed_late: 0, completed: 0 },
    },
    teams: [],
    topByCompletion: [],
    topByGap: [],
  });
  expect(trend).toHaveLength(13);
  expect(trend.filter((point) => point.position !== null)).toEqual([]);
});

test('administrators and auditors are counted only as people and active people', async () => {
  const org = await db.organization();
  const [topic] = await topics(org, 'a');
  const admin = await addPerson(org, { role: 'org_admin' });
  await attempt(org, admin, topic!, 100, '2026-05-31Z');
  const { figures, topByGap } = await collectSections(org);
  expect(figures).toMatchObject({
    people: 1,
    active: 1,
    eligible: 0,
    active30Days: 0,
    attempts: 0,
    topicsPassed: 0,
    topics: 1,
  });
  expect(topByGap).toEqual([]);
});

test('the training window excludes its start and includes its end; a score of 70 passes', async () => {
  const org = await db.organization();
  const [a, b, c, d, e] = await topics(org, 'a', 'b', 'c', 'd', 'e');
  const personId = await addPerson(org);
  await attempt(org, personId, a!, 90, '2025-06-01T12:00:00.000Z');
  await attempt(org, personId, b!, 90, '2025-06-01T12:00:00.001Z');
  await attempt(org, personId, c!, 70, AS_OF);
  await attempt(org, personId, d!, 69.99, '2026-05-31T00:00:00Z');
  await attempt(org, personId, e!, 90, '2026-06-01T12:00:00.001Z');
  const { figures, topByCompletion } = await collectSections(org);
  expect(figures).toMatchObject({ attempts: 3, topicsPassed: 2, active30Days: 1, meanTopicScore: 76.6 });
  expect(topByCompletion.map(({ slug, share }) => [slug, share])).toEqual([
    ['b', 1],
    ['c', 1],
    ['a', 0],
    ['d', 0],
    ['e', 0],
  ]);
});

test('active in 30 days excludes an attempt exactly 30 x 24 hours ago', async () => {
  const org = await db.organization();
  const [topic] = await topics(org, 'a');
  await attempt(org, await addPerson(org), topic!, 10, '2026-05-02T12:00:00.000Z');
  await attempt(org, await addPerson(org), topic!, 10, '2026-05-02T12:00:00.001Z');
  expect((await collectSections(org)).figures.active30Days).toBe(1);
});

test('people are counted in their team at the instant, without leavers and later joiners; "No team" is last', async () => {
  const org = await db.organization();
  const [old, now] = await db.asOwner<{ id: string }>(
    `insert into team (organization_id, name, created_at)
      values ($1, 'Zeta', '2020-01-01Z'), ($1, 'alpha', '2020-01-01Z') returning id`,
    [org],
  );
  const [topic] = await topics(org, 'a');
  const mover = await addPerson(org, { team: old!.id });
  await db.change(
    { effectiveAt: '2026-06-01T12:00:00.001Z' },
    'update person set team_id = $2 where id = $1',
    [mover, now!.id],
  );
  await attempt(org, mover, topic!, 80, '2026-01-01Z');
  await attempt(org, await addPerson(org, { left: AS_OF }), topic!, 80, '2026-01-01Z');
  await addPerson(org, { joined: '2026-06-01T12:00:00.001Z' });
  await addPerson(org);
  const { figures, teams } = await collectSections(org);
  expect(figures).toMatchObject({ people: 3, active: 2, eligible: 2, attempts: 1 });
  expect(teams.map(({ name, eligible, topicsPassed }) => [name, eligible, topicsPassed])).toEqual([
    ['alpha', 0, 0],
    ['Zeta', 1, 1],
    [null, 1, 0],
  ]);
});

test('the trend has the trained share of each month since the first membership', async () => {
  const org = await db.organization();
  const [topic] = await topics(org, 'a');
  const personId = await addPerson(org, { joined: '2026-03-15Z' });
  await attempt(org, personId, topic!, 60, '2026-03-20Z');
  await attempt(org, personId, topic!, 80.5, '2026-05-20Z');
  const { trend } = await collectSections(org);
  const known = trend.flatMap(({ asOf, position }) =>
    position ? [[asOf, position.eligible, position.trained]] : [],
  );
  expect(known).toEqual([
    ['2026-03-31T23:59:59.999Z', 1, 0],
    ['2026-04-30T23:59:59.999Z', 1, 0],
    ['2026-05-31T23:59:59.999Z', 1, 1],
    [AS_OF, 1, 1],
  ]);
});

test('topics are sorted by share, then ID, limited to ten', async () => {
  const org = await db.organization();
  const slugs = ['b', 'a', 'B', ...Array.from({ length: 9 }, (_, i) => `z${i}`)];
  const ids = await topics(org, ...slugs);
  const personId = await addPerson(org);
  await addPerson(org);
  await attempt(org, personId, ids[11]!, 80, '2026-01-01Z');
  const { topByCompletion, topByGap } = await collectSections(org);
  expect(topByCompletion.map(({ slug }) => slug)).toEqual([
    'z8',
    'B',
    'a',
    'b',
    'z0',
    'z1',
    'z2',
    'z3',
    'z4',
    'z5',
  ]);
  expect(topByCompletion[0]).toMatchObject({ trained: 1, eligible: 2, share: 0.5 });
  expect(topByGap.map(({ slug }) => slug)).toEqual(['B', 'a', 'b', 'z0', 'z1', 'z2', 'z3', 'z4', 'z5', 'z6']);
});

test('moved deadlines of active assignments are listed with those who would be late under the first one', async () => {
  const org = await db.organization();
  const [topic] = await topics(org, 'a');
  await addPerson(org);
  const [first, second] = ['2026-05-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'];
  const insert = (title: string) =>
    db.asOwner<{ id: string }>(
      `insert into assignment (organization_id, title, target_type, target_topic_id, scope_type, deadline, created_at)
        values ($1, $2, 'topic', $3, 'organization', $4, '2026-04-01Z') returning id`,
      [org, title, topic, first],
    );
  const [[moved]] = [await insert('Moved'), await insert('Unchanged')];
  await db.change(
    { effectiveAt: '2026-04-20T00:00:00.000Z' },
    'update assignment set deadline = $2 where id = $1',
    [moved!.id, second],
  );
  const { rows } = await collectSections(org);
  expect(rows['movedDeadlines']).toEqual([
    {
      assignmentId: moved!.id,
      title: 'Moved',
      mandatory: true,
      changes: [{ changedAt: '2026-04-20T00:00:00.000Z', changedBy: null, from: first, to: second }],
      assignees: 1,
      late: 0,
      lateUnderFirstDeadline: 1,
    },
  ]);
});

test('mandatory and optional assignments are counted separately, inactive ones are not counted', async () => {
  const org = await db.organization();
  const [topic] = await topics(org, 'a');
  const personId = await addPerson(org);
  await addPerson(org);
  await attempt(org, personId, topic!, 80, '2026-01-01Z');
  const assign = (mandatory: boolean, active: boolean, deadline: string | null) =>
    db.asOwner(
      `insert into assignment (organization_id, title, target_type, target_topic_id, scope_type, mandatory, active, deadline, created_at)
        values ($1, 'A', 'topic', $2, 'organization', $3, $4, $5, '2025-01-01Z')`,
      [org, topic, mandatory, active, deadline],
    );
  await assign(true, true, '2026-06-01T11:59:59.999Z');
  await assign(true, true, AS_OF);
  await assign(false, true, null);
  await assign(true, false, '2026-01-01Z');
  expect((await collectSections(org)).figures).toMatchObject({
    assignmentsActive: 3,
    assignmentsOverdue: 1,
    assignedPairs: 4,
    completedPairs: 2,
    completionRate: 0.5,
    optionalPairs: 2,
    optionalCompletedPairs: 1,
    optionalCompletionRate: 0.5,
  });
});
