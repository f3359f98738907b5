import { assignmentListQuery, createAssignment, newId, teamPeopleQuery } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { MetricsService } from '../training/metrics.service.js';
import { TeamsService } from './teams.service.js';

let db: TestDatabase;
let actor: Actor;
let teams: TeamsService;
let assignments: AssignmentsService;

const insert = async (table: string, values: Record<string, unknown>): Promise<string> => {
  const columns = Object.keys(values);
  const [row] = await db.asOwner<{ id: string }>(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
    Object.values(values),
  );
  return row!.id;
};

beforeAll(async () => {
  db = await createTestDatabase();
  const organizationId = await insert('organization', { name: 'Acme', slug: 'acme' });
  actor = { organizationId, id: newId(), name: 'A', email: 'a@x.y', role: 'org_admin', ipAddress: null };
  teams = new TeamsService(db.tenancy);
  assignments = new AssignmentsService(db.tenancy);
});
afterAll(() => db?.drop());

const add = (values: Record<string, unknown>): Promise<string> => {
  const email = `${newId()}@x.y`;
  return insert('person', {
    organization_id: actor.organizationId,
    email,
    name: email,
    joined_at: '2020-01-01T00:00:00Z',
    ...values,
  });
};
const people = (id: string, query = {}) =>
  teams.people(actor.organizationId, id, teamPeopleQuery.parse(query));

it('lists the active members with what each has not completed, as in their progress', async () => {
  const { organizationId } = actor;
  const red = await teams.create(actor, { name: 'Red' });
  const blue = await teams.create(actor, { name: 'Blue' });
  const [ada, bob] = [
    await add({ name: 'Ada', team_id: red.id }),
    await add({ name: 'Bob', team_id: red.id, email: 'bob@x.y' }),
  ];
  await add({ name: 'Eve', team_id: blue.id });
  await add({ name: 'Gone', team_id: red.id, left_at: '2021-01-01T00:00:00Z' });
  await add({ name: 'Later', team_id: red.id, joined_at: '2099-01-01T00:00:00Z' });
  const module = await insert('module', {
    organization_id: organizationId,
    family: 'web',
    slug: 'a03',
    title: 'Injection',
  });
  const topic = await insert('topic', {
    organization_id: organizationId,
    module_id: module,
    slug: 'sqli',
    title: 'SQL injection',
    available_from: '2020-01-01T00:00:00Z',
  });
  const request = (title: string, scope: object) =>
    createAssignment.parse({ title, target: { type: 'topic', id: 'sqli' }, scope });
  const { id } = await assignments.create(actor, request('For Red', { type: 'team', id: red.id }));
  await assignments.create(actor, request('For Blue', { type: 'team', id: blue.id }));
  const both = { type: 'selection', teams: [red.id, blue.id] };
  await assignments.create(actor, { ...request('For both', both), active: false });
  await insert('attempt', {
    organization_id: organizationId,
    person_id: ada,
    topic_id: topic,
    score: 90,
    completed_at: new Date(),
    source: 'test',
    source_id: '1',
  });
  const { items, total } = await people(red.id);
  expect(total).toBe(2);
  expect(items).toMatchObject([
    { id: ada, name: 'Ada', topics: 1, topicsTrained: 1, assignmentsOverdue: 0, open: [] },
    { id: bob, name: 'Bob', topicsTrained: 0, lastAttemptAt: null, open: [{ id, complete: 0, tracked: 1 }] },
  ]);
  const metrics = new MetricsService(db.tenancy);
  for (const item of items) {
    const { totals } = await metrics.person(organizationId, item.id, {});
    expect(totals).toMatchObject({ topicsTrained: item.topicsTrained, lastAttemptAt: item.lastAttemptAt });
    expect(totals.assignments - totals.assignmentsCompleted).toBe(item.open.length);
  }
  expect((await people(red.id, { search: 'BOB@' })).items.map(({ name }) => name)).toEqual(['Bob']);
  const second = await people(red.id, { page: 2, pageSize: 1 });
  expect([second.total, second.items.map(({ name }) => name)]).toEqual([2, ['Bob']]);
  const list = await assignments.list(organizationId, assignmentListQuery.parse({ team: red.id }));
  expect(list.items.map(({ title }) => title)).toEqual(['For both', 'For Red']);
});

it('is empty for a team without people, and unknown for a deleted team', async () => {
  const team = await teams.create(actor, { name: 'Empty' });
  expect(await people(team.id)).toMatchObject({ items: [], total: 0 });
  await teams.delete(actor, team.id, {});
  await expect(people(team.id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(people(newId())).rejects.toMatchObject({ code: 'not_found' });
});
