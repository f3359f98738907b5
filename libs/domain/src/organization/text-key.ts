import type { EntityManager } from '@mikro-orm/postgresql';
import { selectRow } from '@docket/schema';
import { z } from 'zod';

/**
 * The column of the key that people type, for each table with such a key. Keys are compared by the function `text_key`
 * (docs/domain.md, section 2). Records from before that rule may have keys that differ only in case or in
 * characters that are not displayed: a key names the record that is written exactly like it, otherwise the only record
 * with the same `text_key`, otherwise none.
 */
export const keyColumns = {
  person: 'email',
  team: 'name',
  module: 'slug',
  topic: 'slug',
  course: 'slug',
  scenario: 'slug',
  assignment: 'external_id',
} as const;
export type KeyedTable = keyof typeof keyColumns;

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
    `select (array_agg(t.id order by t.${column} = :key desc))[1] as id from ${typed.table} t
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
    `select t.${column} as key from ${typed.table} t where ${keyCondition(typed)}
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
  /** A column of both tables that must be the same: the column of the record, and that of `import_row`. */
  within?: { record: string; column: string };
  /** Condition on the records `t`. */
  condition?: string;
}

/** Column of `import_row` with the columns whose key names several records. */
export const AMBIGUOUS_KEYS = 'ambiguous_keys';

/** Condition on a row of `import_row`: the key of a column names several records. */
export const isAmbiguous = ({ into }: StagedKey, row = 'r'): string =>
  `coalesce('${into}' = any (${row}.${AMBIGUOUS_KEYS}), false)`;

/** A person named by e-mail address; of a merged person, the remaining one. */
export const stagedPerson = (column: string, into: string): StagedKey => ({
  table: 'person',
  column,
  into,
  id: 'coalesce(t.merged_into, t.id)',
});

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

/**
 * Returns the statement that stores the IDs of the records that the keys of staged rows name. Each different key is
 * looked up once.
 */
export function resolveKeys({
  table,
  column,
  into,
  id = 't.id',
  within,
  condition = 'true',
}: StagedKey): string {
  const key = `t.${keyColumns[table]}`;
  const [unmerged, identity] =
    table === 'person' ? ['t.merged_into is null', 'coalesce(t.merged_into, t.id)'] : ['true', 't.id'];
  return `
    with given as materialized (
        select d.name, text_key(d.name) as key, d.parent
          from (select distinct r.${column} as name, ${within ? `r.${within.column}` : 'null'} as parent
                  from import_row r where r.${column} is not null) d),
      found as (
        select g.name, g.parent, (array_agg(${id} order by ${key} = g.name desc, ${unmerged} desc))[1] as id,
            bool_or(${key} = g.name) or count(distinct ${identity}) = 1 as clear
          from given g join ${table} t on t.organization_id = :organizationId and text_key(${key}) = g.key and ${condition}
            ${within ? `and t.${within.record} = g.parent` : ''}
          group by g.name, g.parent)
    update import_row r set ${into} = case when f.clear then f.id end,
        ${AMBIGUOUS_KEYS} = case when f.clear then r.${AMBIGUOUS_KEYS} else array_append(r.${AMBIGUOUS_KEYS}, '${into}') end
      from found f where f.name = r.${column} ${within ? `and f.parent = r.${within.column}` : ''}`;
}
