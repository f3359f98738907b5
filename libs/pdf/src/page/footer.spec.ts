import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPdf,
  pageLayouts,
  placedTexts,
  withPdfium,
  type PageImage,
  type PdfiumDocument,
} from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWritten } from './names.fixture.js';
import { PdfDocument } from './pdf-document.js';
import type { PdfDocumentMessages } from './pdf-document-options.js';
import { color, margin, pageSizes, size } from './theme.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-footer-'));
});
afterAll(() => rm(folder, { recursive: true }));

type PageOf = PdfDocumentMessages['pageOf'];
const patterns: [name: string, language: string, pageOf: PageOf][] = [
  ['the total last', 'en', (page) => [`Page ${page} of `, '']],
  ['the total in the middle', 'ja', (page) => [`${page} / `, ' ページ']],
  ['the total before the page', 'zh', (page) => ['共 ', ` 页，第 ${page} 页`]],
  ['the total first', 'en', (page) => ['', ` pages, page ${page}`]],
  ['the total last, from right to left', 'ar', (page) => [`صفحة ${page} من `, '']],
  ['the total in the middle, from right to left', 'ar', (page) => [`صفحة ${page} من `, ' صفحات']],
  ['the total before the page, from right to left', 'ar', (page) => ['من ', ` صفحة ${page}`]],
];
const totals = [1, 9, 10, 11, 100, 1_001];

const TITLE = 'Docket';
const MIDDLE = '3e4f5a6b';
/** Baseline of the footer, and how far above it the same text is drawn for comparison: a whole number of pixels. */
const FOOT = margin - 4;
const ABOVE = 300;
/** Width of a space between two parts of the footer, in ems. */
const SPACE = 0.26;

interface Drawing {
  language: string;
  pageOf: PageOf;
  total: number;
  title?: string;
  /** Whether the first and the last page show their footer a second time, drawn as plain text at its final place. */
  compared?: boolean;
}

/** @returns the file */
function draw({ language, pageOf, total, title = TITLE, compared = true }: Drawing): string {
  const file = join(folder, `${(files += 1)}.pdf`);
  const pdf = new PdfDocument({
    file,
    pageSize: 'Letter',
    title: 'Footer',
    subject: '',
    author: 'Docket',
    language,
    instant: new Date('2026-11-23T14:05:37.123Z'),
    identity: 'footer',
    footer: { left: title, middle: MIDDLE },
    messages: { pageOf, continued: (text) => text },
  });
  for (let page = 1; page <= total; page += 1) {
    pdf.page('Section');
    if (compared && (page === 1 || page === total)) drawPlain(pdf, title, pageOf(page), total);
  }
  expect(pdf.finish()).toBe(total);
  return file;
}

function drawPlain(pdf: PdfDocument, title: string, [before, after]: [string, string], total: number): void {
  const style = { size: size.small, color: color.secondary };
  const y = FOOT + ABOVE;
  let { left, right } = pdf.frame;
  pdf.text(title, left, y, style);
  for (const part of [after, String(total), `| ${MIDDLE} | ${before}`]) {
    if (part.endsWith(' ')) right -= SPACE * size.small;
    pdf.text(part.trim(), right, y, { ...style, align: 'right' });
    right -= pdf.type.set(part.trim()).width * size.small;
    if (part.startsWith(' ')) right -= SPACE * size.small;
  }
}

/** Pixels per point. */
const SCALE = 2;
const [WIDTH, HEIGHT] = pageSizes.Letter;

/** A line of small text with its baseline at `y`, over the whole width of the page. */
function lineAt(document: PdfiumDocument, page: number, y: number): PageImage {
  const top = Math.round((HEIGHT - y - 9) * SCALE);
  const clip = { left: 0, top, width: WIDTH * SCALE, height: 13 * SCALE };
  return document.draw(page, { resolution: 72 * SCALE, gray: true, clip });
}

/** Where the ink of a picture begins and ends, in points. */
function extentOf({ width, pixels }: PageImage): { left: number; right: number } {
  let [left, right] = [width, 0];
  for (let at = 0; at < pixels.length; at += 1) {
    if (pixels[at]! > 250) continue;
    left = Math.min(left, at % width);
    right = Math.max(right, (at % width) + 1);
  }
  return { left: left / SCALE, right: right / SCALE };
}

const inkOf = ({ pixels }: PageImage): number => pixels.reduce((sum, shade) => sum + 255 - shade, 0);
const difference = (one: PageImage, other: PageImage): number =>
  one.pixels.reduce((sum, shade, at) => sum + Math.abs(shade - other.pixels[at]!), 0);

/** Lines with the footer's title, as a reader returns them. */
const linesOf = (text: string): string[] =>
  asWritten(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line.includes(TITLE));

/** Checks that the footer is the plain text, and is read as that. */
function compare(document: PdfiumDocument, page: number, said: string): void {
  const [foot, plain] = [lineAt(document, page, FOOT), lineAt(document, page, FOOT + ABOVE)];
  const { left, right } = extentOf(foot);
  expect(left).toBeGreaterThanOrEqual(margin - 0.5);
  expect(right).toBeLessThanOrEqual(WIDTH - margin + 0.5);
  // No digit is missing, and none stands elsewhere. A hundredth of a point can move a glyph by a pixel.
  expect(Math.abs(inkOf(foot) / inkOf(plain) - 1)).toBeLessThan(0.002);
  expect(difference(foot, plain) / inkOf(plain)).toBeLessThan(0.1);

  const lines = linesOf(document.text(page));
  expect(lines).toEqual([expect.stringContaining(said), lines[0]]);
}

describe.each(patterns)('a footer with %s', (_, language, pageOf) => {
  const draws = async (total: number): Promise<string> => {
    const file = draw({ language, pageOf, total });
    await withPdfium(file, (document) => {
      expect(document.pageCount).toBe(total);
      for (const page of new Set([1, total])) compare(document, page, pageOf(page).join(String(total)));
    });
    return file;
  };

  test.each(totals)('shows all of %d pages', async (total) => {
    await draws(total);
  });

  test('is one line for pdf.js', async () => {
    for (const layout of await pageLayouts(await draws(2))) {
      const lines = linesOf(layout);
      expect(lines).toEqual([expect.stringContaining(TITLE), lines[0]]);
    }
  });
});

test.each(['en', 'ar'])(
  'a long title ends before the page number, on all pages alike: %s',
  async (language) => {
    const pageOf: PageOf = (page) => [`Page ${page} of `, ''];
    const title = 'A title that is longer than the footer is wide. '.repeat(5);
    const pages = await placedTexts(draw({ language, pageOf, total: 100, title, compared: false }));
    const titles = pages.map((texts) => {
      const foot = texts.filter(({ baseline }) => Math.abs(HEIGHT - FOOT - baseline) < 1);
      const shown = foot.find(({ text }) => text.includes('A title'))!;
      const gaps = foot.map(({ left, right }) => Math.max(left - shown.right, shown.left - right));
      expect(Math.min(...gaps.filter((_, at) => foot[at] !== shown))).toBeGreaterThan(11);
      return shown.text;
    });
    expect(new Set(titles).size).toBe(1);
  },
);

test('a document is sound, and the same bytes each time', async () => {
  const drawing: Drawing = { language: 'ar', pageOf: (page) => [`صفحة ${page} من `, ''], total: 11 };
  const [one, two] = [draw(drawing), draw(drawing)];
  await checkPdf(one);
  expect((await readFile(one)).equals(await readFile(two))).toBe(true);
});
