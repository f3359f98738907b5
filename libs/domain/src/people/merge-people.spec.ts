import { newId, personListQuery } from '@docket/contracts';
import { importFiles } from '@docket/import';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { readDeadlineHistory } from '../assignments/deadline-history.js';
import { streamAssignees } from '../assignments/assignment-progress.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { AttemptsService } from '../training/attempts.service.js';
import { readTrainingMetrics } from '../training/training-metrics.js';
import { PeopleService } from './people.service.js';

/** "Merged people count once, at every asOf, from the merge's recordedAt" (docs/domain.md, section 2). */
let db: TestDatabase;
let people: PeopleService;
let attempts: AttemptsService;
let assignments: AssignmentsService;
let admin: Actor;
let topic: string;

beforeAll(async () => {
  db = await createTestDatabase();
  people = new PeopleService(db.tenancy);
  attempts = new AttemptsService(db.tenancy);
  assignments = new AssignmentsService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: newId(), name: 'A', email: 'a@x.y', role: 'org_admin', ipAddress: null };
  await importRows({
    'topics.csv': 'id,title,family,module\nsqli,SQL injection,web,a03\nxss,XSS,web,a03\n',
    'scenarios.csv': 'id,title\nleak,Leak\n',
  });
  topic = 'sqli';
});

async function importRows(files: Record<string, string>) {
  const sources = Object.entries(files).map(([name, text]) => ({
    name,
    open: async function* () {
      yield Buffer.from(text);
    },
  }));
  return (await importFiles(db.tenancy, admin.organizationId, sources, { actor: admin })).rejections;
}

async function add(email: string, values: Record<string, unknown> = {}): Promise<string> {
  const all = {
    organization_id: admin.organizationId,
    email,
    name: email,
    joined_at: '2026-01-01Z',
    ...values,
  };
  const columns = Object.keys(all);
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
    Object.values(all),
  );
  return row!.id;
}

const attempt = (person: { userId: string } | { email: string }, sourceId: string, score = 80) =>
  attempts.record(admin, [
    {
      ...person,
      source: 'lms',
      sourceId,
      topicId: topic,
      score,
      language: null,
      startedAt: null,
      completedAt: '2026-06-01T00:00:00.000Z',
    } as never,
  ]);

const merge = (from: string, into: string, actor = admin) => people.merge(actor, { from, into });
const metrics = (requested = {}) =>
  db.tenancy.figures(admin.organizationId, requested, (em, at) => readTrainingMetrics(em, at));
const periodsOf = async (id: string) =>
  (await people.get(admin.organizationId, id)).history
    .map(({ role, from, to }) => `${role} ${from.slice(0, 10)} ${to?.slice(0, 10) ?? 'open'}`)
    .toReversed();
const attemptsOf = (id: string) =>
  db.asOwner<{ source_id: string }>(
    'select source_id from attempt where person_id = $1 and superseded_by = 9223372036854775807 order by source_id',
    [id],
  );

it('counts merged people once, at every asOf, from the merge on', async () => {
  const [from, into] = [await add('old@x.y'), await add('new@x.y')];
  await attempt({ userId: from }, '1');
  await attempt({ userId: into }, '2');
  const knownAt = await db.distinctInstant();
  const asOf = '2026-07-01T00:00:00.000Z';
  const [before, beforeNow] = [await metrics({ asOf, knownAt }), await metrics({ knownAt })];
  expect(before.figures).toMatchObject({ people: 2, eligible: 2, topicsPassed: 2, attempts: 2 });
  const after = await merge(from, into);
  expect(after).toMatchObject({ id: into, email: 'new@x.y' });
  for (const requested of [{ asOf }, {}])
    expect((await metrics(requested)).figures).toMatchObject({
      people: 1,
      eligible: 1,
      topicsPassed: 1,
      attempts: 2,
    });
  expect(await metrics({ asOf, knownAt })).toEqual(before);
  expect(await metrics({ knownAt })).toEqual(beforeNow);
});

it('gives the person the periods of both; its own values apply where both have a period', async () => {
  const from = await add('old@x.y', { joined_at: '2025-01-01Z', left_at: '2026-03-01Z' });
  const into = await add('new@x.y', { role: 'auditor', joined_at: '2026-02-01Z' });
  const after = await merge(from, into);
  expect(await periodsOf(into)).toEqual(['learner 2025-01-01 2026-02-01', 'auditor 2026-02-01 open']);
  expect(await periodsOf(from)).toEqual([]);
  expect(after).toMatchObject({
    role: 'auditor',
    status: 'active',
    joinedAt: '2025-01-01T00:00:00.000Z',
    leftAt: null,
  });
});

