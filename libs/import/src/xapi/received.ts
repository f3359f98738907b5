import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import type { XapiVersion } from '@docket/contracts';
import { Turns, type ReceivedStatement } from '@docket/domain';
import { InvalidField, instant } from '../fields.js';
import { statementMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';
import { asObject, asText, isPresent, isStorable, LongNumber, parseObject, type JsonObject } from './json.js';
import { contentOf, namingStatement } from './statement.js';
import { splitStatements, type RawStatement } from './statement-file.js';

/** What the endpoint adds to received statements. */
export interface Reception {
  /** Instant, ISO 8601 in UTC. */
  storedAt: string;
  version: XapiVersion;
  /** The agent who has sent the statements. */
  authority: JsonObject;
  /** ID of the statements that have none. */
  newId: () => string;
  /** ID of the only statement, if the request gives it apart from the statement. */
  requiredId?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Properties that the receiver sets, which are not a part of what a statement says. */
const RECEIVED = ['id', 'stored', 'authority', 'version'];

/**
 * Splits the body of a request into the statements that it has: one object, or an array.
 * @returns null if it is not JSON in UTF-8
 */
export async function readBody(body: Buffer): Promise<RawStatement[] | null> {
  if (!isUtf8(body)) return null;
  const text = body.toString('utf8');
  try {
    const statements = await splitStatements(text);
    return text.trimStart().startsWith('[') || statements.length === 1 ? statements : null;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** Parses the statements of a request. @throws InvalidField, whose field begins with the index if there are several */
export async function parseReceived(
  statements: RawStatement[],
  reception: Reception,
): Promise<ReceivedStatement[]> {
  const parsed = new Map<string, ReceivedStatement>();
  const turns = new Turns();
  for (const [index, raw] of statements.entries()) {
    if (turns.isOver) await turns.next();
    const one = inList(index, statements.length, () =>
      namingStatement(raw.json, () => {
        const read = receivedOf(raw, reception);
        if (parsed.has(read.id)) throw new InvalidField('id', statementMessages.repeatedId);
        return read;
      }),
    );
    parsed.set(one.id, one);
  }
  return [...parsed.values()];
}

/** Runs `read`, and adds the index to the field of an InvalidField if there are several statements. */
function inList<T>(index: number, length: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidField) || length === 1) throw error;
    throw new InvalidField(`${index}.${error.field}`, error.message);
  }
}

function receivedOf({ json, tooLong }: RawStatement, reception: Reception): ReceivedStatement {
  if (tooLong) throw new InvalidField('(statement)', statementMessages.tooLong);
  const sent = parseObject(json);
  if (!isStorable(sent)) throw new InvalidField('(statement)', statementMessages.unstorable);
  requireStatement(sent);
  const id = (
    sent.id === undefined ? (reception.requiredId ?? reception.newId()) : uuid(sent.id)
  ).toLowerCase();
  if (reception.requiredId !== undefined && id !== reception.requiredId) {
    throw new InvalidField('id', statementMessages.otherId);
  }
  const { storedAt, version, authority } = reception;
  const statement = {
    ...sent,
    id,
    timestamp: sent.timestamp ?? storedAt,
    stored: storedAt,
    version: sent.version ?? version,
    authority,
  };
  return { id, json: JSON.stringify(statement), digest: digestOf(sent), content: contentOf(statement) };
}

/** Requires the properties that each statement has, whatever its verb. @throws InvalidField */
function requireStatement(statement: JsonObject): void {
  asObject(statement.actor, 'actor');
  asText(asObject(statement.verb, 'verb').id, 'verb.id');
  asObject(statement.object, 'object');
  if (isPresent(statement.timestamp)) instant('timestamp', asText(statement.timestamp, 'timestamp'));
  if (!isPresent(statement.version)) return;
  const version = asText(statement.version, 'version');
  if (!/^(1\.0|2\.0)(\.\d+)?$/.test(version)) {
    throw new InvalidField('version', statementMessages.unsupportedVersion(version.slice(0, 20)));
  }
}

function uuid(value: unknown): string {
  const text = asText(value, 'id');
  if (!UUID.test(text)) throw new InvalidField('id', statementMessages.notUuid);
  return text;
}

/** Returns the SHA-256 of what a statement says, with all digits of its numbers. The order of properties does not matter. */
function digestOf(statement: JsonObject): string {
  const said = Object.entries(statement).filter(([name]) => !RECEIVED.includes(name));
  return createHash('sha256')
    .update(JSON.stringify(sorted(Object.fromEntries(said))))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof LongNumber) return value.exact();
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, part]) => [name, sorted(part)]);
}
