import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import pg from 'pg';
import type { Actor } from '../audit-log/audit-log.js';
import { importFiles } from '@docket/import';
import { isCurrent } from '../history/known.sql.js';
import { readAssignment, readTrackedItems } from './assignment-progress.js';
import { AssignmentsService } from './assignments.service.js';

let db: TestDatabase;
let assignments: AssignmentsService;
let admin: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  assignments = new AssignmentsService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: newId(), name: 'A', email: 'a@x', role: 'org_admin', ipAddress: null };
  await db.asOwner(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M') returning id)
       insert into topic (organization_id, module_id, slug, title) select $1, id, 't', 'T' from m`,
    [organizationId],
  );
});

const now = () => db.distinctInstant();
const at = <T>(assignmentId: string, asOf: string, read: typeof readAssignment | typeof readTrackedItems) =>
  db.tenancy.figures(
    admin.organizationId,
    { asOf },
    (em, instant) => read(em, { ...instant, assignmentId }) as Promise<T>,
  );
const revisions = (id: string) =>
  db.asOwner<{ title: string; empty: boolean }>(
    `select title, valid_to <= valid_from as empty from assignment_revision
       where assignment_id = $1 and ${isCurrent('assignment_revision')} order by valid_from`,
    [id],
  );
const createAssignment = () =>
  assignments.create(admin, {
    title: 'First',
    target: { type: 'category', family: 'web' },
    scope: { type: 'organization' },
    deadline: null,
    mandatory: true,
    note: null,
    active: true,
    recognizeEarlierDays: 0,
    joinerDays: 30,
  });

it('shows the last committed change even if its transaction started before the one it waited for', async () => {
  const { id } = await createAssignment();
  const slow = new pg.Client({ connectionString: db.ownerUrl });
  await slow.connect();
  try {
    await slow.query('begin');
    await slow.query('select now()');
    await assignments.update(admin, id, { title: 'Second' });
    await slow.query(`update assignment set title = 'Third' where id = $1`, [id]);
    await slow.query('commit');
    expect(await at(id, await now(), readAssignment)).toMatchObject({ title: 'Third' });
    expect((await assignments.get(admin.organizationId, id)).title).toBe('Third');
  } finally {
    await slow.end();
  }
  expect((await revisions(id)).filter(({ empty }) => empty)).toEqual([]);
});

it('stores one revision for several changes in one transaction', async () => {
  const { id } = await createAssignment();
  await db.tenancy.transaction(admin.organizationId, async (em) => {
    for (const title of ['Second', 'Third'])
      await em.execute('update assignment set title = ? where id = ?', [title, id]);
  });
  expect((await revisions(id)).map(({ title }) => title)).toEqual(['First', 'Third']);
});

it('reads the items of a custom set as of each import', async () => {
  const run = async (files: Record<string, string>) => {
    const sources = Object.entries(files).map(([name, text]) => ({
      name,
      open: async function* () {
        yield Buffer.from(text);
      },
    }));
    const { rejections } = await importFiles(db.tenancy, admin.organizationId, sources, { actor: admin });
    expect(rejections).toEqual([]);
  };
  const set = (type: string, target: string) =>
    `id,title,targetType,target,scopeType\n1,Set,${type},${target},organization\n`;
  const topics = 'id,title,family,module\nsqli,SQL injection,web,a03\nxss,XSS,web,a03\ncsrf,CSRF,web,a01\n';
  await run({ 'topics.csv': topics, 'assignments.csv': set('custom', 'sqli|xss') });
  const [{ id }] = (await db.asOwner<{ id: string }>('select id from assignment where organization_id = $1', [
    admin.organizationId,
  ])) as [{ id: string }];
  const expected: [string, string[]][] = [[await now(), ['sqli', 'xss']]];
  for (const [type, target, tracked] of [
    ['custom', 'xss', ['xss']],
    ['module', 'web/a01', ['csrf']],
    ['custom', 'xss', ['xss']],
    ['custom', 'csrf|sqli', ['csrf', 'sqli']],
  ] as const) {
    await run({ 'assignments.csv': set(type, target) });
    expected.push([await now(), [...tracked]]);
  }
  for (const [asOf, tracked] of expected) {
    const items = await at<{ id: string }[]>(id, asOf, readTrackedItems);
    expect([asOf, items.map((item) => item.id)]).toEqual([asOf, tracked]);
  }
});

it('keeps every one of many simultaneous changes of the deadline', async () => {
  const { id } = await createAssignment();
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2027, month, 1)).toISOString());
  await Promise.all(months.map((deadline) => assignments.update(admin, id, { deadline })));
  const kept = await db.asOwner<{ deadline: Date | null }>(
    `select deadline from assignment_revision
       where assignment_id = $1 and ${isCurrent('assignment_revision')} order by valid_from`,
    [id],
  );
  expect(kept.map(({ deadline }) => deadline?.toISOString() ?? '').toSorted()).toEqual(['', ...months]);
  expect((await revisions(id)).filter(({ empty }) => empty)).toEqual([]);
});
