import { selectRow, selectTotal } from '@docket/schema';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** A login role of the application. */
interface Login {
  /** The variable with its URL. */
  variable: 'DATABASE_URL' | 'AUTH_DATABASE_URL';
  role: string;
  password: string;
  database: string;
  exists: boolean;
  /** Whether it is a member of `docket_app`, and so has access to the data of organizations. */
  hasData: boolean;
  /** Whether it is a member of `docket_auth`, and so has access to accounts. */
  hasAccounts: boolean;
}

/** The logins of the application before migrations run. `accounts` is null if `data` has access to accounts too. */
export interface Logins {
  data: Login;
  accounts: Login | null;
}

/** Attributes and memberships of a role. */
const roleRow = z.object({
  exists: z.boolean(),
  bypassesSecurity: z.boolean(),
  hasData: z.boolean(),
  hasAccounts: z.boolean(),
});
const quotedText = z.object({ quoted: z.string() });

/**
 * Reads the state of the logins.
 * @throws if a URL names no role, or a role that bypasses row-level security; or if `data` has lost its access to accounts to
 * another login, which has no URL
 */
export async function findLogins(em: EntityManager, appUrl: string, authUrl: string): Promise<Logins> {
  const data = await findLogin(em, 'DATABASE_URL', appUrl);
  if (authUrl !== appUrl) {
    const accounts = await findLogin(em, 'AUTH_DATABASE_URL', authUrl);
    if (accounts.role === data.role)
      throw new Error(`AUTH_DATABASE_URL has the role "${data.role}" of DATABASE_URL. Use another role.`);
    return { data, accounts };
  }
  const isSeparable = await selectTotal(
    em,
    `select count(*)::int as total from pg_roles where rolname = 'docket_auth'`,
  );
  if (isSeparable && data.hasData && !data.hasAccounts) throw missingAuthUrl(data.role);
  return { data, accounts: null };
}

async function findLogin(em: EntityManager, variable: Login['variable'], url: string): Promise<Login> {
  const { username, password, pathname } = new URL(url);
  const role = decodeURIComponent(username);
  if (!role)
    throw new Error(
      `${variable} must contain the application role, e.g. postgres://docket:secret@host/docket.`,
    );
  const isMemberOf = (group: string) => `exists (select from pg_auth_members m
    join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member
    where g.rolname = '${group}' and r.rolname = :role)`;
  const row = await selectRow(
    em,
    roleRow,
    `select exists (select from pg_roles where rolname = :role) as exists,
       exists (select from pg_roles where rolname = :role and (rolsuper or rolbypassrls)) as "bypassesSecurity",
       ${isMemberOf('docket_app')} as "hasData", ${isMemberOf('docket_auth')} as "hasAccounts"`,
    { role },
  );
  const { bypassesSecurity, ...state } = row!;
  if (bypassesSecurity)
    throw new Error(
      `Row-level security does not apply to the role "${role}" in ${variable}. Use another role.`,
    );
  return {
    variable,
    role,
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ...state,
  };
}

/**
 * Creates the logins and grants their rights. A login for data that had access to accounts keeps it until the login for
 * accounts is in use: processes that were started before use the former alone.
 * @returns whether the login for data keeps it
 */
export async function ensureLogins(em: EntityManager, { data, accounts }: Logins): Promise<boolean> {
  const database = await quote(em, data.database, 'ident');
  await ensureLogin(em, data);
  await grantOnce(em, 'docket_app', data, data.hasData);
  await em.execute(`grant temporary on database ${database} to docket_app`);
  const owner = accounts ?? data;
  if (accounts) {
    await ensureLogin(em, accounts);
    await grantOnce(em, 'docket_app', accounts, accounts.hasData);
  }
  await grantOnce(em, 'docket_auth', owner, owner.hasAccounts);
  if (!accounts || !data.hasAccounts) return false;
  if (!accounts.hasAccounts || !(await isInUse(em, data, accounts))) return true;
  await em.execute(`revoke docket_auth from ${await quote(em, data.role, 'ident')}`);
  return false;
}

