import {
  emailProblem,
  MAX_IDENTIFIER,
  MAX_ISSUER,
  normalizedKey,
  storedEmail,
  type AttemptResult,
} from '@docket/contracts';
import { attemptAndVoidRows, scoreBetween, type NamedPerson } from '@docket/domain';
import { email, instant, InvalidField, sourceId, storableText } from '../fields.js';
import { attemptMessages, statementMessages } from '../messages.js';

/** Verbs of statements about attempts: the last segment of their ID. */
const verbs = ['completed', 'passed', 'failed', 'scored'];
/** The verb of statements that void another statement. */
const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';
/** Source of the attempts of statements. */
const SOURCE = 'xapi';
/** Maximum length of a text of a statement, in UTF-16 code units. */
const MAX_TEXT = 2000;

/** Staging rules for the attempts and voids that `parseStatement` returns. */
export const xapi = attemptAndVoidRows({
  fields: {
    id: 'id',
    person: 'actor',
    topic: 'object.id',
    startedAt: 'result.duration',
    completedAt: 'timestamp',
  },
  messages: attemptMessages,
});

/**
 * Returns the attempt that a statement describes, or the void of another statement. Returns null for other verbs, and
 * for "completed" with neither a score nor success.
 * @throws InvalidField
 */
export function parseStatement(json: string): Record<string, unknown> | null {
  const statement = asObject(parseJson(json), '(statement)');
  const verbId = text(asObject(statement.verb, 'verb').id, 'verb.id');
  if (verbId === VOIDED) return voidOf(statement);
  const verb = lastSegment(verbId);
  if (!verbs.includes(verb)) return null;
  const result = statement.result === undefined ? {} : asObject(statement.result, 'result');
  if (verb === 'completed' && result.score === undefined && result.success === undefined) return null;
  const completed = instant('timestamp', text(statement.timestamp ?? statement.stored, 'timestamp'));
  const object = asObject(statement.object, 'object');
  const topic = normalizedKey(text(object.id, 'object.id'));
  return {
    source: SOURCE,
    source_id: statementId(statement.id, 'id'),
    ...actorOf(asObject(statement.actor, 'actor')),
    topic,
    topic_alias: lastSegment(topic),
    ...outcomeOf(verb, result),
    language: null,
    started_at: startOf(completed, result.duration),
    completed_at: completed,
  };
}

/** Returns the void that a voiding statement describes. The statement has no field for a reason. */
function voidOf(statement: Record<string, unknown>): Record<string, unknown> {
  const object = asObject(statement.object, 'object');
  if (object.objectType !== 'StatementRef') {
    throw new InvalidField('object.objectType', statementMessages.notAStatementRef);
  }
  return { source: SOURCE, source_id: statementId(object.id, 'object.id'), voids: true };
}

/** Returns the score of a result; without a score, whether the attempt passed. */
function outcomeOf(verb: string, { score, success }: Record<string, unknown>) {
  if (score !== undefined) return { score: percentOf(score), result: null };
  if (success === undefined) throw new InvalidField('result.score', statementMessages.noScore);
  if (typeof success !== 'boolean') throw new InvalidField('result.success', statementMessages.notBoolean);
  const result: AttemptResult = success ? 'passed' : 'failed';
  if (['passed', 'failed'].includes(verb) && verb !== result) {
    throw new InvalidField('result.success', statementMessages.contradictorySuccess(verb));
  }
  return { score: null, result };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InvalidField('(statement)', statementMessages.invalidJson);
  }
}

/** Returns what names the person: an address, or an account, whose name may be an address too. */
function actorOf({ mbox, account }: Record<string, unknown>): NamedPerson {
  if (typeof mbox === 'string') return { email: email('actor.mbox', mbox.replace(/^mailto:/i, '')) };
  if (account === undefined) throw new InvalidField('actor', statementMessages.unknownActor);
  const { name, homePage } = asObject(account, 'actor.account');
  const named = text(name, 'actor.account.name');
  return {
    email: emailProblem(named) === null ? storedEmail(named) : null,
    account: keyOf(named, MAX_IDENTIFIER, 'actor.account.name'),
    account_issuer:
      homePage === undefined
        ? null
        : keyOf(text(homePage, 'actor.account.homePage'), MAX_ISSUER, 'actor.account.homePage'),
  };
}

const keyOf = (value: string, max: number, field: string): string =>
  storableText(field, normalizedKey(value), max);

function percentOf(value: unknown): string {
  const score = asObject(value, 'result.score');
  const { scaled, raw, max, min = 0 } = score;
  if (isNumber(scaled)) return percent(scaled, 0, 1, 'result.score.scaled');
  if (isNumber(raw) && isNumber(max) && isNumber(min) && max > min) {
    return percent(raw, min, max, 'result.score.raw');
  }
  throw new InvalidField('result.score', statementMessages.invalidScore);
}

/** JSON has no infinite numbers, but `1e999` is read as one. */
const isNumber = (value: unknown): value is number => Number.isFinite(value);

function percent(score: number, min: number, max: number, field: string): string {
  if (score < min || score > max) {
    throw new InvalidField(field, statementMessages.scoreOutOfRange((score - min) / (max - min)));
  }
  return scoreBetween(min, max, score);
}

/**
 * Returns the start of the attempt, or null if the duration is missing, is not given in hours, minutes or seconds, or would put the start before 1970.
 */
function startOf(completed: string, duration: unknown): string | null {
  const parts =
    typeof duration === 'string' ? /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration) : null;
  if (!parts) return null;
  const seconds = Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0);
  const start = Date.parse(completed) - seconds * 1000;
  return start > 0 ? new Date(start).toISOString() : null;
}

const lastSegment = (id: string): string =>
  id
    .replace(/[/#?]+$/, '')
    .split(/[/#]/)
    .pop()!;

function asObject(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidField(
      field,
      value === undefined ? statementMessages.missing : statementMessages.notAnObject,
    );
  }
  return value as Record<string, unknown>;
}

function text(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '')
    throw new InvalidField(
      field,
      value === undefined ? statementMessages.missing : statementMessages.notText,
    );
  return storableText(field, value, MAX_TEXT);
}

/** Returns the ID of a statement in lower case, which can have more bytes than the original. */
function statementId(value: unknown, field: string): string {
  return sourceId(field, text(value, field).toLowerCase());
}
