import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PdfDocument } from '@docket/pdf';
import { checkPdf, pageLayouts } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { divide, drawFacts } from './facts.js';
import type { LabeledValue } from '../rendering.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-facts-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('divide', () => {
  it.each<[string, heights: number[], available: number, first: number, both: number]>([
    ['balances both columns', [20, 20, 20, 20], 400, 2, 4],
    ['makes the first column the longer one', [20, 20, 20], 400, 2, 3],
    ['leaves no gap before a tall block', [20, 20, 100], 400, 2, 3],
    ['takes as many as fit on the page', [50, 50, 50, 50, 50, 50], 110, 2, 4],
    ['takes a block that is taller than the page', [500, 20, 20], 100, 1, 3],
    ['puts a single block in the first column', [20], 400, 1, 1],
    ['takes no blocks from an empty list', [], 400, 0, 0],
  ])('%s', (_, heights, available, first, both) => {
    expect(divide(heights, available)).toEqual([first, both]);
  });
});

/** Renders facts on pages. @returns the space left below them and the text of each page in its layout */
async function pagesOf(
  facts: LabeledValue[],
  orientation: 'portrait' | 'landscape',
): Promise<{ bottom: number; texts: string[] }> {
  const file = join(folder, `${orientation}-${facts.length}.pdf`);
  const pdf = new PdfDocument({
    file,
    pageSize: 'Letter',
    orientation,
    title: 'Facts',
    subject: 'Facts',
    author: 'Facts',
    language: 'en',
    instant: new Date(0),
    identity: 'facts',
    footer: { left: '', middle: '' },
    messages: { pageOf: () => ['', ''], continued: (title) => title },
  });
  pdf.page('Facts');
  const bottom = drawFacts(pdf, 'Facts', facts, pdf.frame.top) - pdf.frame.bottom;
  pdf.finish();
  await checkPdf(file);
  return { bottom, texts: await pageLayouts(file) };
}

describe('facts', () => {
  it('are in two columns on a wide page', async () => {
    const facts = [
      { label: 'Passing score', value: '70%' },
      { label: 'Window', value: '365 days' },
    ];
    const { bottom, texts } = await pagesOf(facts, 'landscape');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/Passing score +70% +Window +365 days/);
    expect(bottom).toBeGreaterThan(400);
  });

  it.each(['portrait', 'landscape'] as const)(
    'continue on the next page without losing any, %s',
    async (orientation) => {
      const value = 'Pairs of an active assignment and an assignee. '.repeat(5);
      const facts = Array.from({ length: 60 }, (_, index) => ({ label: `Rule ${index}.`, value }));
      const { bottom, texts } = await pagesOf(facts, orientation);
      expect(texts.length).toBeGreaterThan(2);
      expect(bottom).toBeGreaterThanOrEqual(0);
      for (const { label } of facts) expect(texts.filter((text) => text.includes(label))).toHaveLength(1);
      expect(texts.join('').match(/Pairs/g)).toHaveLength(60 * 5);
      // The footer is the last line of every page.
      for (const text of texts) expect(text.trimEnd().split('\n').at(-1)).not.toContain('assignee');
    },
  );
});
