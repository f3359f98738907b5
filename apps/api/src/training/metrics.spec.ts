import { activityMetrics, assignmentMetrics, personProgress, trainingMetrics } from '@docket/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { startTestApi, type TestResponse, type TestApi } from '../testing/test-api.js';

const AS_OF = '2026-06-03T12:00:00.000Z';
const YEAR_BEFORE = '2025-06-03T12:00:00.000Z';

let api: TestApi;
let headers: { authorization: string };
let organization: string;

beforeAll(async () => {
  api = await startTestApi({ API_RATE_PER_MINUTE: '100000', API_RATE_PER_HOUR: '100000' });
  ({ headers } = await api.key('progress:read'));
  organization = api.organizationId;
  // The administrator who created the key is the only person at first.
  await api.db.asOwner(`update person set joined_at = '2020-01-01Z'`);
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.db.asOwner('truncate attempt, assignment cascade');
  await api.db.asOwner(`delete from person where role <> 'org_admin'`);
  await api.db.asOwner('truncate team_revision, topic_revision');
  await api.db.asOwner('delete from team');
  await api.db.asOwner('delete from topic');
  await api.db.asOwner('delete from module');
  await api.db.asOwner(`update organization set time_zone = 'UTC'`);
});

const request = (path: string, query = `?asOf=${AS_OF}`): Promise<TestResponse> =>
  api.call('GET', `/api/public/v1${path}${query}`, { headers, origin: null });

/** Returns the response, validated against its schema. */
async function read<T extends z.ZodType>(schema: T, path: string, query?: string): Promise<z.infer<T>> {
  const { status, body } = await request(path, query);
  expect([status, body.error]).toEqual([200, undefined]);
  return schema.parse(body);
}

async function one(sql: string, values: unknown[]): Promise<string> {
  const [row] = await api.db.asOwner<{ id: string }>(sql, values);
  return row!.id;
}

const topic = (slug: string, module = 'a03', to = organization) =>
  one(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', $3, upper($3))
       on conflict (organization_id, family, slug) do update set title = excluded.title returning id)
     insert into topic (organization_id, module_id, slug, title) select $1, id, $2, $2 from m returning id`,
    [to, slug, module],
  );

const person = (
  name: string,
  { role = 'learner', left = null as string | null, team = null as string | null, to = organization } = {},
) =>
  one(
    `insert into person (organization_id, email, name, role, team_id, joined_at, left_at)
       values ($1, $2 || '@example.org', $2, $3, $4, '2020-01-01Z', $5) returning id`,
    [to, name, role, team, left],
  );

const attempt = (who: string, what: string, score: number, completedAt: string, to = organization) =>
  api.db.asOwner(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
       values ($1, $2, $3, $4, $5, 't', gen_random_uuid())`,
    [to, who, what, score, completedAt],
  );

const assignment = (
  title: string,
  what: string,
  { who = null as string | null, deadline = null as string | null, mandatory = true, active = true } = {},
) =>
  one(
    `insert into assignment (organization_id, title, target_type, target_topic_id, scope_type, scope_person_id, deadline,
         mandatory, active, created_at)
       values ($1, $2, 'topic', $3, case when $4::uuid is null then 'organization' else 'person' end, $4, $5, $6, $7,
         '2025-01-01Z') returning id`,
    [organization, title, what, who, deadline, mandatory, active],
  );

