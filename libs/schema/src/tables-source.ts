/** A column as the catalog of PostgreSQL describes it. */
export interface CatalogColumn {
  table: string;
  column: string;
  /** Name of the type, e.g. `timestamptz`; of an array, the name of the element's type with a leading underscore. */
  type: string;
  nullable: boolean;
  /** Values that a check constraint allows, e.g. of a status; null where any are allowed. */
  allowed: string[] | null;
}

/** Reads every column of every table of the application, in the order of the schema. */
export const catalogQuery = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      (select regexp_split_to_array(substring(pg_get_constraintdef(k.oid) from 'ARRAY\\[(.*)\\]'), '::text,? ?')
         from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) ~ '= ANY \\(ARRAY\\[.*::text') as allowed
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and c.relname <> 'schema_migration' and a.attnum > 0 and not a.attisdropped
   order by c.relname, a.attnum`;

/** Schemas of what the driver makes of PostgreSQL's types. 64-bit integers and decimals arrive as text. */
const schemas: Record<string, string> = {
  bool: 'z.boolean()',
  bytea: 'bytes',
  float8: 'z.number()',
  int2: 'z.int()',
  int4: 'z.int()',
  int8: 'z.string()',
  json: 'z.unknown()',
  jsonb: 'z.unknown()',
  numeric: 'z.string()',
  text: 'z.string()',
  timestamptz: 'z.string()',
  uuid: 'z.string()',
};

function schemaOf({ table, column, type, nullable, allowed }: CatalogColumn): string {
  const isArray = type.startsWith('_');
  const element = schemas[isArray ? type.slice(1) : type];
  if (!element)
    throw new Error(`${table}.${column} has the type ${type}, of which libs/schema knows nothing.`);
  const values = allowed?.filter(Boolean).join(', ');
  const schema = values ? `z.enum([${values}])` : isArray ? `z.array(${element})` : element;
  return nullable && element !== 'z.unknown()' ? `${schema}.nullable()` : schema;
}

/** The source of `tables.ts`: an object for each table, a schema for each column. */
export function tablesSource(columns: CatalogColumn[]): string {
  const tables = Map.groupBy(columns, ({ table }) => table);
  const objects = Array.from(tables, ([table, ofTable]) => {
    const lines = ofTable.map((column) => `  ${column.column}: ${schemaOf(column)},`);
    return `export const ${table} = {\n${lines.join('\n')}\n};\n`;
  });
  return `// Generated from the migrated database: \`npm test -- libs/schema -u\` writes this file again.
// Instants are text as PostgreSQL prints them, and so are 64-bit integers and decimals.
import { z } from 'zod';

const bytes = z.instanceof(Buffer);

${objects.join('\n')}`;
}
