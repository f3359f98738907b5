import { attemptRows, truncateScore } from '@docket/domain';
import { BadField, email, instant } from '../fields.js';

/** Verbs that tell of an attempt, by the last part of their id. */
const verbs = ['completed', 'passed', 'failed', 'scored'];

/** Table and SQL of xAPI statements; rows come from `parseStatement`. */
export const xapi = attemptRows({
  id: 'id',
  person: 'actor',
  topic: 'object.id',
  startedAt: 'result.duration',
  completedAt: 'timestamp',
  row: 'Line',
  addPerson: 'Add it to people.csv first, or correct it.',
  addTopic: 'Add it to topics.csv first, or correct it.',
});

/**
 * A statement as a row of an attempt; null when it tells of none: another verb, or completed without a score.
 * @throws BadField with the remedy
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
    throw new BadField(
      '(statement)',
      'This is not valid JSON. Write one whole statement per line, or one array of statements.',
    );
  }
}

function actorEmail(actor: Record<string, unknown>): string {
  if (typeof actor.mbox === 'string')
    return email('actor.mbox', actor.mbox.replace(/^mailto:/i, '')).toLowerCase();
  if (actor.account !== undefined) {
    return text(asObject(actor.account, 'actor.account').name, 'actor.account.name').toLowerCase();
  }
  throw new BadField(
    'actor',
    'It has neither mbox nor account. One of them must name the person by e-mail address.',
  );
}

function percentOf(value: unknown): string {
  const score = asObject(value, 'result.score');
  const { scaled, raw, max, min = 0 } = score;
  if (typeof scaled === 'number') return percent(scaled, 'result.score.scaled');
  if (typeof raw === 'number' && typeof max === 'number' && typeof min === 'number' && max > min) {
    return percent((raw - min) / (max - min), 'result.score.raw');
  }
  throw new BadField('result.score', 'It needs scaled (0 to 1), or raw and max.');
}

/** Six decimals are kept before cutting, so that 0.57 stays 57.00 in spite of binary fractions. */
function percent(share: number, field: string): string {
  if (!(share >= 0 && share <= 1))
    throw new BadField(field, `${share} does not lie between nothing and the maximum.`);
  return truncateScore((share * 100).toFixed(6));
}

/** When the attempt began, if the statement has a duration of hours, minutes and seconds. */
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
    throw new BadField(field, value === undefined ? 'It is missing. Add it.' : 'It must be a JSON object.');
  }
  return value as Record<string, unknown>;
}

function text(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '')
    throw new BadField(field, value === undefined ? 'It is missing. Add it.' : 'It must be text.');
  if (value.length > 2000 || value.includes('\u0000'))
    throw new BadField(field, 'It is too long, or contains a NUL character.');
  return value;
}