describe('all figures', () => {
  it('rejects an instant in the future for all figures', async () => {
    const id = await person('ada');
    const future = `?asOf=${new Date(Date.now() + 60_000).toISOString()}`;
    const paths = [
      '/metrics/training',
      '/metrics/activity',
      `/metrics/assignments/${await assignment('A', await topic('x'))}`,
      `/users/${id}/progress`,
    ];
    for (const path of paths) {
      const { status, body } = await request(path, future);
      expect([path, status, body.issues]).toEqual([
        path,
        422,
        [{ path: 'asOf', message: 'The time is in the future. Choose an earlier one.' }],
      ]);
    }
  });

  it('returns the instant of the figures in UTC, by default now', async () => {
    const { asOf } = await read(trainingMetrics, '/metrics/training', '?asOf=2026-06-03T14:00:00%2B02:00');
    expect(asOf).toBe(AS_OF);
    const before = Date.now();
    const now = await read(activityMetrics, '/metrics/activity', '');
    expect(Date.parse(now.asOf)).toBeGreaterThanOrEqual(before - 1);
  });

  it('excludes people and assignments of other organizations from all figures', async () => {
    const foreign = await api.db.organization();
    const eve = await person('eve', { to: foreign });
    await attempt(eve, await topic('theirs', 'a01', foreign), 90, '2026-06-01Z', foreign);
    const theirs = await one(
      `insert into assignment (organization_id, title, target_type, target_family, scope_type, created_at)
         values ($1, 'T', 'category', 'web', 'organization', '2025-01-01Z') returning id`,
      [foreign],
    );
    expect((await request(`/users/${eve}/progress`)).status).toBe(404);
    expect((await request(`/metrics/assignments/${theirs}`)).status).toBe(404);
    const { figures } = await read(trainingMetrics, '/metrics/training');
    expect(figures).toMatchObject({ people: 1, attempts: 0, topics: 0, assignmentsActive: 0 });
    const { weeks, topics } = await read(activityMetrics, '/metrics/activity');
    expect([weeks.every(({ attempts }) => attempts === 0), topics.strengths]).toEqual([true, []]);
  });
});

describe('an organization without learners', () => {
  it('returns zeros and null rates for an organization without learners', async () => {
    const { figures, teams, topByCompletion } = await read(trainingMetrics, '/metrics/training');
    expect(figures).toMatchObject({
      eligible: 0,
      active30Days: 0,
      completionRate: null,
      averageScore: null,
      optionalCompletionRate: null,
    });
    expect([teams.map(({ name, people }) => [name, people]), topByCompletion]).toEqual([[[null, 1]], []]);
  });

  it('returns an assignment without assignees for an organization without learners', async () => {
    const id = await assignment('A', await topic('x'));
    const { figures, teams } = await read(assignmentMetrics, `/metrics/assignments/${id}`);
    expect([figures, teams]).toMatchObject([{ assignees: 0, completionRate: null, averageScore: null }, []]);
  });

  it('returns no activity without learners, even if an administrator trains', async () => {
    const [admin] = await api.db.asOwner<{ id: string }>(`select id from person where role = 'org_admin'`);
    const x = await topic('x');
    for (const day of [1, 2, 3]) await attempt(admin!.id, x, 90, `2026-06-0${day}T10:00:00Z`);
    const { weeks, topics } = await read(activityMetrics, '/metrics/activity');
    expect([weeks.at(-1), topics]).toEqual([
      { monday: '2026-06-01', attempts: 0, activePeople: 0 },
      { strengths: [], focusAreas: [] },
    ]);
  });
});

it('returns an assignment at the instant, by state and team, without people who have left', async () => {
  const x = await topic('x');
  const team = await one(`insert into team (organization_id, name) values ($1, 'A') returning id`, [
    organization,
  ]);
  const [done, late] = [await person('done', { team }), await person('late', { team })];
  await person('idle');
  const left = await person('left', { left: '2026-05-01T00:00:00Z' });
  await attempt(done, x, 80, '2026-05-31T00:00:00.000Z');
  await attempt(late, x, 70, '2026-05-31T00:00:00.001Z');
  await attempt(left, x, 10, '2026-04-01Z');
  const id = await assignment('A', x, { deadline: '2026-05-31T00:00:00.000Z' });
  const response = await read(assignmentMetrics, `/metrics/assignments/${id}`);
  const none = { overdue: 0, not_started: 0, in_progress: 0, completed_late: 0, completed: 0 };
  expect(response).toMatchObject({
    asOf: AS_OF,
    passingScore: 70,
    windowDays: 365,
    assignment: { id, title: 'A', items: [{ type: 'topic', id: 'x', title: 'x' }] },
    figures: {
      assignees: 3,
      byState: { ...none, overdue: 1, completed_late: 1, completed: 1 },
      completionRate: 2 / 3,
      averageScore: 75,
      attempts: 2,
      leavers: 1,
    },
    teams: [
      { id: team, name: 'A', assignees: 2, completionRate: 1 },
      { id: null, name: null, assignees: 1, completionRate: 0 },
    ],
  });
  expect((await request(`/metrics/assignments/${id}`, '?asOf=2024-12-31T23:59:59Z')).status).toBe(404);
});

