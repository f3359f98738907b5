import { importFields, type ImportMapping } from '@docket/contracts';
import type { MappedRecord } from '../mapping/row-mapper.js';
import { isNoScore } from '../mapping/scores.js';
import { valueKey } from '../mapping/value-key.js';
import { textOfColumn, textOfSource, type TextOf } from '../mapping/source-text.js';
import { ValueCounts, type CountedValue } from '../mapping/value-counts.js';

/** Fields that name a record by a key for which a mapping may have another word. */
export const namingFields = ['topic', 'team', 'scenario'] as const;
export type NamingField = (typeof namingFields)[number];

/** Results of a mapping: those of attempts, and a completion whose meaning the mapping decides. */
const MAPPED_RESULTS = ['passed', 'failed', 'completed'];

/**
 * Counts the values of a table that the mapping gives no meaning: of fields that name a record, all of them, of fields
 * with a fixed set of values, those outside of the set, and of scores, words such as `Pass`. Memory use does not depend on the number
 * of rows.
 */
export class ValueScan {
  private readonly counts = new Map<string, ValueCounts>();
  private readonly texts: { field: string; ofRecord: TextOf[]; choices: readonly string[] | null }[];
  private readonly meanings: Map<string, Set<string>>;

  constructor(mapping: ImportMapping, columns: readonly string[]) {
    this.texts = textsOf(mapping, columns);
    this.meanings = new Map(
      Object.entries(mapping.values).map(([field, values]) => [
        field,
        new Set(Object.keys(values).map(valueKey)),
      ]),
    );
  }

  /** Adds a row with the records that it has become. */
  add(cells: readonly string[], records: readonly MappedRecord[]): void {
    for (const { field, ofRecord, choices } of this.texts) {
      for (const [at, record] of records.entries()) {
        const text = ofRecord[at]?.(cells) ?? '';
        if ('leftOut' in record || text === '' || this.meanings.get(field)?.has(valueKey(text))) continue;
        if (choices?.includes(text.toLowerCase()) || (field === 'score' && !isWord(text))) continue;
        this.countsOf(field).add(text);
      }
    }
  }

  /** Returns the values of a field, those with the most rows first. */
  valuesOf(field: string): CountedValue[] {
    return this.counts.get(field)?.all() ?? [];
  }

  /** Returns the fields whose values do not name records. */
  otherFields(): string[] {
    return this.texts.map(({ field }) => field).filter((field) => !isNaming(field));
  }

  private countsOf(field: string): ValueCounts {
    const counts = this.counts.get(field) ?? new ValueCounts();
    this.counts.set(field, counts);
    return counts;
  }
}

/** Whether a score is neither a number nor the sign for none. */
const isWord = (score: string): boolean => !/\p{Nd}/u.test(score) && !isNoScore(score);

const isNaming = (field: string): boolean => (namingFields as readonly string[]).includes(field);

/** Returns how the records of a row get the texts of the counted fields. */
function textsOf({ kind, fields, topicColumns }: ImportMapping, columns: readonly string[]) {
  const counted = importFields[kind].filter(
    ({ name, choices }) => choices || name === 'score' || isNaming(name),
  );
  return counted.flatMap(({ name, choices }) => {
    const ofRecord = topicColumns.map((topic): TextOf | undefined => {
      if (name === 'topic') return () => topic.topic;
      const own = name === 'result' ? topic.result : name === 'score' ? topic.score : undefined;
      return own === undefined ? undefined : textOfColumn(own, columns);
    });
    const source = fields[name] && textOfSource(fields[name], columns);
    const all = topicColumns.length > 0 ? ofRecord.map((own) => own ?? source) : [source];
    if (all.every((each) => each === undefined)) return [];
    return {
      field: name,
      ofRecord: all.map((each) => each ?? (() => '')),
      choices: name === 'result' ? MAPPED_RESULTS : (choices ?? null),
    };
  });
}
