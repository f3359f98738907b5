import { attemptRows, truncateScore } from '@docket/domain';
import { email, instant, InvalidField } from '../fields.js';
import { attemptMessages, statementMessages } from '../messages.js';

/** Verbs of statements about attempts: the last segment of their ID. */
const verbs = ['completed', 'passed', 'failed', 'scored'];

/** Staging rules for the attempts that `parseStatement` returns. */
export const xapi = attemptRows({
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
 * Returns the attempt that a statement describes. Returns null for other verbs, and for "completed" without a
 * score.
 * @throws InvalidField
 */
export function parseStatement(json: string): Record<string, unknown> | null {
  const statement = asObject(parseJson(json), '(statement)');
  const verb = lastSegment(text(asObject(statement.verb, 'verb').id, 'verb.id'));
  if (!verbs.includes(verb)) return null;
  const result = statement.result === undefined ? {} : asObject(statement.result, 'result');
  if (result.score === undefined && verb === 'completed') return null;
  const completed = instant('timestamp', text(statement.timestamp ?? statement.stored, 'timestamp'));
  const object = asObject(statement.object, 'object');
  const topic = text(object.id, 'object.id');
  return {
    source: 'xapi',
    source_id: text(statement.id, 'id').toLowerCase(),
    email: actorEmail(asObject(statement.actor, 'actor')),
    topic,
    topic_alias: lastSegment(topic),
    score: percentOf(result.score),
    language: null,
    started_at: startOf(completed, result.duration),
    completed_at: completed,
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InvalidField('(statement)', statementMessages.invalidJson);
  }
}

function actorEmail(actor: Record<string, unknown>): string {
  if (typeof actor.mbox === 'string')
    return email('actor.mbox', actor.mbox.replace(/^mailto:/i, '')).toLowerCase();
  if (actor.account !== undefined) {
    return text(asObject(actor.account, 'actor.account').name, 'actor.account.name').toLowerCase();
  }
  throw new InvalidField('actor', statementMessages.unknownActor);
}

function percentOf(value: unknown): string {
  const score = asObject(value, 'result.score');
  const { scaled, raw, max, min = 0 } = score;
  if (typeof scaled === 'number') return percent(scaled, 'result.score.scaled');
  if (typeof raw === 'number' && typeof max === 'number' && typeof min === 'number' && max > min) {
    return percent((raw - min) / (max - min), 'result.score.raw');
  }
  throw new InvalidField('result.score', statementMessages.invalidScore);
}

/**
 * Returns a share as percent. It is rounded to six decimals before it is truncated, so that 0.57 becomes
 * 57.00, not 56.99.
 */
function percent(share: number, field: string): string {
  if (!(share >= 0 && share <= 1)) throw new InvalidField(field, statementMessages.scoreOutOfRange(share));
  return truncateScore((share * 100).toFixed(6));
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
  if (value.length > 2000 || value.includes('\u0000'))
    throw new InvalidField(field, statementMessages.invalidText);
  return value;
}