describe("a person's progress", () => {
  it('covers the training window, excluding its start and including the instant', async () => {
    const who = await person('ada');
    const [a, b, c, d] = [await topic('a'), await topic('b'), await topic('c'), await topic('d')];
    await attempt(who, a, 90, YEAR_BEFORE);
    await attempt(who, b, 69.99, '2025-06-03T12:00:00.001Z');
    await attempt(who, c, 20, '2026-01-01Z');
    await attempt(who, c, 70, AS_OF);
    await attempt(who, d, 90, '2026-06-03T12:00:00.001Z');
    const { totals, topics } = await read(personProgress, `/users/${who}/progress`);
    expect(topics.map(({ id, bestScore, trained, attempts }) => [id, bestScore, trained, attempts])).toEqual([
      ['a', null, false, 0],
      ['b', 69.99, false, 1],
      ['c', 70, true, 2],
    ]);
    expect(topics[0]).toMatchObject({ lastAttemptAt: YEAR_BEFORE, lastPassedAt: YEAR_BEFORE });
    expect(totals).toMatchObject({
      topics: 4,
      topicsAttempted: 2,
      topicsTrained: 1,
      attempts: 3,
      averageScore: 69.99,
      lastAttemptAt: AS_OF,
    });
  });

  it("returns the state of each of a person's active assignments, equal to that of the assignment", async () => {
    const [who, other] = [await person('ada'), await person('bob')];
    const [x, y, z] = [await topic('x'), await topic('y'), await topic('z')];
    await attempt(who, x, 80, '2026-05-02Z');
    await attempt(who, y, 30, '2026-05-02Z');
    const past = '2026-05-01T00:00:00Z';
    await assignment('late', x, { deadline: past });
    await assignment('mine', y, { who, mandatory: false });
    await assignment('overdue', z, { deadline: past });
    await assignment('theirs', x, { who: other });
    await assignment('closed', x, { active: false });
    const { assignments, totals } = await read(personProgress, `/users/${who}/progress`);
    expect(
      assignments.map(({ title, state, progress, completedAt }) => [title, state, progress, completedAt]),
    ).toEqual([
      ['overdue', 'overdue', 0, null],
      ['mine', 'in_progress', 0, null],
      ['late', 'completed_late', 1, '2026-05-02T00:00:00.000Z'],
    ]);
    expect(totals).toMatchObject({ assignments: 3, assignmentsCompleted: 1, assignmentsOverdue: 1 });
    for (const { id, state, attempts } of assignments) {
      const { figures } = await read(assignmentMetrics, `/metrics/assignments/${id}`);
      expect(figures.byState[state]).toBeGreaterThan(0);
      expect(figures.attempts).toBe(attempts);
    }
  });

  it('returns progress as of the day the person left, and 404 before they joined', async () => {
    const x = await topic('x');
    const who = await person('left', { left: '2026-05-01T00:00:00Z' });
    await assignment('A', x, { deadline: '2026-05-15T00:00:00Z' });
    const { person: details, assignments } = await read(personProgress, `/users/${who}/progress`);
    expect(details).toMatchObject({ active: false, leftAt: '2026-05-01T00:00:00.000Z', team: null });
    expect(assignments).toMatchObject([{ state: 'not_started' }]);
    expect((await request(`/users/${who}/progress`, '?asOf=2019-12-31T00:00:00Z')).status).toBe(404);
  });
});

