import { importPersonFields, type ImportMapping } from '@docket/contracts';
import { fieldMessages } from '../messages/index.js';
import { valueMessages } from '../messages/index.js';
import type { FieldProblem, MappedRecord, ReadRow } from './mapped-record.js';
import { stableId } from './stable-id.js';

/**
 * Returns the attempt of a row. A score decides over a result, as docs/domain.md, section 3, prescribes. A completion
 * without a score and without `passed` or `failed` is left out, or passed if the mapping says so. An attempt without an ID gets
 * a stable one.
 */
export function attemptOf(row: ReadRow, problems: FieldProblem[], mapping: ImportMapping): MappedRecord {
  const { score = '', result = '' } = row.texts;
  const outcome = score === '' ? resultOf(result, mapping) : '';
  if (outcome === null) return { leftOut: { reason: 'unscored_completion' } };
  if (outcome === undefined)
    problems.push({ field: 'result', reason: valueMessages.unknownResult(result.slice(0, 100)) });
  if (row.texts.completedAt === '') problems.push({ field: 'completedAt', reason: fieldMessages.required });
  const id = idOf(row, outcome || score);
  if (problems.length === 0) return { values: { ...row.texts, id, result: outcome ?? '' } };
  // Without a completion there is no ID, and an unknown result is none: neither is a further mistake.
  return { problems, texts: { ...row.texts, id: id || '-', result: outcome ?? 'failed' } };
}

/** Returns the result without a score; null if the row is left out, undefined for an unknown value. */
function resultOf(result: string, { unscoredCompletions }: ImportMapping): string | null | undefined {
  const value = result.toLowerCase();
  if (value === 'passed' || value === 'failed') return value;
  if (value !== 'completed' && value !== '') return undefined;
  return unscoredCompletions === 'passed' ? 'passed' : null;
}

function idOf({ texts, instants }: ReadRow, outcome: string): string {
  const { id = '', topic = '' } = texts;
  const person = importPersonFields.map((field) => texts[field]).find(Boolean) ?? '';
  const { completedAt } = instants;
  // Without a completion, the kind refuses the row.
  return id || (completedAt ? stableId({ person, topic, completedAt, outcome }) : '');
}
