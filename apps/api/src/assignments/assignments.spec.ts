import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssignmentFigures, streamAssignees, type AssigneeProgress } from '@docket/domain';
import { newId } from '@docket/contracts';
import { startTestApi, type TestResponse, type TestApi, type TestKey } from '../testing/test-api.js';

const ASSIGNMENTS = '/api/admin/assignments';
const LATER = '2999-01-01T00:00:00.000Z';
let api: TestApi;
let cookie: string;
let key: TestKey;
let ours: Ids;
let theirs: Ids;

interface Ids {
  organization: string;
  team: string;
  people: Record<'ada' | 'bo' | 'cy' | 'left', string>;
}

beforeAll(async () => {
  api = await startTestApi();
  await api.person('boss@example.org', 'org_admin');
  cookie = await api.signIn('boss@example.org');
  key = await api.key('assignments:read', 'assignments:write');
  ours = await addData(api.organizationId, 'ours');
  theirs = await addData(await api.db.organization(), 'theirs');
});
afterAll(() => api.close());

/**
 * Adds a team of Ada and Bo, Cy without a team, and a person who has left; a module with two topics, a scenario, and a
 * course with a topic and the scenario.
 */
async function addData(organization: string, suffix: string): Promise<Ids> {
  const one = async (table: string, values: Record<string, unknown>) => {
    const all = { organization_id: organization, ...values };
    const places = Object.keys(all).map((_, at) => `$${at + 1}`);
    const [row] = await api.db.asOwner<{ id: string }>(
      `insert into ${table} (${Object.keys(all).join()}) values (${places.join()}) returning *`,
      Object.values(all),
    );
    return row!.id;
  };
  const team = await one('team', { name: `Team ${suffix}` });
  const person = (name: string, values: object = {}) =>
    one('person', {
      name,
      email: `${name}@${suffix}.example`,
      joined_at: '2026-01-01Z',
      ...values,
    });
  const people = {
    ada: await person('Ada', { team_id: team }),
    bo: await person('Bo', { team_id: team }),
    cy: await person('Cy'),
    left: await person('Left', { left_at: '2026-02-01Z' }),
  };
  const module_id = await one('module', {
    family: 'web',
    slug: `a03-${suffix}`,
    title: `Injection ${suffix}`,
  });
  const topics = [
    await one('topic', { module_id, slug: `sqli-${suffix}`, title: 'SQL injection' }),
    await one('topic', { module_id, slug: `xss-${suffix}`, title: 'XSS' }),
  ];
  const scenario_id = await one('scenario', { slug: `token-${suffix}`, title: 'The leaked token' });
  const course_id = await one('course', { slug: `basics-${suffix}`, title: 'Basics' });
  await one('course_item', { course_id, position: 1, topic_id: topics[0] });
  await one('course_item', { course_id, position: 2, scenario_id });
  for (const [n, topic_id] of topics.entries()) {
    const attempt = {
      topic_id,
      person_id: people.ada,
      score: 70 + n,
      source: 't',
      source_id: `${suffix} ${n}`,
    };
    await one('attempt', { ...attempt, completed_at: '2026-03-01Z' });
  }
  return { organization, team, people };
}

const page = (method: string, url: string, body?: object) =>
  api.call(method, ASSIGNMENTS + url, { cookie, ...(body && { body }) });
const program = (method: string, url: string, body?: object, { headers } = key) =>
  api.call(method, `/api/public/v1/assignments${url}`, { headers, origin: null, ...(body && { body }) });
const pathsOf = ({ status, body }: TestResponse) => [
  status,
  (body.issues as { path: string }[] | undefined)?.map(({ path }) => path),
];

const topic = { type: 'topic', id: 'sqli-ours' };
const everyone = { type: 'organization' };
const assign = async (values: object = {}) => {
  const response = await page('POST', '', { title: 'SQL', target: topic, scope: everyone, ...values });
  expect([response.status, response.body]).toEqual([
    201,
    expect.objectContaining({ id: expect.any(String) }),
  ]);
  return response.body as { id: string; updatedAt: string; createdAt: string };
};
/** Moves the creation of an assignment to an earlier time. */
const backdate = (id: string, deadline: string | null = null) =>
  api.db.asOwner(
    `with r as (update assignment_revision set valid_from = '2026-01-02Z', deadline = $2 where assignment_id = $1)
       update assignment set created_at = '2026-01-02Z', deadline = $2 where id = $1`,
    [id, deadline],
  );

