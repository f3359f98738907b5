/** A column in the PostgreSQL catalog. */
export interface CatalogColumn {
  table: string;
  column: string;
  /** Name of the type, e.g. `timestamptz`. Array types are the element type with a leading underscore. */
  type: string;
  nullable: boolean;
  /** Values allowed by a check constraint, e.g. of a status; null if any value is allowed. */
  allowed: string[] | null;
}

/** Selects all columns of all tables of the application, ordered by table. */
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

/** Schemas of the values that the driver returns for PostgreSQL types. 64-bit integers and decimals are text. */
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
  tstzmultirange: 'z.string()',
  tstzrange: 'z.string()',
  uuid: 'z.string()',
};

function schemaOf({ table, column, type, nullable, allowed }: CatalogColumn): string {
  const isArray = type.startsWith('_');
  const element = schemas[isArray ? type.slice(1) : type];
  if (!element)
    throw new Error(
      `libs/schema does not support the type ${type} of ${table}.${column}. Add it to the schemas.`,
    );
  const values = allowed?.filter(Boolean).join(', ');
  const schema = values ? `z.enum([${values}])` : isArray ? `z.array(${element})` : element;
  return nullable && element !== 'z.unknown()' ? `${schema}.nullable()` : schema;
}

/** Width at which the formatter breaks lines (`.prettierrc.json`). */
const PRINT_WIDTH = 110;

/** Returns the line of a column. A chain that is too long is broken as the formatter does it. */
function lineOf(column: string, schema: string): string {
  const line = `  ${column}: ${schema},`;
  return line.length <= PRINT_WIDTH ? line : `  ${column}: ${schema.replaceAll(/(?<=^z|\))\./g, '\n    .')},`;
}

/** Returns the source of `tables.ts`: one object per table with one schema per column. */
export function tablesSource(columns: CatalogColumn[]): string {
  const tables = Map.groupBy(columns, ({ table }) => table);
  const objects = Array.from(tables, ([table, tableColumns]) => {
    const lines = tableColumns.map((column) => lineOf(column.column, schemaOf(column)));
    return `export const ${table} = {\n${lines.join('\n')}\n};\n`;
  });
  return `// Generated from the migrated database. Regenerate with \`npm test -- libs/schema -u\`.
// Instants are text in the format of PostgreSQL. 64-bit integers and decimals are text as well.
import { z } from 'zod';

const bytes = z.instanceof(Buffer);

${objects.join('\n')}`;
}
