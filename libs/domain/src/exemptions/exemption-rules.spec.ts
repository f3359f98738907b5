import { assigneeListQuery, assignmentListQuery, newId, riskItemPeopleQuery } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAssignedPairs } from '../assignments/assigned-pairs.js';
import { readAssignmentFigures, streamAssignees } from '../assignments/assignment-progress.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import type { Actor } from '../audit-log/audit-log.js';
import { readRiskItemPeople } from '../frameworks/coverage-people.js';
import { streamUntrained } from '../frameworks/trained-people.js';
import { readFramework } from '../frameworks/coverage.js';
import type { RequestedInstant } from '../history/figure-instant.js';
import { readTrainingMetrics } from '../training/training-metrics.js';
import { ExemptionsService } from './exemptions.service.js';
import { streamExempt } from './item-exemptions.js';

/** The rules of exemptions (docs/domain.md, sections 3.5 and 4), each at its boundary and a millisecond before and after it. */
let db: TestDatabase;
let exemptions: ExemptionsService;
let org: string;
let topic: string;
let assignment: string;
let actor: Actor;
beforeAll(async () => {
  db = await createTestDatabase();
  exemptions = new ExemptionsService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  actor = {
    organizationId: org,
    id: newId(),
    name: 'Admin',
    email: 'admin@x.y',
    role: 'org_admin',
    ipAddress: null,
  };
  const module = await insert('module', { family: 'web', slug: 'm', title: 'M' });
  topic = await insert('topic', { module_id: module, slug: 'a', title: 'A', cwe_ids: '{89}' });
  assignment = await assign();
});

async function allOf<T>(batches: AsyncGenerator<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}
const DAY = 86_400_000;
/** On a whole millisecond, some weeks ago: an exemption may be in the past. */
const ASSIGNED = Date.now() - 60 * DAY;
const iso = (time: number): string => new Date(time).toISOString();

async function insert(table: string, values: Record<string, unknown>): Promise<string> {
  const all = { organization_id: org, ...values };
  const [row] = await db.asOwner<{ id: string }>(
    `insert into ${table} (${Object.keys(all).join()})
       values (${Object.keys(all).map((_, index) => `$${index + 1}`)}) returning id`,
    Object.values(all),
  );
  return row!.id;
}
const assign = (values: object = {}) =>
  insert('assignment', {
    title: 'A',
    target_type: 'topic',
    target_topic_id: topic,
    scope_type: 'organization',
    created_at: iso(ASSIGNED),
    deadline: iso(ASSIGNED + 10 * DAY),
    joiner_days: 5,
    ...values,
  });
const person = (values: object = {}) =>
  insert('person', { email: `${newId()}@x.y`, name: 'P', joined_at: iso(ASSIGNED - DAY), ...values });
const pass = (person_id: string, at: number) =>
  insert('attempt', {
    person_id,
    topic_id: topic,
    score: 80,
    completed_at: iso(at),
    source: 't',
    source_id: newId(),
  });
const item = { type: 'item' as const, frameworkId: 'pci-dss', itemId: '12.6' };
async function exempt(
  personId: string,
  from: number,
  until: number,
  subject: Parameters<typeof exemptions.create>[1]['subject'] = { type: 'assignment', id: assignment },
) {
  const { items } = await exemptions.create(actor, {
    personIds: [personId],
    subject,
    reason: 'Parental leave',
    approver: 'CISO',
    startsAt: iso(from),
    endsAt: iso(until),
  });
  return items[0]!;
}
const figures = (asOf: number, id = assignment) =>
  db.tenancy.figures(org, { asOf: iso(asOf) }, (em, at) =>
    readAssignmentFigures(em, { ...at, assignmentId: id }),
  );
const rows = (requested: RequestedInstant, id = assignment) =>
  db.tenancy.figures(org, requested, async (em, at) =>
    allOf(streamAssignees(em, { ...at, assignmentId: id })),
  );
const rowOf = async (who: string, asOf: number) =>
  (await rows({ asOf: iso(asOf) })).find(({ personId }) => personId === who)!;
const control = (asOf: number) =>
  db.tenancy.figures(org, { asOf: iso(asOf) }, async (em, at) =>
    (await readFramework(em, at, 'pci-dss')).items.find(({ id }) => id === item.itemId)!,
  );