describe('an assignment', () => {
  const items = [
    { type: 'scenario', id: 'token-ours' },
    { type: 'topic', id: 'xss-ours' },
  ];
  it.each([
    ['a category', { type: 'category', family: 'web' }, { title: 'Web applications', id: null }, 2],
    ['a module', { type: 'module', family: 'web', id: 'a03-ours' }, { title: 'Injection ours' }, 2],
    ['a topic', topic, { title: 'SQL injection', family: null, items: null }, 1],
    ['a course', { type: 'course', id: 'basics-ours' }, { title: 'Basics' }, 2],
    ['a scenario', { type: 'scenario', id: 'token-ours' }, { title: 'The leaked token' }, 1],
    [
      'a custom set',
      { type: 'custom', items },
      { items: items.map((item) => expect.objectContaining(item)) },
      2,
    ],
  ])('creates an assignment with %s as target, in both APIs', async (_, target, shown, tracked) => {
    const input = { title: ' What to train ', target, scope: everyone, deadline: LATER, note: ' ' };
    const [one, other] = [await page('POST', '', input), await program('POST', '', input)];
    expect([one.status, other.status]).toEqual([201, 201]);
    for (const { body } of [one, other]) {
      expect(body).toMatchObject({ title: 'What to train', target: { ...target, ...shown }, note: null });
      expect(body).toMatchObject({ trackedItems: tracked, mandatory: true, active: true, deadline: LATER });
      expect((await page('GET', `/${body.id}`)).body).toEqual((await program('GET', `/${body.id}`)).body);
    }
  });

  it.each([
    ['a person', () => ({ type: 'person', id: ours.people.cy }), 'Cy', 1],
    ['a team', () => ({ type: 'team', id: ours.team }), 'Team ours', 2],
    ['the organization', () => everyone, expect.any(String), 3],
  ])('creates an assignment with %s as scope', async (_, scopeOf, title, count) => {
    const scope = scopeOf();
    const { id } = await assign({ scope });
    await backdate(id);
    const { body } = await page('GET', `/${id}`);
    expect(body).toMatchObject({ scope: { ...scope, title }, assignees: count });
    expect((await page('POST', '/preview', { scope })).body).toMatchObject({ assignees: count });
    expect((await page('GET', `/${id}/assignees`)).body).toMatchObject({
      // The person who left is listed too.
      total: count + (scope.type === 'organization' ? 1 : 0),
      counts: { not_started: count - (count > 1 ? 1 : 0), completed: count > 1 ? 1 : 0 },
    });
    const listed = await page('GET', `?search=SQL&scopeType=${scope.type}&pageSize=200`);
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ id, assignees: count, overdue: false }),
    );
  });

  it('creates an assignment for teams and people, and counts a person who is chosen twice once', async () => {
    const people = [ours.people.ada, ours.people.cy];
    const scope = { type: 'selection', teams: [ours.team, ours.team.toUpperCase()], people };
    expect((await page('POST', '/preview', { scope })).body).toMatchObject({ assignees: 3 });
    const { id } = await assign({ scope });
    await backdate(id);
    const shown = { type: 'selection', id: null, title: null, teams: 1, people: 2 };
    const { body } = await page('GET', `/${id}`);
    expect(body).toMatchObject({ scope: shown, assignees: 3 });
    const { body: entries } = await program('GET', `/${id}/scope?pageSize=2`);
    const named = entries.items.map(({ type, title }: { type: string; title: string }) => `${type} ${title}`);
    expect([entries.total, named]).toEqual([3, ['team Team ours', 'person Ada']]);
    const assignees = await page('GET', `/${id}/assignees`);
    expect(assignees.body.total).toBe(3);
    const { body: similar } = await page('POST', '/preview', {
      scope: { ...scope, people: people.toReversed() },
      title: body.title,
    });
    expect(similar.similar).toContainEqual({ id, title: body.title });
    const metrics = await page('GET', `?search=cy&scopeType=selection`);
    expect(metrics.body.items).toContainEqual(
      expect.objectContaining({ id, scopeTitle: null, scopeTeams: 1, scopePeople: 2, assignees: 3 }),
    );
  });

  it('stores a selection of one as a scope of that team or person', async () => {
    const scopeOf = async (selection: object) => {
      const { id } = await assign({ scope: { type: 'selection', ...selection } });
      return (await page('GET', `/${id}`)).body.scope;
    };
    const team = { type: 'team', id: ours.team, teams: 1, people: 0 };
    expect(await scopeOf({ teams: [ours.team] })).toMatchObject(team);
    const person = { type: 'person', id: ours.people.bo, teams: 0, people: 1 };
    expect(await scopeOf({ people: [ours.people.bo] })).toMatchObject(person);
  });

  it('refuses a selection with each unknown team and person, or of nobody', async () => {
    const scope = {
      type: 'selection',
      teams: [ours.team, theirs.team],
      people: [ours.people.left, theirs.people.ada, ours.people.bo],
    };
    const target = { type: 'topic', id: 'sqli-ours' };
    expect(pathsOf(await page('POST', '', { title: 'A', target, scope }))).toEqual([
      422,
      ['scope.teams.1', 'scope.people.0', 'scope.people.1'],
    ]);
    const mistakes = { target: { ...target, id: 'no-such' }, scope, deadline: '2020-01-01T00:00:00.000Z' };
    expect(pathsOf(await page('POST', '', { title: 'A', ...mistakes }))).toEqual([
      422,
      ['target.id', 'scope.teams.1', 'scope.people.0', 'scope.people.1', 'deadline'],
    ]);
    const nobody = { type: 'selection', teams: [], people: [] };
    expect(pathsOf(await page('POST', '', { title: 'A', target, scope: nobody }))).toEqual([422, ['scope']]);
    const many = { type: 'selection', people: Array.from({ length: 5_001 }, () => newId()) };
    expect(pathsOf(await page('POST', '', { title: 'A', target, scope: many }))).toEqual([
      422,
      ['scope.people'],
    ]);
  });

  it('rejects an invalid assignment with the path of each issue', async () => {
    const invalid = {
      title: ' ',
      target: { type: 'module', id: 'a b' },
      scope: { type: 'team', id: 'x' },
      deadline: 'soon',
      mandatory: 'yes',
      note: '\0',
      recognizeEarlierDays: 366,
      joinerDays: 0.5,
      color: 'red',
    };
    expect(pathsOf(await page('POST', '', invalid))).toEqual([
      422,
      expect.arrayContaining([
        'title',
        'target.family',
        'target.id',
        'scope.id',
        'deadline',
        'mandatory',
        'note',
        'recognizeEarlierDays',
        'joinerDays',
      ]),
    ]);
    const twice = { type: 'custom', items: [items[0], items[1], items[0]] };
    expect(pathsOf(await page('POST', '', { title: 'A', target: twice, scope: everyone }))).toEqual([
      422,
      ['target.items.2.id'],
    ]);
    const many = {
      type: 'custom',
      items: Array.from({ length: 501 }, (_, n) => ({ type: 'topic', id: `t${n}` })),
    };
    for (const target of [many, { type: 'custom', items: [] }]) {
      expect(pathsOf(await page('POST', '', { title: 'A', target, scope: everyone }))).toEqual([
        422,
        ['target.items'],
      ]);
    }
    const past = { title: 'A', target: topic, scope: everyone, deadline: '2026-01-01T00:00:00Z' };
    expect(pathsOf(await page('POST', '', past))).toEqual([422, ['deadline']]);
  });

  it('rejects an assignment with content or people of another organization', async () => {
    const targets: [string[], object][] = [
      [['target.id'], { type: 'module', family: 'web', id: 'a03-theirs' }],
      [['target.id'], { type: 'module', family: 'api', id: 'a03-ours' }],
      [['target.id'], { type: 'topic', id: 'sqli-theirs' }],
      [['target.id'], { type: 'course', id: 'basics-theirs' }],
      [['target.id'], { type: 'scenario', id: 'token-theirs' }],
      [
        ['target.items.1.id'],
        { type: 'custom', items: [items[0], { type: 'topic', id: 'xss-theirs' }, items[1]] },
      ],
      [['target.items.0.id'], { type: 'custom', items: [{ type: 'scenario', id: 'xss-ours' }] }],
    ];
    const { id } = await assign();
    for (const [paths, target] of targets) {
      expect(pathsOf(await page('POST', '', { title: 'A', target, scope: everyone }))).toEqual([422, paths]);
      expect(pathsOf(await program('PATCH', `/${id}`, { target }))).toEqual([422, paths]);
    }
    const scopes = [
      { type: 'team', id: theirs.team },
      { type: 'team', id: ours.people.ada },
      { type: 'person', id: theirs.people.ada },
      { type: 'person', id: ours.people.left },
      { type: 'person', id: newId() },
    ];
    for (const scope of scopes) {
      expect(pathsOf(await page('POST', '', { title: 'A', target: topic, scope }))).toEqual([
        422,
        ['scope.id'],
      ]);
      expect(pathsOf(await page('PATCH', `/${id}`, { scope }))).toEqual([422, ['scope.id']]);
    }
  });

  it('responds with 404 to a request for an assignment of another organization', async () => {
    const [row] = await api.db.asOwner<{ id: string }>(
      `insert into assignment (organization_id, title, target_type, target_family, scope_type)
         values ($1, 'Theirs', 'category', 'web', 'organization') returning id`,
      [theirs.organization],
    );
    for (const call of [page, program]) {
      for (const [method, url, body] of [
        ['GET', ''],
        ['PATCH', '', { title: 'Ours now' }],
        ['GET', '/assignees'],
      ] as const) {
        expect((await call(method, `/${row!.id}${url}`, body)).status).toBe(404);
        expect((await call(method, `/${newId()}${url}`, body)).status).toBe(404);
        expect((await call(method, `/invalid${url}`, body)).status).toBe(422);
      }
      expect((await call('GET', '?search=Theirs')).body.total).toBe(0);
    }
  });

  it('requires the API key scopes for reading and writing assignments', async () => {
    const reader = await api.key('assignments:read', 'content:read');
    const { id } = await assign();
    const denied = [
      await program('POST', '', { title: 'A', target: topic, scope: everyone }, reader),
      await program('PATCH', `/${id}`, { title: 'A' }, reader),
    ];
    expect(denied.map(({ status, body }) => [status, body.required])).toEqual([
      [403, 'assignments:write'],
      [403, 'assignments:write'],
    ]);
    expect((await program('GET', `/${id}/assignees`, undefined, reader)).status).toBe(200);
    expect((await program('POST', '/preview', {})).status).toBe(404);
  });
});

