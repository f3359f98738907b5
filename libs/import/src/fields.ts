import { families, type Family } from '@docket/contracts';
import { truncateScore } from '@docket/domain';

/** A field that was refused, with the remedy. */
export class BadField extends Error {
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** Reads the fields of one row; each method throws BadField with the remedy. Empty means absent. */
export class Fields {
  constructor(private readonly values: Record<string, string | undefined>) {}

  /** Whether the file has this column at all: a column that is left out leaves what is known as it is. */
  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  optional(name: string, max = 20_000): string | null {
    const value = this.values[name];
    if (value === undefined || value === '') return null;
    if (value.includes('\u0000')) throw new BadField(name, 'It contains a NUL character. Remove it.');
    if (value.length > max) throw new BadField(name, `It is longer than ${max} characters. Shorten it.`);
    return value;
  }

  text(name: string, max?: number): string {
    const value = this.optional(name, max);
    if (value === null) throw new BadField(name, 'It is empty. Fill it in.');
    return value;
  }

  slug(name: string): string {
    const value = this.text(name, 300);
    if (/\s/.test(value))
      throw new BadField(name, `"${value}" contains a space. An id has none, e.g. sql-injection.`);
    return value;
  }

  email(name: string): string {
    return email(name, this.text(name, 320));
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback?: T): T {
    const value = (
      fallback === undefined ? this.text(name) : (this.optional(name) ?? fallback)
    ).toLowerCase();
    const found = choices.find((choice) => choice === value);
    if (!found) throw new BadField(name, `"${value}" is not known. Write one of: ${choices.join(', ')}.`);
    return found;
  }

  family(name: string): Family {
    return this.choice(name, families);
  }

  instant(name: string): string {
    return instant(name, this.text(name));
  }

  optionalInstant(name: string): string | null {
    const value = this.optional(name);
    return value === null ? null : instant(name, value);
  }

  /** A day stands for its first instant in UTC. */
  optionalDay(name: string): string | null {
    const value = this.optional(name);
    if (value === null) return null;
    return instant(name, /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value);
  }

  score(name: string): string {
    const value = this.text(name).replace(',', '.');
    if (!/^\d{1,3}(\.\d+)?$/.test(value) || Number(value) > 100) {
      throw new BadField(
        name,
        `"${value}" is not a score. Write percent from 0 to 100, e.g. 85 or 85.5, without the sign.`,
      );
    }
    return truncateScore(value);
  }

  boolean(name: string, fallback: boolean): boolean {
    const value = (this.optional(name) ?? String(fallback)).toLowerCase();
    if (['true', 'yes', '1'].includes(value)) return true;
    if (['false', 'no', '0'].includes(value)) return false;
    throw new BadField(name, `"${value}" is neither true nor false.`);
  }

  /** Items separated by spaces, commas, semicolons or bars. */
  list(name: string): string[] {
    const items = (this.optional(name) ?? '').split(/[\s,;|]+/).filter(Boolean);
    return [...new Set(items)];
  }

  cweIds(name: string): number[] {
    return this.list(name).map((item) => {
      const digits = /^(?:CWE-)?(\d{1,5})$/i.exec(item)?.[1];
      if (!digits) throw new BadField(name, `"${item}" is not a CWE id. Write numbers, e.g. 79|80.`);
      return Number(digits);
    });
  }
}

export function email(field: string, value: string): string {
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(value)) {
    throw new BadField(field, `"${value}" is not an e-mail address, e.g. ada@example.com.`);
  }
  return value;
}

const shape =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/i;

/** An instant in ISO 8601 with a time zone; the result is UTC with milliseconds (further digits are cut). */
export function instant(field: string, value: string): string {
  const parts = shape.exec(value);
  const remedy = 'Write ISO 8601 with time zone, e.g. 2026-03-31T17:00:00Z or 2026-03-31T19:00:00+02:00.';
  if (!parts) throw new BadField(field, `"${value}" is not an instant. ${remedy}`);
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone] = parts;
  const offset =
    zone!.toUpperCase() === 'Z' ? 'Z' : `${zone!.slice(0, 3)}:${zone!.replace(':', '').slice(3) || '00'}`;
  const millis = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`,
  );
  // Date.parse takes 31 February for 3 March.
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number.isNaN(millis) || Number(day) > days || Number(year) < 1970) {
    throw new BadField(field, `"${value}" is not a day and time that exists. ${remedy}`);
  }
  return new Date(millis).toISOString();
}
