import { entities, recordBuiltInPacks } from '@docket/domain';
import { selectTotal } from '@docket/schema';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { applyMigrations } from './apply-migrations.js';
import { returnBrokenConnections } from './broken-connections.js';
import { Driver } from './driver.js';
import { ensureLogins, findLogins } from './logins.js';
import { Migration20261123000000 } from './migrations/20261123000000_initial.js';
import { Migration20261124000000 } from './migrations/20261124000000_evidence_surfaces.js';
import { Migration20261125010000 } from './migrations/20261125010000_slots.js';
import { Migration20261125020000 } from './migrations/20261125020000_operations.js';
import { Migration20261125030000 } from './migrations/20261125030000_retention.js';
import { Migration20261125030001 } from './migrations/20261125030001_retention_indexes.js';
import { Migration20261125030002 } from './migrations/20261125030002_unprinted_snapshots.js';
import { Migration20261125040000 } from './migrations/20261125040000_svg_logo.js';
import { Migration20261125090000 } from './migrations/20261125090000_report_trace.js';
import { Migration20261125100000 } from './migrations/20261125100000_held_reports.js';
import { Migration20261129000000 } from './migrations/20261129000000_standard_names.js';
import { Migration20261129100000 } from './migrations/20261129100000_assignment_counting.js';
import { Migration20261129110000 } from './migrations/20261129110000_required_shares.js';
import { Migration20261129120000 } from './migrations/20261129120000_scenario_completions.js';
import { Migration20261129130000 } from './migrations/20261129130000_leavers.js';
import { Migration20261129140000 } from './migrations/20261129140000_history.js';
import { Migration20261129140001 } from './migrations/20261129140001_attempt_indexes.js';
import { Migration20261129140002 } from './migrations/20261129140002_record_identity.js';
import { Migration20261129150000 } from './migrations/20261129150000_text_keys.js';
import { Migration20261129150001 } from './migrations/20261129150001_person_key.js';
import { Migration20261129160000 } from './migrations/20261129160000_attempt_inputs.js';
import { Migration20261129170000 } from './migrations/20261129170000_document_classification.js';
import { Migration20261129180100 } from './migrations/20261129180100_accounts.js';
import { Migration20261129180200 } from './migrations/20261129180200_logo_facts.js';
import { Migration20261129180300 } from './migrations/20261129180300_auth_role.js';
import { Migration20261129180400 } from './migrations/20261129180400_erasure.js';
import { Migration20261129180500 } from './migrations/20261129180500_second_factor.js';
import { Migration20261130100100 } from './migrations/20261130100100_person_identifiers.js';
import { Migration20261130100110 } from './migrations/20261130100110_one_equality.js';
import { Migration20261130100200 } from './migrations/20261130100200_statements.js';
import { Migration20261130100400 } from './migrations/20261130100400_imports.js';
import { Migration20261130100500 } from './migrations/20261130100500_password_links.js';
import { Migration20261130100600 } from './migrations/20261130100600_recorded_milliseconds.js';
import { Migration20261130100800 } from './migrations/20261130100800_erased_forms.js';
import { Migration20261130100810 } from './migrations/20261130100810_erased_keys.js';
import { Migration20261130110000 } from './migrations/20261130110000_training_state.js';
import { Migration20261130110001 } from './migrations/20261130110001_attempt_changes.js';
import { Migration20261130110002 } from './migrations/20261130110002_people_of_teams.js';
import { Migration20261130120000 } from './migrations/20261130120000_assignment_scopes.js';
import { Migration20261130152000 } from './migrations/20261130152000_last_attempts.js';
import { Migration20261130152001 } from './migrations/20261130152001_people_figures.js';
import { Migration20261130152010 } from './migrations/20261130152010_assignment_counts.js';
import { Migration20261130155000 } from './migrations/20261130155000_keys_and_administrators.js';
import { Migration20261130155010 } from './migrations/20261130155010_links_of_administrators.js';
import { Migration20261130155020 } from './migrations/20261130155020_erased_separators.js';
import { Migration20261130160000 } from './migrations/20261130160000_fewer_account_rights.js';
import { Migration20261130160100 } from './migrations/20261130160100_trained_periods.js';
import { Migration20261130160101 } from './migrations/20261130160101_lapsing_training.js';
import { Migration20261130160110 } from './migrations/20261130160110_open_deadlines.js';
import { Migration20261130160111 } from './migrations/20261130160111_scenario_changes.js';
import { Migration20261130170000 } from './migrations/20261130170000_classroom_sessions.js';
import { Migration20261130171000 } from './migrations/20261130171000_assignee_states.js';
import { Migration20261130172000 } from './migrations/20261130172000_erasure_scope.js';
import { Migration20261130172010 } from './migrations/20261130172010_account_rows.js';
import { Migration20261130173000 } from './migrations/20261130173000_rejected_rows.js';
import { Migration20261130173010 } from './migrations/20261130173010_scenario_inputs.js';
import { Migration20261130174010 } from './migrations/20261130174010_former_names.js';
import { Migration20261201090000 } from './migrations/20261201090000_numbered_names.js';
import { Migration20261201100000 } from './migrations/20261201100000_mail.js';

