/** A table with the history of a value. */
interface HistoryTable {
  name: string;
  /** Columns that identify what the history is about. The first is an ID, or `organization_id`. */
  key: string[];
  /** All columns except `organization_id` and those of the period, with their types. */
  columns: Record<string, string>;
}

/** `superseded_by` of a row that no change has superseded: the greatest bigint. */
export const NOT_SUPERSEDED = '9223372036854775807';

/** Adds the columns of a period to an existing table with `valid_from` and `valid_to`. */
export const addPeriodColumns = (name: string, key: string[]): string => `
alter table ${name}
  add column valid_at tstzrange not null generated always as (tstzrange(valid_from, valid_to)) stored,
  add column recorded_by bigint not null default ${FIRST_CHANGE},
  add column superseded_by bigint not null default ${NOT_SUPERSEDED};
alter table ${name} alter column recorded_by drop default;
alter table ${name} drop column id;
alter table ${name} add primary key (${key.join(', ')}, superseded_by, valid_at without overlaps);`;

/**
 * Setting of functions that read histories. The plan of a statement is kept for the session, and one that was made when
 * the table was empty would scan it for each row of an import.
 */
export const useIndexes = 'set enable_seqscan to off';

/** The change that recorded the rows which are older than the change log. */
export const FIRST_CHANGE = 1;

/** Returns the SQL of a history: the table, whose key rejects overlapping periods, its policy, and `put_<name>`. */
export function historyTable(table: HistoryTable): string {
  const { name, key, columns } = table;
  const definitions = Object.entries(columns).map(([column, type]) => `  ${column} ${type},\n`);
  return `
create table ${name} (
  organization_id uuid not null references organization,
${definitions.join('')}  valid_from timestamptz not null,
  valid_to timestamptz,
  valid_at tstzrange not null generated always as (tstzrange(valid_from, valid_to)) stored,
  recorded_by bigint not null,
  superseded_by bigint not null default ${NOT_SUPERSEDED},
  changed_by text,
  primary key (${key.join(', ')}, superseded_by, valid_at without overlaps)
);
create index on ${name} (${['organization_id', ...key.filter((column) => column !== 'organization_id')].join(', ')}, valid_from);
grant select, insert, update, delete, maintain on ${name} to docket_app;
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy tenant on ${name} to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());
${putFunction(table)}`;
}

/**
 * Returns the function `put_<name>(value, period, present)`, through which every change of a history is written. It
 * sets the value in a period, or removes it from the period if `present` is false; the rest of the history remains.
 * Rows that it replaces are kept as superseded, except for those that the same transaction has written.
 */
export function putFunction({ name, key, columns }: HistoryTable): string {
  const all = ['organization_id', ...Object.keys(columns)];
  const insert = (row: string, from: string, to: string, by: string) =>
    `insert into ${name} (${all.join(', ')}, valid_from, valid_to, recorded_by, changed_by)
        values (${all.map((column) => `${row}.${column}`).join(', ')}, ${from}, ${to}, change, ${by});`;
  const currentRows = `${sameKey(key)} and h.superseded_by = ${NOT_SUPERSEDED}`;
  return `
create function put_${name}(value ${name}, period tstzrange, present boolean default true) returns void
    language plpgsql ${useIndexes} as $$
declare
  change bigint := current_change(value.organization_id);
  r ${name};
begin
  if isempty(period) then
    return;
  end if;
  for r in select * from ${name} h where ${currentRows} and h.valid_at && period loop
    if r.recorded_by = change then
      delete from ${name} h where ${currentRows} and h.valid_at = r.valid_at;
    else
      update ${name} h set superseded_by = change where ${currentRows} and h.valid_at = r.valid_at;
    end if;
    if r.valid_from < lower(period) then
      ${insert('r', 'r.valid_from', 'lower(period)', 'r.changed_by')}
    end if;
    if not upper_inf(period) and (r.valid_to is null or r.valid_to > upper(period)) then
      ${insert('r', 'upper(period)', 'r.valid_to', 'r.changed_by')}
    end if;
  end loop;
  if present then
    ${insert('value', 'lower(period)', 'upper(period)', `nullif(current_setting('docket.changed_by', true), '')`)}
  end if;
end $$;`;
}

