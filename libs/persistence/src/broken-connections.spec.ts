import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { Tenancy } from '@docket/domain';
import { selectRow, tables } from '@docket/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { isDatabaseAway } from './database-away.js';
import { ormOptions } from './orm.js';

const POOL = 2;
const backend = z.object({ pid: z.int() });
let database: TestDatabase;
let orm: MikroORM;
let tenancy: Tenancy;
let organizationId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await MikroORM.init(ormOptions(database.url, POOL));
  tenancy = new Tenancy(orm.em);
  organizationId = await database.organization();
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

/** Ends the connection of a transaction as a restart of the database does. */
async function breakConnection(em: EntityManager): Promise<void> {
  const row = await selectRow(em, backend, 'select pg_backend_pid() as pid');
  await database.asOwner('select pg_terminate_backend($1)', [row!.pid]);
  await em.execute('select 1');
}

it.each(['transaction', 'snapshot'] as const)(
  'a %s whose connection breaks fails, and takes no place of the pool with it',
  async (kind) => {
    for (let broken = 0; broken <= POOL; broken += 1) {
      await expect(tenancy[kind](organizationId, breakConnection)).rejects.toThrow();
    }
    await expect(tenancy.transaction(organizationId, (em) => em.execute('select 1 as one'))).resolves.toEqual(
      [{ one: 1 }],
    );
  },
);

it('every statement after a connection broke says that the database is away', async () => {
  const told: unknown[] = [];
  await tenancy
    .transaction(organizationId, async (em) => {
      const next = (work: Promise<unknown>) => work.catch((error: unknown) => told.push(error));
      await next(breakConnection(em));
      for (let statement = 0; statement < 3; statement += 1) await next(em.execute('select 1'));
    })
    .catch((error: unknown) => told.push(error));
  expect(told.length).toBeGreaterThan(3);
  expect(told.map((error) => [String(error), isDatabaseAway(error)])).toEqual(
    told.map((error) => [String(error), true]),
  );
  expect(told.map(String)).toContainEqual(expect.stringContaining('not queryable'));
});

it('batches whose connection breaks fail, and take no place of the pool with them', async () => {
  for (let broken = 0; broken <= POOL; broken += 1) {
    const batches = tenancy.batches(
      organizationId,
      backend,
      'select pg_backend_pid() as pid from generate_series(1, ?::int)',
      [3],
      2,
    );
    const { value } = await batches.next();
    await database.asOwner('select pg_terminate_backend($1)', [value![0]!.pid]);
    await expect(batches.next()).rejects.toThrow();
  }
  await expect(
    tenancy.transaction(organizationId, (em) => em.execute('select 1 as one')),
  ).resolves.toHaveLength(1);
});

it('batches give all rows as of one instant, and end when their taker stops', async () => {
  const team = (name: string) =>
    database.asOwner('insert into team (organization_id, name) values ($1, $2)', [organizationId, name]);
  for (const name of ['a', 'b', 'c']) await team(name);
  const names = () =>
    tenancy.batches(
      organizationId,
      z.object({ name: tables.team.name }),
      'select name from team order by name',
      [],
      2,
    );
  const seen: string[][] = [];
  for await (const rows of names()) {
    seen.push(rows.map(({ name }) => name));
    await team(`later ${seen.length}`);
  }
  expect(seen).toEqual([['a', 'b'], ['c']]);
  for (let stopped = 0; stopped <= POOL; stopped += 1) {
    for await (const rows of names()) {
      expect(rows).toHaveLength(2);
      break;
    }
  }
});