/** All migrations in the order of application. */
export const migrationsList = [
  { name: '20261123000000_initial', class: Migration20261123000000 },
  { name: '20261124000000_evidence_surfaces', class: Migration20261124000000 },
  { name: '20261125010000_slots', class: Migration20261125010000 },
  { name: '20261125020000_operations', class: Migration20261125020000 },
  { name: '20261125030000_retention', class: Migration20261125030000 },
  { name: '20261125030001_retention_indexes', class: Migration20261125030001 },
  { name: '20261125030002_unprinted_snapshots', class: Migration20261125030002 },
  { name: '20261125040000_svg_logo', class: Migration20261125040000 },
  { name: '20261125090000_report_trace', class: Migration20261125090000 },
  { name: '20261125100000_held_reports', class: Migration20261125100000 },
  { name: '20261129000000_standard_names', class: Migration20261129000000 },
  { name: '20261129100000_assignment_counting', class: Migration20261129100000 },
  { name: '20261129110000_required_shares', class: Migration20261129110000 },
  { name: '20261129120000_scenario_completions', class: Migration20261129120000 },
  { name: '20261129130000_leavers', class: Migration20261129130000 },
  { name: '20261129140000_history', class: Migration20261129140000 },
  { name: '20261129140001_attempt_indexes', class: Migration20261129140001 },
  { name: '20261129140002_record_identity', class: Migration20261129140002 },
  { name: '20261129150000_text_keys', class: Migration20261129150000 },
  { name: '20261129150001_person_key', class: Migration20261129150001 },
  { name: '20261129160000_attempt_inputs', class: Migration20261129160000 },
  { name: '20261129170000_document_classification', class: Migration20261129170000 },
  { name: '20261129180100_accounts', class: Migration20261129180100 },
  { name: '20261129180200_logo_facts', class: Migration20261129180200 },
  { name: '20261129180300_auth_role', class: Migration20261129180300 },
  { name: '20261129180400_erasure', class: Migration20261129180400 },
  { name: '20261129180500_second_factor', class: Migration20261129180500 },
  { name: '20261130100100_person_identifiers', class: Migration20261130100100 },
  { name: '20261130100110_one_equality', class: Migration20261130100110 },
  { name: '20261130100200_statements', class: Migration20261130100200 },
  { name: '20261130100400_imports', class: Migration20261130100400 },
  { name: '20261130100500_password_links', class: Migration20261130100500 },
  { name: '20261130100600_recorded_milliseconds', class: Migration20261130100600 },
  { name: '20261130100800_erased_forms', class: Migration20261130100800 },
  { name: '20261130100810_erased_keys', class: Migration20261130100810 },
  { name: '20261130110000_training_state', class: Migration20261130110000 },
  { name: '20261130110001_attempt_changes', class: Migration20261130110001 },
  { name: '20261130110002_people_of_teams', class: Migration20261130110002 },
  { name: '20261130120000_assignment_scopes', class: Migration20261130120000 },
  { name: '20261130152000_last_attempts', class: Migration20261130152000 },
  { name: '20261130152001_people_figures', class: Migration20261130152001 },
  { name: '20261130152010_assignment_counts', class: Migration20261130152010 },
  { name: '20261130155000_keys_and_administrators', class: Migration20261130155000 },
  { name: '20261130155010_links_of_administrators', class: Migration20261130155010 },
  { name: '20261130155020_erased_separators', class: Migration20261130155020 },
  { name: '20261130160000_fewer_account_rights', class: Migration20261130160000 },
  { name: '20261130160100_trained_periods', class: Migration20261130160100 },
  { name: '20261130160101_lapsing_training', class: Migration20261130160101 },
  { name: '20261130160110_open_deadlines', class: Migration20261130160110 },
  { name: '20261130160111_scenario_changes', class: Migration20261130160111 },
  { name: '20261130170000_classroom_sessions', class: Migration20261130170000 },
  { name: '20261130171000_assignee_states', class: Migration20261130171000 },
  { name: '20261130172000_erasure_scope', class: Migration20261130172000 },
  { name: '20261130172010_account_rows', class: Migration20261130172010 },
  { name: '20261130173000_rejected_rows', class: Migration20261130173000 },
  { name: '20261130173010_scenario_inputs', class: Migration20261130173010 },
  { name: '20261130174010_former_names', class: Migration20261130174010 },
  { name: '20261201090000_numbered_names', class: Migration20261201090000 },
  { name: '20261201100000_mail', class: Migration20261201100000 },
];

