import { isTimeZone, utcInstant, type ImportMapping } from '@docket/contracts';
import { localInstants } from '@docket/domain';
import { existsInCalendar, splitDateTime, type DateParts } from './date-parts.js';
import { valueMessages } from '../messages/index.js';
import { distanceOf } from './zone-abbreviations.js';

/** Longer texts are no dates. */
const MAX_LENGTH = 100;
/** 1 January 1970 in the numbers of Excel, which counts a 29 February 1900 that did not exist. */
const EXCEL_1970 = 25_569;
/** Days from the first day of the 1900 system to that of the 1904 system. */
const EXCEL_1904 = 1_462;
/** Numbers of days from October 1954 to January 2119. Other numbers are no dates of training or employment. */
const [MIN_EXCEL, MAX_EXCEL] = [20_000, 80_000];

/** Earlier years are misspelled. */
const EARLIEST = Date.UTC(1900);

/** Texts that stand for no date, also the ones that databases and HR systems write for none and for no end. */
const NO_DATE =
  /^(?:[-–—]+|n\/?a|null|0000-00-00(?:[T ]00:00:00)?|00([./])00\1(?:00|0000)|(?:9999-12-31|31\.12\.9999|(?:31\/12|12\/31)\/9999)(?:[T ][\d:.]+Z?)?)$/i;

/** Returns whether a text stands for no date. */
export const isNoDate = (text: string): boolean => NO_DATE.test(text.trim());

/** How the dates of a file are written. */
export type DateFormat = Pick<ImportMapping, 'dateOrder' | 'dateSystem' | 'timeZone'>;

/** A date or an instant that was read. */
export interface ReadInstant {
  /** ISO 8601 UTC with milliseconds. A date is its first instant in the time zone of the mapping. */
  instant: string;
  hasTime: boolean;
}

/** A value that cannot be read; the message says how to correct it. */
export interface Unreadable {
  problem: string;
}

/**
 * Returns a function that reads dates and instants: ISO 8601, dates of digits in the given order, dates with the name of the
 * month, numbers of Excel (1900 or 1904 system, with a time as the fraction, rounded to the second), `YYYYMMDD`, and seconds or
 * milliseconds since 1970. A time without a zone is in the time zone of the format. A local time that a change of the clocks
 * skips is the first instant after the change; a repeated one is the first of the two (docs/domain.md, section 4).
 */
export function dateReader(format: DateFormat): (text: string) => ReadInstant | Unreadable {
  const zones = new Map<string, ((local: number) => number) | null>();
  const zoneOf = (name: string) => {
    if (!zones.has(name))
      zones.set(name, fixedOffset(name) ?? (isTimeZone(name) ? rememberHours(localInstants(name)) : null));
    return zones.get(name)!;
  };
  /** Returns the instant of a local time by an abbreviation, which the time zone of the format may settle. */
  const instantBy = (abbreviation: string, local: number) => {
    const year = new Date(local).getUTCFullYear();
    const clocks = () =>
      [0, 6].map((month) => localOf([year, month + 1, 1])).map((day) => day - zoneOf(format.timeZone)!(day));
    const distance = distanceOf(abbreviation, clocks);
    return distance === null ? null : local - distance;
  };

  return (text) => {
    const plain = plainDigits(text);
    const number = numericDate(plain, format.dateSystem);
    if (number) {
      const millis = number.local ? zoneOf(format.timeZone)!(number.millis) : number.millis;
      return finished(millis, number.hasTime, text);
    }
    const written = plain.length > MAX_LENGTH ? null : splitDateTime(plain);
    if (!written) return { problem: valueMessages.unreadableDate(text.slice(0, MAX_LENGTH)) };
    const { date, time } = written;
    const order = date.ymd && !date.dmy ? 'ymd' : format.dateOrder;
    if (order === null) return { problem: valueMessages.orderMissing(text) };
    const parts = date[order];
    if (!parts || !existsInCalendar(parts)) return { problem: valueMessages.nonexistentDate(text, order) };
    const { weekday } = date;
    if (weekday && new Date(localOf(parts)).getUTCDay() !== weekday.number)
      return { problem: valueMessages.otherWeekday(text, weekday.name) };
    const local = localOf(parts) + (time?.millis ?? 0);
    const zone = time?.zone ?? null;
    const instant = isAbbreviation(zone) ? instantBy(zone, local) : zoneOf(zone ?? format.timeZone)?.(local);
    return instant == null
      ? { problem: valueMessages.unknownZone(zone!, text) }
      : finished(instant, time !== null, text);
  };
}

