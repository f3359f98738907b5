/** Tables that grow for as long as Docket is used: what reads or locks all of one of them is felt by everybody. */
const GROWING = new Set([
  'artefact',
  'assignment_revision',
  'attempt',
  'audit_event',
  'person',
  'person_period',
  'report',
  'report_event',
  'scenario_progress',
]);

/** What a migration is made of, as far as the rules look. */
export interface MigrationText {
  statements: string[];
  /** Whether it runs in a transaction, as migrations do unless they say otherwise. */
  transactional: boolean;
}

interface Statement {
  sql: string;
  /** The table that is altered, indexed or written to; empty for none. */
  table: string;
  /** Whether that table is made by the same migration, so that nobody uses it yet. */
  fresh: boolean;
}

/** A rule and how a statement breaks it. */
interface Rule {
  broken(statement: Statement, migration: MigrationText): boolean;
  because: string;
}

/** Of `alter table`: one thing that is done to it begins like this. */
const action = (words: string): RegExp => new RegExp(`(?:^alter table [^,]*?|, )${words}`);

const rules: Rule[] = [
  {
    broken: ({ sql }) => /^drop (table|view|function|type|schema|policy|trigger)\b/.test(sql),
    because: 'takes away what the version before still uses; drop it one release after the last use',
  },
  {
    broken: ({ sql, fresh }) =>
      !fresh && action('drop (column )?(if exists )?(?!constraint|not null|default)').test(sql),
    because: 'drops a column that the version before still writes; drop it one release after the last use',
  },
  {
    broken: ({ sql }) => /^alter [^;]*\brename\b/.test(sql),
    because:
      'renames what the version before knows by its old name; add the new one and write both for a release',
  },
  {
    broken: ({ sql, fresh }) => !fresh && action('alter (column )?\\w+ (set data )?type\\b').test(sql),
    because: 'rewrites the table under a lock; add a column of the new type and fill it in batches',
  },
  {
    broken: ({ sql, fresh }) => !fresh && action('alter (column )?\\w+ set not null').test(sql),
    because: 'reads the whole table under a lock, and refuses what the version before writes',
  },
  {
    broken: ({ sql, fresh }) =>
      !fresh &&
      columnsAdded(sql).some(
        (column) => /\bnot null\b/.test(column) && !/\b(default|generated)\b/.test(column),
      ),
    because: 'adds a column that the version before does not fill; give it a default, or let it be null',
  },
  {
    broken: ({ sql, table }) =>
      GROWING.has(table) &&
      columnsAdded(sql).some((column) =>
        /\bgenerated always as\b.*\bstored\b|\bdefault [^,]*(uuid|random|clock_timestamp|nextval)/.test(
          column,
        ),
      ),
    because: 'writes every row of a table that grows; add the column empty and fill it in batches',
  },
  {
    broken: ({ sql, table, fresh }) =>
      GROWING.has(table) &&
      !fresh &&
      action('add (constraint \\w+ )?(check|foreign key|unique|primary key)').test(sql) &&
      !/ not valid\b/.test(sql),
    because:
      'reads the whole table under a lock; add it `not valid` and validate it in a migration of its own',
  },
  {
    broken: ({ sql, table, fresh }) =>
      GROWING.has(table) && !fresh && /^create (unique )?index (?!concurrently)/.test(sql),
    because:
      'holds up every write to a table that grows; create the index concurrently, in a migration without a transaction',
  },
  {
    broken: ({ sql }, { transactional }) => transactional && /\bindex concurrently\b/.test(sql),
    because: 'cannot run in a transaction; the migration says so with isTransactional()',
  },
  {
    broken: ({ sql }, { transactional }) =>
      !transactional && !/^(create (unique )?|drop )index concurrently\b/.test(sql),
    because: 'stays half done when it fails; without a transaction only indexes are made',
  },
  {
    broken: ({ sql }, { statements }) => {
      const [, name] = /^create (?:unique )?index concurrently (?:if not exists )?(\w+)/.exec(sql) ?? [];
      return (
        name !== undefined && !statements.map(plain).includes(`drop index concurrently if exists ${name}`)
      );
    },
    because: 'leaves an index that is not valid when it is cut short; drop it first, if it exists',
  },
  {
    broken: ({ sql, table }) =>
      GROWING.has(table) && /^(update|delete from|lock table|truncate|cluster|vacuum full)\b/.test(sql),
    because: 'changes or locks a table that grows in one go; do it in batches, outside of migrations',
  },
  {
    broken: ({ sql }) => /^revoke\b/.test(sql),
    because: 'takes away a right that the version before uses; revoke it one release after the last use',
  },
];

/** What in a migration would hold up, or break, the version that still runs beside it; `[]` when nothing does. */
export function dangersOf(migration: MigrationText): string[] {
  const statements = migration.statements.flatMap(statementsOf).map(plain);
  const made = new Set(
    statements.flatMap((sql) => /^create table (?:if not exists )?(\w+)/.exec(sql)?.[1] ?? []),
  );
  const text = { ...migration, statements };
  return statements.flatMap((sql) => {
    const table = tableOf(sql);
    const statement = { sql, table, fresh: made.has(table) };
    return rules
      .filter((rule) => rule.broken(statement, text))
      .map(({ because }) => `${sql.slice(0, 90)}: ${because}`);
  });
}

const tableOf = (sql: string): string =>
  /^(?:alter table(?: only)?(?: if exists)?|update|delete from|lock table|truncate|cluster|vacuum full) (\w+)/.exec(
    sql,
  )?.[1] ??
  /^create (?:unique )?index .*?\bon (\w+)/.exec(sql)?.[1] ??
  '';

/** The columns that an `alter table` adds, each with what is said of it. */
const columnsAdded = (sql: string): string[] =>
  sql.startsWith('alter table')
    ? [
        ...sql.matchAll(
          /\badd (?:column )?(?:if not exists )?(?!constraint|check|foreign|unique|primary)(\w+ .*?)(?=, add |, alter |, drop |$)/g,
        ),
      ].map(([, column]) => column!)
    : [];

/** In small letters and on one line, so that a rule need not think of layout. */
const plain = (sql: string): string => sql.replace(/\s+/g, ' ').trim().toLowerCase();

/** Takes SQL apart into statements, without comments; what stands in quotes, dollars too, stays together. */
export function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let statement = '';
  const token =
    /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|;|[^;'"$\-/]+|[\s\S]/g;
  for (const [part] of sql.matchAll(token)) {
    if (part === ';') {
      statements.push(statement.trim());
      statement = '';
    } else if (!part.startsWith('--') && !part.startsWith('/*')) statement += part;
  }
  return [...statements, statement.trim()].filter((each) => each.length > 0);
}
