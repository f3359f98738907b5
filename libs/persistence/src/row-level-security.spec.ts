import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { assertRestrictedRole } from './logins.js';
import { migrate } from './orm.js';

describe('row-level security', () => {
  let database: TestDatabase;
  /** Connections with the login for the data of organizations and with the one for accounts. */
  let app: pg.Client;
  let accounts: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = new pg.Client({ connectionString: database.url });
    accounts = new pg.Client({ connectionString: database.authUrl });
    await Promise.all([app.connect(), accounts.connect()]);
  });
  afterAll(async () => {
    await Promise.all([app.end(), accounts.end()]);
    await database.drop();
  });

  it('is forced, with a policy, on every tenant table', async () => {
    const open = await database.asOwner<{ relname: string }>(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p')
         and (c.relname = 'organization' or exists (select from pg_attribute a
              where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped))
         and not (c.relrowsecurity and c.relforcerowsecurity
              and exists (select from pg_policy p where p.polrelid = c.oid))`,
    );
    expect(open).toEqual([]);
  });

  it('is missing only on the known global tables', async () => {
    const tables = await database.asOwner<{ relname: string }>(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity order by 1`,
    );
    expect(tables.map(({ relname }) => relname)).toEqual([
      'authenticator',
      'built_in_pack',
      'credential',
      'family',
      'maintenance_task',
      'operations_event',
      'operator',
      'passkey',
      'passkey_challenge',
      'password_link',
      'pending_sign_in',
      'recovery_code',
      'schema_migration',
      'second_factor_removal',
      'verification',
      'worker_process',
    ]);
  });

  it('hides all rows without a tenant, and rows of other tenants', async () => {
    const [first, second] = [await database.organization(), await database.organization()];
    for (const organization of [first, second]) {
      await database.asOwner(`insert into team (organization_id, name) values ($1, 'Red')`, [organization]);
    }
    expect((await app.query('select * from team')).rows).toEqual([]);
    expect((await app.query('select * from organization')).rows).toEqual([]);
    await app.query('begin');
    await app.query(`select set_config('docket.organization_id', $1, true)`, [first]);
    expect((await app.query('select organization_id from team')).rows).toEqual([{ organization_id: first }]);
    await expect(
      app.query(`insert into team (organization_id, name) values ($1, 'Blue')`, [second]),
    ).rejects.toThrow(/row-level security/);
    await app.query('rollback');
    expect((await app.query('select * from team')).rows).toEqual([]);
  });

  it.each(['audit_event', 'attempt', 'report_event'])('prevents changes of %s', async (table) => {
    await expect(app.query(`update ${table} set id = id`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('prevents changes of the audit log by every role of the application', async () => {
    const organization = await database.organization();
    await database.asOwner(
      `insert into audit_event (organization_id, action, actor_email, actor_role, target_type)
       values ($1, 'team.created', 'ada@example.org', 'org_admin', 'team')`,
      [organization],
    );
    const [{ before } = { before: '' }] = await database.asOwner<{ before: string }>(
      'select md5(string_agg(e::text, $1 order by id)) as before from audit_event e',
      [''],
    );
    for (const role of ['docket_app', 'docket_system']) {
      for (const statement of [
        'update audit_event set created_at = now()',
        'delete from audit_event',
        'truncate audit_event',
        'truncate audit_event, team cascade',
        'alter table audit_event disable row level security',
        'drop table audit_event',
        'merge into audit_event e using (select 1) s on true when matched then delete',
        `insert into audit_event select * from audit_event on conflict (id) do update set action = 'x'`,
      ]) {
        await app.query('begin');
        await app.query(`set local role ${role}`);
        await app.query(`select set_config('docket.organization_id', $1, true)`, [organization]);
        await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
        await app.query('rollback');
      }
    }
    const [after] = await database.asOwner<{ now: string }>(
      'select md5(string_agg(e::text, $1 order by id)) as now from audit_event e',
      [''],
    );
    expect(after!.now).toBe(before);
    expect(before).not.toBe('');
  });

  /** Runs a statement after others in a transaction. @returns `allowed` or the error of the first one that fails */
  const run = async (client: pg.Client, ...statements: string[]): Promise<string> => {
    await client.query('begin');
    try {
      for (const statement of statements) await client.query(statement);
      return 'allowed';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query('rollback');
      await client.query('reset session authorization');
    }
  };
  /** Roles of the application's transactions: of an organization, across organizations, of sign-ins, and of the login itself. */
  const ROLES = ['docket_app', 'docket_system', 'docket_auth', null] as const;
  /** Runs a statement as a role, with the login for accounts, which can take all of them. */
  const attempt = (role: string | null, statement: string, organization = '') =>
    run(
      accounts,
      `set local role ${role ?? 'none'}`,
      `select set_config('docket.organization_id', '${organization}', true)`,
      statement,
    );

  const SECRETS = [
    'select password from credential',
    'select * from verification',
    'select token from session',
    'select * from account',
    'select token_sha256 from password_link',
    'select token_sha256 from pending_sign_in',
    'select code_sha256 from recovery_code',
    'select secret from authenticator',
    'select credential_id, public_key from passkey',
    `insert into session (id, user_id, token, expires_at) select uuidv7(), id, 'x', now() from account`,
    `update credential set password = 'x'`,
    `update account set email = email`,
    'delete from credential',
    'delete from account',
  ];
  const OPERATORS = ['insert into operator (account_id) select id from account', 'delete from operator'];
  /** Ways in which a session can take a role. */
  const WAYS: ((role: string) => string[])[] = [
    (role) => [`set role "${role}"`],
    (role) => [`set local role docket_app`, `set local role "${role}"`],
    (role) => [`set local role docket_app`, `select set_config('role', '${role}', true)`],
    (role) => [`set local role docket_system`, `select set_config('role', '${role}', false)`],
    () => ['set local role docket_app', 'reset role'],
    () => ['set local role docket_app', `select set_config('role', 'none', true)`],
    (role) => [`set session authorization "${role}"`],
  ];
  /** Returns the ways and roles with which a statement is allowed. The roles are all of the server. */
  async function allowedBy(client: pg.Client, statement: string): Promise<string[]> {
    const roles = await database.asOwner<{ rolname: string }>('select rolname from pg_roles order by 1');
    const allowed: string[] = [];
    for (const { rolname } of roles)
      for (const way of WAYS) {
        const result = await run(client, ...way(rolname), statement);
        if (result === 'allowed') allowed.push(way(rolname).join('; '));
        else expect(result).toMatch(/permission denied|must be superuser|role .* does not exist/);
      }
    return allowed;
  }

  it.each([...SECRETS, ...OPERATORS])('never lets the login for data run "%s"', async (statement) => {
    expect(await allowedBy(app, statement)).toEqual([]);
  });

  it.each(SECRETS)('lets the login for accounts run "%s"', async (statement) => {
    expect(await run(accounts, statement)).toBe('allowed');
    expect(await run(accounts, 'set local role docket_auth', statement)).toBe('allowed');
  });

  it.each(OPERATORS)('never lets the login for accounts run "%s"', async (statement) => {
    expect(await allowedBy(accounts, statement)).toEqual([]);
    await database.asOwner(`begin; ${statement}; rollback`);
  });

  it.each(SECRETS)('lets only the sign-in library run "%s", with either login', async (statement) => {
    for (const role of ['docket_app', 'docket_system'])
      expect([role, await attempt(role, statement)]).toEqual([
        role,
        expect.stringMatching(/permission denied/),
      ]);
  });

  it('lets the sign-in library read no data of an organization', async () => {
    for (const table of ['person', 'attempt', 'audit_event', 'report'])
      expect(await attempt('docket_auth', `select * from ${table}`)).toMatch(/permission denied/);
  });

  it('lets no role choose the time or the ID of an event', async () => {
    const organization = await database.organization();
    const values = `'${organization}', 'team.created', 'a@x.example', 'org_admin', 'team'`;
    const columns = 'organization_id, action, actor_email, actor_role, target_type';
    expect(
      await attempt('docket_app', `insert into audit_event (${columns}) values (${values})`, organization),
    ).toBe('allowed');
    for (const role of ROLES) {
      for (const [column, value] of [
        ['created_at', 'now()'],
        ['id', 'uuidv7()'],
      ]) {
        expect(
          await attempt(
            role,
            `insert into audit_event (${columns}, ${column}) values (${values}, ${value})`,
            organization,
          ),
        ).toMatch(/permission denied/);
        expect(
          await attempt(
            role,
            `insert into operations_event (action, actor_email, target_type, ${column}) values ('x', 'x', 'x', ${value})`,
          ),
        ).toMatch(/permission denied/);
      }
    }
  });

  it('lets no role change or delete an event', async () => {
    for (const role of ROLES)
      for (const table of ['audit_event', 'operations_event'])
        for (const statement of [
          `update ${table} set created_at = now()`,
          `delete from ${table}`,
          `truncate ${table}`,
        ])
          expect(await attempt(role, statement)).toMatch(/permission denied/);
  });

  it('limits accounts and sessions to those of the people of the organization', async () => {
    const [first, second] = [await database.organization(), await database.organization()];
    const ids: string[] = [];
    for (const organization of [first, second, null]) {
      const [account] = await database.asOwner<{ id: string }>(
        `insert into account (id, email, name) values (uuidv7(), uuidv7() || '@example.com', 'A') returning id`,
      );
      ids.push(account!.id);
      await database.asOwner(
        `insert into session (id, user_id, token, expires_at) values (uuidv7(), $1, uuidv7()::text, now() + interval '1 day')`,
        [account!.id],
      );
      if (organization)
        await database.asOwner(
          `insert into person (organization_id, account_id, name, email) values ($1, $2, 'A', 'a@example.com')`,
          [organization, account!.id],
        );
    }
    for (const client of [app, accounts])
      for (const [organization, visible] of [
        ['', []],
        [first, [ids[0]]],
        [second, [ids[1]]],
      ] as const) {
        await client.query('begin');
        await client.query('set local role docket_app');
        await client.query(`select set_config('docket.organization_id', $1, true)`, [organization]);
        const read = async (statement: string) =>
          (await client.query<{ id: string }>(statement)).rows
            .map(({ id }) => id)
            .filter((id) => ids.includes(id));
        expect(await read('select id from account')).toEqual(visible);
        expect(await read('select user_id as id from session')).toEqual(visible);
        expect(await read('delete from session returning user_id as id')).toEqual(visible);
        await client.query('rollback');
      }
    await app.query('begin');
    expect((await app.query('select id from account')).rows).toEqual([]);
    expect((await app.query('delete from session')).rowCount).toBe(0);
    await app.query('rollback');
    // A person who leaves is signed out.
    await app.query('begin');
    await app.query(`select set_config('docket.organization_id', $1, true)`, [first]);
    await app.query('update person set left_at = now()');
    await app.query('commit');
    const left = await database.asOwner<{ id: string }>(
      'select user_id as id from session where user_id = any ($1)',
      [ids],
    );
    expect(left.map(({ id }) => id).toSorted()).toEqual(ids.slice(1).toSorted());
  });

  it('hides training records from the system role', async () => {
    const organization = await database.organization();
    await database.asOwner(
      `insert into person (organization_id, name, email) values ($1, 'A', 'a@example.com')`,
      [organization],
    );
    await app.query('begin');
    await app.query('set local role docket_system');
    expect((await app.query('select * from person where organization_id = $1', [organization])).rows).toEqual(
      [],
    );
    await expect(app.query('select * from attempt')).rejects.toThrow(/permission denied/);
    await app.query('rollback');
  });

  it('accepts only roles to which it applies', async () => {
    await expect(assertRestrictedRole(database.orm)).resolves.toMatchObject({ role: 'docket_test' });
    await expect(migrate(database.ownerUrl, database.ownerUrl)).rejects.toThrow(/does not apply/);
  });

  it('applies no migration twice', async () => {
    expect(await migrate(database.ownerUrl, database.url, database.authUrl)).toEqual({
      applied: [],
      keepsAccounts: false,
    });
  });
});
