import { textKey, type ImportMapping } from '@docket/contracts';
import { Fields } from './fields.js';
import { people } from './kinds/people.js';
import { rowMapper, type MappedRecord } from './mapping/row-mapper.js';
import { validateMapping } from './mapping/validate-mapping.js';
import { planByColumns } from './plan-by-columns.js';
import type { TablePlan } from './table-plan.js';
import type { Table } from './tables/table.js';
import { UnreadableFile } from './text-input.js';

/** Returns the plans for a table by a mapping that is valid for its columns (`validateMapping`), in the order of the imports. */
export function plansByMapping(table: Table, mapping: ImportMapping): TablePlan[] {
  const plan = {
    table,
    kind: mapping.kind,
    toRecords: rowMapper(mapping, table),
  };
  return mapping.addTeams && mapping.kind === 'people' ? [teamsOf(plan), plan] : [plan];
}

/** Returns the plan for the teams of people, which are imported before them. */
function teamsOf({ table, toRecords }: TablePlan): TablePlan {
  return {
    table: {
      ...table,
      name: `${table.name} (teams)`,
      async *rows() {
        const seen = new Set<string>();
        for await (const row of table.rows()) {
          const name = teamOf(toRecords(row));
          if (name === '' || seen.has(textKey(name))) continue;
          seen.add(textKey(name));
          // Other cells of the row do not matter to its team.
          yield { line: row.line, cells: row.cells };
        }
      },
    },
    kind: 'teams',
    toRecords: (row) => [{ values: { name: teamOf(toRecords(row)) } }],
  };
}

/** Returns the team of a person; empty without one, and for a row that is rejected because of another field. */
function teamOf([record]: MappedRecord[]): string {
  if (record === undefined || !('values' in record)) return '';
  const fields = new Fields(record.values);
  people.parse(fields);
  return fields.mistakes.length > 0 ? '' : (record.values['team'] ?? '');
}

/**
 * Returns the plans for a table by a mapping if it fits, and by the columns of Docket's own files otherwise.
 * @throws UnreadableFile with everything that is wrong with the columns
 */
export function plansBySaved(table: Table, mapping: ImportMapping | null): TablePlan[] {
  if (mapping === null) return [planByColumns(table)];
  const issues = validateMapping(mapping, table.columns);
  if (issues.length === 0) return plansByMapping(table, mapping);
  try {
    return [planByColumns(table)];
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // The file is meant for the mapping, not for the names of Docket.
    throw UnreadableFile.of(
      table.headerLine,
      issues.map(({ path, message }) => ({ field: path, reason: message })),
    );
  }
}