describe('an exemption applies when from <= asOf < until', () => {
  const [from, until] = [ASSIGNED + 2 * DAY, ASSIGNED + 4 * DAY];
  it.each([
    ['a millisecond before from', from - 1, false],
    ['at from', from, true],
    ['a millisecond before until', until - 1, true],
    ['at until', until, false],
  ])('%s', async (_, asOf, isExempt) => {
    const [who] = [await person(), await person()];
    const { id } = await exempt(who, from, until);
    await exempt(who, from, until, item);
    const { assignees, exempt: count, byState } = await figures(asOf);
    expect([assignees, count, byState.not_started]).toEqual(isExempt ? [1, 1, 1] : [2, 0, 2]);
    const expected = {
      id,
      reason: 'Parental leave',
      approver: 'CISO',
      startsAt: iso(from),
      endsAt: iso(until),
      recordedAt: expect.stringMatching(/Z$/) as string,
      recordedBy: 'admin@x.y',
    };
    expect((await rowOf(who, asOf)).exemption).toEqual(isExempt ? expected : null);
    const { denominator, exempt: ofItem } = await control(asOf);
    expect([denominator, ofItem]).toEqual(isExempt ? [1, 1] : [2, 0]);
  });
});

describe('exempt people leave numerator and denominator', () => {
  it('of a control, even if trained', async () => {
    const [who, other] = [await person({ name: 'Who' }), await person({ name: 'Other' })];
    await pass(who, ASSIGNED + DAY);
    await pass(other, ASSIGNED + DAY);
    const at = ASSIGNED + 3 * DAY;
    expect(await control(at)).toMatchObject({ trained: 2, denominator: 2, exempt: 0, share: 1 });
    await exempt(who, ASSIGNED, ASSIGNED + 9 * DAY, item);
    expect(await control(at)).toMatchObject({ trained: 1, denominator: 1, exempt: 1, eligible: 2, share: 1 });
    await exempt(other, ASSIGNED, ASSIGNED + 9 * DAY, item);
    expect(await control(at)).toMatchObject({
      trained: 0,
      denominator: 0,
      share: null,
      missing: null,
      status: 'no-activity',
    });
    const people = (query: object) =>
      db.tenancy.figures(org, { asOf: iso(at) }, (em, instant) =>
        readRiskItemPeople(em, instant, 'pci-dss', '12.6', riskItemPeopleQuery.parse(query)),
      );
    expect((await people({})).items.map(({ exemption }) => exemption?.approver)).toEqual(['CISO', 'CISO']);
    expect((await people({ trained: 'true' })).total).toBe(0);
    expect((await people({ exempt: 'true' })).total).toBe(2);
    const listed = await db.tenancy.figures(org, { asOf: iso(at) }, async (em, instant) =>
      allOf(streamExempt(em, instant, 'pci-dss')),
    );
    expect(listed.map(({ itemId, name, approver }) => [itemId, name, approver])).toEqual([
      ['12.6', 'Other', 'CISO'],
      ['12.6', 'Who', 'CISO'],
    ]);
  });

  it('of a control, its average score and its people who are not trained', async () => {
    const [who, other, untrained] = [
      await person({ name: 'Who' }),
      await person({ name: 'Other' }),
      await person({ name: 'Untrained' }),
    ];
    const score = (person_id: string, points: number) =>
      insert('attempt', {
        person_id,
        topic_id: topic,
        score: points,
        completed_at: iso(ASSIGNED + DAY),
        source: 't',
        source_id: newId(),
      });
    await score(who, 100);
    await score(other, 70);
    const read = () =>
      db.tenancy.figures(org, { asOf: iso(ASSIGNED + 3 * DAY) }, async (em, at) => {
        const { items } = await readFramework(em, at, 'pci-dss');
        const listed = await allOf(streamUntrained(em, at, 'pci-dss'));
        return {
          averageScore: items.find(({ id }) => id === item.itemId)!.averageScore,
          untrained: listed.filter(({ missing }) => missing.includes(item.itemId)).map(({ name }) => name),
        };
      });
    expect(await read()).toEqual({ averageScore: 85, untrained: ['Untrained'] });
    for (const each of [who, untrained]) await exempt(each, ASSIGNED, ASSIGNED + 9 * DAY, item);
    expect(await read()).toEqual({ averageScore: 70, untrained: [] });
  });

  it('of an assignment, with its states, rate, scores, attempts, teams and late people', async () => {
    const team = await insert('team', { name: 'T', created_at: iso(ASSIGNED - DAY) });
    const [who, other] = [await person({ team_id: team }), await person({ team_id: team })];
    await pass(who, ASSIGNED + 11 * DAY);
    await pass(other, ASSIGNED + 12 * DAY);
    await exempt(who, ASSIGNED + 13 * DAY, ASSIGNED + 20 * DAY);
    const at = ASSIGNED + 14 * DAY;
    expect(await figures(at)).toMatchObject({
      assignees: 1,
      exempt: 1,
      leavers: 0,
      nonLearners: 0,
      completionRate: 1,
      averageScore: 80,
      attempts: 1,
      lateUnderFirstDeadline: 1,
      byState: { completed_late: 1, completed: 0, overdue: 0, not_started: 0 },
      teams: [{ id: team, assignees: 1 }],
    });
    const metrics = await db.tenancy.figures(org, { asOf: iso(at) }, readTrainingMetrics);
    expect(metrics.figures.assignedPairs).toBe(1);
    expect(metrics.stateTotals.mandatory).toMatchObject({ completed: 0, completed_late: 1 });
  });

  it('of the current list of assignments, which is not overdue because of them', async () => {
    const who = await person();
    const service = new AssignmentsService(db.tenancy);
    const current = async () => (await service.list(org, assignmentListQuery.parse({}))).items[0]!;
    expect(await current()).toMatchObject({ assignees: 1, overdue: true });
    const { id } = await exempt(who, Date.now() - DAY, Date.now() + DAY);
    expect(await current()).toMatchObject({ assignees: 0, overdue: false });
    expect(await service.get(org, assignment)).toMatchObject({ assignees: 0 });
    const page = await service.assignees(org, assignment, assigneeListQuery.parse({ state: 'exempt' }));
    expect([page.total, page.counts.exempt, page.items[0]?.exemption?.id]).toEqual([1, 1, id]);
    await exemptions.update(actor, id, { endNow: true });
    expect(await current()).toMatchObject({ assignees: 1, overdue: false });
  });
});

