import type { ImportMapping, ImportPreview } from '@docket/contracts';
import { plainDigits } from '../mapping/dates.js';
import type { MappedRecord } from '../mapping/row-mapper.js';

/** A score that does not state its own maximum, unlike `85 %` and `17/20`. */
const PLAIN_NUMBER = /^\s*\d+(?:[.,]\d+)?\s*$/;
/** Percent above which a highest score is plausible. */
const PLAUSIBLE = 50;

interface ScoreColumn {
  column: string;
  at: number;
  max: number;
  /** Number of the record of a row that has the score. */
  record: number;
  /** In percent; -1 without a score. */
  highest: number;
  text: string;
}

/**
 * Finds columns whose scores are all low for their maximum. A system that leaves out the maximum, such as 10, would make everybody
 * fail. Memory use does not depend on the number of rows.
 */
export class ScoreScan {
  private readonly columns: readonly ScoreColumn[];

  constructor(
    private readonly mapping: ImportMapping,
    columns: readonly string[],
  ) {
    this.columns = scoreColumns(mapping).map((own) => ({
      ...own,
      at: columns.indexOf(own.column),
      highest: -1,
      text: '',
    }));
  }

  /** Adds a row with the records that it has become. */
  add(cells: readonly string[], records: readonly MappedRecord[]): void {
    if (records.length !== Math.max(1, this.mapping.topicColumns.length)) return;
    for (const column of this.columns) {
      const record = records[column.record]!;
      if (!('values' in record)) continue;
      const percent = Number(record.values['score'] || Number.NaN);
      const text = cells[column.at] ?? '';
      if (!(percent > column.highest) || !PLAIN_NUMBER.test(plainDigits(text))) continue;
      column.highest = percent;
      column.text = text;
    }
  }

  /** Returns the columns whose highest score is at most half of the maximum, in their order. */
  low(): ImportPreview['lowScores'] {
    return this.columns
      .filter(({ highest }) => highest >= 0 && highest <= PLAUSIBLE)
      .map(({ column, text, max }) => ({ column, highest: text.trim(), max }));
  }
}

/** Returns the columns with scores of a mapping that says the maximum. */
function scoreColumns({ fields, topicColumns, scoreMax }: ImportMapping) {
  const { score, scoreMax: ofRow } = fields;
  if (ofRow) return [];
  if (topicColumns.length === 0)
    return score && 'column' in score ? [{ column: score.column, record: 0, max: scoreMax }] : [];
  return topicColumns.flatMap(({ score: column, scoreMax: max = scoreMax }, record) =>
    column === undefined ? [] : [{ column, record, max }],
  );
}
