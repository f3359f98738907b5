import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readLogo } from '@docket/contracts/values';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { namesOfTheWorld } from '../type/names.fixture.js';
import { Paper } from './paper.js';
import { samplesOf } from './picture.js';
import { Table } from './table.js';

const run = promisify(execFile);
/** The page as it was when somebody who knows the scripts looked at it; UPDATE_GOLDEN=1 draws it anew. */
const golden = join(import.meta.dirname, 'fixtures/names.png');
/** Marks of direction help readers to put text into order; nobody wrote them. */
const marks = /[\u200B\u200E\u200F\u202A-\u202E]/g;

let folder: string;
let files: Record<'en' | 'ar', string>;

/** One row for each name: its script, and the name in both weights. @returns the file */
function draw(name: string, language: string, rows: readonly (readonly [string, string])[]): string {
  const file = join(folder, `${name}.pdf`);
  const paper = new Paper({
    file,
    pageSize: 'A4',
    title: 'Names of the world',
    subject: '',
    author: 'Docket',
    language,
    instant: new Date('2026-11-23T14:05:37.123Z'),
    identity: 'names',
    footer: { left: '', middle: '' },
    words: { pageOf: (page) => [`${page}/`, ''], continued: (title) => title },
  });
  paper.page('Names');
  const table = new Table(
    paper,
    'Names',
    [{ title: 'Script' }, { title: 'Regular' }, { title: 'Bold' }],
    paper.frame.top,
  );
  for (const [script, text] of rows) table.row([script, text, { text, bold: true }]);
  table.end();
  paper.finish();
  return file;
}

async function readByPoppler(file: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  return stdout.replace(marks, '').normalize('NFC');
}

async function readByPdfJs(file: string): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent({ disableNormalization: true });
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

// Arabic, Hebrew and their figures, brackets and foreign words, in a document that runs the same way.
const turnedNames = [
  ['غرفة', 'غرفة 123'],
  ['قسم', 'دعم العملاء (قسم ٢) 45'],
  ['عدد', 'انتهى 12 / 34'],
  ['اسم', 'مُحَمَّدٌ الأحمد Smith'],
  ['שם', 'דוד (כהן) 45'],
] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-names-'));
  files = { en: draw('en', 'en', namesOfTheWorld), ar: draw('ar', 'ar', turnedNames) };
});
afterAll(() => rm(folder, { recursive: true }));

const times = (text: string, part: string): number => text.split(part.normalize('NFC')).length - 1;

describe.each([
  ['pdftotext', readByPoppler],
  ['pdf.js', readByPdfJs],
])('%s', (_, read) => {
  test('gives every name back as it was written', async () => {
    const text = await read(files.en);
    const lost = namesOfTheWorld.filter(([, name]) => times(text, name) < 2);
    expect(lost).toEqual([]);
  });

  test('reads lines from right to left in their order, with figures, brackets and foreign words', async () => {
    const text = await read(files.ar);
    expect(turnedNames.filter(([, name]) => times(text, name) < 2)).toEqual([]);
  });
});

test('a name from right to left stays in its place in a line from left to right', async () => {
  const text = await readByPoppler(draw('turned', 'en', [['Turned', 'Acme שלום GmbH, محمد Smith (3)']]));
  expect(times(text, 'Acme שלום GmbH, محمد Smith (3)')).toBe(2);
});

test('the file is sound, and all of its fonts are embedded with their way back to Unicode', async () => {
  await run('qpdf', ['--check', files.en]);
  const { stdout } = await run('pdffonts', [files.en]);
  const fonts = stdout.trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(50);
  for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
});

test('the same names give the same bytes, whatever was drawn in between', async () => {
  const again = draw('again', 'en', namesOfTheWorld);
  expect((await readFile(again)).equals(await readFile(files.en))).toBe(true);
});

/** A picture is compared cell by cell; a cell is about half a name, in pixels at 72 dots an inch. */
const CELL = { width: 57, height: 15 };
/** Share of a cell's ink that may differ: another rasterizer differs by 0.3, an unshaped name by as much or more. */
const TOLERANCE = 0.2;

interface Ink {
  width: number;
  height: number;
  /** From 0 for paper to 1, each pixel the mean of those around it: edges are smoothed in many ways. */
  at(x: number, y: number): number;
}

