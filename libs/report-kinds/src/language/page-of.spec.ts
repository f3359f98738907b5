import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages } from '@docket/contracts/values';
import { PdfDocument } from '@docket/pdf';
import { pageTexts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages as documentMessages } from './messages/index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-page-of-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Removes directional marks, which PDF readers return, and joins all lines. */
const plain = (text: string): string =>
  text
    .replace(/[\u200B\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFKC');

test.each(documentLanguages)(
  'every page has its number and the total number of pages: %s',
  async (language) => {
    const file = join(folder, `${language}.pdf`);
    const messages = documentMessages[language];
    const pdf = new PdfDocument({
      file,
      pageSize: 'A4',
      title: 'Pages',
      subject: '',
      author: 'Docket',
      language,
      instant: new Date('2026-11-23T14:05:37.123Z'),
      identity: 'pages',
      footer: { left: 'Docket', middle: '3e4f5a6b' },
      messages,
    });
    for (let page = 1; page <= 11; page += 1) pdf.page('Section');
    expect(pdf.finish()).toBe(11);
    const texts = await pageTexts(file);
    expect(texts).toHaveLength(11);
    for (const [index, text] of texts.entries())
      expect(plain(text)).toContain(plain(messages.pageOf(index + 1).join('11')));
  },
);
