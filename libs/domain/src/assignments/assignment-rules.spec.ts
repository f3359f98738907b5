import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { readPersonProgress } from '../training/person-progress.js';
import { readAssignedPairs } from './assigned-pairs.js';
import {
  readAssignment,
  readAssignmentFigures,
  streamAssignees,
  type AssigneeProgress,
  type AssignmentInstant,
} from './assignment-progress.js';
import { AssignmentsService } from './assignments.service.js';
import { readDeadlineHistory } from './deadline-history.js';

/** The rules of docs/domain.md, section 4, each at its boundary and a millisecond before and after it. */
let db: TestDatabase;
let org: string;
let topics: string[];
let scenario: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  const module = await insert('module', { family: 'web', slug: 'm', title: 'M' });
  topics = [];
  for (const slug of ['a', 'b']) topics.push(await insert('topic', { module_id: module, slug, title: slug }));
  scenario = await insert('scenario', { slug: 's', title: 'S' });
});

const DAY = 86_400_000;
const ASSIGNED = Date.UTC(2026, 2, 1);
const iso = (time: number): string => new Date(time).toISOString();

async function insert(table: string, values: Record<string, unknown>): Promise<string> {
  const all = { organization_id: org, ...values };
  const [row] = await db.asOwner<{ id: string }>(
    `insert into ${table} (${Object.keys(all).join()})
       values (${Object.keys(all).map((_, index) => `$${index + 1}`)}) returning *`,
    Object.values(all),
  );
  return row!.id;
}
const person = (values: object = {}) =>
  insert('person', {
    email: `${newId()}@x.y`,
    name: 'P',
    joined_at: iso(ASSIGNED - 900 * DAY),
    ...values,
  });
/** Replaces the membership periods of a person: [from, to, team]. */
async function periods(id: string, all: [number, number | null, string | null][]): Promise<void> {
  await db.tenancy.transaction(org, async (em) => {
    for (const [from, to, team] of [[null, null, null], ...all] as const)
      await em.execute(
        `select put_person_period(jsonb_populate_record(h, jsonb_build_object('team_id', ?::uuid)),
             tstzrange(?::timestamptz, ?::timestamptz), ?::boolean)
           from person_period h where person_id = ? order by superseded_by desc limit 1`,
        [team, from === null ? null : iso(from), to === null ? null : iso(to), from !== null, id],
      );
  });
}
const attempt = (person_id: string, at: number, score = 80, topic = 0) =>
  insert('attempt', {
    person_id,
    topic_id: topics[topic],
    score,
    completed_at: iso(at),
    source: 't',
    source_id: newId(),
  });
const complete = (person_id: string, at: number) =>
  insert('scenario_progress', {
    person_id,
    scenario_id: scenario,
    status: 'completed',
    started_at: iso(at),
    completed_at: iso(at),
  });
const assign = (values: object = {}) =>
  insert('assignment', {
    title: 'A',
    target_type: 'topic',
    target_topic_id: 'target_type' in values ? null : topics[0],
    scope_type: 'organization',
    created_at: iso(ASSIGNED),
    ...values,
  });
/** Changes the scope of an assignment to the organization, from an instant on. */
const assignToOrganization = (id: string, from: number) =>
  db.tenancy.transaction(org, async (em) => {
    await em.execute(`select set_config('docket.effective_at', ?, true)`, [iso(from)]);
    await em.execute(`update assignment set scope_type = 'organization', scope_team_id = null where id = ?`, [
      id,
    ]);
  });
