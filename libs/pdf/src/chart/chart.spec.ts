import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPdf, pdfObjects, placedTexts, renderPages, type PlacedText } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PdfDocument } from '../page/pdf-document.js';
import { drawSample } from '../page/sample.fixture.js';
import { drawBars } from './bars.js';
import { drawCharts, OVERDUE, REFERENCES, stackOf, trendOf } from './chart.fixture.js';
import { drawHistogram } from './histogram.js';
import { drawStack } from './stack.js';
import { drawTrend } from './trend.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-charts-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Draws a chart at the top of a page. @returns the file */
function draw(chart: (pdf: PdfDocument, top: number) => void, language = 'en'): string {
  const file = join(folder, `${(files += 1)}.pdf`);
  drawSample(file, { language }, (pdf) => {
    pdf.page('Chart');
    chart(pdf, pdf.frame.top);
  });
  return file;
}

/** Returns the texts of the chart on page 1, above the footer. */
const textsOf = async (file: string): Promise<PlacedText[]> =>
  (await placedTexts(file))[0]!.filter(({ baseline }) => baseline < 700);

const alternativesOf = async (file: string): Promise<string[]> =>
  ([...(await pdfObjects(file)).values()] as Record<string, unknown>[]).flatMap((object) =>
    object?.['/S'] === '/Figure' ? [String(object['/Alt']).replace(/^u:/, '')] : [],
  );

/** Checks that no two texts overlap. */
function expectApart(texts: PlacedText[]): void {
  for (const [index, a] of texts.entries())
    for (const b of texts.slice(index + 1)) {
      const overlap =
        a.left < b.right && b.left < a.right && Math.abs(a.baseline - b.baseline) < a.size * 0.7;
      expect([a.text, b.text, overlap]).toEqual([a.text, b.text, false]);
    }
}

test.each(['en', 'ar'])(
  'writes a valid page of every chart without overlapping texts: %s',
  async (language) => {
    const file = join(folder, `all-${language}.pdf`);
    drawSample(file, { language }, drawCharts);
    await checkPdf(file);
    for (const page of await placedTexts(file)) expectApart(page.filter(({ baseline }) => baseline < 700));
    expect(await alternativesOf(file)).toHaveLength(9);
  },
);

describe('a stacked bar', () => {
  test.each([
    [40, 15, 20, 10, 15],
    [100, 0, 0, 0, 0],
    [1, 1, 1, 1, 96],
    [96, 1, 1, 1, 1],
    [0, 0, 0, 0, 0],
  ])('labels every part, also without people: %d %d %d %d %d', async (...counts) => {
    const parts = stackOf(...counts);
    const file = draw((pdf, top) => drawStack(pdf, parts, top));
    const texts = await textsOf(file);
    for (const { label, share } of parts)
      for (const text of [label, share]) expect(texts.map((placed) => placed.text)).toContain(text);
    expectApart(texts);
    expect(await alternativesOf(file)).toEqual([
      parts.map(({ label, share }) => `${label}: ${share}`).join('; '),
    ]);
  });

  test('has parts that differ in grayscale', async () => {
    const file = draw((pdf, top) => drawStack(pdf, stackOf(20, 20, 20, 20, 20), top));
    const [page] = await renderPages(file, { resolution: 144, gray: true });
    const { width, pixels } = page!;
    // The row of pixels 1 point below the upper edge of the bar, above the figures.
    const row = Math.round((18 / 25.4) * 144 + 14 * 2 + 2 * 2 + 2);
    const [left, part] = [Math.round((18 / 25.4) * 144), ((595.28 - 2 * 51.02) / 5) * 2];
    const textures = [0, 1, 2, 3, 4].map((index) => {
      const start = row * width + Math.round(left + part * (index + 0.1));
      const shades = Array.from(pixels.subarray(start, start + Math.round(part * 0.8)));
      const mean = shades.reduce((sum, shade) => sum + shade, 0) / shades.length;
      return {
        mean,
        changes: shades.filter((shade, i) => i > 0 && Math.abs(shade - shades[i - 1]!) > 20).length,
      };
    });
    const [solid, ...patterned] = textures;
    expect(solid!.changes).toBe(0);
    // Adjacent parts differ in brightness or in the number of lines.
    patterned.forEach((texture, index) => {
      const previous = textures[index]!;
      const differs =
        Math.abs(texture.mean - previous.mean) > 12 || Math.abs(texture.changes - previous.changes) > 10;
      expect([index, textures, differs]).toEqual([index, textures, true]);
    });
  });
});

