import { configOrExit, type Config, type ConfigPart } from '@docket/config';
import { Tenancy } from '@docket/domain';
import { assertRestrictedRole, ormOptions } from '@docket/persistence';
import { selectRow, tables } from '@docket/schema';
import { MikroORM } from '@mikro-orm/postgresql';
import { z } from 'zod';
import * as messages from './messages.js';

/** Maximum number of connections of each role. */
const POOL = 4;

/** A command of the command line. */
export interface Command {
  name: string;
  /** Usage line, without the leading `docket`. */
  usage: string;
  /** Runs the command. @returns the exit code @throws UsageError if the arguments are invalid */
  run(args: string[]): Promise<number>;
}

/** Invalid arguments. The message and the usage are printed, and the exit code is 2. */
export class UsageError extends Error {}

/** Resources for commands that use the database. */
export interface CommandContext {
  config: Config;
  tenancy: Tenancy;
}

/** Runs `work` with database connections as the application's roles, and closes the connections afterwards. */
export async function withDatabase<T>(
  work: (context: CommandContext) => Promise<T>,
  part: ConfigPart = 'database',
): Promise<T> {
  const config = configOrExit(part);
  const orm = await MikroORM.init(ormOptions(config.databaseUrl, POOL));
  const accounts =
    config.authDatabaseUrl === config.databaseUrl
      ? orm
      : await MikroORM.init(ormOptions(config.authDatabaseUrl, POOL)); // it connects when a command uses it
  try {
    const { hasAccounts } = await assertRestrictedRole(orm);
    // Commands that change no account need no login for accounts.
    const accountsEm = accounts === orm && !hasAccounts ? undefined : accounts.em;
    return await work({ config, tenancy: new Tenancy(orm.em, accountsEm) });
  } finally {
    await orm.close();
    if (accounts !== orm) await accounts.close();
  }
}

/**
 * Runs `work` with database connections as the owner of the tables, who alone can add and remove operators.
 * @throws UsageError if DATABASE_OWNER_URL is missing
 */
export async function asOwner<T>(
  { databaseOwnerUrl }: Config,
  work: (tenancy: Tenancy) => Promise<T>,
): Promise<T> {
  if (!databaseOwnerUrl) throw new UsageError(messages.operators.ownerUrlMissing);
  const orm = await MikroORM.init(ormOptions(databaseOwnerUrl, POOL));
  try {
    return await work(new Tenancy(orm.em, orm.em));
  } finally {
    await orm.close();
  }
}

const organizationRow = z.object({ id: tables.organization.id });

/** Returns the ID of the organization with a slug, or null. */
export async function organizationBySlug(tenancy: Tenancy, slug: string): Promise<string | null> {
  const row = await tenancy.system((em) =>
    selectRow(em, organizationRow, 'select id from organization where slug = ?', [slug]),
  );
  return row?.id ?? null;
}