/** Reads figures of an assignment at an instant, which may be in the future. */
async function readAt<T>(
  assignmentId: string,
  asOf: number,
  read: (em: EntityManager, at: AssignmentInstant) => Promise<T>,
): Promise<T> {
  const now = await db.at(org);
  return db.tenancy.snapshot(org, (em) => read(em, { ...now, assignmentId, asOf: iso(asOf) }));
}
const figuresAt = (id: string, asOf: number) => readAt(id, asOf, readAssignmentFigures);
async function rowsAt(id: string, asOf: number): Promise<AssigneeProgress[]> {
  return readAt(id, asOf, async (em, at) => {
    const rows: AssigneeProgress[] = [];
    for await (const batch of streamAssignees(em, at)) rows.push(...batch);
    return rows;
  });
}
const rowAt = async (id: string, asOf: number) => (await rowsAt(id, asOf))[0]!;
/** Returns the states that the organization's metrics count for an assignment at an instant. */
async function pairStatesAt(id: string, asOf: number): Promise<string[]> {
  const pairs = await readAt(id, asOf, readAssignedPairs);
  return pairs
    .filter(({ assignmentId }) => assignmentId === id)
    .flatMap(({ states }) =>
      Object.entries(states).flatMap(([state, count]) => Array<string>(count).fill(state)),
    );
}