/** A history of the rows of another table. */
interface SourcedTable extends HistoryTable {
  /** The table with the current rows. */
  source: string;
  /** SQL of a column in terms of `row`, if it is not the column of the same name. */
  from?: Record<string, string>;
  /** Instant from which a new row is valid, in terms of `row`; by default now. */
  start?: string;
}

/** A history of rows that contain their whole period. */
interface PeriodTable extends HistoryTable {
  source: string;
  from?: Record<string, string>;
  /** First instant of the period, and the instant at which it is over or null, in terms of `row`. */
  period: { from: string; to: string };
}

/**
 * Returns the SQL of a trigger that writes the history of a table, so that no code path can omit it. A change applies
 * from `docket.effective_at` if the transaction has set it, and otherwise from now, but at least one millisecond after
 * the previous change, so that the history contains both.
 */
export function historyTrigger(table: SourcedTable): string {
  const { name, key, start } = table;
  const startOfNew = start
    ? `case when tg_op = 'INSERT' then ${inTermsOf('new', start)} end,
    `
    : '';
  return triggerOf(
    table,
    [],
    `
  select * into latest from ${name} h
    where ${sameKey(key)} and h.superseded_by = ${NOT_SUPERSEDED} order by h.valid_from desc limit 1;
  at := coalesce(nullif(current_setting('docket.effective_at', true), '')::timestamptz,
    ${startOfNew}case when latest.recorded_by = current_change(value.organization_id)
      then coalesce(latest.valid_to, latest.valid_from)
      else greatest(date_trunc('milliseconds', now()), latest.valid_to, latest.valid_from + interval '1 millisecond') end);
  perform put_${name}(value, tstzrange(at, null), tg_op <> 'DELETE');`,
  );
}

/** Returns the SQL of a trigger that writes the history of rows that contain their whole period. */
export function periodTrigger(table: PeriodTable): string {
  const { name, period } = table;
  return triggerOf(
    table,
    [period.from, period.to],
    `
  if tg_op <> 'INSERT' then
    perform put_${name}(value, tstzrange(null, null), false);
  end if;
  if tg_op <> 'DELETE' then
    perform put_${name}(value, tstzrange(${inTermsOf('new', period.from)}, ${inTermsOf('new', period.to)}));
  end if;`,
  );
}

type Triggered = HistoryTable & { source: string; from?: Record<string, string> };

function triggerOf(
  { name, columns, source, from = {} }: Triggered,
  periodColumns: string[],
  body: string,
): string {
  const all = ['organization_id', ...Object.keys(columns)];
  const sqlOf = (column: string) => from[column] ?? `row.${column}`;
  const assign = (row: 'old' | 'new') =>
    all.map((column) => `    value.${column} := ${inTermsOf(row, sqlOf(column))};\n`).join('');
  const list = (row: 'old' | 'new') =>
    [...all.map(sqlOf), ...periodColumns].map((sql) => inTermsOf(row, sql)).join(', ');
  return `
create function keep_${name}() returns trigger language plpgsql ${useIndexes} as $$
declare
  value ${name};
  latest ${name};
  at timestamptz;
begin
  if tg_op = 'UPDATE' and (${list('old')}) is not distinct from (${list('new')}) then
    return null;
  end if;
  if tg_op = 'DELETE' then
${assign('old')}  else
${assign('new')}  end if;${body}
  return null;
end $$;
create trigger keep_${name} after insert or update or delete on ${source}
  for each row execute function keep_${name}();`;
}

const inTermsOf = (row: 'old' | 'new', sql: string): string => sql.replaceAll(/\brow\b/g, row);

const sameKey = (key: string[]): string => key.map((column) => `h.${column} = value.${column}`).join(' and ');
