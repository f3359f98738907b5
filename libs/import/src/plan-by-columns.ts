import {
  importTableKinds,
  isUnnamedColumn,
  similarName,
  type ImportFileKind,
  type ImportTableKind,
} from '@docket/contracts';
import { fileMessages } from './messages/index.js';
import { tableKinds } from './kinds/table-kinds.js';
import type { Mistake, TablePlan } from './table-plan.js';
import { repeatedName, unnamedValues } from './tables/column-names.js';
import type { Table } from './tables/table.js';
import { UnreadableFile } from './text-input.js';

/** Kinds whose files have these names; the longest first, so that scenario-progress.csv is not matched as "scenarios". */
const kindsByLength = [...importTableKinds].sort((a, b) => b.length - a.length);

/**
 * Returns the kind of a table by the name of its sheet or its file, e.g. `People` in `hr.xlsx`, `people.csv`,
 * `hr.zip/people.csv` or `attempts-2026.csv`. Returns null for other names.
 */
export function kindOfTable(name: string): ImportTableKind | null {
  const parts = name.toLowerCase().split(/[/\\]/);
  const names = /\.[a-z]\w*$/.test(parts.at(-1)!) ? [parts.at(-1)!] : parts.slice(-2).reverse();
  for (const part of names) {
    const kind = kindsByLength.find((each) => new RegExp(`^(\\d+[-_])?${each}([-_. ].*)?$`).test(part));
    if (kind) return kind;
  }
  return null;
}

/**
 * Returns the kind of a file by its name. JSON is assumed to contain xAPI statements unless it has the name of a table. What
 * the file contains is known only when it is opened.
 */
export function kindOfFile(name: string): ImportFileKind | null {
  return kindOfTable(name) ?? (JSON_FILE.test(name) ? 'xapi' : null);
}

const JSON_FILE = /\.(?:json|jsonl|ndjson)$/i;

/**
 * Returns the plan for a table whose columns have the names of fields, regardless of case.
 * @throws UnreadableFile with every column that is unknown or missing
 */
export function planByColumns(table: Table): TablePlan {
  const kind = kindOfTable(table.name);
  if (kind === null) {
    const { unknownKind, unknownRecords } = fileMessages;
    throw new UnreadableFile(0, '(file)', JSON_FILE.test(table.name) ? unknownRecords : unknownKind);
  }
  const fields = fieldsOf(kind, table);
  const unnamedValue = unnamedValues(table.columns, () => false);
  return {
    table,
    kind,
    toRecords({ cells, cellProblems }) {
      const reason = unnamedValue(cells);
      if (reason !== undefined) return [{ problems: [{ field: '(row)', reason }], texts: null }];
      const values: Record<string, string> = {};
      for (let at = 0; at < fields.length; at += 1) {
        const field = fields[at];
        if (field !== undefined) values[field] = cells[at]!;
      }
      const problems = cellProblems?.map(({ column, reason }) => ({
        field: fields[table.columns.indexOf(column)] ?? column,
        reason,
      }));
      return [problems ? { problems, texts: values } : { values }];
    },
  };
}

/** Returns the fields of the columns, in their order; undefined for one without a name. @throws UnreadableFile */
function fieldsOf(kind: ImportTableKind, { columns, headerLine }: Table): (string | undefined)[] {
  const { required, optional, anyOf } = tableKinds[kind];
  const names = [...required, ...optional];
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const fields = columns.map((column) => known.get(column.toLowerCase()));
  const unknown = columns.filter((column, at) => fields[at] === undefined && !isUnnamedColumn(column));
  const mistakes: Mistake[] = unknown.map((column) => {
    const repeated = repeatedName(column, columns);
    if (repeated) return { field: repeated.name, reason: fileMessages.repeatedName(repeated.positions) };
    return {
      field: column,
      reason: fileMessages.unknownColumn(names.join(', '), similarName(column, names)),
    };
  });
  for (const name of required) {
    if (!fields.includes(name))
      mistakes.push({ field: name, reason: fileMessages.missingColumn(required.join(', ')) });
  }
  if (anyOf && !anyOf.some((name) => fields.includes(name)))
    mistakes.push({ field: anyOf[0]!, reason: fileMessages.noneOfColumns(anyOf.join(', ')) });
  if (mistakes.length > 0) throw UnreadableFile.of(headerLine, mistakes);
  return fields;
}