describe('counting starts at countsFrom = assignedAt - recognizeEarlierDays x 24 h', () => {
  it.each([
    [0, ASSIGNED, 'not_started', 0],
    [0, ASSIGNED + 1, 'completed', 0],
    [3, ASSIGNED - 3 * DAY, 'not_started', 0],
    [3, ASSIGNED - 3 * DAY + 1, 'completed', 1],
    [3, ASSIGNED, 'completed', 1],
    [3, ASSIGNED + 1, 'completed', 0],
    [365, ASSIGNED - 365 * DAY + 1, 'completed', 1],
  ])('with %i days, a pass at %i is %s', async (recognize_earlier_days, pass, state, recognizedEarlier) => {
    const id = await assign({ recognize_earlier_days });
    await attempt(await person(), pass);
    const asOf = ASSIGNED + 10 * DAY;
    expect(await rowAt(id, asOf)).toMatchObject({
      state,
      recognizedEarlier,
      attempts: state === 'completed' ? 1 : 0,
      score: state === 'completed' ? 80 : null,
    });
    expect(await figuresAt(id, asOf)).toMatchObject({ recognizedEarlier });
    expect(await pairStatesAt(id, asOf)).toEqual([state]);
  });

  it('an item completes at its earliest pass in the interval, and scores use the same interval', async () => {
    const id = await assign();
    const who = await person();
    await attempt(who, ASSIGNED, 100);
    await attempt(who, ASSIGNED + DAY, 69.99);
    for (const days of [3, 2]) await attempt(who, ASSIGNED + days * DAY, 70 + days);
    expect(await rowAt(id, ASSIGNED + 2 * DAY - 1)).toMatchObject({
      state: 'in_progress',
      score: 69.99,
      attempts: 1,
    });
    expect(await rowAt(id, ASSIGNED + 5 * DAY)).toMatchObject({
      completedAt: iso(ASSIGNED + 2 * DAY),
      score: 73,
      attempts: 3,
    });
  });

  it('each assignment has its own countsFrom', async () => {
    const [three, four] = [
      await assign({ recognize_earlier_days: 3 }),
      await assign({ recognize_earlier_days: 4 }),
    ];
    const who = await person();
    await attempt(who, ASSIGNED - 3 * DAY);
    const asOf = ASSIGNED + DAY;
    for (const [id, state] of [
      [three, 'not_started'],
      [four, 'completed'],
    ] as const) {
      expect(await rowAt(id, asOf)).toMatchObject({ state });
      expect(await pairStatesAt(id, asOf)).toEqual([state]);
    }
    await attempt(who, ASSIGNED, 10);
    expect(await rowAt(three, asOf)).toMatchObject({ state: 'in_progress', attempts: 1, score: 10 });
    expect(await pairStatesAt(three, asOf)).toEqual(['in_progress']);
  });

  it.each([
    [ASSIGNED, true],
    [ASSIGNED + 1, false],
  ])('the list applies it too: with a pass and a completion at %i, overdue is %s', async (done, overdue) => {
    const who = await person();
    const deadline = iso(ASSIGNED + DAY);
    await assign({ deadline });
    await assign({ deadline, target_type: 'scenario', target_scenario_id: scenario });
    await attempt(who, done);
    await complete(who, done);
    const query = { page: 1, pageSize: 50, sort: '-createdAt' } as const;
    const { items } = await new AssignmentsService(db.tenancy).list(org, query);
    expect(items.map((item) => item.overdue)).toEqual([overdue, overdue]);
  });

  it('counts up to and including the instant, for a leaver up to and including leaving', async () => {
    const id = await assign();
    const pass = ASSIGNED + 2 * DAY;
    await attempt(await person(), pass);
    for (const [asOf, state] of [
      [pass - 1, 'not_started'],
      [pass, 'completed'],
    ] as const) {
      expect(await rowAt(id, asOf)).toMatchObject({ state });
      expect(await pairStatesAt(id, asOf)).toEqual([state]);
    }
    for (const [left, state] of [
      [pass, 'completed'],
      [pass - 1, 'not_started'],
    ] as const) {
      const leaver = await person({ left_at: iso(left) });
      await attempt(leaver, pass);
      const rows = await rowsAt(id, pass + DAY);
      expect(rows.find(({ personId }) => personId === leaver)).toMatchObject({ state, leftAt: iso(left) });
    }
  });

  it('counts scenarios up to and including the instant, for a leaver up to and including leaving', async () => {
    const id = await assign({ target_type: 'scenario', target_scenario_id: scenario });
    const done = ASSIGNED + 2 * DAY;
    await complete(await person(), done);
    for (const [asOf, state] of [
      [done - 1, 'not_started'],
      [done, 'completed'],
    ] as const) {
      expect(await rowAt(id, asOf)).toMatchObject({ state });
      expect(await pairStatesAt(id, asOf)).toEqual([state]);
    }
    for (const [left, state] of [
      [done, 'completed'],
      [done - 1, 'not_started'],
    ] as const) {
      const leaver = await person({ left_at: iso(left) });
      await complete(leaver, done);
      const rows = await rowsAt(id, done + DAY);
      expect(rows.find(({ personId }) => personId === leaver)).toMatchObject({ state, leftAt: iso(left) });
    }
  });

  it.each([
    [ASSIGNED - DAY, ASSIGNED, 'not_started'],
    [ASSIGNED - DAY, ASSIGNED + 1, 'completed'],
    [ASSIGNED, null, 'not_started'],
    [ASSIGNED + 1, null, 'in_progress'],
  ])('a scenario started at %s and completed at %s is %s', async (started, completed, state) => {
    const id = await assign({ target_type: 'scenario', target_scenario_id: scenario });
    await insert('scenario_progress', {
      person_id: await person(),
      scenario_id: scenario,
      status: completed === null ? 'started' : 'completed',
      started_at: iso(started),
      completed_at: completed === null ? null : iso(completed),
    });
    expect(await rowAt(id, ASSIGNED + DAY)).toMatchObject({ state });
    expect(await pairStatesAt(id, ASSIGNED + DAY)).toEqual([state]);
  });

  it('an assignment does not exist before assignedAt', async () => {
    const id = await assign();
    const read = (asOf: number) => readAt(id, asOf, readAssignment);
    await expect(read(ASSIGNED - 1)).rejects.toMatchObject({ code: 'not_found' });
    expect(await read(ASSIGNED)).toMatchObject({ createdAt: iso(ASSIGNED), countsFrom: iso(ASSIGNED) });
  });
});

