import { configOrExit, type Config, type ConfigPart } from '@docket/config';
import { Tenancy } from '@docket/domain';
import { assertRestrictedRole, ormOptions } from '@docket/persistence';
import { selectRow, tables } from '@docket/schema';
import { MikroORM } from '@mikro-orm/postgresql';
import { z } from 'zod';

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
  orm: MikroORM;
  tenancy: Tenancy;
}

/** Runs `work` with a database connection as the application's role, and closes the connection afterwards. */
export async function withDatabase<T>(
  work: (context: CommandContext) => Promise<T>,
  part: ConfigPart = 'database',
): Promise<T> {
  const config = configOrExit(part);
  const orm = await MikroORM.init(ormOptions(config.databaseUrl, 4));
  try {
    await assertRestrictedRole(orm);
    return await work({ config, orm, tenancy: new Tenancy(orm.em) });
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
