import { assignmentListQuery } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { currentValues } from '../history/figure-instant.js';
import { Tenancy } from '../organization/tenancy.js';
import { AssignmentsService } from './assignments.service.js';

/**
 * The rules of docs/domain.md, section 4, in the list of assignments, which shows the current instant: each at its
 * boundary and a millisecond before and after it.
 */
let db: TestDatabase;
let org: string;
let topic: string;
let scenario: string;
type AssignmentListItem = Awaited<ReturnType<AssignmentsService['list']>>['items'][number];
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  const module = await insert(`module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M')`);
  topic = await insert(`topic (organization_id, module_id, slug, title) values ($1, '${module}', 't', 'T')`);
  scenario = await insert(`scenario (organization_id, slug, title) values ($1, 's', 'S')`);
});

async function insert(rows: string, values: unknown[] = []): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(`insert into ${rows} returning id`, [org, ...values]);
  return row!.id;
}

/** SQL of an instant that is a number of days of 24 hours before now, moved by milliseconds. */
const ago = (days: number, ms = 0): string =>
  `now() - interval '${days * 24} hours' + interval '${ms} milliseconds'`;
/** The same on a whole millisecond, as the API stores instants. */
const wholeAgo = (days: number, ms = 0): string => `date_trunc('milliseconds', ${ago(days, ms)})`;

const person = (joined: string): string =>
  `insert into person (organization_id, email, name, joined_at) values (:org, 'p@x.y', 'P', ${joined})`;
const assign = (created: string, deadline: string, target = 'topic'): string =>
  `insert into assignment (organization_id, title, target_type, target_${target}_id, scope_type, created_at, deadline)
     values (:org, 'A', '${target}', :${target}, 'organization', ${created}, ${deadline})`;
const exempt = (from: string, until: string): string =>
  `insert into exemption (organization_id, person_id, assignment_id, reason, approver, starts_at, ends_at)
     select :org, p.id, a.id, 'Leave', 'CISO', ${from}, ${until} from person p cross join assignment a`;
const pass = (completed: string): string =>
  `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
     select :org, id, :topic, 80, ${completed}, 't', '1' from person`;

const list = async (em: EntityManager): Promise<AssignmentListItem> => {
  const at = { ...currentValues(org), knownAt: 'now', dataVersion: 0 };
  const tenancy = { figures: (...[, , work]) => work(em, at) } as Pick<Tenancy, 'figures'> as Tenancy;
  const service = new AssignmentsService(tenancy);
  const { items } = await service.list(org, assignmentListQuery.parse({}));
  const overdue = await service.list(org, assignmentListQuery.parse({ overdue: 'true' }));
  expect(overdue.total).toBe(items.filter((item) => item.overdue).length);
  return items[0]!;
};
/** Writes in one transaction, in which now() stays the same. Returns the only assignment of the list, and undoes it. */
async function listed(...writes: string[]): Promise<AssignmentListItem> {
  const found: AssignmentListItem[] = [];
  const run = db.tenancy.transaction(org, async (em) => {
    for (const write of writes) await em.execute(write, { org, topic, scenario });
    found.push(await list(em));
    throw new Error('undo');
  });
  await expect(run).rejects.toThrow('undo');
  return found[0]!;
}

test('a person in scope at assignedAt has no time as a joiner, one who joined a millisecond later has', async () => {
  for (const [ms, overdue] of [
    [-1, true],
    [0, true],
    [1, false],
  ] as const) {
    const item = await listed(person(wholeAgo(10, ms)), assign(wholeAgo(10), ago(1)));
    expect([ms, item.overdue]).toEqual([ms, overdue]);
  }
});

test('a joiner is overdue when joinerDays x 24 h after joining have passed', async () => {
  for (const [ms, overdue] of [
    [-1, true],
    [1, false],
  ] as const) {
    const item = await listed(assign(wholeAgo(40), ago(35)), person(wholeAgo(30, ms)));
    expect([ms, item.overdue]).toEqual([ms, overdue]);
  }
});

