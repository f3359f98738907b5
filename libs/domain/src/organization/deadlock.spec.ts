import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

/** Inserts two people who are locked in opposite orders. */
async function twoPeople(org: string): Promise<[string, string]> {
  const rows = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at) values ($1, 'a@x.y', 'A', '2026-01-01Z'),
       ($1, 'b@x.y', 'B', '2026-01-01Z') returning id`,
    [org],
  );
  return [rows[0]!.id, rows[1]!.id];
}

it('a transaction that ends in a deadlock runs again, so that both succeed', async () => {
  const org = await db.organization();
  const [a, b] = await twoPeople(org);
  const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let runs = 0;
  const lock = (first: string, second: string, own: number) =>
    db.tenancy.transaction(org, async (em) => {
      runs += 1;
      await em.execute('select from person where id = ? for update', [first]);
      both[own]!.resolve();
      await Promise.all(both.map(({ promise }) => promise));
      await em.execute('select from person where id = ? for update', [second]);
      await em.execute(`update person set name = name || '!' where id = ?`, [second]);
    });
  await Promise.all([lock(a, b, 0), lock(b, a, 1)]);
  expect(runs).toBe(3);
  expect(await db.asOwner('select name from person where organization_id = $1 order by name', [org])).toEqual(
    [{ name: 'A!' }, { name: 'B!' }],
  );
});

it('another error is not repeated', async () => {
  const org = await db.organization();
  let runs = 0;
  const failing = db.tenancy.transaction(org, async (em) => {
    runs += 1;
    await em.execute('select 1 / 0');
  });
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  expect(runs).toBe(1);
});