describe('the deadline of an assignee', () => {
  const deadline = ASSIGNED + 10 * DAY;
  /** Expects the assignee's own deadline: the person is overdue only after this deadline, and a pass after it is late. */
  async function expectDeadline(id: string, expected: number, since: number): Promise<void> {
    const own = { deadline: iso(expected), inScopeSince: iso(since) };
    expect(await rowAt(id, expected)).toMatchObject({ ...own, state: 'not_started' });
    expect(await rowAt(id, expected + 1)).toMatchObject({ ...own, state: 'overdue' });
    expect(await pairStatesAt(id, expected)).toEqual(['not_started']);
    expect(await pairStatesAt(id, expected + 1)).toEqual(['overdue']);
    const [{ person_id }] = (await db.asOwner(
      'select person_id from person_period where organization_id = $1',
      [org],
    )) as [{ person_id: string }];
    for (const [pass, state] of [
      [expected + 1, 'completed_late'],
      [expected, 'completed'],
    ] as const) {
      await attempt(person_id, pass);
      expect(await rowAt(id, expected + DAY)).toMatchObject({ state });
      expect(await pairStatesAt(id, expected + DAY)).toEqual([state]);
    }
  }

  it.each([
    ['in scope at assignedAt', ASSIGNED, 30, deadline],
    ['joined a millisecond later', ASSIGNED + 1, 30, ASSIGNED + 1 + 30 * DAY],
    ['with a later deadline of the assignment', ASSIGNED + 5 * DAY, 3, deadline],
    ['with no days for joiners', ASSIGNED + 5 * DAY, 0, deadline],
  ])('%s', async (_, joined, joiner_days, expected) => {
    const id = await assign({ deadline: iso(deadline), joiner_days });
    await periods(await person(), [[joined, null, null]]);
    await expectDeadline(id, expected, joined);
  });

  it('returning does not reset inScopeSince', async () => {
    const id = await assign({ deadline: iso(deadline) });
    const joined = ASSIGNED + 2 * DAY;
    await periods(await person(), [
      [joined, ASSIGNED + 3 * DAY, null],
      [ASSIGNED + 20 * DAY, null, null],
    ]);
    await expectDeadline(id, joined + 30 * DAY, joined);
  });

  it('inScopeSince is the instant of joining the team, or of a scope change that adds the person', async () => {
    const [team, other] = [await insert('team', { name: 'T' }), await insert('team', { name: 'O' })];
    const id = await assign({ deadline: iso(deadline), scope_type: 'team', scope_team_id: team });
    const moved = ASSIGNED + 8 * DAY;
    await periods(await person(), [
      [ASSIGNED - DAY, moved, other],
      [moved, null, team],
    ]);
    expect(await rowAt(id, moved)).toMatchObject({
      inScopeSince: iso(moved),
      deadline: iso(moved + 30 * DAY),
    });
    const changed = ASSIGNED + 5 * DAY;
    await assignToOrganization(id, changed);
    await expectDeadline(id, changed + 30 * DAY, changed);
  });

  it.each([
    ['a millisecond before the team is no longer the scope', -1, true],
    ['at the instant at which the team is no longer the scope', 0, false],
    ['after the team is no longer the scope', 1, false],
  ])('joining a team %s', async (_, ms, counts) => {
    const [team, other] = [await insert('team', { name: 'T' }), await insert('team', { name: 'O' })];
    const id = await assign({ deadline: iso(deadline), scope_type: 'team', scope_team_id: team });
    const [changed, moved] = [ASSIGNED + 2 * DAY, ASSIGNED + 9 * DAY];
    await db.change({ effectiveAt: iso(changed) }, 'update assignment set scope_team_id = $1 where id = $2', [
      other,
      id,
    ]);
    await periods(await person(), [
      [changed + ms, moved, team],
      [moved, null, other],
    ]);
    const since = counts ? changed + ms : moved;
    await expectDeadline(id, since + 30 * DAY, since);
  });

  it('people added by a change of the scope get the deadline of joiners, even after a failed attempt', async () => {
    const team = await insert('team', { name: 'T' });
    const id = await assign({ deadline: iso(deadline), scope_type: 'team', scope_team_id: team });
    const [idle, active] = [await person(), await person()];
    const changed = ASSIGNED + 5 * DAY;
    await attempt(active, changed, 10);
    await assignToOrganization(id, changed);
    const own = changed + 30 * DAY;
    for (const [asOf, states] of [
      [own, ['not_started', 'in_progress']],
      [own + 1, ['overdue', 'overdue']],
    ] as const) {
      const rows = await rowsAt(id, asOf);
      const stateOf = (who: string) => rows.find(({ personId }) => personId === who)!.state;
      expect([stateOf(idle), stateOf(active)]).toEqual(states);
      expect(new Set(await pairStatesAt(id, asOf))).toEqual(new Set(states));
    }
  });

  it('without a deadline nobody is overdue, not even a joiner', async () => {
    const id = await assign({ joiner_days: 0 });
    await periods(await person(), [[ASSIGNED + DAY, null, null]]);
    expect(await rowAt(id, ASSIGNED + 900 * DAY)).toMatchObject({ deadline: null, state: 'not_started' });
  });
});

