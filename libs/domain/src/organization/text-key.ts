import type { IdentifierKind } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { selectRow } from '@docket/schema';
import { z } from 'zod';

/**
 * The column of the key that people type, for each table with such a key, and for the identifiers of people. Keys are compared by the function `text_key`
 * (docs/domain.md, section 2). Records from before that rule may have keys that differ only in case or in
 * characters that are not displayed: a key names the record that is written exactly like it, otherwise the only record
 * with the same `text_key`, otherwise none.
 */
export const keyColumns = {
  person: 'email',
  employee_number: 'value',
  account: 'value',
  team: 'name',
  module: 'slug',
  topic: 'slug',
  course: 'slug',
  scenario: 'slug',
  assignment: 'external_id',
} as const;
export type KeyedTable = keyof typeof keyColumns;

/** Returns the people who have an identifier of a kind, as a relation. */
const identifiedBy = (kind: IdentifierKind): string =>
  `(select i.person_id as id, i.organization_id, i.issuer, i.value from person_identifier i where i.kind = '${kind}')`;

/** The relations with the records, if they are no tables. The e-mail aliases of a person are further addresses. */
const keyedRecords: Partial<Record<KeyedTable, string>> = {
  person: `(select p.id, p.organization_id, p.merged_into, p.email from person p
      union all select a.id, a.organization_id, null, a.value from ${identifiedBy('email_alias')} a)`,
  employee_number: identifiedBy('employee_number'),
  account: identifiedBy('account'),
};
const recordsOf = (table: KeyedTable): string => keyedRecords[table] ?? table;

/** A key, and where to look for it. */
export interface TypedKey {
  table: KeyedTable;
  key: string;
  /** Condition on the rows `t` of the table, in addition to the organization of the transaction. */
  condition?: string;
  /** Parameters of the condition. */
  values?: Record<string, unknown>;
}

const keyCondition = ({ table, condition = 'true' }: TypedKey): string =>
  `text_key(t.${keyColumns[table]}) = text_key(:key) and ${condition}`;

/** Returns the ID of the record that a typed key names; null if there is none. */
export async function findByKey(em: EntityManager, typed: TypedKey): Promise<string | null> {
  const column = keyColumns[typed.table];
  const found = await selectRow(
    em,
    z.object({ id: z.string() }),
    `select (array_agg(t.id order by t.${column} = :key desc))[1] as id from ${recordsOf(typed.table)} t
       where ${keyCondition(typed)} having bool_or(t.${column} = :key) or count(*) = 1`,
    { ...typed.values, key: typed.key },
  );
  return found?.id ?? null;
}

/** Returns the key of an existing record that equals the typed one, regardless of case; null if the key is free. Call `lockKeys` before. */
export async function findTakenKey(em: EntityManager, typed: TypedKey): Promise<string | null> {
  const column = keyColumns[typed.table];
  const found = await selectRow(
    em,
    z.object({ key: z.string() }),
    `select t.${column} as key from ${recordsOf(typed.table)} t where ${keyCondition(typed)}
       order by t.${column} = :key desc, t.id limit 1`,
    { ...typed.values, key: typed.key },
  );
  return found?.key ?? null;
}

/**
 * Locks the keys of an organization until the transaction ends, because two transactions that add the same key cannot see
 * each other's record. Take it before any lock of a row.
 */
export const lockKeys = `select pg_advisory_xact_lock(hashtextextended('docket.keys' || :organizationId, 0))`;

/** A column of `import_row` with a typed key, and the column in which the ID of the named record is stored. */
export interface StagedKey {
  table: KeyedTable;
  /** Column of `import_row` with the key. */
  column: string;
  /** Column of `import_row`, of type uuid, that gets the ID. It stays null if the key names no record. */
  into: string;
  /** ID of a record `t`. Default: `t.id`. */
  id?: string;
  /**
   * A column of both tables that must be the same: the column of the record, and that of `import_row`. Of an account, the
   * issuer: an account without an issuer, in a row or of a person, is one of any system.
   */
  within?: { record: string; column: string };
  /** Condition on the records `t`. */
  condition?: string;
}

/** Column of `import_row` with the columns whose key names several records. */
export const AMBIGUOUS_KEYS = 'ambiguous_keys';

/** Condition on a row of `import_row`: the key of a column names several records. */
export const isAmbiguous = ({ into }: StagedKey, row = 'r'): string =>
  `coalesce('${into}' = any (${row}.${AMBIGUOUS_KEYS}), false)`;

/** A team that is not deleted. */
export const stagedTeam = (column: string, into: string): StagedKey => ({
  table: 'team',
  column,
  into,
  condition: 't.deleted_at is null',
});

/** A module of the family in the column `family`. */
export const stagedModule = (column: string, family: string, into: string): StagedKey => ({
  table: 'module',
  column,
  into,
  within: { record: 'family', column: family },
});

/** SQL about a record `t` and a given key `g` with its `parent`, the value of the other column. */
interface Match {
  /** Condition that the columns `within` are the same. */
  within: string;
  /** Whether the record is the one that the key names if several have the same `text_key`. */
  exact: string;
  /** What distinguishes records, and which of those with the same identity comes first. */
  identity: string;
  first: string;
}

function matchOf({ table, within }: StagedKey): Match {
  const match = {
    within: within ? `t.${within.record} = g.parent` : 'true',
    exact: `t.${keyColumns[table]} = g.name`,
    identity: 't.id',
    first: 'true',
  };
  if (table === 'person')
    return { ...match, identity: 'coalesce(t.merged_into, t.id)', first: 't.merged_into is null' };
  if (table !== 'account') return match;
  const sameIssuer = 'text_key(t.issuer) = text_key(g.parent)';
  return { ...match, within: `(${sameIssuer} or t.issuer = '' or g.parent = '')`, exact: sameIssuer };
}

/**
 * Returns the statement that stores the IDs of the records that the keys of staged rows name. Each different key is
 * looked up once.
 */
export function resolveKeys(key: StagedKey): string {
  const { table, column, into, id = 't.id', within, condition = 'true' } = key;
  const match = matchOf(key);
  const parent = within ? `coalesce(r.${within.column}, '')` : `''`;
  return `
    with given as materialized (
        select d.name, text_key(d.name) as key, d.parent
          from (select distinct r.${column} as name, ${parent} as parent
                  from import_row r where r.${column} is not null) d),
      found as (
        select g.name, g.parent, (array_agg(${id} order by ${match.exact} desc, ${match.first} desc))[1] as id,
            bool_or(${match.exact}) or count(distinct ${match.identity}) = 1 as clear
          from given g join ${recordsOf(table)} t on t.organization_id = :organizationId and text_key(t.${keyColumns[table]}) = g.key
            and ${condition} and ${match.within}
          group by g.name, g.parent)
    update import_row r set ${into} = case when f.clear then f.id end,
        ${AMBIGUOUS_KEYS} = case when f.clear then r.${AMBIGUOUS_KEYS} else array_append(r.${AMBIGUOUS_KEYS}, '${into}') end
      from found f where f.name = r.${column} and f.parent = ${parent}`;
}
