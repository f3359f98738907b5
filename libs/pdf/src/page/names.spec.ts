import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPdf,
  renderPages,
  pageLayouts,
  pageTexts,
  pdfFonts,
  uncompressedPdf,
  withPdfJs,
  type PageImage,
} from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PNG } from 'pngjs';
import { internationalNames } from '../type/names.fixture.js';
import {
  withoutFormatCharacters,
  drawNames,
  manyLetterRows,
  manyLetters,
  rightToLeftNames,
  countOf,
} from './names.fixture.js';

/** Reference image of the page, checked by a person who knows the scripts. UPDATE_GOLDEN=1 writes it again. */
const golden = join(import.meta.dirname, 'fixtures/names.png');

let folder: string;
let files: Record<'en' | 'ar', string>;

/** Draws a file of names. @returns its path */
function draw(name: string, language: string, rows: Parameters<typeof drawNames>[2]): string {
  const file = join(folder, `${name}.pdf`);
  drawNames(file, language, rows);
  return file;
}

const readByPdfium = async (file: string): Promise<string> =>
  withoutFormatCharacters((await pageTexts(file)).join('\n'));

/** Extracts text with pdf.js, in drawing order. */
const readByPdfJs = (file: string): Promise<string> =>
  withPdfJs(file, async (document) => {
    const page = await document.getPage(1);
    const { items } = await page.getTextContent({ disableNormalization: true });
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  });

const swapBrackets = (text: string): string =>
  text.replace(/[()]/g, (bracket) => (bracket === '(' ? ')' : '('));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-names-'));
  files = { en: draw('en', 'en', internationalNames), ar: draw('ar', 'ar', rightToLeftNames) };
});
afterAll(() => rm(folder, { recursive: true }));

describe.each([
  // PDFium mirrors the brackets of a right-to-left run, although the file maps them to the original characters.
  ['PDFium', readByPdfium, swapBrackets],
  ['pdf.js', readByPdfJs, (text: string) => text],
])('%s', (_, read, rightToLeft) => {
  test('extracts every name unchanged', async () => {
    const text = await read(files.en);
    const missing = internationalNames.filter(([, name]) => countOf(text, name) < 2);
    expect(missing).toEqual([]);
  });

  test('extracts right-to-left lines in order, with digits, brackets and Latin words', async () => {
    const text = await read(files.ar);
    expect(rightToLeftNames.filter(([, name]) => countOf(text, rightToLeft(name)) < 2)).toEqual([]);
  });
});

test('keeps the position of a right-to-left name in a left-to-right line', async () => {
  const text = await readByPdfium(draw('mixed', 'en', [['Mixed', 'Acme שלום GmbH, محمد Smith (3)']]));
  expect(countOf(text, 'Acme שלום GmbH, محمد Smith (3)')).toBe(2);
});

test('writes a valid file with all fonts embedded and mapped to Unicode', async () => {
  await checkPdf(files.en);
  const fonts = await pdfFonts(files.en);
  expect(fonts.length).toBeGreaterThan(50);
  for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
});

test('maps no glyph to more than eight UTF-16 code units, the maximum of MuPDF', async () => {
  const emoji = [
    '👨\u200D👩\u200D👧\u200D👦',
    '👩\u200D❤\uFE0F\u200D💋\u200D👩',
    '👨\u200D👩\u200D👧\u200D👦 مُحَمَّدٌ น้ำฝน',
  ];
  const file = draw(
    'emoji',
    'en',
    emoji.map((name) => ['Emoji', name]),
  );
  const mappings = (await uncompressedPdf(file)).matchAll(/^<[0-9a-f]+> <([0-9a-f]+)>$/gm);
  const lengths = Array.from(mappings, ([, text]) => text!.length / 4);
  expect(Math.max(...lengths)).toBe(8);
  const text = withoutFormatCharacters((await pageLayouts(file)).join('\n'));
  for (const name of emoji.slice(0, 2))
    expect(countOf(text, withoutFormatCharacters(name))).toBeGreaterThan(1);
});

test('the same names give the same bytes, independent of other documents', async () => {
  const again = draw('again', 'en', internationalNames);
  expect((await readFile(again)).equals(await readFile(files.en))).toBe(true);
});

