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

/** Writes a file with `pages` pages and a bookmark to the first. */
async function write(
  name: string,
  pages: number,
): Promise<{ file: string; bytes: Buffer; peakBytes: number }> {
  const container = containerOf();
  const file = join(folder, name);
  container.open(file);
  const shared = { resources: container.ref({}), preamble: container.ref() };
  shared.resources.end();
  shared.preamble.end('q Q');
  let peakBytes = 0;
  let first: OpenPage | undefined;
  for (let number = 0; number < pages; number += 1) {
    const page = container.beginPage();
    first ??= page;
    container.endPage(page, Buffer.from('0 0 10 10 re f'.repeat(100 + number)), SIZE, shared, '');
    peakBytes = Math.max(peakBytes, (container as unknown as { pendingBytes: number }).pendingBytes);
  }
  container.bookmark('First', first!, SIZE[1]);
  container.finish();
  return { file, bytes: await readFile(file), peakBytes };
}

describe('PDFKit internals', () => {
  test('uses the PDFKit version that Container was written for', () => {
    const entry = createRequire(import.meta.url).resolve('pdfkit');
    const manifest = createRequire(entry)('../package.json') as { version: string };
    // To update PDFKit: review changes to the members of `PdfKitInternals`, run the tests of libs/pdf, then change this line.
    expect(manifest.version).toBe('0.20.2');
  });

  test('finds every PDFKit member that Container uses, and none that Container hides by accident', () => {
    const pdfKitMembers = PDFDocument.prototype as unknown as Record<string, unknown>;
    const overridden = ['ref', '_refEnd', '_write', 'endMetadata', '_finalize'];
    for (const member of [...overridden, 'end'])
      expect([member, typeof pdfKitMembers[member]]).toEqual([member, 'function']);
    const ownMembers = Object.getOwnPropertyNames(Container.prototype).filter(
      (name) => name !== 'constructor',
    );
    expect(ownMembers.filter((name) => name in pdfKitMembers).sort()).toEqual([...overridden].sort());
    const baseFields = Object.keys(new PDFDocument({ autoFirstPage: false }));
    const fields = Object.keys(containerOf()).filter((name) => !baseFields.includes(name));
    expect(fields.filter((name) => name in pdfKitMembers)).toEqual([]);
  });

  test('checks that PDFKit assigns object numbers on creation', () => {
    const container = containerOf();
    const reserved = container.reserve();
    const ref = container.ref({ Type: 'Any' });
    expect(ref.id).toBe(reserved + 1);
    expect(container.reserve()).toBe(ref.id + 1);
    expect(() => ref.end('content')).not.toThrow();
  });

  test('checks that PDFKit writes a primitive string as a name, a String object as text, and a reference by its number', async () => {
    const container = containerOf();
    const file = join(folder, 'syntax.pdf');
    container.open(file);
    container.ref({ Name: 'Bare', Text: new String('(a)'), To: container.reference(3) }).end();
    container.finish();
    expect((await readFile(file)).toString('latin1')).toContain('/Name /Bare\n/Text (\\(a\\))\n/To 3 0 R');
  });
});

test('writes a valid file that depends only on its content, identifier and creation date', async () => {
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

test('limits the pending data in memory', async () => {
  const { peakBytes } = await write('many.pdf', 5_000);
  expect(peakBytes).toBeLessThan(300 * 1024);
});

test('throws if a reserved object was never written', () => {
  const container = containerOf();
  container.open(join(folder, 'hole.pdf'));
  container.reserve();
  expect(() => container.finish()).toThrow('never written');
});

test('embeds an attachment unchanged', async () => {
  const container = containerOf();
  const file = join(folder, 'attached.pdf');
  container.open(file);
  const bytes = Buffer.from('name,score\r\nAda,100\r\n');
  const deflated = deflateSync(bytes);
  container.attach({
    name: 'rows.csv',
    description: 'Rows',
    mediaType: 'text/csv',
    deflated: { pieces: [deflated], length: deflated.length },
    size: bytes.length,
  });
  container.finish();
  expect((await pdfAttachment(file, 'rows.csv')).equals(bytes)).toBe(true);
});

test('throws if the file cannot be created', () => {
  expect(() => containerOf().open(join(folder, 'no', 'such', 'folder.pdf'))).toThrow('ENOENT');
});
