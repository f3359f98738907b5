import type { DateOrder } from '@docket/contracts';
import { monthOfName, weekdayOfName } from './month-names.js';

/** Year, month (from 1) and day. They may not exist in the calendar. */
export type DateParts = readonly [year: number, month: number, day: number];

/** A date as it is written: its parts by each order that the notation allows, and the day of the week if it has one. */
export type WrittenDate = Partial<Record<DateOrder, DateParts>> & {
  weekday?: { name: string; /** From 0, Sunday. */ number: number };
};

/** A time of day in milliseconds, and its time zone if it has one. */
export interface WrittenTime {
  millis: number;
  /** `Z`, an offset such as `+02:00`, the name of a time zone, or an abbreviation in capital letters. */
  zone: string | null;
}

/** Splits a date and a time, which may be followed by a time zone. */
const dateAndTime =
  /^(.*?)(?:T|[\s,]+(?:(?:at|um|à|-) )?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.? ?m\.?(?![a-z]))?(?: (?:Uhr|h))?(?: ?(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|[A-Za-z]+(?:\/[A-Za-z_+-]+(?: [A-Za-z]+)*)+|\(?[A-Za-z]{2,5}\)?)(?: \([A-Za-z ]+\))?)?$/i;
const digits = /^(\d{1,4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,4})$/;

/** A Japanese time of day. */
const japaneseTime = /(?<=日 ?)(\d{1,2})時(\d{1,2})分(?:(\d{1,2})秒)?$/;

/** Returns a date and its time of day, null without one; null if the text is neither. */
export function splitDateTime(text: string): { date: WrittenDate; time: WrittenTime | null } | null {
  const parts = dateAndTime.exec(
    text.replace(
      japaneseTime,
      (_, ...[hour, minute, second = '0']: string[]) =>
        ` ${hour}:${minute!.padStart(2, '0')}:${second.padStart(2, '0')}`,
    ),
  );
  const date = writtenDate(parts ? parts[1]! : text);
  if (!date) return null;
  if (!parts) return { date, time: null };
  const time = writtenTime(parts);
  return time && { date, time };
}

function writtenTime(parts: RegExpExecArray): WrittenTime | null {
  const [, , hour, minute, second = '0', fraction = '', half, zone] = parts;
  const hours = hourOf(Number(hour), half);
  if (hours === null || Number(minute) > 59 || Number(second) > 59) return null;
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
  return {
    millis: ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000 + millis,
    zone: zone ? zoneOf(zone) : null,
  };
}

/** Returns the hour from 0 to 23. @param half `a` or `p` of the 12-hour clock */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function zoneOf(zone: string): string {
  if (zone.includes('/')) return zone.replaceAll(' ', '_');
  const letters = zone.replace(/[()]/g, '').toUpperCase();
  if (/^[A-Z]{2,5}$/.test(letters) && letters !== 'UTC' && letters !== 'GMT') return letters;
  const offset = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  return offset ? `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}` : 'Z';
}

/** Returns a date of digits, or with the name of the month; null if the text is none. */
export function writtenDate(text: string): WrittenDate | null {
  const plain = text.replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1-$2-$3').trim();
  // Dates in Hungarian and Korean end in a point.
  const parts = digits.exec(plain.replace(/(?<=^\d{4}\. ?\d{1,2}\. ?\d{1,2})\.$/, ''));
  return parts ? dateOfDigits([parts[1]!, parts[3]!, parts[4]!]) : dateWithName(plain);
}

function dateOfDigits([first, second, third]: [string, string, string]): WrittenDate | null {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return third.length <= 2 ? { ymd: [a, b, c] } : null;
  if (first.length > 2) return null;
  if (third.length === 4) return { dmy: [c, b, a], mdy: [c, a, b] };
  if (third.length !== 2) return null;
  const years: WrittenDate = { dmy: [fullYear(c), b, a], mdy: [fullYear(c), a, b] };
  return first.length === 2 ? { ...years, ymd: [fullYear(a), b, c] } : years;
}

/** Returns the year of two digits: 1969 to 2068, as POSIX does. */
const fullYear = (year: number): number => (year < 69 ? 2000 + year : 1900 + year);

/** Reads dates such as 31 March 2026, Mar 31, 2026, 31-Mar-26 and Tuesday, 31. März 2026. */
function dateWithName(text: string): WrittenDate | null {
  const all = text.split(/[\s,./-]+(?:de(?:l)? )?/i).filter(Boolean);
  // Only a day of the week makes four parts.
  const name = all.length === 4 && /^\p{L}/u.test(all[0]!) ? all[0]! : null;
  const parts = name === null ? all : all.slice(1);
  if (parts.length !== 3) return null;
  const at = parts.findIndex((part) => /^\p{L}/u.test(part));
  const month = at === 0 || at === 1 ? monthOfName(parts[at]!) : null;
  const [first, last] = parts
    .filter((_, index) => index !== at)
    .map((part) => part.replace(/(?<=\d)(?:st|nd|rd|th|er)$/i, ''));
  if (month === null || !/^\d{1,4}$/.test(first!) || !/^(\d{2}|\d{4})$|^\d$/.test(last!)) return null;
  const number = name === null ? null : weekdayOfName(name);
  const weekday = number === null ? {} : { weekday: { name: name!, number } };
  if (first!.length === 4)
    return last!.length <= 2 ? { ymd: [Number(first), month, Number(last)], ...weekday } : null;
  if (first!.length > 2 || last!.length < 2) return null;
  const year = last!.length === 4 ? Number(last) : fullYear(Number(last));
  // The name of the month settles the order.
  return { ymd: [year, month, Number(first)], ...weekday };
}

/** Returns whether a date exists in the calendar. */
export function existsInCalendar([year, month, day]: DateParts): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
