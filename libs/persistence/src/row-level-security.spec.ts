import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { assertRestrictedRole, migrate } from './orm.js';

describe('row-level security', () => {
  let database: TestDatabase;
  let app: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = new pg.Client({ connectionString: database.url });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
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
      'account',
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
      'session',
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

  /** Roles of the application's transactions: of an organization, across organizations, and of the login for accounts. */
  const ROLES = ['docket_app', 'docket_system', 'docket_auth', null] as const;
  const attempt = async (role: string | null, statement: string, organization?: string) => {
    await app.query('begin');
    if (role) await app.query(`set local role ${role}`);
    await app.query(`select set_config('docket.organization_id', $1, true)`, [organization ?? '']);
    try {
      await app.query(statement);
      return 'allowed';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await app.query('rollback');
    }
  };

  it.each([
    'select password from credential',
    'select * from credential',
    'select token from session',
    'select * from session',
    'select * from verification',
    'select * from account',
    'update account set email = email',
    `insert into session (id, user_id, token, expires_at) values (uuidv7(), uuidv7(), 'x', now())`,
    `update credential set password = 'x'`,
    'delete from credential',
    'delete from account',
  ])('lets only the sign-in library run "%s"', async (statement) => {
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

  it('lets no transaction of an organization or across organizations add operators', async () => {
    for (const role of ['docket_app', 'docket_system'])
      for (const statement of ['insert into operator (account_id) values (uuidv7())', 'delete from operator'])
        expect(await attempt(role, statement)).toMatch(/permission denied/);
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

  it('hides training records from the system role', async () => {
    const organization = await database.organization();
    await database.asOwner(
      `insert into person (organization_id, name, email) values ($1, 'A', 'a@example.com')`,
      [organization],
    );
    await app.query('begin');
    await app.query('set local role docket_system');
    expect((await app.query('select * from person')).rows).toEqual([]);
    await expect(app.query('select * from attempt')).rejects.toThrow(/permission denied/);
    await app.query('rollback');
  });

  it('accepts only roles to which it applies', async () => {
    await expect(assertRestrictedRole(database.orm)).resolves.toBeUndefined();
    await expect(migrate(database.ownerUrl, database.ownerUrl)).rejects.toThrow(/does not apply/);
  });

  it('applies no migration twice', async () => {
    expect(await migrate(database.ownerUrl, database.url)).toEqual([]);
  });
});
