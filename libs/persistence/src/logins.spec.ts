import { randomBytes } from 'node:crypto';
import { OperatorsService, Tenancy } from '@docket/domain';
import { createEmptyDatabase, createTestDatabase, type EmptyDatabase } from '@docket/testing';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkLogins } from './logins.js';
import { migrate, ormOptions } from './orm.js';

vi.setConfig({ testTimeout: 60_000 });

let database: EmptyDatabase;
/** URLs of logins that only this test uses, because memberships belong to the server. */
let data: string;
let auth: string;
let cleanUp: (() => Promise<unknown>)[];

const roleOf = (url: string): string => new URL(url).username;
/** Returns the URL of a database with another role, whose password is its name. */
const withRole = (url: string, role: string): string => {
  const changed = new URL(url);
  changed.username = changed.password = role;
  return changed.href;
};

beforeEach(async () => {
  cleanUp = [];
  database = await createEmptyDatabase();
  const name = `upgrade_${randomBytes(4).toString('hex')}`;
  data = withRole(database.url, name);
  auth = withRole(database.url, `${name}_accounts`);
});
afterEach(async () => {
  for (const close of cleanUp.reverse()) await close();
  for (const url of [data, auth]) await dropRole(roleOf(url));
  await database.drop();
});

/** Drops a role with its rights in the database and on it. */
async function dropRole(role: string): Promise<void> {
  const exists = await database.asOwner('select from pg_roles where rolname = $1', [role]);
  if (exists.length === 0) return;
  await database.asOwner(`drop owned by ${role}`);
  await database.asOwner(`drop role ${role}`);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  cleanUp.push(() => client.end());
  return client;
}

async function ormOf(url: string): Promise<MikroORM> {
  const orm = await MikroORM.init(ormOptions(url));
  cleanUp.push(() => orm.close(true));
  return orm;
}

const READ = 'select password from credential';
const canReadPasswords = (client: pg.Client): Promise<boolean> =>
  client.query(READ).then(
    () => true,
    (error: Error) => {
      expect(error.message).toMatch(/permission denied/);
      return false;
    },
  );

const migrateBoth = () => migrate(database.ownerUrl, data, auth);

describe('the upgrade from one login to two', () => {
  it('takes no right from a login that running processes use, and then takes it', async () => {
    expect(await migrate(database.ownerUrl, data)).toMatchObject({ keepsAccounts: false });
    const previous = await connect(data);
    expect(await canReadPasswords(previous)).toBe(true);

    // The migration of the update, and another one before the new processes have started.
    expect(await migrateBoth()).toMatchObject({ keepsAccounts: true });
    expect(await migrateBoth()).toMatchObject({ keepsAccounts: true });
    expect(await canReadPasswords(previous)).toBe(true);

    const next = await connect(auth);
    expect(await canReadPasswords(next)).toBe(true);
    expect(await migrateBoth()).toMatchObject({ keepsAccounts: false });
    expect(await canReadPasswords(previous)).toBe(false);
    expect(await canReadPasswords(next)).toBe(true);
    expect((await previous.query('select from person')).rows).toEqual([]);
  });

  it('says at each start what is left to do', async () => {
    await migrate(database.ownerUrl, data);
    const [one, two] = [await ormOf(data), await ormOf(auth)];
    expect(await checkLogins(one, one)).toMatch(/can read passwords.*Set AUTH_DATABASE_URL/);
    await migrateBoth();
    expect(await checkLogins(one, two)).toMatch(/still can read passwords.*Run `docket migrate` again/);
    await migrateBoth();
    expect(await checkLogins(one, two)).toBeNull();
    await expect(checkLogins(one, one)).rejects.toThrow(/no access to accounts.*Set AUTH_DATABASE_URL/);
    await expect(checkLogins(two, one)).rejects.toThrow(/in AUTH_DATABASE_URL has no access to accounts/);
  });

  it('is not reversed by a migration without the second login', async () => {
    await migrateBoth();
    await expect(migrate(database.ownerUrl, data)).rejects.toThrow(/Set AUTH_DATABASE_URL/);
    expect(await canReadPasswords(await connect(data))).toBe(false);
  });
});

describe('new logins', () => {
  it('are separate from the start', async () => {
    expect(await migrateBoth()).toMatchObject({ keepsAccounts: false });
    expect(await canReadPasswords(await connect(data))).toBe(false);
    expect(await canReadPasswords(await connect(auth))).toBe(true);
  });

  it('get no rights by the migration of another database of the server', async () => {
    await migrateBoth();
    const client = await connect(data);
    const other = await createEmptyDatabase();
    cleanUp.push(() => other.drop());
    const seen = new Set<boolean>();
    let migrating = true;
    const watch = (async () => {
      while (migrating) seen.add(await canReadPasswords(client));
    })();
    await migrate(other.ownerUrl, other.url, other.authUrl);
    migrating = false;
    await watch;
    expect(seen).toEqual(new Set([false]));
  });

  it('have different roles', async () => {
    await expect(migrate(database.ownerUrl, data, `${data}?sslmode=disable`)).rejects.toThrow(
      `AUTH_DATABASE_URL has the role "${roleOf(data)}" of DATABASE_URL`,
    );
    expect(await database.asOwner(`select from pg_tables where tablename = 'account'`)).toEqual([]);
  });
});

it('lets an owner of the tables who is no superuser add and remove operators', async () => {
  const roles = await createTestDatabase(); // the roles of the application belong to the server
  cleanUp.push(() => roles.drop());
  const owner = withRole(database.ownerUrl, `${roleOf(data)}_owner`);
  await database.asOwner(`create role ${roleOf(owner)} login createrole password '${roleOf(owner)}'`);
  await database.asOwner(`
    grant docket_app, docket_system, docket_auth, docket_erasure to ${roleOf(owner)} with admin option;
    alter database ${new URL(owner).pathname.slice(1)} owner to ${roleOf(owner)};
    alter schema public owner to ${roleOf(owner)}`);
  try {
    await migrate(owner, data, auth);
    const { em } = await ormOf(owner);
    const operators = new OperatorsService(new Tenancy(em, em));
    await operators.add({ email: 'olga@example.org', name: 'Olga' }, 'docket');
    const listed = new OperatorsService(new Tenancy((await ormOf(data)).em));
    expect(await listed.list()).toMatchObject([{ email: 'olga@example.org' }]);
    await operators.remove('olga@example.org');
    expect(await listed.list()).toEqual([]);
  } finally {
    for (const close of cleanUp.splice(0).reverse()) await close();
    await database.asOwner(`reassign owned by ${roleOf(owner)} to current_user`);
    for (const url of [data, auth, owner]) await dropRole(roleOf(url));
  }
});
