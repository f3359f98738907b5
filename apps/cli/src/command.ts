import { configOrExit, type Config, type ConfigPart } from '@docket/config';
import { Tenancy } from '@docket/domain';
import { assertBoundRole, ormOptions } from '@docket/persistence';
import { selectRow, tables } from '@docket/schema';
import { MikroORM } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** One command of the command line. */
export interface Command {
  name: string;
  /** How it is called, after `docket`. */
  usage: string;
  /** Runs it and gives the exit code. Throws `UsageError` when it is called wrongly. */
  run(args: string[]): Promise<number>;
}

/** A command was called wrongly: its usage is printed, and the exit code is 2. */
export class UsageError extends Error {}

/** What a command on the database works with. */
export interface Workplace {
  config: Config;
  orm: MikroORM;
  tenancy: Tenancy;
}

/** Opens the database as the application's role for the length of `work`. */
export async function withDatabase<T>(
  work: (place: Workplace) => Promise<T>,
  part: ConfigPart = 'database',
): Promise<T> {
  const config = configOrExit(part);
  const orm = await MikroORM.init(ormOptions(config.databaseUrl, 4));
  try {
    await assertBoundRole(orm);
    return await work({ config, orm, tenancy: new Tenancy(orm.em) });
  } finally {
    await orm.close();
  }
}

const organizationRow = z.object({ id: tables.organization.id });

/** Id of the organization with this slug. */
export async function organizationBySlug(tenancy: Tenancy, slug: string): Promise<string | null> {
  const row = await tenancy.system((em) =>
    selectRow(em, organizationRow, 'select id from organization where slug = ?', [slug]),
  );
  return row?.id ?? null;
}
