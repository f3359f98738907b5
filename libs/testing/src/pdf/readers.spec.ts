import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import PDFDocument from 'pdfkit';
import { pdfFonts } from './fonts.js';
import { pageLayouts, pdfInfo, placedTexts } from './layout.js';
import { renderPages, pageTexts } from './pdfium.js';
import { checkPdf, pdfAttachment, pdfObjects, uncompressedPdf } from './qpdf.js';

let folder: string;
/** A file with two pages, a red square, text in columns, a font that is not embedded, and an attachment. */
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-readers-'));
  file = join(folder, 'sample.pdf');
  const document = new PDFDocument({ size: [200, 100], margin: 0, info: { Title: 'Sample' } });
  const written = once(document.pipe(createWriteStream(file)), 'finish');
  document.rect(0, 0, 100, 100).fill('#ff0000').fillColor('black').font('Helvetica', 10);
  const put = (text: string, x: number, y: number): unknown =>
    document.text(text, x, y, { lineBreak: false });
  put('right', 120, 10);
  put('left side', 10, 10);
  put('below', 10, 22);
  put('far below', 10, 60);
  document.addPage();
  put('second page', 10, 10);
  document.file(Buffer.from('a,b\r\n'), { name: 'rows.csv' });
  document.end();
  await written;
});
afterAll(() => rm(folder, { recursive: true }));

describe('qpdf', () => {
  it('accepts a valid file', async () => {
    await expect(checkPdf(file)).resolves.toBeUndefined();
    expect(process.exitCode).toBeUndefined();
  });

  it('rejects a file with a wrong cross-reference, a truncated file and a file of another format', async () => {
    const bytes = await readFile(file);
    const damaged = join(folder, 'damaged.pdf');
    await writeFile(damaged, bytes.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
    await expect(checkPdf(damaged)).rejects.toThrow(/damaged\.pdf.*xref/);
    await writeFile(damaged, bytes.subarray(0, bytes.length / 2));
    await expect(checkPdf(damaged)).rejects.toThrow(/startxref/);
    await writeFile(damaged, 'text');
    await expect(checkPdf(damaged)).rejects.toThrow(/header/);
    expect(process.exitCode).toBeUndefined();
  });

  it('returns operators, objects and attachments', async () => {
    expect(await uncompressedPdf(file)).toContain('[(second page) 0] TJ');
    const objects = [...(await pdfObjects(file)).values()];
    expect(
      objects.filter((object) => (object as Record<string, unknown>)?.['/Type'] === '/Page'),
    ).toHaveLength(2);
    expect((await pdfAttachment(file, 'rows.csv')).toString()).toBe('a,b\r\n');
    await expect(pdfAttachment(file, 'other.csv')).rejects.toThrow('other.csv');
  });

  it('reports a font that is not embedded', async () => {
    expect(await pdfFonts(file)).toEqual([
      { name: '/Helvetica', embedded: false, subset: false, unicode: false },
    ]);
  });
});

describe('PDFium', () => {
  it('renders pages and parts of pages', async () => {
    const pages = await renderPages(file, { resolution: 144 });
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [400, 200],
      [400, 200],
    ]);
    expect([...pages[0]!.pixels.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    expect([...pages[1]!.pixels.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    const clip = { left: 99, top: 80, width: 2, height: 1 };
    const [part] = await renderPages(file, { resolution: 72, gray: true, clip, from: 1, to: 1 });
    expect(part).toMatchObject({ width: 2, height: 1 });
    expect([...part!.pixels]).toEqual([expect.any(Number), 255]);
    expect(part!.pixels[0]).toBeLessThan(128);
  });

  it('returns the text of each page', async () => {
    const texts = await pageTexts(file);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/left side[^]*below\nfar below/);
    expect(await pageTexts(file, { to: 1 })).toEqual([texts[0]]);
  });

  it('rejects files that are not PDFs and pages that do not exist', async () => {
    const other = join(folder, 'other.pdf');
    await writeFile(other, 'text');
    await expect(pageTexts(other)).rejects.toThrow('cannot read the file');
    await expect(pageTexts(file, { to: 3 })).rejects.toThrow('cannot read page 3');
  });
});

describe('pdf.js', () => {
  it('returns the text of pages in their visual layout', async () => {
    expect(await pageLayouts(file)).toEqual(['left side  right\nbelow\n\nfar below\n', 'second page\n']);
  });

  it('returns the positions of text', async () => {
    const [texts] = await placedTexts(file);
    const [right, left] = texts!;
    expect(right).toMatchObject({ text: 'right', left: 120, size: 10 });
    expect(left).toMatchObject({ text: 'left side', left: 10, baseline: right!.baseline });
  });

  it('returns the title, the number of pages and the page size', async () => {
    expect(await pdfInfo(file)).toEqual({ title: 'Sample', pages: 2, pageSize: [200, 100] });
  });
});
