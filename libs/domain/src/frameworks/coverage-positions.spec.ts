import { frameworkPack } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readPositions, readTrend } from './coverage-positions.js';
import { readFramework } from './coverage.js';

const DAY = 86_400_000;
const START = Date.parse('2026-02-01T00:00:00.000Z');
const iso = (time: number): string => new Date(time).toISOString();

let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  await db.asOwner(`update organization set history_since = '2020-01-01Z' where id = $1`, [org]);
});

const insert = async (table: string, values: object, effectiveAt = '-infinity'): Promise<string> => {
  const all = { organization_id: org, ...values };
  const [row] = await db.change<{ id: string }>(
    { effectiveAt },
    `insert into ${table} (${Object.keys(all).join()}) values (${Object.keys(all).map((_, i) => `$${i + 1}`)}) returning id`,
    Object.values(all),
  );
  return row!.id;
};

const packOf = (items: object[]) =>
  frameworkPack.parse({ id: 'ours', version: '1', kind: 'regulatory', title: 'Ours', items });

/** An organization in which everything that a position depends on changes in the course of time. */
async function changingOrganization() {
  const pack = packOf([
    { id: 'A', title: 'A', cwes: [89] },
    { id: 'L', title: 'L', people: 'languages' },
  ]);
  await insert('framework_pack', { id: 'ours', pack }, iso(START));
  const later = packOf([
    { id: 'A', title: 'A', cwes: [79] },
    { id: 'L', title: 'L', people: 'any-topic' },
    { id: 'B', title: 'B', cwes: [89], requiredShare: 100 },
  ]);
  await db.change(
    { effectiveAt: iso(START + 20 * DAY) },
    'update framework_pack set pack = $2 where organization_id = $1',
    [org, later],
  );
  const module = await insert('module', { family: 'web', slug: 'm', title: 'M' });
  const topic = (slug: string, cwes: number[]) =>
    insert('topic', { module_id: module, slug, title: slug, cwe_ids: cwes });
  const [sql, xss] = [await topic('sql', [89]), await topic('xss', [79])];
  const person = (name: string, joined: number, languages: string[] = []) =>
    insert('person', { name, email: `${name}@x.y`, languages, joined_at: iso(joined) }, iso(joined));
  const people = [
    await person('ada', START - DAY, ['java']),
    await person('bea', START + 5 * DAY),
    await person('cem', START - DAY, ['go', 'java']),
  ];
  const pass = async (index: number, topic_id: string, at: number, language: string | null = null) =>
    db.asOwner(
      `insert into attempt (organization_id, person_id, topic_id, score, language, completed_at, source, source_id)
        values ($1, $2, $3, 80, $4, $5, 't', gen_random_uuid())`,
      [org, people[index], topic_id, language, iso(at)],
    );
  await pass(0, sql, START + DAY, 'Java');
  await pass(0, xss, START + 21 * DAY);
  await pass(1, sql, START + 6 * DAY);
  await pass(2, sql, START + 2 * DAY, 'go');
  await pass(2, xss, START + 12 * DAY, 'JAVA');
  await db.change(
    { effectiveAt: iso(START + 15 * DAY) },
    `update person set languages = '{rust}' where id = $1`,
    [people[0]],
  );
  await db.change(
    { effectiveAt: iso(START + 25 * DAY) },
    `update topic set cwe_ids = '{89,79}' where id = $1`,
    [sql],
  );
  await db.change(
    { effectiveAt: iso(START + 8 * DAY) },
    'update organization set coverage_threshold_percent = 50 where id = $1',
    [org],
  );
  await db.asOwner(
    `insert into exemption (organization_id, person_id, framework_id, item_id, reason, approver, starts_at, ends_at)
      values ($1, $2, 'ours', 'A', 'Leave', 'CISO', $3, $4)`,
    [org, people[1], iso(START + 9 * DAY), iso(START + 11 * DAY)],
  );
}

it('the position at each instant is the figures of then, a millisecond before, at and after every change', async () => {
  await changingOrganization();
  const changes = [-1, 0, 1, 2, 5, 6, 8, 9, 11, 12, 15, 20, 21, 25, 365 + 1, 365 + 6, 365 + 12];
  const at = await db.at(org);
  for (const edge of [-1, 0, 1]) {
    const instants = changes.map((day) => iso(START + day * DAY + edge));
    const positions = await db.tenancy.snapshot(org, (em) => readPositions(em, at, 'ours', instants));
    for (const [index, asOf] of instants.entries()) {
      const figures = db.tenancy.snapshot(org, (em) => readFramework(em, { ...at, asOf }, 'ours'));
      if (asOf < iso(START)) {
        expect(positions[index]).toBeNull();
        await expect(figures).rejects.toMatchObject({ code: 'not_found' });
      } else expect(await figures).toMatchObject(positions[index]!);
    }
  }
}, 60_000);

it('the trend has the end of the last 12 months in the time zone, and the instant (docs/domain.md, section 5)', async () => {
  await changingOrganization();
  await db.change(
    { effectiveAt: '-infinity' },
    `update organization set time_zone = 'Asia/Kathmandu' where id = $1`,
    [org],
  );
  const asOf = '2026-04-15T12:00:00.000Z';
  const trend = await db.tenancy.figures(org, { asOf }, (em, at) => readTrend(em, at, 'ours'));
  expect(trend).toHaveLength(13);
  expect(trend.slice(-4).map((point) => point.asOf)).toEqual([
    '2026-01-31T18:14:59.999Z',
    '2026-02-28T18:14:59.999Z',
    '2026-03-31T18:14:59.999Z',
    asOf,
  ]);
  // The framework exists from February on.
  expect(trend.map(({ position }) => position !== null)).toEqual([
    ...Array<boolean>(10).fill(false),
    true,
    true,
    true,
  ]);
  expect(trend.at(-1)!.position).toMatchObject({ eligible: 3, covered: 3, itemCount: 3 });
});

it('months before the start of the first membership have no position', async () => {
  const since = Date.parse('2026-03-31T23:59:59.999Z');
  const read = async () =>
    (
      await db.tenancy.figures(org, { asOf: '2026-06-15T00:00:00.000Z' }, (em, at) =>
        readTrend(em, at, 'pci-dss'),
      )
    ).filter(({ position }) => position !== null).length;
  const person = await insert('person', { name: 'a', email: 'a@x.y', joined_at: iso(since) });
  // The ends of March, April and May, and the instant.
  expect(await read()).toBe(4);
  await db.asOwner('update person_period set valid_from = $2 where person_id = $1', [person, iso(since + 1)]);
  expect(await read()).toBe(3);
});

it('a month before the start of the history has the same position as the end of its quarter', async () => {
  await insert('person', { name: 'a', email: 'a@x.y', joined_at: iso(Date.parse('2025-01-01Z')) });
  await db.asOwner(`update organization set history_since = '2026-06-01Z' where id = $1`, [org]);
  const asOf = '2026-06-15T00:00:00.000Z';
  const [trend, positions] = await db.tenancy.figures(org, { asOf }, async (em, at) => [
    await readTrend(em, at, 'pci-dss'),
    await readPositions(em, at, 'pci-dss', ['2026-03-31T23:59:59.999Z']),
  ]);
  const march = trend.find((point) => point.asOf === '2026-03-31T23:59:59.999Z');
  expect(march!.position).not.toBeNull();
  expect(march!.position).toEqual(positions[0]);
});
