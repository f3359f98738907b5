import type { TestDatabase } from './database.js';

/** What changes need no audit event of their own: copies and histories of audited rows, the state of processing, and files that wait for their import. */
const DERIVED_TABLES =
  /^(\w+_revision|attempt_input|audit_event|change|dispatch|import_file|import_upload|imported_exemption|mail|person_period|report_event|scenario_progress|xapi_statement)$/;
/** Columns that follow from other columns, from the actor or from the instant of the change. */
const DERIVED_COLUMNS = new Set([
  'id',
  'organization_id',
  'created_at',
  'updated_at',
  'item_set',
  'name_key',
  'position',
  'entry_id',
  'scope_set',
  'recorded_at',
  'recorded_by',
  'superseded_by',
  'changed_by',
  'search_text',
]);

type Row = Record<string, unknown>;
type Rows = Map<string, { table: string; row: Row }>;
interface Event {
  action: string;
  target_id: string | null;
  target_label: string | null;
  metadata: Row;
  created_at: Date;
}

/** A comparison of the rows of an organization with its audit log, from its creation on. */
export interface AuditedChanges {
  /** Returns the changes that the events since the start do not tell: which row, and each value before and after. */
  problems(): Promise<string[]>;
}

/**
 * Starts a comparison of the changes of an organization with its audit log. `untold` matches the columns, e.g. `team.name`, whose
 * values events do not tell.
 */
export async function watchChanges(
  db: Pick<TestDatabase, 'asOwner'>,
  organizationId: string,
  untold: RegExp,
): Promise<AuditedChanges> {
  const watched = (await tenantTables(db)).filter((name) => !DERIVED_TABLES.test(name));
  const before = await rowsOf(db, organizationId, watched);
  const seen = new Set((await eventsOf(db, organizationId)).map(({ id }) => id));
  return {
    async problems() {
      const after = await rowsOf(db, organizationId, watched);
      const events = (await eventsOf(db, organizationId)).filter(({ id }) => !seen.has(id));
      const names = namesOf(before, after);
      return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
        const change = { old: before.get(key), new: after.get(key) };
        return problemsOf(change, events, names, untold);
      });
    },
  };
}

const tenantTables = async (db: Pick<TestDatabase, 'asOwner'>): Promise<string[]> =>
  (
    await db.asOwner<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'organization_id'
           and not a.attisdropped order by 1`,
    )
  ).map(({ name }) => name);

async function rowsOf(
  db: Pick<TestDatabase, 'asOwner'>,
  organizationId: string,
  tables: string[],
): Promise<Rows> {
  const rows: Rows = new Map();
  for (const table of [...tables, 'organization']) {
    const column = table === 'organization' ? 'id' : 'organization_id';
    const found = await db.asOwner<{ key: string; row: Row }>(
      `select coalesce(to_jsonb(t) ->> 'id', (to_jsonb(t) - 'reason')::text) as key, to_jsonb(t) as row
         from "${table}" t where ${column} = $1`,
      [organizationId],
    );
    for (const { key, row } of found) rows.set(`${table} ${key}`, { table, row });
  }
  return rows;
}

const eventsOf = (
  db: Pick<TestDatabase, 'asOwner'>,
  organizationId: string,
): Promise<(Event & { id: string })[]> =>
  db.asOwner(
    'select id, action, target_id, target_label, metadata, created_at from audit_event where organization_id = $1',
    [organizationId],
  );

/** The texts by which an event may name a row: its ID, and the keys that people type. */
const namesOfRow = (row: Row): string[] =>
  ['id', 'slug', 'email', 'name', 'external_id', 'source_id', 'object_id']
    .map((column) => row[column])
    .filter((value) => typeof value === 'string');

/** The column with the record that the rows of a table belong to. Events name the record instead of the row. */
const OWNERS: Record<string, string> = {
  artefact: 'report_id',
  assignment_item: 'assignment_id',
  assignment_scope: 'assignment_id',
  course_item: 'course_id',
  dismissed_notice: 'invitation_id',
  erased_person_report: 'report_id',
  idempotency_key: 'report_id',
  invitation: 'person_id',
  person_identifier: 'person_id',
};

/** The texts by which an event may name the record that a row belongs to. */
function namesOfOwner(table: string, row: Row, names: Map<string, string[]>): string[] {
  const { framework_id: framework, item_id: item } = row;
  if (typeof framework === 'string' && typeof item === 'string') return [`${framework}/${item}`];
  const owner = row[OWNERS[table] ?? ''];
  return typeof owner === 'string' ? (names.get(owner) ?? [owner]) : [];
}

function namesOf(...all: Rows[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const rows of all)
    for (const { row } of rows.values())
      if (typeof row['id'] === 'string') names.set(row['id'], namesOfRow(row));
  return names;
}

interface RowChange {
  old: { table: string; row: Row } | undefined;
  new: { table: string; row: Row } | undefined;
}

function problemsOf(
  change: RowChange,
  events: Event[],
  names: Map<string, string[]>,
  untold: RegExp,
): string[] {
  const { table, row } = (change.new ?? change.old)!;
  const columns = Object.keys(row).filter(
    (column) =>
      !DERIVED_COLUMNS.has(column) &&
      !untold.test(`${table}.${column}`) &&
      JSON.stringify(change.old?.row[column]) !== JSON.stringify(change.new?.row[column]),
  );
  if (columns.length === 0) return [];
  const called = new Set([...namesOfRow(row), ...namesOfOwner(table, row, names)]);
  const naming = events.filter((event) =>
    leavesOf([event.target_id, event.metadata]).some((leaf) => called.has(leaf)),
  );
  const label = `${table} ${[...called].join(' ')}`;
  if (naming.length === 0) return [`${label}: no event`];
  const recorded = {
    before: new Set(naming.flatMap(({ metadata }) => leavesOf(partsOf(metadata, 'before')))),
    any: new Set(naming.flatMap((event) => leavesOf([event.target_id, event.target_label, event.metadata]))),
  };
  const tells = (value: unknown, leaves: Set<string>): boolean =>
    leavesOf(value).every((leaf) => [leaf, ...(names.get(leaf) ?? [])].some((name) => leaves.has(name)));
  return columns.flatMap((column) => {
    const [from, to] = [change.old?.row[column], change.new?.row[column]];
    // The instant at which something was deleted or cancelled is that of the event.
    if (naming.some((event) => from === null && isInstantOf(event, to))) return [];
    const told = [
      change.old && change.new && !tells(from, recorded.before) && 'before',
      change.new && (change.old || to !== null) && !tells(to, recorded.any) && 'after',
    ].filter(Boolean);
    return told.map((side) => `${label}: ${column} ${String(side)} (${JSON.stringify([from, to])})`);
  });
}

/** Returns the values of a key at any depth of a JSON value. */
function partsOf(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === key ? [part] : partsOf(part, key)));
}

const isInstantOf = ({ created_at }: Event, value: unknown): boolean =>
  typeof value === 'string' &&
  INSTANT.test(value) &&
  Math.abs(created_at.getTime() - new Date(value).getTime()) < 5_000;

const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** Returns all values of a JSON value as text. Instants are compared to the millisecond. */
function leavesOf(value: unknown): string[] {
  // An open end of a period is no value.
  if (value === undefined || value === '-infinity') return [];
  if (typeof value === 'string' && INSTANT.test(value)) return [new Date(value).toISOString()];
  if (typeof value !== 'object' || value === null) return [String(value as string)];
  return Object.values(value).flatMap(leavesOf);
}
