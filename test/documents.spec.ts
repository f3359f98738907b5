import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi, test } from 'vitest';
import { verifyPdf } from './verify-pdf.js';

// Processes of their own, on cores shared with other tests.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

// PDF/A, PDF/UA, MuPDF and Ghostscript: documents.slow.spec.ts. Other languages and large documents: npm run verify:pdf.
test('qpdf, PDFium and pdf.js find no fault with documents of every kind', async () => {
  const { code, output } = await verifyPdf('--bundled-only', '--rows', '30', '--languages', 'en');
  if (code !== 0) throw new Error(output);
  const [, sound, all] = /docket: (\d+) of (\d+) documents are in order/.exec(output)!;
  expect(sound).toBe(all);
  expect(output.match(/ qpdf ok {2}PDFium ok {2}pdf\.js ok$/gm)).toHaveLength(Number(all));
});

test('a file that is no document of ours does not pass', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-documents-'));
  const file = join(folder, 'broken.pdf');
  await writeFile(file, '%PDF-1.7\n%%EOF\n');
  const { code, output } = await verifyPdf('--bundled-only', file);
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  for (const reader of ['qpdf', 'PDFium', 'pdf.js'])
    expect(output).toMatch(new RegExp(`^\\s+${reader}: `, 'm'));
  expect(output).toContain('docket: 0 of 1 documents are in order');
});
