import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, jest, test } from '@jest/globals';

const run = promisify(execFile);
// Programs with a start of their own, on cores shared with other tests.
jest.setTimeout(300_000);

/** What `npm run verify:pdf` says; a checker that cannot run is a mistake where every test must run. */
async function verify(...args: string[]): Promise<{ code: number; output: string }> {
  const ci = process.env['CI'] === 'true' || process.env['CI'] === '1';
  const script = ['tools/verify-pdf.mjs', ...(ci ? [] : ['--allow-missing']), ...args];
  try {
    const { stdout } = await run(process.execPath, script);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

// The other languages and the large ones: npm run verify:pdf.
test('documents of every kind are PDF/A-3a and PDF/UA-1, and no reader of PDFs finds fault with them', async () => {
  const { code, output } = await verify('--rows', '30', '--languages', 'en');
  for (const line of output.match(/^docket: NOT CHECKED.*$/gm) ?? []) console.warn(line);
  if (code !== 0) throw new Error(output);
  expect(output).toMatch(/docket: (\d+) of \1 documents are in order/);
});

test('a file that is no document of ours does not pass', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-documents-'));
  const file = join(folder, 'broken.pdf');
  await writeFile(file, '%PDF-1.7\n%%EOF\n');
  const { code, output } = await verify(file);
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(output).toMatch(/^\s+qpdf: /m);
  expect(output).toContain('docket: 0 of 1 documents are in order');
});