/** Returns whether the zone of a written time is an abbreviation; the names of time zones have a slash. */
const isAbbreviation = (zone: string | null): zone is string => zone !== null && /^[A-Z]{2,5}$/.test(zone);

/** Maximum number of hours whose distance from UTC is remembered. */
const MAX_HOURS = 10_000;
const HOUR = 3_600_000;

/**
 * Returns the same function from local time to instant, which computes an hour only once unless the clocks change in it: the
 * computation takes much longer than the reading of a row.
 */
function rememberHours(instantOf: (local: number) => number): (local: number) => number {
  const distances = new Map<number, number | null>();
  const distanceIn = (hour: number): number | null => {
    const [first, last] = [hour * HOUR, (hour + 1) * HOUR - 1].map((local) => local - instantOf(local));
    return first === last ? first! : null;
  };
  return (local) => {
    const hour = Math.floor(local / HOUR);
    if (distances.size >= MAX_HOURS) distances.clear();
    if (!distances.has(hour)) distances.set(hour, distanceIn(hour));
    const distance = distances.get(hour)!;
    return distance === null ? instantOf(local) : local - distance;
  };
}

/** Returns the function from local time to instant of UTC or an offset; null for other time zones. */
function fixedOffset(zone: string): ((local: number) => number) | null {
  const offset = /^(?:Z|UTC|([+-])([01]\d|2[0-3]):([0-5]\d))$/.exec(zone);
  if (!offset) return null;
  const [, sign, hours = '0', minutes = '0'] = offset;
  const millis = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return (local) => local - millis;
}

function finished(millis: number, hasTime: boolean, text: string): ReadInstant | Unreadable {
  const instant = millis < EARLIEST ? null : utcInstant(millis);
  return instant === null ? { problem: valueMessages.dateOutOfRange(text) } : { instant, hasTime };
}

/** Returns a local date in milliseconds, as if it were UTC. */
function localOf([year, month, day]: DateParts): number {
  const date = new Date(0);
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return date.setUTCFullYear(year, month - 1, day);
}

interface NumericDate {
  millis: number;
  hasTime: boolean;
  /** Whether `millis` is a local time. */
  local: boolean;
}

/** Reads a date that is a number, if it is a plausible one. */
export function numericDate(text: string, dateSystem: DateFormat['dateSystem']): NumericDate | null {
  if (!/^\d{5,13}(?:[.,]\d+)?$/.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  if (number >= MIN_EXCEL && number < MAX_EXCEL) {
    const days = number - EXCEL_1970 + (dateSystem === '1904' ? EXCEL_1904 : 0);
    return { millis: Math.round(days * 86_400) * 1000, hasTime: !Number.isInteger(number), local: true };
  }
  if (!Number.isInteger(number)) return null;
  if (text.length === 8) {
    const parts = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number) as unknown as DateParts;
    const plausible = parts[0] >= 1900 && parts[0] < 2200 && existsInCalendar(parts);
    return plausible ? { millis: localOf(parts), hasTime: false, local: true } : null;
  }
  if (text.length === 10) return { millis: number * 1000, hasTime: true, local: false };
  return text.length === 13 ? { millis: number, hasTime: true, local: false } : null;
}

/** Returns a text with ASCII characters in place of full-width ones and Arabic digits, and single plain spaces. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
