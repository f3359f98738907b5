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
import { withoutFormatCharacters } from './names.fixture.js';
import fc from 'fast-check';
import { fitFooter } from './page-footer.js';
import { PdfDocument } from './pdf-document.js';
import type { FooterParts, PdfDocumentMessages } from './pdf-document-options.js';
import { drawSample } from './sample.fixture.js';
import { typesetter } from '../type/typesetter.fixture.js';
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
/** Returns the middle part in the language of the document. */
const middleOf = (language: string): string => (language === 'ar' ? 'تقرير 3e4f5a6b' : '3e4f5a6b');
/** Baseline of the footer, and the distance to the same text drawn for comparison: a whole number of pixels. */
const FOOTER_BASELINE = margin - 4;
const COMPARISON_OFFSET = 300;
/** Width of a space between two parts of the footer, in ems. */
const SPACE_WIDTH = 0.26;

interface Drawing {
  language: string;
  pageOf: PageOf;
  total: number;
  title?: string;
  /** Whether the first and last page show the footer a second time, drawn as plain text. Default: true. */
  withComparison?: boolean;
}

/** @returns the file */
function draw({ language, pageOf, total, title = TITLE, withComparison = true }: Drawing): string {
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
    footer: { left: title, middle: middleOf(language) },
    messages: { pageOf, continued: (text) => text },
  });
  for (let page = 1; page <= total; page += 1) {
    pdf.page('Section');
    if (withComparison && (page === 1 || page === total)) drawPlain(pdf, title, pageOf(page), total);
  }
  expect(pdf.finish()).toBe(total);
  return file;
}

function drawPlain(pdf: PdfDocument, title: string, [before, after]: [string, string], total: number): void {
  const style = { size: size.footer, color: color.secondary };
  const y = FOOTER_BASELINE + COMPARISON_OFFSET;
  let { left, right } = pdf.frame;
  pdf.text(title, left, y, style);
  for (const part of [after, String(total), `${middleOf(pdf.rightToLeft ? 'ar' : 'en')} | ${before}`]) {
    if (part.endsWith(' ')) right -= SPACE_WIDTH * size.footer;
    pdf.text(part.trim(), right, y, { ...style, align: 'right' });
    right -= pdf.typesetter.line(part.trim()).width * size.footer;
    if (part.startsWith(' ')) right -= SPACE_WIDTH * size.footer;
  }
}

/** Pixels per point. */
const SCALE = 2;
const [WIDTH, HEIGHT] = pageSizes.Letter;

/** Renders a line of small text with its baseline at `y`, across the whole page. */
function lineAt(document: PdfiumDocument, page: number, y: number): PageImage {
  const top = Math.round((HEIGHT - y - 9) * SCALE);
  const clip = { left: 0, top, width: WIDTH * SCALE, height: 13 * SCALE };
  return document.render(page, { resolution: 72 * SCALE, gray: true, clip });
}

/** Returns the left and right end of the dark pixels of an image, in points. */
function extentOf({ width, pixels }: PageImage): { left: number; right: number } {
  let [left, right] = [width, 0];
  for (let i = 0; i < pixels.length; i += 1) {
    if (pixels[i]! > 250) continue;
    left = Math.min(left, i % width);
    right = Math.max(right, (i % width) + 1);
  }
  return { left: left / SCALE, right: right / SCALE };
}

const inkOf = ({ pixels }: PageImage): number => pixels.reduce((sum, shade) => sum + 255 - shade, 0);
const difference = (one: PageImage, other: PageImage): number =>
  one.pixels.reduce((sum, shade, i) => sum + Math.abs(shade - other.pixels[i]!), 0);

/** Returns the lines that contain the footer's title. */
const linesOf = (text: string): string[] =>
  withoutFormatCharacters(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line.includes(TITLE));

/** Checks that the footer looks like the plain text and is extracted as one line. */
function compare(document: PdfiumDocument, page: number, expectedText: string): void {
  const [foot, comparison] = [
    lineAt(document, page, FOOTER_BASELINE),
    lineAt(document, page, FOOTER_BASELINE + COMPARISON_OFFSET),
  ];
  const { left, right } = extentOf(foot);
  expect(left).toBeGreaterThanOrEqual(margin - 0.5);
  expect(right).toBeLessThanOrEqual(WIDTH - margin + 0.5);
  // Every digit is present and in place. A difference of a hundredth of a point can move a glyph by a pixel.
  expect(Math.abs(inkOf(foot) / inkOf(comparison) - 1)).toBeLessThan(0.002);
  expect(difference(foot, comparison) / inkOf(comparison)).toBeLessThan(0.1);

  const lines = linesOf(document.text(page));
  expect(lines).toEqual([expect.stringContaining(expectedText), lines[0]]);
}

describe.each(patterns)('a footer with %s', (_, language, pageOf) => {
  const drawAndCompare = async (total: number): Promise<string> => {
    const file = draw({ language, pageOf, total });
    await withPdfium(file, (document) => {
      expect(document.pageCount).toBe(total);
      for (const page of new Set([1, total])) compare(document, page, pageOf(page).join(String(total)));
    });
    return file;
  };

  test.each(totals)('shows the total of %d pages', async (total) => {
    await drawAndCompare(total);
  });

  test('is extracted as one line by pdf.js', async () => {
    for (const layout of await pageLayouts(await drawAndCompare(2))) {
      const lines = linesOf(layout);
      expect(lines).toEqual([expect.stringContaining(TITLE), lines[0]]);
    }
  });
});