async function ensureLogin(em: EntityManager, login: Login): Promise<void> {
  const name = await quote(em, login.role, 'ident');
  const secret = login.password ? `password ${await quote(em, login.password, 'literal')}` : '';
  await em.execute(`${login.exists ? 'alter' : 'create'} role ${name} login ${secret}`);
  const database = await quote(em, login.database, 'ident');
  await em.execute(`grant connect, temporary on database ${database} to ${name}`);
}

async function grantOnce(
  em: EntityManager,
  group: string,
  { role }: Login,
  isGranted: boolean,
): Promise<void> {
  if (!isGranted) await em.execute(`grant ${group} to ${await quote(em, role, 'ident')}`);
}

/** Returns whether no database of the server has connections of the login for data without any of the login for accounts. */
async function isInUse(em: EntityManager, data: Login, accounts: Login): Promise<boolean> {
  const row = await selectRow(
    em,
    z.object({ inUse: z.boolean() }),
    `select not exists (
       select from pg_stat_activity group by datname
       having bool_or(usename = :data) and not bool_or(usename = :accounts)
     ) as "inUse"`,
    { data: data.role, accounts: accounts.role },
  );
  return row!.inUse;
}

async function quote(em: EntityManager, text: string, kind: 'ident' | 'literal'): Promise<string> {
  const row = await selectRow(em, quotedText, `select quote_${kind}(?) as quoted`, [text]);
  return row!.quoted;
}

/** Role of a connection, whether it bypasses row-level security, and whether it has access to accounts. */
const currentRole = z.object({
  name: z.string(),
  bypassesSecurity: z.boolean(),
  hasAccounts: z.boolean(),
});

/**
 * Asserts that row-level security applies to the connection.
 * @returns the role and whether it has access to accounts
 * @throws if the role is a superuser, can bypass row-level security, or owns the tables, and could therefore see all tenants
 */
export async function assertRestrictedRole(
  orm: MikroORM,
  variable: Login['variable'] = 'DATABASE_URL',
): Promise<Pick<Login, 'role' | 'hasAccounts'>> {
  const row = await selectRow(
    orm.em.fork(),
    currentRole,
    `select current_user as name, rolsuper or rolbypassrls or exists
       (select from pg_tables where schemaname = 'public' and tableowner = current_user) as "bypassesSecurity",
       coalesce(pg_has_role((select oid from pg_roles where rolname = 'docket_auth'), 'usage'), false) as "hasAccounts"
     from pg_roles where rolname = current_user`,
  );
  const { name: role, bypassesSecurity, hasAccounts } = row!;
  if (!bypassesSecurity) return { role, hasAccounts };
  throw new Error(
    `Row-level security does not apply to the role "${role}" in ${variable}, because it is a superuser or owns the ` +
      'tables. Use the application role, and the owner in DATABASE_OWNER_URL.',
  );
}

/**
 * Asserts that a process that signs people in has the rights that it needs. With one login, both ORMs are the same.
 * @returns a warning if the login for the data of organizations has access to accounts, otherwise null
 * @throws if row-level security does not apply to a login, or the login for accounts has no access to them
 */
export async function checkLogins(data: MikroORM, accounts: MikroORM): Promise<string | null> {
  const { role, hasAccounts } = await assertRestrictedRole(data);
  if (accounts === data) {
    if (!hasAccounts) throw missingAuthUrl(role);
    return `The role "${role}" in DATABASE_URL can read passwords and sessions. ${SEPARATE}`;
  }
  const other = await assertRestrictedRole(accounts, 'AUTH_DATABASE_URL');
  if (!other.hasAccounts)
    throw new Error(
      `The role "${other.role}" in AUTH_DATABASE_URL has no access to accounts. Run \`docket migrate\` with the same variable.`,
    );
  return hasAccounts
    ? `The role "${role}" in DATABASE_URL still can read passwords and sessions. Run \`docket migrate\` again, now that AUTH_DATABASE_URL is in use.`
    : null;
}

const SEPARATE =
  'Set AUTH_DATABASE_URL to a second role for `docket migrate` and the API: see docs/configuration.md.';

const missingAuthUrl = (role: string): Error =>
  new Error(
    `The role "${role}" in DATABASE_URL has no access to accounts, because another role has it. Set AUTH_DATABASE_URL to that role.`,
  );
