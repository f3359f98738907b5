import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { ContentService } from '../content/content.service.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import type { Tenancy } from '../organization/tenancy.js';
import { TeamsService } from '../teams/teams.service.js';
import { lockForMerge } from './merge-lock.js';
import { PeopleService } from './people.service.js';

// Pairs of changes at the same time. A transaction of the test holds a lock until both wait, so that they meet.
let db: TestDatabase;
let people: PeopleService;
let assignments: AssignmentsService;
let exemptions: ExemptionsService;
let teams: TeamsService;
let admin: Actor;
let topic: string;

beforeAll(async () => {
  db = await createTestDatabase();
  const tenancy = withoutRepetition(db.tenancy);
  people = new PeopleService(tenancy);
  assignments = new AssignmentsService(tenancy);
  exemptions = new ExemptionsService(tenancy);
  teams = new TeamsService(tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: newId(), name: 'A', email: 'a@x.y', role: 'org_admin', ipAddress: null };
  const created = await new ContentService(db.tenancy).createTopic(admin, {
    id: 'sqli',
    title: 'SQL injection',
    family: 'web',
    module: 'a03',
    cweIds: [],
    languages: [],
  } as never);
  topic = created.id;
});

/** Fails a transaction that would run again because of a deadlock, so that the order of locks is tested. */
const withoutRepetition = (tenancy: Tenancy): Tenancy =>
  Object.assign(Object.create(tenancy) as Tenancy, {
    transaction: (...[by, work, kind]: Parameters<Tenancy['transaction']>) => {
      let runs = 0;
      return tenancy.transaction(
        by,
        (em) => {
          runs += 1;
          if (runs > 1) throw new Error('The transaction ended in a deadlock.');
          return work(em);
        },
        kind,
      );
    },
  });

async function add(email: string, teamId: string | null = null): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at, team_id) values ($1, $2, $2, '2026-01-01Z', $3)
       returning id`,
    [admin.organizationId, email, teamId],
  );
  return row!.id;
}

const assign = async (scope: { type: 'person'; id: string } | { type: 'organization' }, active = true) =>
  (
    await assignments.create(admin, {
      title: 'A',
      target: { type: 'topic', id: topic },
      scope,
      deadline: null,
      mandatory: true,
      active,
      note: null,
      recognizeEarlierDays: 0,
      joinerDays: 0,
    })
  ).id;

async function exempt(personId: string, assignmentId: string): Promise<string> {
  const { items } = await exemptions.create(admin, {
    personIds: [personId],
    subject: { type: 'assignment', id: assignmentId },
    reason: 'R',
    approver: 'C',
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: '2026-02-01T00:00:00.000Z',
  });
  return items[0]!.id;
}

/** Starts each change while a lock is held, one after the other has to wait, then releases the lock. */
async function meet(lock: [sql: string, values: unknown], changes: (() => Promise<unknown>)[]) {
  const held = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const blocker = db.tenancy.transaction(admin, async (em) => {
    await em.execute(lock[0], lock[1] as never);
    held.resolve();
    await release.promise;
  });
  await held.promise;
  const running: Promise<unknown>[] = [];
  for (const change of changes) {
    running.push(change());
    await waitForLocks(running.length);
  }
  release.resolve();
  return (await Promise.allSettled([blocker, ...running])).slice(1).map(({ status }) => status);
}

/** Waits until `count` transactions wait for a lock. */
async function waitForLocks(count: number): Promise<void> {
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await db.asOwner(waiting)).length < count);
}

const personLock = (id: string): [string, unknown] => ['select from person where id = ? for update', [id]];

it('a merge and a change of the assignment of the person both succeed', async () => {
  const [from, into] = [await add('from@x.y'), await add('into@x.y')];
  const id = await assign({ type: 'person', id: from }, false);
  const statuses = await meet(personLock(from), [
    () => people.merge(admin, { from, into }),
    () => assignments.update(admin, id, { active: true }),
  ]);
  expect(statuses).toEqual(['fulfilled', 'fulfilled']);
  const merged = { active: true, scope: { id: into } };
  expect(await assignments.get(admin.organizationId, id)).toMatchObject(merged);
});

it('exemptions are neither granted nor changed during a merge', async () => {
  const [person, other] = [await add('one@x.y'), await add('other@x.y')];
  const [assignment, another] = [
    await assign({ type: 'organization' }),
    await assign({ type: 'organization' }),
  ];
  const id = await exempt(person, assignment);
  const { organizationId } = admin;
  const statuses = await meet(
    [lockForMerge, { organizationId }],
    [() => exemptions.update(admin, id, { reason: 'Changed' }), () => exempt(other, another)],
  );
  expect(statuses).toEqual(['fulfilled', 'fulfilled']);
});

it('a change of an exemption and of the scope of its assignment both succeed', async () => {
  const person = await add('one@x.y');
  const assignment = await assign({ type: 'organization' });
  const id = await exempt(person, assignment);
  const statuses = await meet(personLock(person), [
    () => exemptions.update(admin, id, { endsAt: '2026-03-01T00:00:00.000Z' }),
    () => assignments.update(admin, assignment, { scope: { type: 'person', id: person } }),
  ]);
  expect(statuses).toEqual(['fulfilled', 'fulfilled']);
});

it.each([
  { languages: ['java'] },
  { role: 'auditor' as const },
  { status: 'left' as const },
  { teamId: null },
])('the deletion of a team and the change %j of one of its people both succeed', async (change) => {
  const { id: team } = await teams.create(admin, { name: 'Team' });
  const person = await add('one@x.y', team);
  const statuses = await meet(personLock(person), [
    () => people.update(admin, person, change),
    () => teams.delete(admin, team, {}),
  ]);
  expect(statuses).toEqual(['fulfilled', 'fulfilled']);
});
