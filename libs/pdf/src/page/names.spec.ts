import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPdf,
  drawPages,
  pageLayouts,
  pageTexts,
  pdfFonts,
  withPdfJs,
  type PageImage,
} from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PNG } from 'pngjs';
import { internationalNames } from '../type/names.fixture.js';
import {
  asWritten,
  drawNames,
  manyLetterRows,
  manyLetters,
  rightToLeftNames,
  times,
} from './names.fixture.js';

/** The page as it was when somebody who knows the scripts looked at it; UPDATE_GOLDEN=1 draws it again. */
const golden = join(import.meta.dirname, 'fixtures/names.png');

let folder: string;
let files: Record<'en' | 'ar', string>;

/** Draws a file of names and returns its path. */
function draw(name: string, language: string, rows: Parameters<typeof drawNames>[2]): string {
  const file = join(folder, `${name}.pdf`);
  drawNames(file, language, rows);
  return file;
}

const readByPdfium = async (file: string): Promise<string> => asWritten((await pageTexts(file)).join('\n'));

/** Reads the text as pdf.js gives it, in the order in which it was drawn. */
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
  // PDFium turns the brackets of a run from right to left around, although the file says them as they were written.
  ['PDFium', readByPdfium, swapBrackets],
  ['pdf.js', readByPdfJs, (text: string) => text],
])('%s', (_, read, rightToLeft) => {
  test('gives every name back as it was written', async () => {
    const text = await read(files.en);
    const lost = internationalNames.filter(([, name]) => times(text, name) < 2);
    expect(lost).toEqual([]);
  });

  test('reads lines from right to left in their order, with figures, brackets and foreign words', async () => {
    const text = await read(files.ar);
    expect(rightToLeftNames.filter(([, name]) => times(text, rightToLeft(name)) < 2)).toEqual([]);
  });
});

test('a name from right to left stays in its place in a line from left to right', async () => {
  const text = await readByPdfium(draw('turned', 'en', [['Turned', 'Acme שלום GmbH, محمد Smith (3)']]));
  expect(times(text, 'Acme שלום GmbH, محمد Smith (3)')).toBe(2);
});

test('the file is sound, and all of its fonts are embedded with their way back to Unicode', async () => {
  await checkPdf(files.en);
  const fonts = await pdfFonts(files.en);
  expect(fonts.length).toBeGreaterThan(50);
  for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
});

test('the same names give the same bytes, whatever was drawn in between', async () => {
  const again = draw('again', 'en', internationalNames);
  expect((await readFile(again)).equals(await readFile(files.en))).toBe(true);
});

/** A picture is compared cell by cell; a cell is about half a name, in pixels at 72 dots an inch. */
const CELL = { width: 57, height: 15 };
/** Share of a cell's ink that may differ. An unshaped name differs by 0.2 or more; PDFium draws the same pixels anywhere. */
const TOLERANCE = 0.1;

interface Ink {
  width: number;
  height: number;
  /** From 0 for pdf to 1, each pixel the mean of those around it: edges are smoothed in many ways. */
  at(x: number, y: number): number;
}

function inkOf({ width, height, pixels }: PageImage): Ink {
  const blurred = new Float64Array(pixels.length);
  for (const shift of [-width, 0, width].flatMap((row) => [row - 1, row, row + 1]))
    for (let at = 0; at < pixels.length; at += 1) blurred[at]! += (1 - (pixels[at + shift] ?? 255) / 255) / 9;
  return { width, height, at: (x, y) => blurred[y * width + x] ?? 0 };
}

/** None first: most cells need no other. */
const SHIFTS = [0, -1, 1].flatMap((y) => [0, -1, 1].map((x) => ({ x, y })));

/** Returns the cells of a picture that are not those of another, wherever a pixel's shift would bring them closest. */
function unlike(picture: PageImage, other: PageImage): string[] {
  const [drawn, expected] = [inkOf(picture), inkOf(other)];
  const cells: string[] = [];
  for (let top = 0; top + CELL.height <= expected.height; top += CELL.height) {
    for (let left = 0; left + CELL.width <= expected.width; left += CELL.width) {
      if (SHIFTS.every((shift) => difference(drawn, expected, left, top, shift) > TOLERANCE))
        cells.push(`${left}, ${top}: ${difference(drawn, expected, left, top, SHIFTS[0]!).toFixed(2)}`);
    }
  }
  return cells;
}

/** Returns the share of a cell's ink that differs when the picture is shifted. */
function difference(
  drawn: Ink,
  expected: Ink,
  left: number,
  top: number,
  shift: { x: number; y: number },
): number {
  let [ink, moved] = [0, 0];
  for (let y = top; y < top + CELL.height; y += 1) {
    for (let x = left; x < left + CELL.width; x += 1) {
      ink += expected.at(x, y);
      moved += Math.abs(expected.at(x, y) - drawn.at(x + shift.x, y + shift.y));
    }
  }
  return moved / Math.max(ink, 30);
}

describe('the picture of the page', () => {
  async function pictureOf(file: string): Promise<PageImage> {
    const clip = { left: 210, top: 60, width: 342, height: 690 };
    return (await drawPages(file, { resolution: 72, gray: true, clip }))[0]!;
  }

  async function goldenPicture(): Promise<PageImage> {
    const { width, height, data } = PNG.sync.read(await readFile(golden));
    // Decoded to red, green, blue and alpha, the first three alike.
    return { width, height, pixels: data.filter((_, at) => at % 4 === 0) };
  }

  function encoded({ width, height, pixels }: PageImage): Buffer {
    const picture = new PNG({ width, height });
    picture.data = Buffer.from(pixels);
    return PNG.sync.write(picture, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
  }

  test('is that of the golden one', async () => {
    const drawn = await pictureOf(files.en);
    if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(golden, encoded(drawn));
    expect(unlike(drawn, await goldenPicture())).toEqual([]);
  });

  test('tells an unshaped name from the golden one', async () => {
    const unshaped = 'শ্\u200Cরেয়া চট্টোপাধ্যায়';
    const rows = internationalNames.map(
      ([script, name]) => [script, script === 'Bengali' ? unshaped : name] as const,
    );
    const drawn = await pictureOf(draw('unshaped', 'en', rows));
    expect(unlike(drawn, await goldenPicture())).not.toEqual([]);
  });
});

test('every reader finds the text of more letters than a font has codes of one byte', async () => {
  const file = draw('letters', 'en', manyLetterRows);
  const [byPdfium, byPdfJs] = [await readByPdfium(file), asWritten((await pageLayouts(file)).join(''))];
  expect(manyLetters.length).toBeGreaterThan(50);
  expect(manyLetters.filter((word) => times(byPdfium, word) < 2)).toEqual([]);
  expect(manyLetters.filter((word) => times(byPdfJs, word) < 2)).toEqual([]);
});