describe('an update', () => {
  const events = (id: string) =>
    api.db.asOwner<{ action: string; actor_role: string; metadata: object }>(
      'select action, actor_role, metadata from audit_event where target_id = $1 order by created_at, id',
      [id],
    );

  it('audits the teams and people of a selection, and keeps it if only its order differs', async () => {
    const people = [ours.people.ada, ours.people.cy];
    const created = await assign({ scope: { type: 'selection', people } });
    const { id } = created;
    const same = { scope: { type: 'selection', people: people.toReversed() } };
    expect((await page('PATCH', `/${id}`, same)).body.updatedAt).toBe(created.updatedAt);
    await page('PATCH', `/${id}`, { scope: { type: 'selection', teams: [ours.team], people } });
    const [, updated] = await events(id);
    const titled = people.map((person) => expect.objectContaining({ id: person, title: expect.any(String) }));
    expect(updated!.metadata).toEqual({
      before: { scope: { type: 'selection', teams: [], people: titled } },
      after: { scope: { type: 'selection', teams: [{ id: ours.team, title: 'Team ours' }], people: titled } },
    });
  });

  it('keeps a person who has left in a selection, and deletes no team of an active one', async () => {
    const team = (
      await api.db.asOwner<{ id: string }>(
        `insert into team (organization_id, name) values ($1, 'Selected') returning id`,
        [api.organizationId],
      )
    )[0]!.id;
    const leaver = await api.person(`leaver-${newId()}@example.org`, 'learner');
    const { id } = await assign({ scope: { type: 'selection', teams: [team], people: [leaver] } });
    expect((await page('DELETE', `/../teams/${team}`)).status).toBe(409);
    await api.db.asOwner('update person set left_at = now() where id = $1', [leaver]);
    const people = [leaver, ours.people.bo];
    const changed = await page('PATCH', `/${id}`, { scope: { type: 'selection', teams: [team], people } });
    expect([changed.status, changed.body.scope]).toMatchObject([200, { teams: 1, people: 2 }]);
    await page('PATCH', `/${id}`, { active: false });
    expect((await page('DELETE', `/../teams/${team}`)).status).toBe(200);
    const reactivated = await page('PATCH', `/${id}`, { active: true });
    expect(pathsOf(reactivated)).toEqual([422, ['scope.teams.0']]);
  });

  it('audits an update with the values before and after, unless nothing changes', async () => {
    const { id } = await assign({ note: 'First' });
    const same = {
      title: 'SQL',
      target: { id: 'sqli-ours', type: 'topic' },
      scope: everyone,
      note: 'First ',
    };
    const { body: unchanged } = await page('PATCH', `/${id}`, same);
    await page('PATCH', `/${id}`, {});
    const scope = { type: 'team', id: ours.team };
    const changed = await program('PATCH', `/${id}`, { scope, deadline: '2026-05-01T02:00:00+02:00' });
    expect(changed.body).toMatchObject({ scope, deadline: '2026-05-01T00:00:00.000Z', title: 'SQL' });
    expect(changed.body.updatedAt > unchanged.updatedAt).toBe(true);
    await page('PATCH', `/${id}`, { active: false });
    const target = { ...topic, title: 'SQL injection' };
    const first = { title: 'SQL', target, scope: everyone, deadline: null, mandatory: true, note: 'First' };
    expect(await events(id)).toEqual([
      {
        action: 'assignment.created',
        actor_role: 'org_admin',
        metadata: { after: { ...first, active: true, recognizeEarlierDays: 0, joinerDays: 30 } },
      },
      {
        action: 'assignment.updated',
        actor_role: 'api_key',
        metadata: {
          before: { scope: everyone, deadline: null },
          after: { scope: { ...scope, title: 'Team ours' }, deadline: '2026-05-01T00:00:00.000Z' },
        },
      },
      {
        action: 'assignment.updated',
        actor_role: 'org_admin',
        metadata: { before: { active: true }, after: { active: false } },
      },
    ]);
  });

  it('rejects a change of the counting rules, which are fixed at creation', async () => {
    const { id } = await assign({ recognizeEarlierDays: 90, joinerDays: 14 });
    const created = await page('GET', `/${id}`);
    expect(created.body).toMatchObject({ recognizeEarlierDays: 90, joinerDays: 14, deadlineHistory: [] });
    const countsFrom = Date.parse(created.body.createdAt) - 90 * 86_400_000;
    expect(created.body.countsFrom).toBe(new Date(countsFrom).toISOString());
    for (const field of ['recognizeEarlierDays', 'joinerDays']) {
      const rejected = await program('PATCH', `/${id}`, { [field]: 1 });
      expect(rejected.body.issues).toEqual([
        { path: field, message: expect.stringContaining('fixed when the assignment is created') },
      ]);
    }
    const { body } = await program('PATCH', `/${id}`, { deadline: LATER });
    expect(body.deadlineHistory).toEqual([
      { changedAt: expect.any(String), changedBy: expect.stringMatching(/^apikey:/), from: null, to: LATER },
    ]);
  });

  it('rejects an update of an outdated version', async () => {
    const { id, updatedAt } = await assign();
    const [one, other] = await Promise.all([
      page('PATCH', `/${id}`, { title: 'One', expectedUpdatedAt: updatedAt }),
      page('PATCH', `/${id}`, { title: 'Other', expectedUpdatedAt: updatedAt }),
    ]);
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(pathsOf(one.status === 409 ? one : other)).toEqual([409, ['expectedUpdatedAt']]);
    const { body } = await page('GET', `/${id}`);
    expect(body.title).toBe(one.status === 200 ? 'One' : 'Other');
  });

  it('keeps the figures for earlier instants after an update, including the items of a custom set', async () => {
    const set = (...ids: string[]) => ({ type: 'custom', items: ids.map((id) => ({ type: 'topic', id })) });
    const { id } = await assign({ target: set('sqli-ours') });
    await backdate(id);
    const trackedAt = async (asOf: string) => {
      const { body } = await page('GET', `/${id}/assignees?asOf=${asOf}`);
      return [body.asOf, body.items[0].tracked];
    };
    const before = '2026-06-01T00:00:00.000Z';
    for (const target of [
      set('xss-ours', 'sqli-ours'),
      { type: 'category', family: 'web' },
      set('xss-ours'),
    ]) {
      const { body } = await page('PATCH', `/${id}`, { target });
      expect(body.trackedItems).toBe('items' in target ? target.items.length : 2);
      expect(await trackedAt(before)).toEqual([before, 1]);
      expect((await page('GET', `/${id}/assignees`)).body.items[0].tracked).toBe(body.trackedItems);
    }
    expect((await page('GET', `/${id}/assignees?asOf=2026-01-01T00:00:00Z`)).status).toBe(404);
    expect(pathsOf(await page('GET', `/${id}/assignees?asOf=2999-01-01T00:00:00Z`))).toEqual([422, ['asOf']]);
  });

  it('reactivates an assignment only if its scope still exists', async () => {
    const { body: team } = await api.call('POST', '/api/admin/teams', { cookie, body: { name: newId() } });
    const scope = { type: 'team', id: team.id };
    const { id } = await assign({ scope });
    const remove = () => api.call('DELETE', `/api/admin/teams/${team.id}`, { cookie });
    expect((await remove()).status).toBe(409);
    await page('PATCH', `/${id}`, { active: false });
    expect((await remove()).status).toBe(200);
    expect((await page('PATCH', `/${id}`, { title: 'Old' })).status).toBe(200);
    expect(pathsOf(await page('PATCH', `/${id}`, { active: true }))).toEqual([422, ['scope.id']]);
    expect((await page('PATCH', `/${id}`, { active: true, scope: everyone })).status).toBe(200);
  });
});

