import { fileMessages } from '../../messages/index.js';
import { TABLE_LIMITS } from '../limits.js';
import { damagedFile, readXml } from './xml.js';

/** What a number in a cell means, by its format. */
export type CellFormat = 'number' | 'percent' | 'date' | 'time' | 'datetime' | 'duration';

/** Formats with fixed numbers. Those of East Asian dates and times are among them. */
const builtIn: [first: number, last: number, format: CellFormat][] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'datetime'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

/** Returns the format of each cell style, by its number, from `styles.xml`. */
export async function readCellFormats(styles: AsyncIterable<Uint8Array>): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCell = false;
  await readXml(styles, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') isCell = true;
      else if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'xf' && isCell) formats.push(Number(numFmtId ?? 0));
      if (codes.size > TABLE_LIMITS.styles || formats.length > TABLE_LIMITS.styles) throw damagedFile();
    },
    close(name) {
      if (name === 'cellXfs') isCell = false;
    },
  });
  const own = new Map([...codes].map(([id, code]) => [id, formatOf(code)]));
  return formats.map(
    (id) => own.get(id) ?? builtIn.find(([first, last]) => id >= first && id <= last)?.[2] ?? 'number',
  );
}

/** Maximum length of a format code in Excel. */
const MAX_CODE = 255;

/** Returns what a format code such as `dd/mm/yyyy hh:mm` means. */
export function formatOf(code: string): CellFormat {
  if (code.length > MAX_CODE) return 'number';
  const symbols = code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';', 1)[0]!;
  if (/\[(?:h+|m+|s+)\]/i.test(symbols)) return 'duration';
  const letters = symbols.replace(/\[[^[\]]*\]/g, '').replace(/general|am\/pm|a\/p/gi, '');
  const [hasDate, hasTime] = [/[yd]|m(?!.*[hs])(?<![hs].*)/i.test(letters), /[hs]/i.test(letters)];
  if (hasDate) return hasTime ? 'datetime' : 'date';
  if (hasTime) return 'time';
  return symbols.includes('%') ? 'percent' : 'number';
}

const DAY_MS = 86_400_000;
/** The first day of the calendars of workbooks. In the first one, 1900 has a February 29, which is the day 60. */
const [FIRST_1900, FIRST_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
const LEAP_DAY = 60;
const LAST_DAY = Date.UTC(10_000, 0, 1);

/**
 * Returns the text of a number in a cell: a date, time or duration in the notation of ISO 8601, a percentage with the
 * percent sign, or the number with all its digits. Returns the reason if the number is no date.
 * @param is1904 whether the days of the workbook count from 1904
 */
export function textOfNumber(
  digits: string,
  format: CellFormat,
  is1904: boolean,
): { text: string } | { reason: string } {
  const value = Number(digits);
  if (!Number.isFinite(value)) return { reason: fileMessages.invalidNumber(digits) };
  if (format === 'number') return { text: String(value) };
  if (format === 'percent') return { text: `${hundredfold(value)}%` };
  const milliseconds = Math.round(value * DAY_MS);
  if (format === 'duration' && value >= 0) return { text: durationOf(milliseconds) };
  if (format === 'time' && value >= 0 && milliseconds < DAY_MS) {
    return {
      text: new Date(milliseconds)
        .toISOString()
        .slice(11)
        .replace(/(?:\.000)?Z$/, ''),
    };
  }
  const first = is1904 ? FIRST_1904 : FIRST_1900 + (value < LEAP_DAY ? DAY_MS : 0);
  const isLeapDay = !is1904 && Math.floor(value) === LEAP_DAY;
  if (value < 0 || isLeapDay || first + milliseconds >= LAST_DAY)
    return { reason: fileMessages.invalidSerial(digits) };
  const text = new Date(first + milliseconds).toISOString().replace(/(?:\.000)?Z$/, '');
  return { text: format === 'date' && milliseconds % DAY_MS === 0 ? text.slice(0, 10) : text };
}

/** Multiplies by 100 by moving the decimal point, because 0.57 * 100 is not 57. */
function hundredfold(value: number): string {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  return String(Number(`${mantissa}e${Number(exponent) + 2}`));
}

function durationOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
