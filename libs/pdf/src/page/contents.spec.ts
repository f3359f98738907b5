import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPdf, pageTexts, pdfObjects, withPdfJs } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseLines, drawContents } from './contents.js';
import type { OutlineEntry } from './outline.js';
import { drawSample } from './sample.fixture.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-contents-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Plan {
  language?: string;
  orientation?: 'portrait' | 'landscape';
  sections: number;
  /** Bookmarks of each section. */
  bookmarks?: number;
  tagged?: boolean;
}

/** Draws a cover, the contents and sections of two pages each. @returns the file */
function draw({ sections, bookmarks = 0, ...options }: Plan): string {
  const file = join(folder, `${sections}-${bookmarks}-${Object.values(options).join('-')}.pdf`);
  drawSample(file, options, (pdf) => {
    pdf.page('Cover');
    pdf.text('Cover', pdf.frame.left, pdf.frame.top, { tag: 'H1' });
    drawContents(pdf, 'Contents');
    for (let section = 1; section <= sections; section += 1) {
      const title = `Section ${section}.`;
      pdf.page(title);
      for (let index = 1; index <= bookmarks; index += 1) pdf.bookmark(`${title}${index}.`, 400);
      pdf.page(title);
      pdf.text('Text', pdf.frame.left, pdf.frame.top);
    }
    pdf.section('Below', 300);
  });
  return file;
}

/** Returns the title, target page and target height of each link on page 2, in order. */
const linksOf = (file: string): Promise<{ contents: string; page: number; top: number }[]> =>
  withPdfJs(file, async (document) => {
    const annotations = (await (await document.getPage(2)).getAnnotations()) as {
      dest: [{ num: number; gen: number }, unknown, number, number];
      contentsObj: { str: string };
    }[];
    return Promise.all(
      annotations.map(async ({ dest, contentsObj }) => ({
        contents: contentsObj.str,
        page: 1 + (await document.getPageIndex(dest[0])),
        top: dest[3],
      })),
    );
  });

test.each(['en', 'ar'])('links each section and bookmark to its page: %s', async (language) => {
  const file = draw({ language, sections: 3, bookmarks: 2 });
  const links = await linksOf(file);
  const pageOf = ({ contents }: { contents: string }) => Number(contents.split(', ')[1]);
  expect(links.map(({ contents }) => contents.split(',')[0])).toEqual([
    ...[1, 2, 3].flatMap((s) => [`Section ${s}.`, `Section ${s}.1.`, `Section ${s}.2.`]),
    'Below',
  ]);
  for (const link of links) expect([link.contents, link.page]).toEqual([link.contents, pageOf(link)]);
  expect(links.at(-1)).toMatchObject({ page: 8, top: 300 });
  const [, text] = await pageTexts(file);
  for (const page of [3, 5, 7, 8]) expect(text).toMatch(new RegExp(`\\b${page}\\b`));
});

test('labels pages with the numbers that are printed on them', async () => {
  const file = draw({ sections: 3 });
  const texts = await pageTexts(file);
  const labels = await withPdfJs(file, (document) => document.getPageLabels());
  expect(labels).toEqual(texts.map((_, index) => String(index + 1)));
  texts.forEach((text, index) => expect(text).toContain(`${labels![index]} / ${texts.length}`));
});

test('tags the contents and the links in reading order', async () => {
  const file = draw({ sections: 3, bookmarks: 1 });
  const objects = await pdfObjects(file);
  const elements = [...objects.values()] as Record<string, unknown>[];
  const countOf = (type: string) => elements.filter((element) => element?.['/S'] === type).length;
  expect([countOf('/TOC'), countOf('/TOCI'), countOf('/Link')]).toEqual([1, 7, 7]);
  const document = elements.find((element) => element?.['/S'] === '/Document')!;
  const kids = (document['/K'] as string[]).map((id) => (objects.get(id) as Record<string, unknown>)['/S']);
  expect(kids).toEqual(['/H1', '/Sect', '/P', '/P', '/P']);
  await checkPdf(file);
});

test('an untagged document has links too', async () => {
  expect(await linksOf(draw({ sections: 2, tagged: false }))).toHaveLength(3);
});

test.each(['portrait', 'landscape'] as const)(
  'keeps every section when there is no space for the bookmarks: %s',
  async (orientation) => {
    const links = await linksOf(draw({ orientation, sections: 40, bookmarks: 30 }));
    expect(links).toHaveLength(41);
  },
);

test('fills a page with as many sections as fit if there are too many', async () => {
  const file = draw({ orientation: 'landscape', sections: 90 });
  const links = await linksOf(file);
  expect(links.length).toBeGreaterThan(30);
  expect(links.length).toBeLessThan(91);
  expect((await pageTexts(file, { to: 2 }))[1]).toContain('…');
});

test('prefers the bookmarks of the sections with the fewest', () => {
  const section = (title: string, bookmarks: number): OutlineEntry => ({
    title,
    number: 1,
    page: { id: 1, content: 2, parent: 3 },
    top: 0,
    children: Array.from({ length: bookmarks }, (_, index) => section(`${title}${index}`, 0)),
  });
  const titles = (height: number) =>
    chooseLines([section('a', 9), section('b', 2), section('c', 1)], height)
      .flat()
      .map(({ entry }) => entry.title)
      .join(' ');
  // Lines of sections are 20 points high, lines below them 14.
  expect(titles(73)).toBe('a b c');
  expect(titles(74)).toBe('a b c c0');
  expect(titles(101)).toBe('a b c c0');
  expect(titles(102)).toBe('a b b0 b1 c c0');
  expect(titles(59)).toBe('a b');
});
