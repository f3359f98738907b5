import { PdfDocument } from './pdf-document.js';
import { Table } from './table.js';

/** Draws a table with one row per name: the script, and the name in both weights. */
export function drawNames(
  file: string,
  language: string,
  rows: readonly (readonly [script: string, name: string])[],
): void {
  const pdf = new PdfDocument({
    file,
    pageSize: 'A4',
    title: 'Names of the world',
    subject: '',
    author: 'Docket',
    language,
    instant: new Date('2026-11-23T14:05:37.123Z'),
    identity: 'names',
    footer: { left: '', middle: '' },
    messages: { pageOf: (page) => [`${page}/`, ''], continued: (title) => title },
  });
  pdf.page('Names');
  const table = new Table(
    pdf,
    'Names',
    [{ title: 'Script' }, { title: 'Regular' }, { title: 'Bold' }],
    pdf.frame.top,
  );
  for (const [script, text] of rows) table.row([script, text, { text, bold: true }]);
  table.end();
  pdf.finish();
}

/** Arabic and Hebrew names with digits, brackets and Latin words, for a right-to-left document. */
export const rightToLeftNames = [
  ['غرفة', 'غرفة 123'],
  ['قسم', 'دعم العملاء (قسم ٢) 45'],
  ['عدد', 'انتهى 12 / 34'],
  ['اسم', 'مُحَمَّدٌ الأحمد Smith'],
  ['שם', 'דוד (כהן) 45'],
] as const;

const LETTER_RANGES = [
  [0x100, 0x2ff],
  [0x386, 0x3ff],
  [0x400, 0x481],
] as const;

/** Words of twelve letters. Together they have more distinct letters than a font has one-byte codes. */
export const manyLetters: readonly string[] = LETTER_RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)),
)
  .filter((letter) => /\p{L}/u.test(letter))
  .join('')
  .match(/.{12}/gu)!;

/**
 * Rows of `manyLetters`, each preceded by letters that no font has, or by Hebrew letters. Hebrew is not used next
 * to the spacing modifiers (U+02C6 to U+02CF), which have no direction: readers may order them differently there.
 */
export const manyLetterRows = manyLetters.map((word, i): [string, string] => [
  i % 3 === 0 ? 'שָׁלוֹם' : 'ꯀꯁ',
  word,
]);

/** Direction marks that the renderer adds for readers; they are not part of the original text. */
const FORMAT_CHARACTERS = /[\u200B\u200E\u200F\u202A-\u202E]/g;

/** Normalizes extracted text for comparison with the original. */
export const withoutFormatCharacters = (text: string): string =>
  text.replace(FORMAT_CHARACTERS, '').normalize('NFC');

/** Counts the occurrences of a part in a string. */
export const countOf = (text: string, part: string): number => text.split(part.normalize('NFC')).length - 1;