describe('the deadline after an exemption is the later of the usual one and until + joinerDays x 24 h', () => {
  it.each([
    ['earlier', ASSIGNED + 5 * DAY, ASSIGNED + 10 * DAY],
    ['a millisecond later', ASSIGNED + 5 * DAY + 1, ASSIGNED + 10 * DAY + 1],
    ['later', ASSIGNED + 12 * DAY, ASSIGNED + 17 * DAY],
  ])('%s', async (_, until, deadline) => {
    const who = await person();
    await exempt(who, ASSIGNED + DAY, until);
    for (const asOf of [until - 1, until, deadline, deadline + 1]) {
      const row = await rowOf(who, asOf);
      expect(row.deadline).toBe(iso(deadline));
      expect(row.state).toBe(asOf > deadline ? 'overdue' : 'not_started');
      const { byState } = await figures(asOf);
      const counted = asOf < until ? [0, 0] : asOf > deadline ? [1, 0] : [0, 1];
      expect([byState.overdue, byState.not_started]).toEqual(counted);
      const [pairs] = await db.tenancy.figures(org, { asOf: iso(asOf) }, readAssignedPairs);
      expect([pairs!.states.overdue, pairs!.states.not_started]).toEqual(counted);
    }
  });

  it('also if a later change of the end is known, and not before the exemption starts', async () => {
    const who = await person();
    const { id } = await exempt(who, ASSIGNED + DAY, ASSIGNED + 12 * DAY);
    const asOf = ASSIGNED + 16 * DAY;
    const knownAt = await db.distinctInstant();
    await exemptions.update(actor, id, { endsAt: iso(ASSIGNED + 2 * DAY) });
    const deadlines = async (requested: RequestedInstant) => (await rows(requested))[0]!.deadline;
    expect(await deadlines({ asOf: iso(asOf), knownAt })).toBe(iso(ASSIGNED + 17 * DAY));
    expect(await deadlines({ asOf: iso(asOf) })).toBe(iso(ASSIGNED + 10 * DAY));
    await exemptions.update(actor, id, { endsAt: iso(ASSIGNED + 20 * DAY) });
    expect(await deadlines({ asOf: iso(ASSIGNED + DAY - 1) })).toBe(iso(ASSIGNED + 10 * DAY));
    expect(await deadlines({ asOf: iso(ASSIGNED + DAY) })).toBe(iso(ASSIGNED + 25 * DAY));
  });

  it('applies to the number of people late under the first deadline', async () => {
    const who = await person();
    await db.change(
      { effectiveAt: iso(ASSIGNED + DAY) },
      'update assignment set deadline = $1 where id = $2',
      [iso(ASSIGNED + 40 * DAY), assignment],
    );
    const late = async () => (await figures(ASSIGNED + 12 * DAY)).lateUnderFirstDeadline;
    expect(await late()).toBe(1);
    await exempt(who, ASSIGNED + DAY, ASSIGNED + 7 * DAY);
    expect(await late()).toBe(0);
  });

  it('follows the exemption that ends last, of those that have started', async () => {
    const who = await person();
    await exempt(who, ASSIGNED + DAY, ASSIGNED + 8 * DAY);
    await exempt(who, ASSIGNED + 8 * DAY, ASSIGNED + 9 * DAY);
    for (const [asOf, deadline] of [
      [ASSIGNED + 8 * DAY - 1, ASSIGNED + 13 * DAY],
      [ASSIGNED + 8 * DAY, ASSIGNED + 14 * DAY],
      [ASSIGNED + 14 * DAY, ASSIGNED + 14 * DAY],
      [ASSIGNED + 14 * DAY + 1, ASSIGNED + 14 * DAY],
    ] as const) {
      const row = await rowOf(who, asOf);
      expect([asOf, row.deadline]).toEqual([asOf, iso(deadline)]);
      const [pairs] = await db.tenancy.figures(org, { asOf: iso(asOf) }, readAssignedPairs);
      const isExempt = asOf < ASSIGNED + 9 * DAY;
      const { overdue, not_started } = pairs!.states;
      expect([overdue, not_started]).toEqual(isExempt ? [0, 0] : asOf > deadline ? [1, 0] : [0, 1]);
    }
  });

  it('is null without a deadline', async () => {
    const [who, id] = [await person(), await assign({ deadline: null })];
    await exempt(who, ASSIGNED, ASSIGNED + DAY, { type: 'assignment', id });
    expect((await rows({ asOf: iso(ASSIGNED + 2 * DAY) }, id))[0]).toMatchObject({
      deadline: null,
      state: 'not_started',
    });
  });
});