it.each([
  ['returns', '2026-02-01Z', null, ['learner 2026-01-01 2026-02-01', 'auditor 2026-03-01 open'], 'active'],
  [
    'left later',
    '2026-02-01Z',
    '2026-04-01Z',
    ['learner 2026-01-01 2026-02-01', 'auditor 2026-03-01 2026-04-01'],
    'left',
  ],
  ['leaves later', '2999-02-01Z', null, ['learner 2026-01-01 open'], 'active'],
  ['leaves first', '2999-02-01Z', '2999-01-01Z', ['learner 2026-01-01 2999-02-01'], 'active'],
])(
  'keeps lists and periods consistent if the merged person %s',
  async (_, intoLeft, fromLeft, periods, status) => {
    const from = await add('old@x.y', { role: 'auditor', joined_at: '2026-03-01Z', left_at: fromLeft });
    const into = await add('new@x.y', { left_at: intoLeft });
    const after = await merge(from, into);
    expect(await periodsOf(into)).toEqual(periods);
    const last = (await people.get(admin.organizationId, into)).history[0]!;
    expect(after).toMatchObject({
      status,
      role: last.role,
      leftAt: last.to,
      joinedAt: '2026-01-01T00:00:00.000Z',
    });
  },
);

it('moves attempts except voided ones; an attempt sent again with the old address is the same', async () => {
  const [from, into] = [await add('old@x.y'), await add('new@x.y')];
  await attempt({ userId: from }, '1');
  await attempt({ userId: from }, 'void');
  await attempts.void(admin, [{ source: 'lms', sourceId: 'void', reason: 'Copied' }]);
  await merge(from, into);
  expect(await attemptsOf(into)).toEqual([{ source_id: '1' }]);
  for (const person of [{ email: 'OLD@x.y'.toLowerCase() }, { email: 'new@x.y' }, { userId: from }])
    expect(await attempt(person, '1')).toMatchObject({ created: 0, duplicates: 1 });
  await attempt({ userId: from }, '2');
  await attempt({ email: 'old@x.y' }, '3');
  expect((await attemptsOf(into)).map(({ source_id }) => source_id)).toEqual(['1', '2', '3']);
  expect(await attemptsOf(from)).toEqual([]);
  await attempts.void(admin, [{ source: 'lms', sourceId: '1', reason: 'Copied' }]);
  expect((await attemptsOf(into)).map(({ source_id }) => source_id)).toEqual(['2', '3']);
});

it('moves starts and completions of scenarios once, and keeps the earliest', async () => {
  const [from, into] = [await add('old@x.y'), await add('new@x.y')];
  const header = 'email,scenario,status,startedAt,completedAt\n';
  const rows = [
    'old@x.y,leak,completed,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z',
    'new@x.y,leak,completed,2026-02-02T00:00:00Z,2026-02-03T00:00:00Z',
  ];
  expect(await importRows({ 'scenario-progress.csv': `${header}${rows.join('\n')}\n` })).toEqual([]);
  const later = 'old@x.y,leak,completed,2026-02-05T00:00:00Z,2026-02-06T00:00:00Z';
  expect(await importRows({ 'scenario-progress.csv': `${header}${later}\n` })).toEqual([]);
  await merge(from, into);
  const events = await db.asOwner<{ event: string; day: string }>(
    `select event, to_char(happened_at at time zone 'UTC', 'DD') as day from scenario_event
       where person_id = $1 and superseded_by = 9223372036854775807 order by event, happened_at`,
    [into],
  );
  expect(events.map(({ event, day }) => `${event} ${day}`)).toEqual([
    'completed 03',
    'completed 06',
    'started 01',
    'started 02',
    'started 05',
  ]);
  // The old address belongs to the same person now, so the file has the scenario of that person twice.
  expect(await importRows({ 'scenario-progress.csv': `${header}${rows.join('\n')}\n` })).toMatchObject([
    { line: 3, field: 'email', reason: expect.stringContaining('Line 2') },
  ]);
  expect(await importRows({ 'scenario-progress.csv': `${header}${rows[0]}\n` })).toEqual([]);
  expect(
    await importRows({ 'scenario-progress.csv': `${header}old@x.y,leak,started,2026-03-01T00:00:00Z,\n` }),
  ).toMatchObject([{ line: 2, field: 'status' }]);
});

