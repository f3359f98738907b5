import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personalData, type PersonalColumns } from './personal-data.js';

/**
 * Columns of text or JSON that hold no personal data: names of things, codes and hashes. A new column belongs here or to
 * `personalData`; a new one of `personalData` with `appendOnly` also needs a migration with a new `erase_person`.
 */
const IMPERSONAL: Record<string, string[]> = {
  account: ['language'],
  api_key: ['prefix', 'last4', 'scopes', 'revocation_reason'],
  artefact: ['media_type', 'sha256'],
  assignment: ['target_type', 'target_family', 'scope_type'],
  assignment_revision: ['target_type', 'target_family', 'scope_type'],
  attempt: ['language', 'result'],
  attempt_input: ['file_sha256'],
  audit_event: ['action', 'actor_role', 'target_type'],
  built_in_pack: ['framework_id', 'pack'],
  classroom_session: ['assessment', 'request_sha256', 'sheet_media_type', 'sheet_sha256'],
  course: ['slug', 'title'],
  credential: ['provider_id', 'scope'],
  exemption: ['framework_id', 'item_id'],
  exemption_revision: ['framework_id', 'item_id'],
  family: ['id', 'title'],
  framework_override: ['framework_id', 'item_id'],
  framework_override_revision: ['framework_id', 'item_id'],
  framework_pack: ['id', 'pack'],
  framework_pack_revision: ['framework_id', 'pack'],
  idempotency_key: ['request_sha256'],
  imported_exemption: ['framework_id', 'item_id'],
  import_upload: ['content'],
  mail: ['kind', 'cause', 'language', 'state', 'reason'],
  maintenance_task: ['name'],
  module: ['family', 'slug', 'title'],
  // The log of the installation: erase_person replaces the identifiers, and the export of an organization does not contain it.
  operations_event: [
    'action',
    'actor_email',
    'target_type',
    'target_id',
    'target_label',
    'metadata',
    'ip_address',
  ],
  organization: [
    'slug',
    'name',
    'time_zone',
    'locale',
    'page_size',
    'accent_color',
    'logo_media_type',
    'logo_sha256',
    'job_functions',
    'document_classification',
    'second_factor_for',
  ],
  passkey: ['transports'],
  passkey_challenge: ['challenge'],
  organization_revision: ['time_zone', 'job_functions'],
  // Figures depend on the role, the languages and the job function. `search_text` and `name_key` follow from the name.
  person: ['role', 'languages', 'job_function', 'name_key', 'search_text'],
  person_identifier: ['kind'],
  person_period: ['role', 'languages', 'job_function'],
  report: ['kind', 'dedup_key', 'status', 'phase', 'worker', 'snapshot_sha256', 'error_code', 'trace_parent'],
  report_event: ['event'],
  required_share: ['framework_id', 'item_id'],
  required_share_revision: ['framework_id', 'item_id'],
  scenario: ['slug', 'title'],
  scenario_event: ['event'],
  scenario_progress: ['status'],
  team: ['name'],
  topic: ['slug', 'title', 'languages'],
  training_state: ['passed_languages'],
  assignment_state_counts: ['format'],
  training_state_version: ['format'],
  // Values that better-auth keeps for minutes. They are deleted with the account.
  verification: ['identifier', 'value'],
  worker_process: ['id', 'host'],
  xapi_object_mapping: ['object_id'],
  // IDs of activities and parts of them, a random number of the learning system, and codes.
  xapi_statement: ['state', 'digest', 'candidates', 'registration', 'verb', 'result'],
};

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

it('says of every column of text or JSON whether it can name a person', async () => {
  const columns = await db.asOwner<{ name: string }>(
    `select c.table_name || '.' || c.column_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'schema_migration'
         and (c.data_type in ('text', 'character varying', 'json', 'jsonb') or c.udt_name = '_text')`,
  );
  const named = Object.entries(personalData).flatMap(([table, { text = [], json = [], secret = [] }]) =>
    [...text, ...json, ...secret].map((column) => `${table}.${column}`),
  );
  const impersonal = Object.entries(IMPERSONAL).flatMap(([table, list]) =>
    list.map((column) => `${table}.${column}`),
  );
  expect([...named, ...impersonal].toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
});

it('names every column with the ID of a person or an account', async () => {
  const references = await db.asOwner<{ name: string }>(
    `select conrelid::regclass || '.' || attname as name from pg_constraint
       join pg_attribute on attrelid = conrelid and attnum = conkey[1]
       where contype = 'f' and confrelid in ('person'::regclass, 'account'::regclass)`,
  );
  const known = Object.entries(personalData).flatMap(([table, { people = [], accounts = [] }]) =>
    [...people, ...accounts].map((column) => `${table}.${column}`),
  );
  // An operator and the link from a person to an account hold nothing else; the account is exported. The state of training is
  // computed from the attempts, which are exported.
  const others = new Set(['operator.account_id', 'person.account_id', 'training_state.person_id']);
  expect(references.filter(({ name }) => !known.includes(name) && !others.has(name))).toEqual([]);
});

/** Tables in which statements of the application replace texts. */
const replaced = Object.entries(personalData).filter(
  ([, { text = [], appendOnly, deleted }]) => text.length > 0 && !appendOnly && !deleted,
);
const columnsOf = (list: (columns: PersonalColumns) => string[]) =>
  replaced.flatMap(([table, columns]) => list(columns).map((column) => `${table}.${column}`)).toSorted();

it('names every text that is unique, because two names must not become the same pseudonym', async () => {
  const indexes = await db.asOwner<{ name: string }>(
    `select distinct c.relname || '.' || a.attname as name
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid
       where i.indisunique and not a.attisdropped
         and pg_get_indexdef(i.indexrelid) ~ ('[( ]' || a.attname || '[,)]')`,
  );
  const names = new Set(indexes.map(({ name }) => name));
  expect(columnsOf(({ unique = [] }) => unique)).toEqual(
    columnsOf(({ text = [] }) => text).filter((column) => names.has(column)),
  );
});

it('names the longest text of every column that has one, because a pseudonym can be longer than a name', async () => {
  const checks = await db.asOwner<{ table: string; definition: string }>(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c'`,
  );
  const limits = checks.flatMap(({ table, definition }) =>
    [...definition.matchAll(/length\((\w+)\) <= (\d+)/g)].map(
      ([, column, limit]) => `${table}.${column} ${limit}`,
    ),
  );
  const texts = columnsOf(({ text = [], unique = [] }) => text.filter((column) => !unique.includes(column)));
  const named = columnsOf(({ longest = {} }) =>
    Object.entries(longest).map(([column, limit]) => `${column} ${limit}`),
  );
  expect(named).toEqual(limits.filter((limit) => texts.includes(limit.split(' ')[0]!)).toSorted());
});
