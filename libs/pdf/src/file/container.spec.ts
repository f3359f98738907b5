import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Container } from './container.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-pdf-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, pages: number): Promise<{ bytes: Buffer; highest: number }> {
  const container = new Container({
    title: 'A & B <title>',
    subject: 'Subject',
    author: 'Author',
    lang: 'en',
    created: new Date('2026-11-23T14:05:37.123Z'),
    id: Buffer.alloc(16, 7),
  });
  const file = join(folder, name);
  await container.open(file);
  const resources = container.ref({});
  resources.end();
  let highest = 0;
  for (let page = 0; page < pages; page += 1) {
    const added = container.addPageOf('0 0 10 10 re f'.repeat(100 + page), [100, 100], resources);
    if (page === 0) container.bookmark('First', added);
    await container.drain();
    highest = Math.max(highest, (container as unknown as { pendingBytes: number }).pendingBytes);
  }
  await container.finish();
  return { bytes: await readFile(file), highest };
}

test('what is used of PDFKit still gives a whole file, told apart by the given id and instant alone', async () => {
  const { bytes } = await write('a.pdf', 3);
  const text = bytes.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  expect(text).toContain('/Count 3');
  expect(text).toContain(`/ID [<${'07'.repeat(16)}> <${'07'.repeat(16)}>]`);
  expect(text).toContain('(D:20261123140537Z)');
  expect(text).toContain('A &amp; B &lt;title&gt;');
  expect(text).toContain('/Outlines');
  expect((await write('b.pdf', 3)).bytes.equals(bytes)).toBe(true);
});

test('what was written does not pile up in memory', async () => {
  const { highest } = await write('many.pdf', 5_000);
  expect(highest).toBeLessThan(300 * 1024);
});