describe('the list', () => {
  it('searches, filters and sorts the list of assignments', async () => {
    const marker = `Zebra${newId().slice(-6)}`;
    const [a, b, c] = [
      await assign({ title: `${marker} b`, deadline: '2998-01-01T00:00:00Z', mandatory: false }),
      await assign({ title: `${marker} A`, scope: { type: 'team', id: ours.team } }),
      await assign({ title: `${marker} c`, target: { type: 'category', family: 'web' }, deadline: LATER }),
    ];
    await page('PATCH', `/${c.id}`, { active: false });
    const ids = async (query: string) =>
      (await page('GET', `?search=${marker.toUpperCase()}&${query}`)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('')).toEqual([c.id, b.id, a.id]);
    expect(await ids('sort=createdAt')).toEqual([a.id, b.id, c.id]);
    expect(await ids('sort=title')).toEqual([b.id, a.id, c.id]);
    expect(await ids('sort=deadline')).toEqual([a.id, c.id, b.id]);
    expect(await ids('sort=-deadline')).toEqual([c.id, a.id, b.id]);
    expect(await ids('active=true&mandatory=false')).toEqual([a.id]);
    expect(await ids('active=false')).toEqual([c.id]);
    expect(await ids('targetType=category')).toEqual([c.id]);
    expect(await ids('scopeType=team')).toEqual([b.id]);
    expect(await ids('pageSize=1&page=2')).toEqual([b.id]);
    expect((await page('GET', `?search=${marker}&page=99`)).body).toMatchObject({ total: 3, items: [] });
    expect((await page('GET', `?search=${marker}&overdue=true`)).body.total).toBe(0);
  });

  it('lists the overdue assignments consistently with the figures', async () => {
    const marker = newId();
    const past = '2026-04-01T00:00:00.000Z';
    const created = {
      done: await assign({ title: marker, scope: { type: 'person', id: ours.people.ada } }),
      late: await assign({ title: marker, scope: { type: 'team', id: ours.team } }),
      all: await assign({ title: marker, target: { type: 'course', id: 'basics-ours' } }),
      still: await assign({ title: marker, deadline: LATER }),
      empty: await assign({ title: marker }),
      ended: await assign({ title: marker }),
    };
    for (const one of ['done', 'late', 'all', 'empty', 'ended'] as const)
      await backdate(created[one].id, past);
    await page('PATCH', `/${created.ended.id}`, { active: false });
    // All items have disappeared.
    await api.db.asOwner(
      `update assignment set target_type = 'category', target_family = 'mobile', target_topic_id = null where id = $1`,
      [created.empty.id],
    );
    const { body } = await page('GET', `?search=${marker}&overdue=true&sort=createdAt`);
    const found = body.items.map(({ id }: { id: string }) => id).sort();
    expect(found).toEqual([created.late.id, created.all.id].sort());
    for (const { id } of Object.values(created)) {
      const figures = await api.db.tenancy.figures(api.organizationId, {}, (em, at) =>
        readAssignmentFigures(em, { ...at, assignmentId: id }),
      );
      expect([id, figures.byState.overdue > 0 && id !== created.ended.id]).toEqual([id, found.includes(id)]);
    }
    const rest = await page('GET', `?search=${marker}&overdue=false`);
    expect(rest.body.total).toBe(4);
  });

  it('previews assignments that are similar to a draft', async () => {
    const title = `Draft ${newId()}`;
    const scope = { type: 'team', id: ours.team };
    const { id } = await assign({ title, scope, target: { type: 'module', family: 'web', id: 'a03-ours' } });
    const similarTo = async (draft: object) =>
      (await page('POST', '/preview', draft)).body.similar.map((one: { id: string }) => one.id);
    const team = { scope };
    const module = { targetType: 'module', targetFamily: 'web', targetId: 'a03-ours' };
    expect(await similarTo({ ...team, ...module })).toEqual([id]);
    expect(await similarTo({ ...team, title: title.toUpperCase() })).toEqual([id]);
    expect(await similarTo({ ...team, ...module, excludeId: id })).toEqual([]);
    expect(await similarTo({ scope: { type: 'person', id: ours.people.bo }, ...module })).toEqual([]);
    await page('PATCH', `/${id}`, { active: false });
    expect(await similarTo({ ...team, ...module })).toEqual([]);
    const theirTopic = { targetType: 'topic', targetId: 'sqli-theirs' };
    expect(pathsOf(await page('POST', '/preview', theirTopic))).toEqual([422, ['target.id']]);
  });
});