describe('activity', () => {
  it('returns the weeks of an earlier instant in the time zone of then', async () => {
    await attempt(await person('ada'), await topic('x'), 50, '2026-05-31T23:30:00.000Z');
    const before = await read(activityMetrics, '/metrics/activity', '');
    await api.db.asOwner(`update organization set time_zone = 'Pacific/Kiritimati' where id = $1`, [
      organization,
    ]);
    const { asOf, knownAt } = before;
    expect(await read(activityMetrics, '/metrics/activity', `?asOf=${asOf}&knownAt=${knownAt}`)).toEqual(
      before,
    );
    expect((await read(activityMetrics, '/metrics/activity', '')).timeZone).toBe('Pacific/Kiritimati');
  });

  it("returns weeks that start on Monday in the organization's time zone, also across daylight saving changes", async () => {
    await api.db.change(
      { effectiveAt: '-infinity' },
      `update organization set time_zone = 'Europe/Berlin' where id = $1`,
      [organization],
    );
    const [ada, bob] = [await person('ada'), await person('bob')];
    const x = await topic('x');
    // Daylight saving time starts on 2026-03-29: the next Monday starts at 22:00 UTC, the previous one at 23:00.
    await attempt(ada, x, 50, '2026-03-22T22:59:59.999Z');
    await attempt(ada, x, 50, '2026-03-22T23:00:00.000Z');
    await attempt(bob, x, 50, '2026-03-29T21:59:59.999Z');
    await attempt(bob, x, 50, '2026-03-29T21:59:59.999Z');
    await attempt(bob, x, 50, '2026-03-29T22:00:00.000Z');
    await attempt(ada, x, 50, AS_OF);
    await attempt(ada, x, 50, '2026-06-03T12:00:00.001Z');
    const { weeks, timeZone } = await read(activityMetrics, '/metrics/activity');
    expect([timeZone, weeks.length, weeks[0]!.monday, weeks.at(-1)]).toEqual([
      'Europe/Berlin',
      26,
      '2025-12-08',
      { monday: '2026-06-01', attempts: 1, activePeople: 1 },
    ]);
    expect(weeks.filter(({ attempts }) => attempts > 0)).toEqual([
      { monday: '2026-03-16', attempts: 1, activePeople: 1 },
      { monday: '2026-03-23', attempts: 3, activePeople: 2 },
      { monday: '2026-03-30', attempts: 1, activePeople: 1 },
      { monday: '2026-06-01', attempts: 1, activePeople: 1 },
    ]);
  });

  it('ranks topics with three attempts by average best score, ties by ID, without duplicates', async () => {
    const [ada, bob] = [await person('ada'), await person('bob')];
    const addAttempts = async (slug: string, scores: number[], module = 'a03') => {
      const id = await topic(slug, module);
      for (const [index, score] of scores.entries())
        await attempt(index > 0 ? bob : ada, id, score, '2026-06-01Z');
    };
    await addAttempts('few', [100, 100]);
    await addAttempts('b', [80, 10, 90]);
    await addAttempts('a', [90, 70, 80]);
    await addAttempts('low', [10, 20, 5], 'a01');
    await api.db.asOwner(`update attempt set completed_at = $1 where score = 5`, [YEAR_BEFORE]);
    const first = await read(activityMetrics, '/metrics/activity');
    expect(first.topics.strengths).toEqual([
      { family: 'web', module: 'A03', id: 'a', title: 'a', averageScore: 85, people: 2, attempts: 3 },
    ]);
    expect(first.topics.focusAreas.map(({ id }) => id)).toEqual(['b']);
    await api.db.asOwner(`update attempt set completed_at = '2026-06-01Z' where score = 5`);
    // Attempts do not change otherwise, so an answer about the same instant would be kept.
    const { topics, modules } = await read(
      activityMetrics,
      '/metrics/activity',
      '?asOf=2026-06-03T12:00:00.001Z',
    );
    expect([topics.strengths, topics.focusAreas].map((areas) => areas.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['low'],
    ]);
    // For a module, the best score of a person on any of its topics counts.
    expect(modules.strengths).toMatchObject([{ id: 'a03', averageScore: 100, people: 2, attempts: 8 }]);
    expect(modules.focusAreas).toMatchObject([{ id: 'a01', averageScore: 15 }]);
  });
});

it('requires the scope progress:read', async () => {
  const other = await api.key('users:read');
  const response = await api.call('GET', '/api/public/v1/metrics/training', {
    headers: other.headers,
    origin: null,
  });
  expect([response.status, response.body.required]).toEqual([403, 'progress:read']);
});
