import {
  cweId,
  emailProblem,
  families,
  hasLineBreak,
  isStorableText,
  isVisible,
  MAX_EMAIL,
  MAX_IDENTIFIER,
  MAX_ISSUER,
  MAX_SOURCE,
  MAX_SOURCE_ID_BYTES,
  normalizedKey,
  otherIdentifiers,
  storedEmail,
  utcInstant,
  utf8Length,
  type Family,
  type OtherIdentifier,
} from '@docket/contracts';
import { compareDecimals, scoreBetween, type NamedPerson } from '@docket/domain';
import { fieldMessages, valueMessages } from './messages/index.js';
import type { Mistake } from './table-plan.js';

/** A field is invalid; the message says how to correct it. */
export class InvalidField extends Error {
  constructor(
    readonly field: string,
    reason: string,
  ) {
    // Each row of a file may have several. A stack trace would cost more than the check.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(reason);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Scores and their maxima as decimals. */
const SCORE = /^\d{1,7}(\.\d{1,100})?$/;

/** Columns that name a person, in every kind of file with people. A file has at least one of them. */
export const personFields = ['email', 'employeeNumber', 'account', 'accountIssuer'] as const;

/**
 * Reads and validates the fields of one row. An empty field counts as absent. A field that is invalid is added to `mistakes`;
 * its method returns null or another value that can be staged, but not written.
 */
export class Fields {
  /** The first mistake of each invalid field. */
  readonly mistakes: Mistake[] = [];

  constructor(private readonly values: Record<string, string | undefined>) {}

  /** Adds a mistake of a field, unless the field has one. */
  reject(field: string, reason: string): void {
    if (this.isValid(field)) this.mistakes.push({ field, reason });
  }

  /** Returns whether fields that were read have no mistake. */
  isValid(...fields: string[]): boolean {
    return !this.mistakes.some(({ field }) => fields.includes(field));
  }

  /** Returns whether the file has this column. A missing column leaves the stored values unchanged. */
  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  /** Reads a text in one line. */
  optional(name: string, max?: number): string | null {
    const value = this.optionalLines(name, max);
    if (value !== null && hasLineBreak(value)) this.reject(name, fieldMessages.lineBreak);
    return value;
  }

  /** Reads a text that may have line breaks. */
  optionalLines(name: string, max = 20_000): string | null {
    const value = this.values[name];
    if (value === undefined || value === '') return null;
    // What is longer is not read any further.
    return this.attempt(null, () => storableText(name, value, max));
  }

  text(name: string, max?: number): string {
    return this.required(name, this.optional(name, max));
  }

  lines(name: string, max?: number): string {
    return this.required(name, this.optionalLines(name, max));
  }

  /** Reads a key that people type, in the form in which it is stored; null if the field is empty. */
  optionalKey(name: string, max?: number): string | null {
    const value = normalizedKey(this.optional(name) ?? '');
    if (max === undefined) return value || null;
    return this.attempt(null, () => storableText(name, value, max)) || null;
  }

  key(name: string, max?: number): string {
    return this.required(name, this.optionalKey(name, max));
  }

  /** Reads the ID of a new record. References to it may contain anything: then the record is not found. */
  slug(name: string): string {
    const value = this.key(name, 300);
    if (/\s/.test(value)) this.reject(name, fieldMessages.containsSpace(shown(value)));
    return value;
  }

  /** Reads the values that name a person. `column` has the address. */
  person(column = 'email'): NamedPerson {
    const address = this.optional(column);
    const named = {
      email: address === null ? null : this.attempt(null, () => email(column, address)),
      employee_number: this.optionalKey('employeeNumber', MAX_IDENTIFIER),
      account: this.optionalKey('account', MAX_IDENTIFIER),
    };
    if (Object.values(named).every((value) => value === null)) {
      const field = [column, ...personFields].find((name) => this.has(name));
      this.reject(field ?? column, fieldMessages.required);
    }
    return { ...named, account_issuer: this.optionalKey('accountIssuer', MAX_ISSUER) };
  }

  /** Reads e-mail addresses separated like a list, without repetitions. */
  emails(name: string): string[] {
    const addresses = (this.optional(name) ?? '').split(/[\s,;|]+/).filter(Boolean);
    return addresses.flatMap((address) => this.attempt([], () => [email(name, address)]));
  }

  /** Reads numbers and accounts of a person, as JSON. */
  identifiers(name: string): OtherIdentifier[] {
    const value = this.optional(name);
    if (value === null) return [];
    const parsed = otherIdentifiers.safeParse(parsedJson(value));
    if (!parsed.success) this.reject(name, fieldMessages.invalidIdentifiers);
    return parsed.data ?? [];
  }

  /** Reads the source of an attempt; "csv" if the field is empty. */
  source(name: string): string {
    return this.optional(name, MAX_SOURCE) ?? 'csv';
  }

  /** Reads the ID of an attempt in its source. */
  sourceId(name: string): string {
    const value = this.text(name);
    return this.attempt(value, () => sourceId(name, value));
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback?: T): T {
    const value = (
      fallback === undefined ? this.text(name) : (this.optional(name) ?? fallback)
    ).toLowerCase();
    const found = choices.find((choice) => choice === value);
    if (!found) this.reject(name, fieldMessages.unknownChoice(shown(value), choices.join(', ')));
    return found ?? choices[0]!;
  }

  family(name: string): Family {
    return this.choice(name, families);
  }

  instant(name: string): string | null {
    return this.instantOf(name, this.text(name));
  }

  optionalInstant(name: string): string | null {
    const value = this.optional(name);
    return value === null ? null : this.instantOf(name, value);
  }

  /** Reads a date or an instant. A date means its start in UTC. */
  optionalDay(name: string): string | null {
    const value = this.optional(name);
    if (value === null) return null;
    return this.instantOf(name, /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value);
  }

  /** Reads a score out of the maximum in another field, by default in percent. Returns percent, or null if the field is empty. */
  optionalScore(name: string, maximum: string): string | null {
    const value = this.optional(name)?.replace(',', '.') ?? null;
    const max = this.scoreMax(maximum);
    if (value === null || max === null) return null;
    if (!SCORE.test(value)) this.reject(name, fieldMessages.invalidScore(shown(value)));
    else if (compareDecimals(value, max) > 0)
      this.reject(name, valueMessages.scoreOutOfRange(shown(value), max));
    else return scoreBetween('0', max, value);
    return null;
  }

  /** Reads the score that counts as 100 %: 100 if the field is empty, null if it is invalid. */
  private scoreMax(name: string): string | null {
    const value = this.optional(name)?.replace(',', '.') ?? '100';
    if (SCORE.test(value) && compareDecimals(value, '0') > 0) return value;
    this.reject(name, fieldMessages.invalidScoreMax(shown(value)));
    return null;
  }

  /** Reads a whole number from 0 to `max`; null if the field is empty. */
  optionalDays(name: string, max: number): number | null {
    const value = this.optional(name);
    if (value === null) return null;
    if (!/^\d{1,9}$/.test(value) || Number(value) > max) {
      this.reject(name, fieldMessages.invalidDays(shown(value), max));
      return null;
    }
    return Number(value);
  }

  /** Reads one of the choices, or null if the field is empty. */
  optionalChoice<T extends string>(name: string, choices: readonly T[]): T | null {
    return this.optional(name) === null ? null : this.choice(name, choices);
  }

  boolean(name: string, fallback: boolean): boolean {
    const value = (this.optional(name) ?? String(fallback)).toLowerCase();
    if (['true', 'yes', '1'].includes(value)) return true;
    if (['false', 'no', '0'].includes(value)) return false;
    this.reject(name, fieldMessages.invalidBoolean(shown(value)));
    return fallback;
  }

  /** Reads programming languages, separated like a list. */
  languages(name: string): string[] {
    return [...new Set(this.list(name).map((language) => language.toLowerCase()))];
  }

  /** Reads items separated by spaces, commas, semicolons or vertical bars, without duplicates. */
  list(name: string): string[] {
    const items = (this.optional(name) ?? '')
      .split(/[\s,;|]+/)
      .map(normalizedKey)
      .filter(Boolean);
    return [...new Set(items)];
  }

  cweIds(name: string): number[] {
    return this.list(name).flatMap((item) => {
      const digits = /^(?:CWE-)?(\d{1,5})$/i.exec(item)?.[1];
      if (cweId.safeParse(Number(digits)).success) return [Number(digits)];
      this.reject(name, fieldMessages.invalidCwe(shown(item)));
      return [];
    });
  }

  private required(name: string, value: string | null): string {
    if (value === null || !isVisible(value)) this.reject(name, fieldMessages.required);
    return value ?? '';
  }

  private instantOf(name: string, value: string): string | null {
    return this.attempt(null, () => instant(name, value));
  }

  /** Returns what `read` returns, or `fallback` if it throws InvalidField. */
  private attempt<T, F>(fallback: F, read: () => T): T | F {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InvalidField)) throw error;
      this.reject(error.field, error.message);
      return fallback;
    }
  }
}

