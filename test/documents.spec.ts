import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi, test } from 'vitest';
import { verifyPdf } from './verify-pdf.js';

// The verification runs in separate processes, which are slow on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

// documents.slow.spec.ts covers PDF/A, PDF/UA, MuPDF and Ghostscript; `npm run verify:pdf` other languages and sizes.
test('qpdf, PDFium and pdf.js accept documents of every kind', async () => {
  const { code, output } = await verifyPdf('--bundled-only', '--rows', '30', '--languages', 'en');
  if (code !== 0) throw new Error(output);
  const [, valid, all] = /docket: (\d+) of (\d+) documents passed/.exec(output)!;
  expect(valid).toBe(all);
  expect(output.match(/ qpdf ok {2}PDFium ok {2}pdf\.js ok$/gm)).toHaveLength(Number(all));
});

test('an invalid file does not pass', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-documents-'));
  const file = join(folder, 'broken.pdf');
  await writeFile(file, '%PDF-1.7\n%%EOF\n');
  const { code, output } = await verifyPdf('--bundled-only', file);
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  for (const reader of ['qpdf', 'PDFium', 'pdf.js'])
    expect(output).toMatch(new RegExp(`^\\s+${reader}: `, 'm'));
  expect(output).toContain('docket: 0 of 1 documents passed');
});