test.each(['en', 'ar'])(
  'truncates a long title before the page number, at the same length on all pages: %s',
  async (language) => {
    const pageOf: PageOf = (page) => [language === 'ar' ? `صفحة ${page} من ` : `Page ${page} of `, ''];
    const title = 'A title that is longer than the footer is wide. '.repeat(5);
    const pages = await placedTexts(draw({ language, pageOf, total: 100, title, withComparison: false }));
    const titles = pages.map((texts) => {
      const foot = texts.filter(({ baseline }) => Math.abs(HEIGHT - FOOTER_BASELINE - baseline) < 1);
      const shown = foot.find(({ text }) => text.includes('A title'))!;
      const gaps = foot.map(({ left, right }) => Math.max(left - shown.right, shown.left - right));
      expect(Math.min(...gaps.filter((_, i) => foot[i] !== shown))).toBeGreaterThan(11);
      return shown.text;
    });
    expect(new Set(titles).size).toBe(1);
  },
);

describe('the parts of a footer', () => {
  const parts = {
    organization: 'Northwind',
    title: 'Framework Evidence Report',
    instant: '2026-11-23 14:05 UTC',
  };

  /** Returns the footer of page 1 in visual order, and its right end before the page number. */
  async function footerOf(left: FooterParts, language = 'en'): Promise<string> {
    const file = join(folder, `${(files += 1)}.pdf`);
    drawSample(file, { language, footer: { left, middle: 'Report …3e4f5a6b' } }, (pdf) =>
      pdf.page('Section'),
    );
    const [page] = await placedTexts(file);
    const [, height] = pageSizes.A4;
    const foot = page!.filter(({ baseline }) => Math.abs(height - FOOTER_BASELINE - baseline) < 1);
    return foot.map(({ text }) => text).join('');
  }

  test('are separated by dots, with the subject if there is one', async () => {
    expect(await footerOf(parts)).toContain('Northwind · Framework Evidence Report · 2026-11-23 14:05 UTC');
    expect(await footerOf({ ...parts, subject: 'SOC 2' })).toContain(
      'Northwind · Framework Evidence Report · SOC 2 · 2026-11-23 14:05 UTC',
    );
  });

  test.each(['en', 'ar'])('keep title and instant whole, and cut the names: %s', async (language) => {
    const long = 'International Consolidated Software Holdings and Subsidiaries '.repeat(6);
    const title = language === 'ar' ? 'تقرير الأدلة' : parts.title;
    for (const [organization, subject] of [
      [long, 'SOC 2'],
      ['Acme', long],
      [long, long],
      [long, undefined],
      ['株式会社'.repeat(30), undefined],
    ]) {
      const text = await footerOf({ ...parts, title, organization: organization!, subject }, language);
      expect(text).toContain(title);
      // Readers may reverse the words of an instant in a right-to-left line.
      for (const word of parts.instant.split(' ')) expect(text).toContain(word);
      // A long subject leaves no space for the organization.
      if (organization === 'Acme') expect(text).not.toContain('Acme');
      if (subject === 'SOC 2') expect(text).toContain('SOC 2');
      expect(text).toContain('…');
    }
  });

  test('keep the subject rather than the organization if there is no space for both', () => {
    const type = typesetter();
    const whole = 'Framework Evidence Report · SOC 2 · 2026-11-23 14:05 UTC';
    const width = type.line(whole).width + 3;
    const all = { ...parts, subject: 'SOC 2' };
    expect(fitFooter(type, all, width).width).toBeCloseTo(type.line(whole).width, 1);
    const withOrganization = type.line(`Northwind · ${whole}`).width;
    expect(fitFooter(type, all, withOrganization + 1).width).toBeCloseTo(withOrganization, 1);
  });

  test('have the whole subject before any of the organization, so that two subjects differ', () => {
    const type = typesetter();
    const title = 'Assignment Compliance Report';
    const organization = 'Northwind Software & Söhne';
    const subjects = ['Secure coding refresher, autumn 2026', 'Secure coding refresher, spring 2026'];
    const width = type.line(`${title} · ${subjects[0]} · ${parts.instant}`).width + 8;
    for (const subject of subjects) {
      const all = { organization, title, subject, instant: parts.instant };
      const rest = type.line(`${title} · ${subject} · ${parts.instant}`).width;
      const line = fitFooter(type, all, width);
      expect(line.width).toBeGreaterThan(rest + 3);
      expect(fitFooter(type, all, rest + 1).width).toBeCloseTo(rest, 1);
    }
  });

  test('fit for any names and any width', () => {
    const seed = Number(process.env['SEED'] ?? 20_261_123);
    console.log(`footer: SEED=${seed}`);
    const type = typesetter();
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', 'm', 'W', ' '), minLength: 1, maxLength: 400 }),
      fc.constantFrom('Acme', 'محمد الأحمد '.repeat(20), '株式会社'.repeat(30), '👩‍🚀'.repeat(40)),
    );
    const property = fc.property(
      name,
      fc.option(name),
      fc.double({ min: 1, max: 80, noNaN: true }),
      (organization, subject, width) => {
        const line = fitFooter(type, { ...parts, organization, subject: subject ?? undefined }, width);
        expect(line.width).toBeLessThanOrEqual(width + 0.01);
      },
    );
    fc.assert(property, { seed, numRuns: 500 });
  });
});

test('writes a valid file with the same bytes each time', async () => {
  const drawing: Drawing = { language: 'ar', pageOf: (page) => [`صفحة ${page} من `, ''], total: 11 };
  const [one, two] = [draw(drawing), draw(drawing)];
  await checkPdf(one);
  expect((await readFile(one)).equals(await readFile(two))).toBe(true);
});