/**
 * Returns the TLS options for `sslmode` in a URL, which the ORM does not read. The certificate and the host name of the server
 * are verified with each mode (docs/configuration.md).
 */
const tlsOf = (url: string): { ssl?: true } =>
  ['require', 'verify-ca', 'verify-full'].includes(new URL(url).searchParams.get('sslmode') ?? '')
    ? { ssl: true }
    : {};

/**
 * Returns the ORM options of the application. `url` uses an application role, to which row-level security applies.
 * @param idle number of connections that stay open while nothing uses them
 */
export function ormOptions(url: string, poolSize = 10, idle = 0): Options {
  return {
    driver: Driver,
    clientUrl: url,
    entities,
    pool: { min: idle, max: poolSize },
    // Every transaction forks the entity manager, so the global identity map, which would mix tenants, is never used.
    allowGlobalContext: true,
    discovery: { warnWhenNoEntities: false },
    driverOptions: {
      ...tlsOf(url),
      application_name: 'docket',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      onPoolCreated: returnBrokenConnections,
    },
  };
}

/** Returns the ORM options of migrations. `url` uses the role that owns the tables. */
function ownerOptions(url: string): Options {
  return {
    clientUrl: url,
    entities,
    extensions: [Migrator],
    migrations: {
      migrationsList,
      tableName: 'schema_migration',
      snapshot: false,
      allOrNothing: true,
      silent: true,
    },
    pool: { min: 0, max: 4 },
    driverOptions: tlsOf(url),
  };
}

/** What `migrate` has done. */
export interface MigrationResult {
  /** Names of the applied migrations. */
  applied: string[];
  /** Whether the login for data keeps its access to accounts for now, although there is a login for accounts. */
  keepsAccounts: boolean;
}

/**
 * Applies pending migrations, records the built-in frameworks of this build, and creates the login roles of the application, with the
 * names and passwords from the URLs. Safe to run from several processes, because an advisory lock serializes them.
 * @param authUrl the login for accounts. Default: `appUrl` has it all
 */
export async function migrate(ownerUrl: string, appUrl: string, authUrl = appUrl): Promise<MigrationResult> {
  const orm = await MikroORM.init(ownerOptions(ownerUrl));
  const lock = await MikroORM.init(ownerOptions(ownerUrl));
  try {
    return await lock.em.fork().transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtext('docket.migrate'))`);
      const logins = await findLogins(em, appUrl, authUrl);
      const applied = await applyMigrations(orm);
      await orm.em.fork().execute('revoke insert, update, delete on schema_migration from docket_app');
      await recordBuiltInPacks(orm.em.fork());
      return { applied, keepsAccounts: await ensureLogins(orm.em.fork(), logins) };
    });
  } finally {
    await orm.close();
    await lock.close();
  }
}

/** Returns the number of migrations of this build that are not applied. */
export async function pendingMigrations(orm: MikroORM): Promise<number> {
  const applied = await selectTotal(orm.em.fork(), 'select count(*)::int as total from schema_migration');
  return migrationsList.length - applied;
}
