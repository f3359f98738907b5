import { isStorableText } from '@docket/contracts';
import { InvalidField, storableText } from '../fields.js';
import { excessOf, MAX_VALUES, parseJson } from '../json-text.js';
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
    return withoutFinalZeros(this.text) === String(number) ? number : { number: this.text };
  }
}

/** Returns a number without zeros at the end of its decimals. The time is linear, unlike that of a regular expression. */
function withoutFinalZeros(text: string): string {
  if (!/^-?\d+\.\d+$/.test(text)) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

/** Parses the JSON object of a statement. Long numbers become `LongNumber`. @throws InvalidField */
export function parseObject(json: string): JsonObject {
  requireFewValues(json);
  let parsed: unknown;
  try {
    parsed = parseJson(json, (digits) => new LongNumber(digits));
  } catch {
    throw new InvalidField('(statement)', statementMessages.invalidJson);
  }
  return asObject(parsed, '(statement)');
}

function requireFewValues(json: string): void {
  const excess = excessOf(json, MAX_DEPTH);
  if (excess === 'depth') throw new InvalidField('(statement)', statementMessages.tooDeep(MAX_DEPTH));
  if (excess === 'values') throw new InvalidField('(statement)', statementMessages.tooManyValues(MAX_VALUES));
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