describe('assignments and exemptions', () => {
  const assign = (id: string) =>
    assignments.create(admin, {
      title: 'A',
      target: { type: 'category', family: 'web' },
      scope: { type: 'person', id },
      deadline: '2027-01-01T00:00:00.000Z',
      mandatory: true,
      note: null,
      active: true,
      recognizeEarlierDays: 365,
      joinerDays: 30,
    });
  const assignees = (assignmentId: string, requested = {}) =>
    db.tenancy.figures(admin.organizationId, requested, async (em, at) => {
      const found = [];
      for await (const batch of streamAssignees(em, { ...at, assignmentId })) found.push(...batch);
      return found.map(({ email, state }) => `${email} ${state}`);
    });

  it('assigns to the person what was assigned to the merged person, and keeps who changed deadlines', async () => {
    const [from, into] = [await add('old@x.y'), await add('new@x.y')];
    const { id } = await assign(from);
    const asOf = await db.distinctInstant();
    const author = { ...admin, email: 'author@x.y' };
    await assignments.update(author, id, { deadline: '2027-02-01T00:00:00.000Z' });
    const knownAt = await db.distinctInstant();
    await merge(from, into);
    for (const requested of [{ asOf }, {}])
      expect(await assignees(id, requested)).toEqual(['new@x.y not_started']);
    expect(await assignees(id, { asOf, knownAt })).toEqual(['old@x.y not_started']);
    const history = await db.tenancy.figures(admin.organizationId, {}, (em, at) =>
      readDeadlineHistory(em, { ...at, assignmentId: id }),
    );
    expect(history).toMatchObject([{ changedBy: 'author@x.y', to: '2027-02-01T00:00:00.000Z' }]);
    expect(await assignees((await assign(from)).id)).toEqual(['new@x.y not_started']);
    const csv = 'id,title,targetType,target,scopeType,scope\n1,Imported,category,web,person,old@x.y\n';
    expect(await importRows({ 'assignments.csv': csv })).toEqual([]);
    const { items } = await assignments.list(admin.organizationId, {
      page: 1,
      pageSize: 50,
      sort: 'title',
      search: 'Imported',
    } as never);
    expect(items).toMatchObject([{ scopeTitle: 'new@x.y', assignees: 1 }]);
  });

  it('moves exemptions; those of the person apply where both have one of the same subject', async () => {
    const [from, into] = [await add('old@x.y'), await add('new@x.y')];
    const subject = { type: 'assignment' as const, id: (await assign(into)).id };
    const exempt = async (personId: string, reason: string, startsAt: string, endsAt: string) =>
      new ExemptionsService(db.tenancy).create(admin, {
        personIds: [personId],
        subject,
        reason,
        approver: 'CISO',
        startsAt: `${startsAt}T00:00:00.000Z`,
        endsAt: `${endsAt}T00:00:00.000Z`,
      });
    await exempt(into, 'own', '2026-02-01', '2026-03-01');
    await exempt(from, 'around', '2026-01-01', '2026-04-01');
    await exempt(into, 'second', '2026-05-01', '2026-07-01');
    await exempt(from, 'inside', '2026-05-15', '2026-06-01');
    await merge(from, into);
    const found = await db.asOwner<{ text: string }>(
      `select reason || ' ' || to_char(valid_from at time zone 'UTC', 'MM') || ' ' || to_char(valid_to at time zone 'UTC', 'MM') as text
         from exemption_revision where person_id = $1 and superseded_by = 9223372036854775807 order by valid_from`,
      [into],
    );
    expect(found.map(({ text }) => text)).toEqual([
      'around 01 02',
      'own 02 03',
      'around 03 04',
      'second 05 07',
    ]);
    const events = await db.asOwner<{ metadata: { before?: object; after: Record<string, string> } }>(
      `select metadata from audit_event where organization_id = $1 and target_type = 'exemption' and target_label = 'new@x.y'
         and (action = 'exemption.updated' or metadata -> 'after' ->> 'reason' = 'around') order by id`,
      [admin.organizationId],
    );
    const person = (email: string) => ({ person: { id: expect.any(String), email } });
    const at = (day: string) => `2026-${day}T00:00:00.000Z`;
    expect(
      events
        .map(({ metadata: { before, after } }) => ({ before, after }))
        .toSorted((a, b) => (a.after['endsAt']! < b.after['endsAt']! ? -1 : 1)),
    ).toMatchObject([
      {
        before: { ...person('old@x.y'), endsAt: at('04-01') },
        after: { ...person('new@x.y'), endsAt: at('02-01') },
      },
      { before: undefined, after: { reason: 'around', startsAt: at('03-01'), endsAt: at('04-01') } },
      { before: { endsAt: at('06-01') }, after: { endsAt: at('05-15') } },
    ]);
    await expect(exempt(from, 'later', '2026-08-01', '2026-09-01')).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});

it('lists, counts and exports the person once; the merged person is found by ID', async () => {
  const [from, into] = [await add('old@x.y'), await add('new@x.y')];
  await merge(from, into);
  const list = await people.list(admin.organizationId, personListQuery.parse({}));
  expect(list.items.map(({ email }) => email)).toEqual(['new@x.y']);
  expect(list.total).toBe(1);
  expect((await people.list(admin.organizationId, personListQuery.parse({ search: 'old' }))).total).toBe(0);
  const exported: string[] = [];
  for await (const rows of people.exportRows(admin, {})) exported.push(...rows.map(({ email }) => email));
  expect(exported).toEqual(['new@x.y']);
  expect(await people.get(admin.organizationId, from)).toMatchObject({
    email: 'old@x.y',
    mergedInto: { id: into, name: 'new@x.y' },
    history: [],
  });
  expect(await people.get(admin.organizationId, into)).toMatchObject({ mergedInto: null });
  const [event] = await db.asOwner<{ target_id: string; metadata: object }>(
    `select target_id, metadata from audit_event where action = 'user.merged' and organization_id = $1`,
    [admin.organizationId],
  );
  expect(event).toMatchObject({
    target_id: from,
    metadata: { from: { id: from, email: 'old@x.y' }, into: { id: into, after: { email: 'new@x.y' } } },
  });
});

it('points people who were merged earlier to the last person', async () => {
  const [a, b, c] = [await add('a@x.y'), await add('b@x.y'), await add('c@x.y')];
  await attempt({ userId: a }, '1');
  await merge(a, b);
  await merge(b, c);
  expect(await people.get(admin.organizationId, a)).toMatchObject({ mergedInto: { id: c } });
  await attempt({ email: 'a@x.y' }, '2');
  expect(await attemptsOf(c)).toHaveLength(2);
});

it('records and voids attempts that arrive during the merge for the other person', async () => {
  const [from, into] = [await add('old@x.y'), await add('new@x.y')];
  const numbers = Array.from({ length: 12 }, (_, number) => String(number));
  for (const number of numbers) await attempt({ userId: from }, `void${number}`);
  const [merged] = await Promise.all([
    merge(from, into),
    ...numbers.map((number) => attempt({ email: 'old@x.y' }, `new${number}`)),
    ...numbers.map((number) =>
      attempts.void(admin, [{ source: 'lms', sourceId: `void${number}`, reason: 'Copied' }]),
    ),
  ]);
  expect(merged).toMatchObject({ id: into });
  expect(await attemptsOf(from)).toEqual([]);
  expect((await attemptsOf(into)).map(({ source_id }) => source_id).toSorted()).toEqual(
    numbers.map((number) => `new${number}`).toSorted(),
  );
});

it('merges two people in one direction if both are requested at the same time', async () => {
  const [a, b] = [await add('a@x.y'), await add('b@x.y')];
  const results = await Promise.allSettled([merge(a, b), merge(b, a)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'invalid_request' },
  });
});

it('keeps the address of a merged person in use, and names the other one', async () => {
  const [from, into] = [await add('old@x.y'), await add('new@x.y')];
  await merge(from, into);
  expect(await importRows({ 'people.csv': 'email,name\nOld@x.y,Old\n' })).toMatchObject([
    { line: 2, field: 'email', reason: expect.stringContaining('merged with new@x.y') },
  ]);
  const create = { email: 'old@x.y', name: 'Old', role: 'learner', teamId: null, languages: [] };
  await expect(
    people.create(admin, { ...create, jobFunction: null, bespokeSoftware: false } as never),
  ).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('new@x.y'),
  });
  await expect(people.update(admin, from, { status: 'active' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('new@x.y'),
  });
});