/** Images are compared cell by cell. A cell is about half a name, in pixels at 72 dpi. */
const CELL = { width: 57, height: 15 };
/** Share of a cell's ink that may differ. An unshaped name differs by at least 0.2; PDFium renders the same pixels on all hosts. */
const TOLERANCE = 0.1;

interface InkMap {
  width: number;
  height: number;
  /** Darkness from 0 (white) to 1 (black), averaged over adjacent pixels, because anti-aliasing differs. */
  darknessAt(x: number, y: number): number;
}

function inkMapOf({ width, height, pixels }: PageImage): InkMap {
  const blurred = new Float64Array(pixels.length);
  for (const shift of [-width, 0, width].flatMap((row) => [row - 1, row, row + 1]))
    for (let i = 0; i < pixels.length; i += 1) blurred[i]! += (1 - (pixels[i + shift] ?? 255) / 255) / 9;
  return { width, height, darknessAt: (x, y) => blurred[y * width + x] ?? 0 };
}

/** Shifts in pixels. No shift comes first, because most cells need none. */
const SHIFTS = [0, -1, 1].flatMap((y) => [0, -1, 1].map((x) => ({ x, y })));

/** Returns the cells that differ between two images even after a shift by one pixel. */
function differingCells(image: PageImage, other: PageImage): string[] {
  const [drawn, expected] = [inkMapOf(image), inkMapOf(other)];
  const cells: string[] = [];
  for (let top = 0; top + CELL.height <= expected.height; top += CELL.height) {
    for (let left = 0; left + CELL.width <= expected.width; left += CELL.width) {
      if (SHIFTS.every((shift) => difference(drawn, expected, left, top, shift) > TOLERANCE))
        cells.push(`${left}, ${top}: ${difference(drawn, expected, left, top, SHIFTS[0]!).toFixed(2)}`);
    }
  }
  return cells;
}

/** Returns the share of a cell's ink that differs if the image is shifted. */
function difference(
  drawn: InkMap,
  expected: InkMap,
  left: number,
  top: number,
  shift: { x: number; y: number },
): number {
  let [ink, differing] = [0, 0];
  for (let y = top; y < top + CELL.height; y += 1) {
    for (let x = left; x < left + CELL.width; x += 1) {
      ink += expected.darknessAt(x, y);
      differing += Math.abs(expected.darknessAt(x, y) - drawn.darknessAt(x + shift.x, y + shift.y));
    }
  }
  return differing / Math.max(ink, 30);
}

describe('rendered page', () => {
  async function imageOf(file: string): Promise<PageImage> {
    const clip = { left: 204, top: 60, width: 342, height: 690 };
    return (await renderPages(file, { resolution: 72, gray: true, clip }))[0]!;
  }

  async function goldenPicture(): Promise<PageImage> {
    const { width, height, data } = PNG.sync.read(await readFile(golden));
    // Decoded to RGBA; red, green and blue are equal.
    return { width, height, pixels: data.filter((_, index) => index % 4 === 0) };
  }

  function encoded({ width, height, pixels }: PageImage): Buffer {
    const image = new PNG({ width, height });
    image.data = Buffer.from(pixels);
    return PNG.sync.write(image, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
  }

  test('matches the reference image', async () => {
    const drawn = await imageOf(files.en);
    if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(golden, encoded(drawn));
    expect(differingCells(drawn, await goldenPicture())).toEqual([]);
  });

  test('detects an unshaped name', async () => {
    const unshaped = 'শ্\u200Cরেয়া চট্টোপাধ্যায়';
    const rows = internationalNames.map(
      ([script, name]) => [script, script === 'Bengali' ? unshaped : name] as const,
    );
    const drawn = await imageOf(draw('unshaped', 'en', rows));
    expect(differingCells(drawn, await goldenPicture())).not.toEqual([]);
  });
});

test('every reader extracts more letters than a font has one-byte codes', async () => {
  const file = draw('letters', 'en', manyLetterRows);
  const [byPdfium, byPdfJs] = [
    await readByPdfium(file),
    withoutFormatCharacters((await pageLayouts(file)).join('')),
  ];
  expect(manyLetters.length).toBeGreaterThan(50);
  expect(manyLetters.filter((word) => countOf(byPdfium, word) < 2)).toEqual([]);
  expect(manyLetters.filter((word) => countOf(byPdfJs, word) < 2)).toEqual([]);
});