/** Returns the value of JSON; undefined if the text is none. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the beginning of a value, for messages. */
const shown = (value: string): string =>
  value.length > 100 ? `${value.slice(0, 100)}…`.toWellFormed() : value;

/**
 * Returns a text that PostgreSQL can store, of at most `max` UTF-16 code units.
 * @throws InvalidField
 */
export function storableText(field: string, value: string, max: number): string {
  if (!isStorableText(value)) throw new InvalidField(field, fieldMessages.unstorable);
  if (value.length > max) throw new InvalidField(field, fieldMessages.tooLong(max));
  return value;
}

/** Returns a valid ID of an attempt in its source. @throws InvalidField */
export function sourceId(field: string, value: string): string {
  if (utf8Length(value) > MAX_SOURCE_ID_BYTES)
    throw new InvalidField(field, fieldMessages.tooManyBytes(MAX_SOURCE_ID_BYTES));
  return value;
}

/** Returns a valid e-mail address in the form in which it is stored. @throws InvalidField */
export function email(field: string, value: string): string {
  const address = storedEmail(storableText(field, value, MAX_EMAIL));
  const problem = emailProblem(value);
  if (problem !== null) throw new InvalidField(field, fieldMessages.invalidEmail(shown(value), problem));
  return address;
}

const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/i;

/**
 * Parses an instant in ISO 8601 with a time zone. Returns it in UTC with milliseconds; further digits are
 * truncated.
 * @throws InvalidField
 */
export function instant(field: string, value: string): string {
  const parts = instantPattern.exec(value);
  if (!parts) throw new InvalidField(field, fieldMessages.invalidInstant(shown(value)));
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone] = parts;
  const offset =
    zone!.toUpperCase() === 'Z' ? 'Z' : `${zone!.slice(0, 3)}:${zone!.replace(':', '').slice(3) || '00'}`;
  const millis = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`,
  );
  // Date.parse accepts February 31 as March 3.
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number.isNaN(millis) || Number(day) > days) {
    throw new InvalidField(field, fieldMessages.nonexistentInstant(shown(value)));
  }
  const utc = utcInstant(millis);
  if (utc === null) throw new InvalidField(field, fieldMessages.instantOutOfRange(shown(value)));
  return utc;
}
