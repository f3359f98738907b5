// Checks that the tables of organizations can be distributed over several servers by organization (docs/scaling.md). Citus requires
// the distribution column in every unique key and foreign key between distributed tables. The primary keys of Docket are IDs that are
// unique everywhere, so the column is added to the keys when the tables are distributed. The test does that with all of them.
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Tables without an organization that those of organizations refer to. Every server has a copy of them. */
const GLOBAL_TABLES = ['account', 'family', 'organization'];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Tables of organizations: those with the column, and `organization` itself. */
const ORGANIZATION_TABLES = `
  select c.oid from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)`;

const columnsOf = (relation: string, numbers: string): string =>
  `array(select a.attname::text from unnest(${numbers}) with ordinality k(attnum, position)
     join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.attnum order by k.position)`;

interface Key {
  table: string;
  name: string;
  columns: string[];
  primary: boolean;
}

/** Returns the unique keys and exclusion constraints of the tables of organizations that lack the organization. */
const keysWithoutOrganization = (): Promise<Key[]> =>
  database.asOwner<Key>(
    `select i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as name, i.indisprimary as "primary",
       ${columnsOf('i.indrelid', 'i.indkey::int2[]')} as columns
     from pg_index i where i.indrelid in (${ORGANIZATION_TABLES}) and (i.indisunique or i.indisexclusion)
       and not 'organization_id' = any (${columnsOf('i.indrelid', 'i.indkey::int2[]')})
     order by 1, 2`,
  );

interface ForeignKey {
  from: string;
  to: string;
  name: string;
  columns: string[];
  references: string[];
  definition: string;
  /** Whether the referenced table belongs to organizations. */
  distributed: boolean;
}

const foreignKeys = (): Promise<ForeignKey[]> =>
  database.asOwner<ForeignKey>(
    `select f.conrelid::regclass::text as "from", f.confrelid::regclass::text as "to", f.conname as name,
       ${columnsOf('f.conrelid', 'f.conkey')} as columns, ${columnsOf('f.confrelid', 'f.confkey')} as "references",
       pg_get_constraintdef(f.oid) as definition, f.confrelid in (${ORGANIZATION_TABLES}) as distributed
     from pg_constraint f where f.contype = 'f' and f.conrelid in (${ORGANIZATION_TABLES}) order by 1, 3`,
  );

const withOrganization = (columns: string[]): string =>
  ['organization_id', ...columns.filter((name) => name !== 'organization_id')].join(', ');

/** Returns the statements that add the organization to every key. Foreign keys are dropped first and created last. */
async function statementsOfDistribution(): Promise<string[]> {
  const links = (await foreignKeys()).filter(({ distributed }) => distributed);
  const keys = await keysWithoutOrganization();
  const definitions = await database.asOwner<{ name: string; definition: string | null; index: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_constraintdef(c.oid) as definition,
       pg_get_indexdef(i.indexrelid) as "index"
     from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')`,
  );
  const definitionOf = new Map(definitions.map((each) => [each.name, each]));
  return [
    ...links.map(({ from, name }) => `alter table ${from} drop constraint ${name}`),
    ...keys.flatMap(({ table, name }) => {
      const { definition, index } = definitionOf.get(name)!;
      const added = addOrganization(definition ?? index);
      return definition === null
        ? [`drop index ${name}`, added]
        : [
            `alter table ${table} drop constraint ${name}`,
            `alter table ${table} add constraint ${name} ${added}`,
          ];
    }),
    ...links.map(
      ({ from, to, name, columns, references, definition }) =>
        `alter table ${from} add constraint ${name} foreign key (${withOrganization(columns)})
         references ${to} (${withOrganization(references)}) ${actionOf(definition, columns)}`,
    ),
  ];
}

/** Adds the organization to the first list of columns of a key, e.g. `UNIQUE (a)` or `EXCLUDE USING gist (a WITH =)`. */
const addOrganization = (definition: string): string =>
  definition.replace(
    '(',
    definition.startsWith('EXCLUDE') ? '(organization_id WITH =, ' : '(organization_id, ',
  );

/** Returns the clause of a foreign key after its columns. Only the columns that it had may become null. */
const actionOf = (definition: string, columns: string[]): string =>
  definition
    .replace(/^.*?REFERENCES [^)]*\)/, '')
    .replace(/ON DELETE SET NULL(?! \()/, `ON DELETE SET NULL (${columns.join(', ')})`);

describe('the tables of organizations', () => {
  it('name their organization in every row', async () => {
    const optional = await database.asOwner(
      `select a.attrelid::regclass::text as "table" from pg_attribute a
       where a.attrelid in (${ORGANIZATION_TABLES}) and a.attname = 'organization_id' and not a.attnotnull`,
    );
    expect(optional).toEqual([]);
  });

  it('refer only to each other, to the organization and to tables that every server has', async () => {
    const others = (await foreignKeys()).filter(({ distributed }) => !distributed).map(({ to }) => to);
    expect([...new Set(others)].toSorted()).toEqual(GLOBAL_TABLES);
  });

  it('have keys to which the organization can be added', async () => {
    for (const statement of await statementsOfDistribution()) await database.asOwner(statement);
    expect(await keysWithoutOrganization()).toEqual([]);
    const crossing = (await foreignKeys()).filter(
      ({ distributed, columns }) => distributed && !columns.includes('organization_id'),
    );
    expect(crossing).toEqual([]);
  });
});