describe('rejects', () => {
  const account = async (email: string) => {
    const [row] = await db.asOwner<{ id: string }>(
      'insert into account (id, name, email) values ($1, $2, $2) returning id',
      [newId(), `${newId()}-${email}`],
    );
    return row!.id;
  };

  it('unknown, same and merged people', async () => {
    const [from, into, third] = [await add('old@x.y'), await add('new@x.y'), await add('3@x.y')];
    const notFound = { code: 'not_found' };
    await expect(merge(newId(), into)).rejects.toMatchObject(notFound);
    await expect(merge(from, newId())).rejects.toMatchObject({
      ...notFound,
      details: { issues: [{ path: 'into' }] },
    });
    await expect(merge(from, from)).rejects.toMatchObject({ code: 'invalid_request' });
    await merge(from, into);
    for (const [one, other] of [
      [from, third],
      [third, from],
      [from, into],
    ] as const)
      await expect(merge(one, other)).rejects.toMatchObject({
        code: 'invalid_request',
        message: expect.stringContaining('new@x.y'),
      });
  });

  it('people of other organizations', async () => {
    const from = await add('old@x.y');
    const other = { ...admin, organizationId: await db.organization() };
    await expect(merge(from, newId(), other)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a person with access, and proposes the other direction', async () => {
    const from = await add('old@x.y', { account_id: await account('old') });
    const into = await add('new@x.y');
    await expect(merge(from, into)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Merge new@x.y into old@x.y instead'),
    });
    expect(await merge(into, from)).toMatchObject({ id: from, access: 'account' });
  });

  it('two people with access', async () => {
    const [from, into] = [
      await add('old@x.y', { account_id: await account('old') }),
      await add('new@x.y', { account_id: await account('new') }),
    ];
    await expect(merge(from, into)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('at most one'),
    });
  });

  it('a person who has not joined yet', async () => {
    const [from, into] = [await add('old@x.y', { joined_at: '2999-01-01Z' }), await add('new@x.y')];
    for (const [one, other] of [
      [from, into],
      [into, from],
    ] as const)
      await expect(merge(one, other)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('2999-01-01'),
      });
  });

  it('administrators if an API key merges them', async () => {
    const key: Actor = { ...admin, email: 'apikey:1', role: 'api_key' };
    const [from, into] = [await add('old@x.y'), await add('new@x.y', { role: 'org_admin' })];
    await expect(merge(from, into, key)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await merge(from, await add('third@x.y'), key)).toMatchObject({ email: 'third@x.y' });
  });
});

