import { PdfDocument } from './pdf-document.js';
import { Table } from './table.js';

/** Draws one row for each name: its script, and the name in both weights. */
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

/** Arabic, Hebrew and their figures, brackets and foreign words, for a document that runs the same way. */
export const rightToLeftNames = [
  ['غرفة', 'غرفة 123'],
  ['قسم', 'دعم العملاء (قسم ٢) 45'],
  ['عدد', 'انتهى 12 / 34'],
  ['اسم', 'مُحَمَّدٌ الأحمد Smith'],
  ['שם', 'דוד (כהן) 45'],
] as const;

const LETTERS = [
  [0x100, 0x2ff],
  [0x386, 0x3ff],
  [0x400, 0x481],
] as const;

/** More letters of one font than it has codes of one byte, twelve to a word. */
export const manyLetters: readonly string[] = LETTERS.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
)
  .filter((letter) => /\p{L}/u.test(letter))
  .join('')
  .match(/.{12}/gu)!;

/**
 * Rows of `manyLetters`. Letters that no font has, or a script in another font, stand before them. Hebrew is kept away from
 * the spacing modifiers (U+02C6 to U+02CF), which have no direction of their own: readers may order them as they like there.
 */
export const manyLetterRows = manyLetters.map((word, at): [string, string] => [
  at % 3 === 0 ? 'שָׁלוֹם' : 'ꯀꯁ',
  word,
]);

/** Marks of direction help readers to put text into order; nobody wrote them. */
const MARKS = /[\u200B\u200E\u200F\u202A-\u202E]/g;

/** Returns a reader's text as it was written. */
export const asWritten = (text: string): string => text.replace(MARKS, '').normalize('NFC');

/** Counts a part of a text. */
export const times = (text: string, part: string): number => text.split(part.normalize('NFC')).length - 1;