describe('bars with lines', () => {
  const bars = [{ label: 'Team', share: 0.5, figure: '50%' }];

  test.each([
    [0.8, 0.72],
    [0.8, 0.8],
    [0.1, 0.95],
    [0, 0.02],
    [1, 0.99],
  ])('labels threshold %d and average %d without overlap', async (threshold, average) => {
    const references = {
      threshold: { value: threshold, label: 'Threshold' },
      average: { value: average, label: 'Organization average' },
    };
    const file = draw((pdf, top) => drawBars(pdf, bars, top, references));
    const texts = await textsOf(file);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Threshold', 'Organization average']),
    );
    expectApart(texts);
    expect(await alternativesOf(file)).toEqual(['Threshold. Organization average. Team: 50%']);
  });

  test('are as high as before without lines', () => {
    draw((pdf, top) => {
      expect(top - drawBars(pdf, bars, top)).toBe(19);
      expect(top - drawBars(pdf, bars, top, REFERENCES)).toBe(33);
    });
  });
});

describe('a trend', () => {
  const threshold = { value: 0.8, label: 'Threshold 80%' };

  test('prints the first, the last and the lowest figure, and describes all', async () => {
    const trend = trendOf(52, 58, null, 41, 90);
    const file = draw((pdf, top) => drawTrend(pdf, trend, top, { threshold }));
    const texts = (await textsOf(file)).map(({ text }) => text);
    for (const text of ['52%', '41%', '90%', 'Threshold 80%', '–']) expect(texts).toContain(text);
    expect(texts).not.toContain('58%');
    expect(await alternativesOf(file)).toEqual([
      'Threshold 80%. Nov: 52%; Dec: 58%; Jan: no data; Feb: 41%; Mar: 90%',
    ]);
  });

  test('does not draw a line across a month without value', async () => {
    const inkBetween = async (value: number | null): Promise<number> => {
      const file = draw((pdf, top) => drawTrend(pdf, trendOf(50, value, 50), top));
      const [page] = await renderPages(file, { resolution: 72, gray: true });
      // The height of 50% in the middle of the chart, at 30% of its width.
      const [y, x] = [Math.round(51 + 14 + 12 + 40), 51 + 150];
      const strip = Array.from({ length: 5 }, (_, i) => page!.pixels[(y - 2 + i) * page!.width + x]!);
      return Math.min(...strip);
    };
    expect(await inkBetween(50)).toBeLessThan(200);
    expect(await inkBetween(null)).toBe(255);
  });

  test.each([0, 1, 2, 13])('with %d points', async (length) => {
    const trend = trendOf(...Array.from({ length }, (_, index) => (index * 37) % 101));
    const file = draw((pdf, top) => pdf.inColumn(0, 2, () => drawTrend(pdf, trend, top, { threshold })));
    const texts = await textsOf(file);
    expectApart(texts);
    if (length > 0) expect(texts.map(({ text }) => text)).toContain(trend.at(-1)!.label);
    await checkPdf(file);
  });

  test('with the last point shortly after a month, next to it and without its label', async () => {
    const even = trendOf(...Array.from({ length: 13 }, () => 50));
    const points = even.map((point, index) =>
      index === 12 ? { ...point, at: 11.002, label: 'Today' } : point,
    );
    const file = draw((pdf, top) => drawTrend(pdf, points, top));
    const texts = await textsOf(file);
    expectApart(texts);
    const labels = texts.map(({ text }) => text);
    expect(labels).toContain('Today');
    expect(labels).not.toContain('Oct');
    expect(labels.filter((text) => text === '50%')).toHaveLength(2);
  });

  test('without any value', async () => {
    const file = draw((pdf, top) => drawTrend(pdf, trendOf(null, null), top));
    expect((await textsOf(file)).filter(({ text }) => text === '–')).toHaveLength(2);
  });
});

test('a histogram prints every count and range, and describes them', async () => {
  const file = draw((pdf, top) => drawHistogram(pdf, OVERDUE, top, 'Days overdue'));
  const texts = (await textsOf(file)).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(['Days overdue', ...OVERDUE.flatMap(({ label, figure }) => [label, figure])]),
  );
  expect(await alternativesOf(file)).toEqual([
    'Days overdue. 1 to 7: 12; 8 to 30: 31; 31 to 90: 0; more than 90: 4',
  ]);
});