it('a merged person with a later leaving date is not present from the merge on; one who left keeps the date', async () => {
  const into = await add('new@x.y');
  const leaving = await add('leaving@x.y', { left_at: '2999-01-01Z' });
  const left = await add('left@x.y', { left_at: '2026-02-01Z' });
  for (const from of [leaving, left]) await merge(from, into);
  const rows = await db.asOwner<{ over: boolean; day: string }>(
    `select left_at <= now() as over, to_char(left_at at time zone 'UTC', 'YYYY-MM-DD') as day from person
       where id = any ($1::uuid[]) order by email desc`,
    [[leaving, left]],
  );
  expect(rows).toMatchObject([{ over: true, day: '2026-02-01' }, { over: true }]);
  expect((await metrics()).figures).toMatchObject({ active: 1, people: 1 });
});

it('an exemption from one control does not displace that from another control, and keeps its ID', async () => {
  const [from, into] = [await add('old@x.y'), await add('new@x.y')];
  const ids: string[] = [];
  for (const [personId, itemId] of [
    [from, '12.6'],
    [into, '6.2.2'],
  ] as const) {
    const { items } = await new ExemptionsService(db.tenancy).create(admin, {
      personIds: [personId],
      subject: { type: 'item', frameworkId: 'pci-dss', itemId },
      reason: itemId,
      approver: 'CISO',
      startsAt: '2026-02-01T00:00:00.000Z',
      endsAt: '2026-03-01T00:00:00.000Z',
    });
    ids.push(items[0]!.id);
  }
  await merge(from, into);
  const found = await db.asOwner<{ id: string; item: string; days: number }>(
    `select exemption_id as id, item_id as item, extract(day from valid_to - valid_from)::int as days from exemption_revision
       where person_id = $1 and superseded_by = 9223372036854775807 order by item_id`,
    [into],
  );
  expect(found).toEqual([
    { id: ids[0], item: '12.6', days: 28 },
    { id: ids[1], item: '6.2.2', days: 28 },
  ]);
});

it('a void after the merge does not change what was known between the merge and the void', async () => {
  const [from, into] = [await add('old@x.y'), await add('new@x.y')];
  await attempt({ userId: from }, '1');
  const beforeMerge = await db.distinctInstant();
  await merge(from, into);
  const between = await db.distinctInstant();
  const read = async (requested: object) => {
    const { people: all, attempts: counted, topicsPassed } = (await metrics(requested)).figures;
    return [all, counted, topicsPassed];
  };
  const rows = () =>
    db.asOwner('select person_id, recorded_by, superseded_by from attempt where person_id = $1', [from]);
  const moved = await rows();
  await attempts.void(admin, [{ source: 'lms', sourceId: '1', reason: 'Wrong course' }]);
  expect(await read({ knownAt: beforeMerge })).toEqual([2, 1, 1]);
  expect(await read({ knownAt: between })).toEqual([1, 1, 1]);
  expect(await read({})).toEqual([1, 0, 0]);
  expect(await rows()).toEqual(moved);
});
