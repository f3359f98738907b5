import { randomBytes } from 'node:crypto';
import { Tenancy, type FigureInstant, type RequestedInstant } from '@docket/domain';
import { migrate, ormOptions } from '@docket/persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

const TEMPLATE = 'docket_template';
const LOGIN = 'docket_test';
const AUTH_LOGIN = 'docket_test_accounts';

/** How a change is recorded in the histories. */
export interface HistoryChange {
  /** Instant from which the changed values are valid: ISO 8601 or `-infinity`. Default: now. */
  effectiveAt?: string;
  /** E-mail address of the author. Default: the system. */
  changedBy?: string;
}

/** A database for one spec file: migrated, empty and not shared. */
export interface TestDatabase {
  /** URL with the login for the data of organizations, which is subject to row-level security. */
  url: string;
  /** URL with the login for accounts. */
  authUrl: string;
  /** URL of the same database with the superuser. */
  ownerUrl: string;
  orm: MikroORM;
  tenancy: Tenancy;
  /** Connects as the owner, as the commands for operators do. */
  ownerTenancy: Tenancy;
  /** Runs SQL as the superuser, bypassing row-level security. Parameters are `$1`, `$2`, ... */
  asOwner<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Like `asOwner`, for SQL that changes values with a history. */
  change<T extends pg.QueryResultRow>(change: HistoryChange, sql: string, values?: unknown[]): Promise<T[]>;
  /** Creates an organization. @returns its ID */
  organization(slug?: string): Promise<string>;
  /** Returns the instants of a figure of an organization. The default is now. */
  at(organizationId: string, requested?: RequestedInstant): Promise<FigureInstant>;
  /**
   * Returns an instant (ISO 8601) that lies strictly between all earlier and all later changes. Instants have whole
   * milliseconds, so changes within the same millisecond cannot be distinguished.
   */
  distinctInstant(): Promise<string>;
  /** Closes the connections and drops the database. */
  drop(): Promise<void>;
}

const ownerUrl = (): string => {
  const url = process.env.TEST_DATABASE_OWNER_URL;
  if (!url) throw new Error('TEST_DATABASE_OWNER_URL is not set: run the tests with `npm test -- <path>`.');
  return url;
};

const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** Returns the URL with another login, whose password is its name. */
const asLogin = (url: string, login: string): string => {
  const changed = new URL(url);
  changed.username = login;
  changed.password = login;
  return changed.href;
};

/** Creates a database by copying the migrated template. The first caller of a test run creates the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `docket_${randomBytes(6).toString('hex')}`;
  await onServer(async (server) => {
    await server.query(`select pg_advisory_lock(hashtext('docket.template'))`);
    const existing = await server.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (existing.rowCount === 0) {
      await server.query(`create database ${TEMPLATE}_making`);
      const making = withDatabase(ownerUrl(), `${TEMPLATE}_making`);
      await migrate(making, asLogin(making, LOGIN), asLogin(making, AUTH_LOGIN));
      await server.query(`alter database ${TEMPLATE}_making rename to ${TEMPLATE}`);
    }
    // Copying the files takes a tenth of the time of the default strategy, which logs every page.
    await server.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
    await server.query(`grant temporary on database ${name} to docket_app`);
  });
  const owner = withDatabase(ownerUrl(), name);
  const [url, authUrl] = [asLogin(owner, LOGIN), asLogin(owner, AUTH_LOGIN)];
  const orm = await MikroORM.init(ormOptions(url));
  const accounts = await MikroORM.init(ormOptions(authUrl));
  const tenancy = new Tenancy(orm.em, accounts.em);
  const ownerOrm = await MikroORM.init(ormOptions(owner));
  const pool = new pg.Pool({ connectionString: owner, max: 2 });
  // The database may be dropped before the server has closed the last connection.
  pool.on('error', () => undefined);
  const asOwner = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await pool.query<T>(sql, values)).rows;
  return {
    url,
    authUrl,
    ownerUrl: owner,
    orm,
    tenancy,
    ownerTenancy: new Tenancy(ownerOrm.em, ownerOrm.em),
    asOwner,
    async change<T extends pg.QueryResultRow>(
      { effectiveAt = '', changedBy = '' }: HistoryChange,
      sql: string,
      values: unknown[] = [],
    ) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(
          `select set_config('docket.effective_at', $1, true), set_config('docket.changed_by', $2, true)`,
          [effectiveAt, changedBy],
        );
        const { rows } = await client.query<T>(sql, values);
        await client.query('commit');
        return rows;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    async organization(slug = `org-${randomBytes(4).toString('hex')}`) {
      const [row] = await asOwner<{ id: string }>(
        'insert into organization (slug, name) values ($1, $1) returning id',
        [slug],
      );
      return row!.id;
    },
    at: (organizationId, requested = {}) =>
      tenancy.figures(organizationId, requested, async (_, instant) => instant),
    async distinctInstant() {
      const [row] = await asOwner<{ now: Date }>(
        `select pg_sleep(0.002), date_trunc('milliseconds', clock_timestamp()) as now, pg_sleep(0.002)`,
      );
      return row!.now.toISOString();
    },
    async drop() {
      await Promise.all([orm, accounts, ownerOrm].map((each) => each.close(true)));
      await pool.end();
      await onServer((server) => server.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** A database without tables, for tests of migrations. */
export type EmptyDatabase = Pick<TestDatabase, 'url' | 'authUrl' | 'ownerUrl' | 'asOwner' | 'drop'>;

/** Creates a database without tables. All SQL of `asOwner` runs in one session. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const name = `docket_${randomBytes(6).toString('hex')}`;
  await onServer((server) => server.query(`create database ${name}`));
  const owner = withDatabase(ownerUrl(), name);
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  client.on('error', () => undefined);
  return {
    url: asLogin(owner, LOGIN),
    authUrl: asLogin(owner, AUTH_LOGIN),
    ownerUrl: owner,
    asOwner: async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await client.query<T>(sql, values)).rows,
    async drop() {
      await client.end();
      await onServer((server) => server.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
