/** Tables that grow without a limit. Scanning or locking a whole table affects all users. */
const LARGE_TABLES = new Set([
  'artefact',
  'assignee_states',
  'assignment_revision',
  'attempt',
  'audit_event',
  'mail',
  'person',
  'person_identifier',
  'person_period',
  'report',
  'report_event',
  'scenario_event',
  'scenario_progress',
  'training_state',
  'xapi_statement',
]);

/** Input of `findViolations`. */
export interface MigrationText {
  statements: string[];
  /** Whether the migration runs in a transaction, the default. */
  transactional: boolean;
}

interface Statement {
  sql: string;
  /** The table that is altered, indexed or written; empty if none. */
  table: string;
  /** Whether the same migration creates the table, so that it is not in use yet. */
  isNewTable: boolean;
}

/** A rule. `because` explains the violation and the alternative. */
interface Rule {
  isViolated(statement: Statement, migration: MigrationText): boolean;
  because: string;
}

/** Matches an action of `alter table` that starts with `pattern`. */
const action = (pattern: string): RegExp => new RegExp(`(?:^alter table [^,]*?|, )${pattern}`);

const rules: Rule[] = [
  {
    isViolated: ({ sql }) => /^drop (table|view|function|type|schema|policy|trigger)\b/.test(sql),
    because: 'removes something that the previous release still uses; drop it one release after the last use',
  },
  {
    isViolated: ({ sql, isNewTable }) =>
      !isNewTable && action('drop (column )?(if exists )?(?!constraint|not null|default)').test(sql),
    because: 'drops a column that the previous release still writes; drop it one release after the last use',
  },
  {
    isViolated: ({ sql }) => /^alter [^;]*\brename\b/.test(sql),
    because:
      'renames something that the previous release uses by its old name; add the new name and write both for one release',
  },
  {
    isViolated: ({ sql, isNewTable }) =>
      !isNewTable && action('alter (column )?\\w+ (set data )?type\\b').test(sql),
    because: 'rewrites the table under a lock; add a column of the new type and fill it in batches',
  },
  {
    isViolated: ({ sql, isNewTable }) => !isNewTable && action('alter (column )?\\w+ set not null').test(sql),
    because: 'scans the whole table under a lock, and rejects rows of the previous release',
  },
  {
    isViolated: ({ sql, isNewTable }) =>
      !isNewTable &&
      columnsAdded(sql).some(
        (column) => /\bnot null\b/.test(column) && !/\b(default|generated)\b/.test(column),
      ),
    because: 'adds a column that the previous release does not set; give it a default or make it nullable',
  },
  {
    isViolated: ({ sql, table }) =>
      LARGE_TABLES.has(table) &&
      columnsAdded(sql).some((column) =>
        /\bgenerated always as\b.*\bstored\b|\bdefault [^,]*(uuid|random|clock_timestamp|nextval)/.test(
          column,
        ),
      ),
    because: 'writes every row of a large table; add the column empty and fill it in batches',
  },
  {
    isViolated: ({ sql, table, isNewTable }) =>
      LARGE_TABLES.has(table) &&
      !isNewTable &&
      action('add (constraint \\w+ )?(check|foreign key|unique|primary key)').test(sql) &&
      !/ not valid\b/.test(sql),
    because: 'scans the whole table under a lock; add it `not valid` and validate it in a separate migration',
  },
  {
    isViolated: ({ sql, table, isNewTable }) =>
      LARGE_TABLES.has(table) && !isNewTable && /^create (unique )?index (?!concurrently)/.test(sql),
    because:
      'blocks every write to a large table; create the index concurrently, in a non-transactional migration',
  },
  {
    isViolated: ({ sql }, { transactional }) => transactional && /\bindex concurrently\b/.test(sql),
    because: 'cannot run in a transaction; override isTransactional() to return false',
  },
  {
    isViolated: ({ sql }, { transactional }) =>
      !transactional && !/^(create (unique )?|drop )index concurrently\b/.test(sql),
    because:
      'stays incomplete after a failure; a non-transactional migration may only create or drop indexes',
  },
  {
    isViolated: ({ sql }, { statements }) => {
      const [, name] = /^create (?:unique )?index concurrently (?:if not exists )?(\w+)/.exec(sql) ?? [];
      return (
        name !== undefined && !statements.map(normalize).includes(`drop index concurrently if exists ${name}`)
      );
    },
    because:
      'leaves an index that is not valid after a failure; start with `drop index concurrently if exists`',
  },
  {
    isViolated: ({ sql, table }) =>
      LARGE_TABLES.has(table) && /^(update|delete from|lock table|truncate|cluster|vacuum full)\b/.test(sql),
    because: 'changes or locks a whole large table; do it in batches, outside of migrations',
  },
  {
    isViolated: ({ sql }) => /^revoke\b/.test(sql),
    because: 'revokes a permission that the previous release uses; revoke it one release after the last use',
  },
];

/**
 * Finds statements that would block or break the previous release, which still runs during the migration.
 * @returns a message for each violation
 */
export function findViolations(migration: MigrationText): string[] {
  const statements = migration.statements.flatMap(statementsOf).map(normalize);
  const newTables = new Set(
    statements.flatMap((sql) => /^create table (?:if not exists )?(\w+)/.exec(sql)?.[1] ?? []),
  );
  const text = { ...migration, statements };
  return statements.flatMap((sql) => {
    const table = tableOf(sql);
    const statement = { sql, table, isNewTable: newTables.has(table) };
    return rules
      .filter((rule) => rule.isViolated(statement, text))
      .map(({ because }) => `${sql.slice(0, 90)}: ${because}`);
  });
}

const tableOf = (sql: string): string =>
  /^(?:alter table(?: only)?(?: if exists)?|update|delete from|lock table|truncate|cluster|vacuum full) (\w+)/.exec(
    sql,
  )?.[1] ??
  /^create (?:unique )?index .*?\bon (\w+)/.exec(sql)?.[1] ??
  '';

/** Returns the definitions of the columns that an `alter table` adds. */
const columnsAdded = (sql: string): string[] =>
  sql.startsWith('alter table')
    ? [
        ...sql.matchAll(
          /\badd (?:column )?(?:if not exists )?(?!constraint|check|foreign|unique|primary)(\w+ .*?)(?=, add |, alter |, drop |$)/g,
        ),
      ].map(([, column]) => column!)
    : [];

/** Normalizes a statement to lower case on a single line. */
const normalize = (sql: string): string => sql.replace(/\s+/g, ' ').trim().toLowerCase();

/** Splits SQL into statements and removes comments. Semicolons within quotes and dollar quotes do not split. */
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
