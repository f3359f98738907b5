import { isStorableText } from '@docket/contracts';
import { InvalidField, storableText } from '../fields.js';
import { statementMessages } from '../messages/index.js';

/** Maximum number of nested objects and lists of a statement. */
const MAX_DEPTH = 100;
/** Maximum length of a text of a statement, in UTF-16 code units. */
export const MAX_TEXT = 2000;

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** A number with more digits than a JavaScript number keeps: 0.69999999999999999 is less than 0.7. */
export class LongNumber {
  constructor(readonly text: string) {}

  toJSON(): number {
    return Number(this.text);
  }

  /** Returns the JavaScript number if it has the same digits, and otherwise an object with all digits. */
  exact(): number | { number: string } {
    const number = Number(this.text);
    const digits = this.text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
    return digits === String(number) ? number : { number: this.text };
  }
}

/** Whether a text may have a number with more than 15 digits, which a JavaScript number does not keep. */
const LONG_NUMBER = /\d[\d.]{15}/;

const exactNumber = (_key: string, value: unknown, { source = '' }: { source?: string }): unknown =>
  typeof value === 'number' && LONG_NUMBER.test(source) ? new LongNumber(source) : value;

/** Parses the JSON object of a statement. Long numbers become `LongNumber`. @throws InvalidField */
export function parseObject(json: string): JsonObject {
  if (isTooDeep(json)) throw new InvalidField('(statement)', statementMessages.tooDeep(MAX_DEPTH));
  let parsed: unknown;
  try {
    parsed = LONG_NUMBER.test(json)
      ? JSON.parse(json, exactNumber as (key: string, value: unknown) => unknown)
      : JSON.parse(json);
  } catch {
    throw new InvalidField('(statement)', statementMessages.invalidJson);
  }
  return asObject(parsed, '(statement)');
}

/** Returns whether a text has more than `MAX_DEPTH` open brackets. It need not be valid JSON. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charCodeAt(at);
    if (inText) {
      if (char === 92) at += 1;
      else if (char === 34) inText = false;
    } else if (char === 34) inText = true;
    else if (char === 123 || char === 91) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (char === 125 || char === 93) depth -= 1;
  }
  return false;
}

/** @throws InvalidField unless the value is an object */
export function asObject(value: unknown, field: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof LongNumber) {
    throw new InvalidField(
      field,
      value === undefined ? statementMessages.missing : statementMessages.notAnObject,
    );
  }
  return value as JsonObject;
}

/** Returns whether an optional property has a value. Systems write null for those that they do not know. */
export const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

/** Returns an object that may be missing. @throws InvalidField */
export const optionalObject = (value: unknown, field: string): JsonObject =>
  isPresent(value) ? asObject(value, field) : {};

/** Returns a text that is not empty and that can be stored. @throws InvalidField */
export function asText(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '')
    throw new InvalidField(
      field,
      value === undefined ? statementMessages.missing : statementMessages.notText,
    );
  return storableText(field, value, MAX_TEXT);
}

/** Returns whether PostgreSQL can store a JSON value: all its texts, also the names of properties, and its numbers. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, part]) => isStorableText(name) && isStorable(part));
}