it.each(['team', 'organization'])(
  'a scope of the type %s contains its eligible people only',
  async (scope_type) => {
    const team = await insert('team', { name: 'T' });
    const id = await assign({ scope_type, scope_team_id: scope_type === 'team' ? team : null });
    const learner = await person({ team_id: team });
    const auditor = await person({ team_id: team, role: 'auditor' });
    const left = await person({ team_id: team, role: 'auditor', left_at: iso(ASSIGNED + 5) });
    for (const who of [learner, auditor, left]) await attempt(who, ASSIGNED + 1);
    const asOf = ASSIGNED + DAY;
    expect((await rowsAt(id, asOf)).map(({ personId }) => personId)).toEqual([learner]);
    expect(await figuresAt(id, asOf)).toMatchObject({
      assignees: 1,
      leavers: 0,
      nonLearners: 0,
      attempts: 1,
    });
    expect(await pairStatesAt(id, asOf)).toEqual(['completed']);
    await db.change({ effectiveAt: iso(ASSIGNED + 2) }, `update person set role = 'auditor' where id = $1`, [
      learner,
    ]);
    expect(await rowsAt(id, ASSIGNED + 1)).toHaveLength(1);
    expect(await rowsAt(id, ASSIGNED + 2)).toEqual([]);
  },
);

it('the last of all items decides whether a completion is late, and the first pass of each item counts', async () => {
  const deadline = ASSIGNED + 10 * DAY;
  const id = await assign({
    target_type: 'category',
    target_family: 'web',
    deadline: iso(deadline),
    recognize_earlier_days: 1,
  });
  const [onTime, late, open] = [await person(), await person(), await person()];
  const passes = [
    [onTime, ASSIGNED, deadline],
    [late, deadline + 1, ASSIGNED + 1],
  ] as const;
  for (const [who, ...times] of passes)
    for (const [topic, time] of times.entries()) await attempt(who, time, 80, topic);
  await attempt(onTime, deadline + 5, 90, 0);
  await attempt(open, ASSIGNED + 1, 80, 0);
  const asOf = deadline + 9;
  const rows = await rowsAt(id, asOf);
  const rowOf = (who: string) => rows.find(({ personId }) => personId === who)!;
  const completed = { complete: 2, tracked: 2, state: 'completed', completedAt: iso(deadline) };
  expect(rowOf(onTime)).toMatchObject({ ...completed, recognizedEarlier: 1, score: 85, attempts: 3 });
  expect(rowOf(late)).toMatchObject({ state: 'completed_late', completedAt: iso(deadline + 1) });
  expect(rowOf(open)).toMatchObject({ complete: 1, tracked: 2, state: 'overdue', completedAt: null });
  expect((await pairStatesAt(id, asOf)).toSorted()).toEqual(['completed', 'completed_late', 'overdue']);
  expect(await figuresAt(id, asOf)).toMatchObject({ attempts: 6, recognizedEarlier: 1, averageScore: 81.66 });
});

it('a day is 24 h, also in a session whose time zone has daylight saving time', async () => {
  // The clocks change on 2026-03-29 and on 2026-10-25.
  const assigned = Date.UTC(2026, 2, 30, 12);
  const id = await assign({
    created_at: iso(assigned),
    deadline: iso(assigned),
    recognize_earlier_days: 3,
    joiner_days: 250,
  });
  await person({ joined_at: iso(assigned + 1) });
  const read = await readAt(id, assigned + DAY, async (em, at) => {
    await em.execute(`set local time zone 'Europe/Berlin'`);
    const { countsFrom } = await readAssignment(em, at);
    const { value: rows } = await streamAssignees(em, at).next();
    return [countsFrom, (rows as AssigneeProgress[])[0]!.deadline];
  });
  expect(read).toEqual([iso(assigned - 3 * DAY), iso(assigned + 1 + 250 * DAY)]);
});