function inkOf(png: Uint8Array): Ink {
  const reading = readLogo(png);
  if ('problem' in reading || !('bitDepth' in reading.image)) throw new Error('not a PNG');
  const { width, height } = reading.image;
  const samples = samplesOf(reading.image);
  // A grey picture may have one channel or three alike.
  const channels = samples.length / (width * height);
  const ink = Float64Array.from({ length: width * height }, (_, at) => 1 - samples[at * channels]! / 255);
  const blurred = new Float64Array(ink.length);
  for (const shift of [-width, 0, width].flatMap((row) => [row - 1, row, row + 1]))
    for (let at = 0; at < ink.length; at += 1) blurred[at]! += (ink[at + shift] ?? 0) / 9;
  return { width, height, at: (x, y) => blurred[y * width + x] ?? 0 };
}

/** The cells of a picture that are not those of another, wherever a pixel's shift would bring them closest. */
function unlike(picture: Uint8Array, other: Uint8Array): string[] {
  const [drawn, expected] = [inkOf(picture), inkOf(other)];
  const cells: string[] = [];
  for (let top = 0; top + CELL.height <= expected.height; top += CELL.height) {
    for (let left = 0; left + CELL.width <= expected.width; left += CELL.width) {
      const share = difference(drawn, expected, left, top);
      if (share > TOLERANCE) cells.push(`${left}, ${top}: ${share.toFixed(2)}`);
    }
  }
  return cells;
}

function difference(drawn: Ink, expected: Ink, left: number, top: number): number {
  let ink = 0;
  const shifts = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => ({ x, y, moved: 0 })));
  for (let y = top; y < top + CELL.height; y += 1) {
    for (let x = left; x < left + CELL.width; x += 1) {
      ink += expected.at(x, y);
      for (const shift of shifts)
        shift.moved += Math.abs(expected.at(x, y) - drawn.at(x + shift.x, y + shift.y));
    }
  }
  return Math.min(...shifts.map(({ moved }) => moved)) / Math.max(ink, 30);
}

describe('the picture of the page', () => {
  async function pictureOf(file: string) {
    const names = ['-x', '210', '-y', '60', '-W', '342', '-H', '690'];
    const { stdout } = await run('pdftoppm', ['-gray', '-r', '72', ...names, '-singlefile', '-png', file], {
      encoding: 'buffer',
      maxBuffer: 1 << 24,
    });
    return stdout;
  }

  test('is that of the golden one', async () => {
    const drawn = await pictureOf(files.en);
    if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(golden, drawn);
    expect(unlike(drawn, await readFile(golden))).toEqual([]);
  });

  test('tells an unshaped name from the golden one', async () => {
    const unshaped = 'শ্\u200Cরেয়া চট্টোপাধ্যায়';
    const rows = namesOfTheWorld.map(
      ([script, name]) => [script, script === 'Bengali' ? unshaped : name] as const,
    );
    const drawn = await pictureOf(draw('unshaped', 'en', rows));
    expect(unlike(drawn, await readFile(golden))).not.toEqual([]);
  });
});

test('every reader finds the text of more letters than a font has codes of one byte', async () => {
  const letters = [
    [0x100, 0x2ff],
    [0x386, 0x3ff],
    [0x400, 0x481],
  ].flatMap(([from, to]) =>
    Array.from({ length: to! - from! + 1 }, (_, at) => String.fromCharCode(from! + at)),
  );
  const words = letters
    .filter((letter) => /\p{L}/u.test(letter))
    .join('')
    .match(/.{12}/gu)!;
  // Letters that no font has, and a script in another font, stand before them.
  const rows = words.map((word, at): [string, string] => [at % 2 === 0 ? 'ꯀꯁ' : 'שָׁלוֹם', word]);
  const file = draw('letters', 'en', rows);
  const { stdout: byMuPdf } = await run('mutool', ['draw', '-F', 'text', file]);
  const byPoppler = await readByPoppler(file);
  expect(words.length).toBeGreaterThan(50);
  expect(words.filter((word) => times(byMuPdf.normalize('NFC'), word) < 2)).toEqual([]);
  expect(words.filter((word) => times(byPoppler, word) < 2)).toEqual([]);
});