describe('the assignees', () => {
  it('returns assignees in pages, in the order and with the counts of the document', async () => {
    const { id } = await assign({ target: { type: 'module', family: 'web', id: 'a03-ours' } });
    await backdate(id, '2026-02-15T00:00:00.000Z');
    const instant = '2026-06-01T00:00:00.000Z';
    const [printed, figures] = await api.db.tenancy.figures(
      api.organizationId,
      { asOf: instant },
      async (em, now) => {
        const at = { ...now, assignmentId: id };
        const rows: AssigneeProgress[] = [];
        for await (const batch of streamAssignees(em, at)) rows.push(...batch);
        return [rows, await readAssignmentFigures(em, at)];
      },
    );
    expect(printed.map(({ name, state, leftAt }) => [name, state, leftAt !== null])).toEqual([
      ['Bo', 'overdue', false],
      ['Cy', 'overdue', false],
      ['Ada', 'completed_late', false],
      ['Left', 'not_started', true],
    ]);
    const request = async (query: string) =>
      (await program('GET', `/${id}/assignees?asOf=${instant}&${query}`)).body;
    const pages = [await request('pageSize=3'), await request('pageSize=3&page=2')];
    expect(pages.flatMap(({ items }) => items)).toEqual(printed);
    for (const { asOf, total, counts } of pages) {
      expect({ asOf, total }).toEqual({ asOf: instant, total: figures.assignees + figures.leavers });
      expect(counts).toEqual({ ...figures.byState, not_learner: 0, left: figures.leavers, exempt: 0 });
    }
    for (const state of Object.keys(pages[0].counts)) {
      const { items, total } = await request(`state=${state}`);
      const expected = printed.filter((row) => (row.leftAt === null ? row.state : 'left') === state);
      expect([state, items, total]).toEqual([state, expected, expected.length]);
    }
    const withItems = await request('items=true');
    for (const { items, tracked, complete } of withItems.items) {
      expect(items).toHaveLength(tracked);
      const completed = items.filter(
        ({ completedAt }: { completedAt: string | null }) => completedAt !== null,
      );
      expect(completed).toHaveLength(complete);
    }
    expect(withItems.items[2].items[0]).toMatchObject({
      type: 'topic',
      completedAt: expect.any(String),
      score: expect.any(Number),
      source: expect.any(String),
      sourceId: expect.any(String),
    });
    const found = await request(`search=${encodeURIComponent(' BO@ours ')}`);
    expect([found.total, found.counts.overdue, found.items[0].name]).toEqual([1, 1, 'Bo']);
    expect(await request('search=%25&page=7')).toMatchObject({ total: 0, items: [] });
  });
});
