import { errorMessages, type AttemptResult } from '@docket/contracts';
import { STATEMENT_SOURCE, type StatementRow, type StatementVoidRow } from '@docket/domain';
import { instant, InvalidField, sourceId } from '../fields.js';
import { statementMessages } from '../messages/index.js';
import { readActor } from './actor.js';
import { startOf } from './duration.js';
import { asObject, asText, isPresent, optionalObject, parseObject, type JsonObject } from './json.js';
import { isQuestion, lastSegment, readObject } from './object.js';
import { percentOf } from './score.js';
import type { RawStatement } from './statement-file.js';

/** Verbs of statements about attempts: the last part of their ID. */
const VERBS = ['completed', 'passed', 'failed', 'scored'] as const;
type Verb = (typeof VERBS)[number];
/** The verb of statements that void another statement, `http://adlnet.gov/expapi/verbs/voided`, as systems write it. */
const VOIDED = /^https?:\/\/(?:www\.)?adlnet\.gov\/expapi\/verbs\/voided\/?$/i;

/** What a statement says: an attempt, or the void of another statement; null if neither. */
export type StatementContent = StatementRow | StatementVoidRow | null;

/**
 * Parses a statement and returns its content. The content is null for other verbs, and for "completed" and "scored" with
 * neither a score nor success.
 * @throws InvalidField whose reason names the ID of the statement
 */
export function parseStatement({ json, tooLong }: Pick<RawStatement, 'json' | 'tooLong'>): StatementContent {
  return namingStatement(json, () => {
    if (tooLong) throw new InvalidField('(statement)', statementMessages.tooLong);
    return contentOf(parseObject(json));
  });
}

/** Returns the content of a parsed statement. @throws InvalidField */
export function contentOf(statement: JsonObject): StatementContent {
  const verbId = asText(asObject(statement.verb, 'verb').id, 'verb.id');
  if (VOIDED.test(verbId)) return voidOf(statement);
  const verb = VERBS.find((known) => known === lastSegment(verbId));
  const result = optionalObject(statement.result, 'result');
  const outcome = verb && outcomeOf(verb, result);
  if (!outcome) return null;
  const object = asObject(statement.object, 'object');
  // Agents, other statements and parts of statements are no topics.
  if (object.objectType !== undefined && object.objectType !== 'Activity') return null;
  // The answer to one question says nothing about the whole.
  if (isQuestion(object)) return null;
  const completed = instant('timestamp', asText(statement.timestamp ?? statement.stored, 'timestamp'));
  const context = optionalObject(statement.context, 'context');
  return {
    source: STATEMENT_SOURCE,
    source_id: statementId(statement.id, 'id'),
    ...readActor(statement.actor),
    // The score of a part, such as a question that a teacher grades, is not that of its parent.
    ...readObject(object, verb === 'scored' ? {} : context),
    registration: registrationOf(context),
    verb,
    ...outcome,
    language: null,
    started_at: startOf(completed, result.duration),
    completed_at: completed,
  };
}

/** Returns the void that a voiding statement describes. The statement has no field for a reason. */
function voidOf(statement: JsonObject): StatementVoidRow {
  const object = asObject(statement.object, 'object');
  if (object.objectType !== 'StatementRef') {
    throw new InvalidField('object.objectType', statementMessages.notAStatementRef);
  }
  return { source: STATEMENT_SOURCE, source_id: statementId(object.id, 'object.id'), voids: true };
}

/**
 * Returns the score of a result; without one, whether the attempt passed. Returns null without both. Null values are absent.
 * @throws InvalidField also if the verb contradicts success
 */
function outcomeOf(
  verb: Verb,
  { score, success }: JsonObject,
): Pick<StatementRow, 'score' | 'result'> | null {
  const stated = success ?? undefined;
  if (stated !== undefined && typeof stated !== 'boolean') {
    throw new InvalidField('result.success', statementMessages.notBoolean);
  }
  const result = stated === undefined ? resultOfVerb(verb) : stated ? 'passed' : 'failed';
  const contradicted = resultOfVerb(verb);
  if (contradicted && contradicted !== result) {
    throw new InvalidField('result.success', statementMessages.contradictorySuccess(verb, stated!));
  }
  const percent = isPresent(score) ? percentOf(score) : null;
  if (percent !== null) return { score: percent, result: null };
  return result && { score: null, result };
}

/** Returns the result that a verb itself states, or null if it states none. */
const resultOfVerb = (verb: Verb): AttemptResult | null =>
  verb === 'passed' || verb === 'failed' ? verb : null;

const registrationOf = ({ registration }: JsonObject): string | null =>
  isPresent(registration)
    ? sourceId('context.registration', asText(registration, 'context.registration').toLowerCase())
    : null;

/** Returns the ID of a statement in lower case, which can have more bytes than the original. */
export function statementId(value: unknown, field: string): string {
  return sourceId(field, asText(value, field).toLowerCase());
}

/** An ID in the text of a statement that is not valid JSON. Other objects of a statement have IDs that are addresses. */
const ID = /"id"\s*:\s*"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/i;
/** Longest part of an ID in a message, in UTF-16 code units. */
const MAX_NAMED = 100;

/** Runs `read`, and adds the ID of the statement to the reason of an InvalidField. */
export function namingStatement<T>(json: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidField)) throw error;
    const id = idOf(json);
    throw id === null
      ? error
      : new InvalidField(error.field, errorMessages.statements.label(id) + error.message);
  }
}

/** Returns the ID of a statement for a message, or null if it has none. Characters that cannot be stored are escaped. */
function idOf(json: string): string | null {
  let id: unknown;
  try {
    id = parseObject(json).id;
  } catch {
    id = ID.exec(json)?.[1];
  }
  return typeof id === 'string' ? JSON.stringify(id.slice(0, MAX_NAMED)).slice(1, -1) : null;
}
