import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { checkPdf, pageTexts, pdfAttachment } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import PDFDocument from 'pdfkit';
import { Container, type OpenPage } from './container.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-pdf-'));
});
afterAll(() => rm(folder, { recursive: true }));

const SIZE: [number, number] = [100, 200];
const containerOf = (): Container =>
  new Container({
    title: 'A & B <title>',
    subject: 'Subject',
    author: 'Author',
    lang: 'en',
    created: new Date('2026-11-23T14:05:37.123Z'),
    id: Buffer.alloc(16, 7),
    tagged: false,
  });

/** A file of so many pages, with a bookmark to the first and one attachment. */
async function write(name: string, pages: number): Promise<{ file: string; bytes: Buffer; highest: number }> {
  const container = containerOf();
  const file = join(folder, name);
  container.open(file);
  const shared = { resources: container.ref({}), lead: container.ref() };
  shared.resources.end();
  shared.lead.end('q Q');
  let highest = 0;
  let first: OpenPage | undefined;
  for (let number = 0; number < pages; number += 1) {
    const page = container.beginPage();
    first ??= page;
    container.endPage(page, Buffer.from('0 0 10 10 re f'.repeat(100 + number)), SIZE, shared, '');
    highest = Math.max(highest, (container as unknown as { pendingBytes: number }).pendingBytes);
  }
  container.bookmark('First', first!, SIZE);
  container.finish();
  return { file, bytes: await readFile(file), highest };
}

describe('what is used of PDFKit', () => {
  test('is of the version that it was written for', () => {
    const entry = createRequire(import.meta.url).resolve('pdfkit');
    const about = createRequire(entry)('../package.json') as { version: string };
    // Another version: read its changes of what `PdfKitInternals` names, run the tests of libs/pdf, then change this line.
    expect(about.version).toBe('0.20.2');
  });

  test('has every member that is called or replaced, and none that is hidden by accident', () => {
    const theirs = PDFDocument.prototype as unknown as Record<string, unknown>;
    const replaced = ['ref', '_refEnd', '_write', 'endMetadata', '_finalize'];
    for (const member of [...replaced, 'end'])
      expect([member, typeof theirs[member]]).toEqual([member, 'function']);
    const ours = Object.getOwnPropertyNames(Container.prototype).filter((name) => name !== 'constructor');
    expect(ours.filter((name) => name in theirs).sort()).toEqual([...replaced].sort());
    const plain = Object.keys(new PDFDocument({ autoFirstPage: false }));
    const fields = Object.keys(containerOf()).filter((name) => !plain.includes(name));
    expect(fields.filter((name) => name in theirs)).toEqual([]);
  });

  test('numbers an object when it is made and tells where it was written', () => {
    const container = containerOf();
    const before = container.reserve();
    const made = container.ref({ Type: 'Any' });
    expect(made.id).toBe(before + 1);
    expect(container.reserve()).toBe(made.id + 1);
    expect(() => made.end('content')).not.toThrow();
  });

  test('takes a bare string as a name, a String as text, and a reference by its number', async () => {
    const container = containerOf();
    const file = join(folder, 'syntax.pdf');
    container.open(file);
    container.ref({ Name: 'Bare', Text: new String('(a)'), To: container.reference(3) }).end();
    container.finish();
    expect((await readFile(file)).toString('latin1')).toContain('/Name /Bare\n/Text (\\(a\\))\n/To 3 0 R');
  });
});

test('the file is whole, and told apart by the given id and instant alone', async () => {
  const { file, bytes } = await write('a.pdf', 300);
  const text = bytes.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  expect(text).toContain(`/ID[<${'07'.repeat(16)}><${'07'.repeat(16)}>]`);
  expect(text).toContain('(D:20261123140537Z)');
  expect(text).toContain('A &amp; B &lt;title&gt;');
  expect(text).toContain('/Outlines');
  await checkPdf(file);
  expect(await pageTexts(file)).toHaveLength(300);
  expect((await write('b.pdf', 300)).bytes.equals(bytes)).toBe(true);
});

test('what was written does not pile up in memory', async () => {
  const { highest } = await write('many.pdf', 5_000);
  expect(highest).toBeLessThan(300 * 1024);
});

test('a number that was taken and never used is an error, not a broken file', () => {
  const container = containerOf();
  container.open(join(folder, 'hole.pdf'));
  container.reserve();
  expect(() => container.finish()).toThrow('never written');
});

test('an attachment comes out as it went in', async () => {
  const container = containerOf();
  const file = join(folder, 'attached.pdf');
  container.open(file);
  const bytes = Buffer.from('name,score\r\nAda,100\r\n');
  container.attach({
    name: 'rows.csv',
    description: 'Rows',
    mediaType: 'text/csv',
    deflated: [deflateSync(bytes)],
    size: bytes.length,
  });
  container.finish();
  expect((await pdfAttachment(file, 'rows.csv')).equals(bytes)).toBe(true);
});

test('a file that cannot be written is an error', () => {
  expect(() => containerOf().open(join(folder, 'no', 'such', 'folder.pdf'))).toThrow('ENOENT');
});