it("each assignment of a person's progress has its own countsFrom, and inactive ones are not listed", async () => {
  const who = await person();
  const ids = [
    await assign({ recognize_earlier_days: 3 }),
    await assign({ recognize_earlier_days: 4 }),
    await assign({ created_at: iso(ASSIGNED + DAY) }),
  ];
  await assign({ active: false });
  await attempt(who, ASSIGNED - 3 * DAY);
  const { assignments } = await readAt(ids[0]!, ASSIGNED + 2 * DAY, (em, at) =>
    readPersonProgress(em, { ...at, personId: who }),
  );
  const states = new Map(assignments.map(({ id, state }) => [id, state]));
  expect(ids.map((id) => states.get(id))).toEqual(['not_started', 'completed', 'not_started']);
  expect(assignments).toHaveLength(3);
});

it('an assignment has pairs, and is in the progress of people, while it is active', async () => {
  const [id, who] = [await assign(), await person()];
  const [off, on] = [ASSIGNED + 2 * DAY, ASSIGNED + 4 * DAY];
  for (const [at, active] of [
    [off, false],
    [on, true],
  ] as const)
    await db.change({ effectiveAt: iso(at) }, 'update assignment set active = $1 where id = $2', [
      active,
      id,
    ]);
  for (const [asOf, active] of [
    [off - 1, true],
    [off, false],
    [on - 1, false],
    [on, true],
  ] as const) {
    const own = await readAt(id, asOf, (em, at) => readPersonProgress(em, { ...at, personId: who }));
    expect([asOf, own.assignments.length]).toEqual([asOf, active ? 1 : 0]);
    expect([asOf, await pairStatesAt(id, asOf)]).toEqual([asOf, active ? ['not_started'] : []]);
    // The scope of an inactive assignment still counts for inScopeSince.
    expect(await rowAt(id, asOf)).toMatchObject({ inScopeSince: iso(ASSIGNED) });
  }
});

it('leavers, exempt people and people who are not eligible are in no total of an assignment', async () => {
  const auditor = await person({ role: 'auditor' });
  const id = await assign({ deadline: iso(ASSIGNED), recognize_earlier_days: 9, joiner_days: 0 });
  const [exempt, leaver, counted] = [
    await person(),
    await person({ left_at: iso(ASSIGNED + DAY) }),
    await person(),
  ];
  await insert('exemption', {
    person_id: exempt,
    assignment_id: id,
    reason: 'Leave',
    approver: 'CISO',
    starts_at: iso(ASSIGNED + DAY),
    ends_at: iso(ASSIGNED + 3 * DAY),
  });
  const direct = await assign({
    scope_type: 'person',
    scope_person_id: auditor,
    deadline: iso(ASSIGNED),
    recognize_earlier_days: 9,
  });
  for (const who of [auditor, exempt, leaver, counted]) await attempt(who, ASSIGNED - DAY, 60);
  for (const who of [auditor, exempt, leaver]) await attempt(who, ASSIGNED - DAY, 90);
  const asOf = ASSIGNED + 2 * DAY;
  const none = { attempts: 0, recognizedEarlier: 0, averageScore: null, lateUnderFirstDeadline: 0 };
  expect(await figuresAt(direct, asOf)).toMatchObject({ ...none, assignees: 0, nonLearners: 1 });
  expect(await figuresAt(id, asOf)).toMatchObject({
    attempts: 1,
    recognizedEarlier: 0,
    averageScore: 60,
    lateUnderFirstDeadline: 1,
    assignees: 1,
    leavers: 1,
    exempt: 1,
  });
  await db.asOwner('delete from attempt where organization_id = $1', [org]);
  expect(await figuresAt(direct, asOf)).toMatchObject({ ...none, nonLearners: 1 });
  expect(await figuresAt(id, asOf)).toMatchObject({ lateUnderFirstDeadline: 1, recognizedEarlier: 0 });
});

