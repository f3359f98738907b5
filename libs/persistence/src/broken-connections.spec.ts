import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { Tenancy } from '@docket/domain';
import { selectRow, tables } from '@docket/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { isDatabaseUnavailable } from './database-unavailable.js';
import { ormOptions } from './orm.js';

const POOL_SIZE = 2;
const backend = z.object({ pid: z.int() });
let database: TestDatabase;
let orm: MikroORM;
let tenancy: Tenancy;
let organizationId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await MikroORM.init(ormOptions(database.url, POOL_SIZE));
  tenancy = new Tenancy(orm.em);
  organizationId = await database.organization();
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

/** Terminates the connection of a transaction, as a restart of the database does. */
async function breakConnection(em: EntityManager): Promise<void> {
  const row = await selectRow(em, backend, 'select pg_backend_pid() as pid');
  await database.asOwner('select pg_terminate_backend($1)', [row!.pid]);
  await em.execute('select 1');
}

it.each(['transaction', 'snapshot'] as const)(
  'a %s with a broken connection fails and does not leak the connection',
  async (kind) => {
    for (let broken = 0; broken <= POOL_SIZE; broken += 1) {
      await expect(tenancy[kind](organizationId, breakConnection)).rejects.toThrow();
    }
    await expect(tenancy.transaction(organizationId, (em) => em.execute('select 1 as one'))).resolves.toEqual(
      [{ one: 1 }],
    );
  },
);

it('classifies every later error of a broken connection as an unavailable database', async () => {
  const errors: unknown[] = [];
  await tenancy
    .transaction(organizationId, async (em) => {
      const collectError = (work: Promise<unknown>) => work.catch((error: unknown) => errors.push(error));
      await collectError(breakConnection(em));
      for (let statement = 0; statement < 3; statement += 1) await collectError(em.execute('select 1'));
    })
    .catch((error: unknown) => errors.push(error));
  expect(errors.length).toBeGreaterThan(3);
  expect(errors.map((error) => [String(error), isDatabaseUnavailable(error)])).toEqual(
    errors.map((error) => [String(error), true]),
  );
  expect(errors.map(String)).toContainEqual(expect.stringContaining('not queryable'));
});

it('batches with a broken connection fail and do not leak the connection', async () => {
  for (let broken = 0; broken <= POOL_SIZE; broken += 1) {
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

it('batches read all rows from one snapshot, and end when the consumer stops', async () => {
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
  for (let stopped = 0; stopped <= POOL_SIZE; stopped += 1) {
    for await (const rows of names()) {
      expect(rows).toHaveLength(2);
      break;
    }
  }
});
