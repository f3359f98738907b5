import { randomBytes } from 'node:crypto';
import { Tenancy } from '@docket/domain';
import { migrate, ormOptions } from '@docket/persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

const TEMPLATE = 'docket_template';
const LOGIN = 'docket_test';

/** A database of one spec file: migrated, empty, and nobody else's. */
export interface TestDatabase {
  /** The application role's URL, bound by row-level security. */
  url: string;
  /** The superuser's URL of the same database. */
  ownerUrl: string;
  orm: MikroORM;
  tenancy: Tenancy;
  /** Runs SQL as the superuser, past row-level security. Values are `$1`, `$2`, ... */
  asOwner<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Makes an organization and gives its id. */
  organization(slug?: string): Promise<string>;
  /**
   * An instant between what was done and what follows, ISO 8601: a millisecond of the database's clock in which nothing
   * else happens. Instants are asked for in whole milliseconds, so two changes within one cannot be told apart.
   */
  quietInstant(): Promise<string>;
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

const asLogin = (url: string): string => {
  const changed = new URL(url);
  changed.username = LOGIN;
  changed.password = LOGIN;
  return changed.href;
};

/** Copies the migrated template, which the first caller of a run makes. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `docket_${randomBytes(6).toString('hex')}`;
  await onServer(async (server) => {
    await server.query(`select pg_advisory_lock(hashtext('docket.template'))`);
    const known = await server.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (known.rowCount === 0) {
      await server.query(`create database ${TEMPLATE}_making`);
      const making = withDatabase(ownerUrl(), `${TEMPLATE}_making`);
      await migrate(making, asLogin(making));
      await server.query(`alter database ${TEMPLATE}_making rename to ${TEMPLATE}`);
    }
    // Copying the files takes a tenth of the time of logging every page of them.
    await server.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
    await server.query(`grant temporary on database ${name} to docket_app`);
  });
  const owner = withDatabase(ownerUrl(), name);
  const url = asLogin(owner);
  const orm = await MikroORM.init(ormOptions(url));
  const pool = new pg.Pool({ connectionString: owner, max: 2 });
  // The database may be dropped before the server has said goodbye to a closing connection.
  pool.on('error', () => undefined);
  const asOwner = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await pool.query<T>(sql, values)).rows;
  return {
    url,
    ownerUrl: owner,
    orm,
    tenancy: new Tenancy(orm.em),
    asOwner,
    async organization(slug = `org-${randomBytes(4).toString('hex')}`) {
      const [row] = await asOwner<{ id: string }>(
        'insert into organization (slug, name) values ($1, $1) returning id',
        [slug],
      );
      return row!.id;
    },
    async quietInstant() {
      const [row] = await asOwner<{ now: Date }>(
        `select pg_sleep(0.002), date_trunc('milliseconds', clock_timestamp()) as now, pg_sleep(0.002)`,
      );
      return row!.now.toISOString();
    },
    async drop() {
      await orm.close(true);
      await pool.end();
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