test('a person is overdue after the end of an exemption + joinerDays x 24 h, not at it', async () => {
  const base = [person(ago(90)), assign(wholeAgo(60), ago(50))];
  for (const [ms, overdue] of [
    [-1, true],
    [0, false],
    [1, false],
  ] as const) {
    const item = await listed(...base, exempt(ago(55), ago(30, ms)));
    expect([ms, item.overdue]).toEqual([ms, overdue]);
  }
});

test('an exemption counts in the list when from <= now < until', async () => {
  const base = [person(ago(90)), assign(wholeAgo(60), ago(50))];
  for (const [ms, assignees, overdue] of [
    [-1, 0, false],
    [0, 0, false],
    [1, 1, true],
  ] as const) {
    const item = await listed(...base, exempt(ago(0, ms), ago(-1)));
    expect([ms, item.assignees, item.overdue]).toEqual([ms, assignees, overdue]);
  }
  for (const [ms, assignees] of [
    [-1, 1],
    [0, 1],
    [1, 0],
  ] as const) {
    const item = await listed(...base, exempt(ago(55), ago(0, ms)));
    expect([ms, item.assignees, item.overdue]).toEqual([ms, assignees, false]);
  }
});

test('a cancelled exemption, which ends when it starts, gives no time', async () => {
  const base = [person(ago(90)), assign(wholeAgo(60), ago(50))];
  expect(await listed(...base, exempt(ago(1), ago(1)))).toMatchObject({ assignees: 1, overdue: true });
  expect(await listed(...base, exempt(ago(1), ago(1, 1)))).toMatchObject({ assignees: 1, overdue: false });
});

test('a passed topic and a completed scenario are not overdue, a voided pass and a started scenario are', async () => {
  const base = [person(ago(90)), assign(wholeAgo(60), ago(50)), pass(ago(10))];
  expect((await listed(...base)).overdue).toBe(false);
  const voided = 'update attempt set superseded_by = current_change(:org::uuid)';
  expect((await listed(...base, voided)).overdue).toBe(true);
  for (const [status, completed] of [
    ['completed', ago(10)],
    ['started', 'null'],
  ] as const) {
    const progress = `insert into scenario_progress (organization_id, person_id, scenario_id, status, started_at, completed_at)
      select :org, id, :scenario, '${status}', ${ago(11)}, ${completed} from person`;
    const { overdue } = await listed(person(ago(90)), assign(wholeAgo(60), ago(50), 'scenario'), progress);
    expect([status, overdue]).toEqual([status, status === 'started']);
  }
});

test('an inactive assignment is not overdue', async () => {
  const base = [person(ago(90)), assign(wholeAgo(60), ago(50))];
  expect((await listed(...base)).overdue).toBe(true);
  expect((await listed(...base, 'update assignment set active = false')).overdue).toBe(false);
});

test('time in a team counts only while the team is the scope', async () => {
  const [first, second] = [
    await insert(`team (organization_id, name) values ($1, 'A')`),
    await insert(`team (organization_id, name) values ($1, 'B')`),
  ];
  const at = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
  const id = await insert(
    `assignment (organization_id, title, target_type, target_topic_id, scope_type, scope_team_id, created_at, deadline)
       values ($1, 'A', 'topic', $2, 'team', $3, $4, $5)`,
    [topic, first, at(60), at(55)],
  );
  const moved = { effectiveAt: at(50) };
  await db.change(moved, 'update assignment set scope_team_id = $1 where id = $2', [second, id]);
  const who = await insert(
    `person (organization_id, email, name, joined_at, team_id) values ($1, 'p@x.y', 'P', $2, $3)`,
    [at(45), first],
  );
  // The person was in the first team when it was no longer the scope, and has 30 days from joining the second one.
  await db.change({ effectiveAt: at(20) }, 'update person set team_id = $1 where id = $2', [second, who]);
  expect(await db.tenancy.snapshot(org, list)).toMatchObject({ assignees: 1, overdue: false });
});