describe('people outside the totals', () => {
  it('shows a leaver as exempt if the exemption was valid at the departure', async () => {
    const left = ASSIGNED + 5 * DAY;
    const [during, after] = [await person({ left_at: iso(left) }), await person({ left_at: iso(left) })];
    await exempt(during, ASSIGNED, left + 1);
    await exempt(after, ASSIGNED, left);
    const asOf = ASSIGNED + 9 * DAY;
    expect((await rowOf(during, asOf)).exemption).not.toBeNull();
    expect((await rowOf(after, asOf)).exemption).toBeNull();
    expect(await figures(asOf)).toMatchObject({ assignees: 0, leavers: 2, exempt: 0 });
  });

  it('shows a leaver as exempt from an exemption that starts when leaving, not a millisecond later', async () => {
    const left = ASSIGNED + 5 * DAY;
    for (const [ms, isExempt] of [
      [-1, true],
      [0, true],
      [1, false],
    ] as const) {
      const who = await person({ left_at: iso(left) });
      await exempt(who, left + ms, left + DAY);
      const row = await rowOf(who, ASSIGNED + 9 * DAY);
      expect([ms, row.exemption !== null]).toEqual([ms, isExempt]);
      expect([ms, row.deadline]).toEqual([ms, iso(isExempt ? left + 6 * DAY : ASSIGNED + 10 * DAY)]);
    }
  });

  it('counts an exempt person who is not a learner as exempt only', async () => {
    const who = await person({ role: 'auditor' });
    const id = await assign({ scope_type: 'person', scope_person_id: who });
    expect(await figures(ASSIGNED + DAY, id)).toMatchObject({ assignees: 0, nonLearners: 1, exempt: 0 });
    await exempt(who, ASSIGNED, ASSIGNED + 2 * DAY, { type: 'assignment', id });
    expect(await figures(ASSIGNED + DAY, id)).toMatchObject({ assignees: 0, nonLearners: 0, exempt: 1 });
  });
});