it('a corrected deadline replaces the change that it corrects, and is in the history from its instant on', async () => {
  const id = await assign({ deadline: iso(ASSIGNED + 10 * DAY) });
  const change = (at: number, deadline: number) =>
    db.change({ effectiveAt: iso(at) }, 'update assignment set deadline = $1 where id = $2', [
      iso(deadline),
      id,
    ]);
  const [first, corrected] = [ASSIGNED + 5 * DAY, ASSIGNED + 3 * DAY];
  await change(first, ASSIGNED + 20 * DAY);
  await change(corrected, ASSIGNED + 15 * DAY);
  const historyAt = async (asOf: number) =>
    (await readAt(id, asOf, readDeadlineHistory)).map(({ changedAt, from, to }) => [changedAt, from, to]);
  expect(await historyAt(corrected - 1)).toEqual([]);
  const expected = [[iso(corrected), iso(ASSIGNED + 10 * DAY), iso(ASSIGNED + 15 * DAY)]];
  for (const asOf of [corrected, first, first + DAY]) expect(await historyAt(asOf)).toEqual(expected);
});

it('a directly assigned person who is not a learner is listed but excluded from totals', async () => {
  const who = await person({ role: 'auditor' });
  const id = await assign({ scope_type: 'person', scope_person_id: who, deadline: iso(ASSIGNED + DAY) });
  const asOf = ASSIGNED + 2 * DAY;
  expect(await rowAt(id, asOf)).toMatchObject({ personId: who, learner: false, state: 'overdue' });
  expect(await figuresAt(id, asOf)).toMatchObject({
    assignees: 0,
    completionRate: null,
    nonLearners: 1,
    leavers: 0,
  });
  expect(await pairStatesAt(id, asOf)).toEqual([]);
  const { items } = await new AssignmentsService(db.tenancy).list(org, {
    page: 1,
    pageSize: 50,
    sort: '-createdAt',
  });
  expect(items).toMatchObject([{ id, assignees: 0, overdue: false }]);
});

it('every change of the deadline is kept, with the number of people late under the first deadline', async () => {
  const assignments = new AssignmentsService(db.tenancy);
  const actor = { organizationId: org, id: newId(), name: 'A', role: 'org_admin', ipAddress: null } as const;
  const by = (email: string): Actor => ({ ...actor, email });
  const first = ASSIGNED + 10 * DAY;
  const id = await assign({ deadline: iso(first) });
  for (const pass of [first, first + 1, first + 2]) await attempt(await person(), pass);
  await person();
  const asOf = first + 5 * DAY;
  expect(await figuresAt(id, asOf)).toMatchObject({
    byState: { completed: 1, completed_late: 2, overdue: 1 },
    lateUnderFirstDeadline: 3,
  });
  const later = '2027-01-01T00:00:00.000Z';
  await assignments.update(by('ada@x'), id, { deadline: later });
  const before = await db.distinctInstant();
  await assignments.update(by('bo@x'), id, { title: 'Same deadline' });
  const { deadlineHistory } = await assignments.update(by('bo@x'), id, { deadline: null });
  expect(deadlineHistory).toEqual([
    { changedAt: expect.any(String), changedBy: 'ada@x', from: iso(first), to: later },
    { changedAt: expect.any(String), changedBy: 'bo@x', from: later, to: null },
  ]);
  const now = Date.parse(await db.distinctInstant());
  expect(await figuresAt(id, now)).toMatchObject({
    byState: { completed: 3, not_started: 1 },
    lateUnderFirstDeadline: 3,
  });
  const known = await readAt(id, Date.parse(before), readDeadlineHistory);
  expect(known).toEqual(deadlineHistory.slice(0, 1));
});
