import { seedDemo } from '@docket/demo-data';
import {
  AccountService,
  readClosedAssignments,
  streamJoiners,
  streamTrainingLeavers,
  type FigureInstant,
} from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';

/** "Every figure printed in a document is available from the public API" (docs/domain.md, section 7): who joined and left. */
const SEED = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const DAY = 86_400_000;
const AS_OF = new Date(Date.now() - DAY).toISOString();
const FROM = new Date(Date.parse(AS_OF) - 365 * DAY).toISOString();

let api: TestApi;
let cookie: string;
let organizationId: string;

beforeAll(async () => {
  api = await startTestApi();
  const account = { email: 'admin@demo.example', name: 'Ada Admin', password: PASSWORD };
  const accountId = await new AccountService(api.db.tenancy).createAccount(account);
  const admin = { name: account.name, email: account.email, accountId };
  const demo = { people: 60, seed: SEED, slug: 'demo', asOf: AS_OF, admin };
  ({ organizationId } = await seedDemo(api.db.tenancy, demo));
  cookie = await api.signIn(account.email);
  await api.db.asOwner(
    `update person p set left_at = $2::timestamptz - l.days * interval '1 day'
       from (select id, row_number() over (order by id) as days from person
               where organization_id = $1 and role = 'learner' and left_at is null
                 and joined_at < $2::timestamptz - interval '30 days' limit 5) l
       where p.id = l.id`,
    [organizationId, AS_OF],
  );
  await api.db.change(
    { effectiveAt: new Date(Date.parse(AS_OF) - DAY).toISOString(), changedBy: account.email },
    `update assignment set active = false where organization_id = $1 and active`,
    [organizationId],
  );
});
afterAll(() => api?.close());

/** Returns all items of a list, read in pages of different sizes. */
async function pages(path: string, query: Record<string, string>, pageSize: number): Promise<object[]> {
  const items: object[] = [];
  for (let page = 1; ; page += 1) {
    const parameters = new URLSearchParams({ ...query, page: `${page}`, pageSize: `${pageSize}` });
    const { status, body } = await api.call('GET', `/api/admin/metrics/${path}?${parameters}`, { cookie });
    expect(status, `seed ${SEED}`).toBe(200);
    items.push(...(body.items as object[]));
    if (items.length >= body.total || body.items.length === 0) {
      expect(items).toHaveLength(body.total);
      return items;
    }
  }
}

/** Returns the rows that documents list. */
const listed = <Row>(rows: (em: EntityManager, at: FigureInstant) => AsyncGenerator<Row[]>): Promise<Row[]> =>
  api.db.tenancy.figures(organizationId, { asOf: AS_OF }, async (em, at) => {
    const all: Row[] = [];
    for await (const batch of rows(em, at)) all.push(...batch);
    return all;
  });

async function expectListed(path: string, query: Record<string, string>, rows: object[]): Promise<void> {
  expect(rows.length, `seed ${SEED}`).toBeGreaterThan(1);
  for (const pageSize of [1, 2, 200]) expect(await pages(path, query, pageSize)).toEqual(rows);
}

it('lists the people who left as the Training Report does', async () => {
  const rows = await listed((em, at) => streamTrainingLeavers(em, { ...at, from: FROM }));
  const people = rows.map(({ total: _, ...row }) => row);
  await expectListed('leavers', { asOf: AS_OF }, people);
  await expectListed('leavers', { asOf: AS_OF, from: FROM }, people);
  const later = people
    .map(({ leftAt }) => leftAt)
    .toSorted()
    .at(-2)!;
  const after = await pages('leavers', { asOf: AS_OF, from: later }, 200);
  expect(after).toEqual(people.filter(({ leftAt }) => leftAt > later));
});

it('lists the closed assignments as the Training Report does', async () => {
  const rows = await listed(async function* (em, at) {
    yield await readClosedAssignments(em, { ...at, from: FROM });
  });
  await expectListed('closed-assignments', { asOf: AS_OF }, rows);
});

it('lists the people who join as documents of a period do', async () => {
  const rows = await listed((em, at) => streamJoiners(em, at, { from: FROM, days: 14 }));
  await expectListed('joiners', { from: FROM, to: AS_OF, days: '14' }, rows);
});
