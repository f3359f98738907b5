import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { internationalNames } from '../type/names.fixture.js';
import {
  asWritten,
  drawNames,
  manyLetterRows,
  manyLetters,
  rightToLeftNames,
  times,
} from './names.fixture.js';

/** Programs that read PDFs, where they are installed: second opinions on names.spec.ts. */
const { TEST_POPPLER: pdftotext, TEST_MUTOOL: mutool } = process.env;
const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-names-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Draws a file of names and returns its path. */
function draw(name: string, language: string, rows: Parameters<typeof drawNames>[2]): string {
  const file = join(folder, `${name}.pdf`);
  drawNames(file, language, rows);
  return file;
}

(pdftotext ? describe : describe.skip)('poppler', () => {
  const read = async (file: string): Promise<string> =>
    asWritten((await run(pdftotext!, ['-layout', file, '-'])).stdout);

  test('gives every name back as it was written', async () => {
    const text = await read(draw('en', 'en', internationalNames));
    expect(internationalNames.filter(([, name]) => times(text, name) < 2)).toEqual([]);
  });

  test('reads lines from right to left in their order, with figures, brackets and foreign words', async () => {
    const text = await read(draw('ar', 'ar', rightToLeftNames));
    expect(rightToLeftNames.filter(([, name]) => times(text, name) < 2)).toEqual([]);
  });

  test('leaves a name from right to left in its place in a line from left to right', async () => {
    const text = await read(draw('turned', 'en', [['Turned', 'Acme שלום GmbH, محمد Smith (3)']]));
    expect(times(text, 'Acme שלום GmbH, محمد Smith (3)')).toBe(2);
  });

  test('finds the text of more letters than a font has codes of one byte', async () => {
    const text = await read(draw('letters', 'en', manyLetterRows));
    expect(manyLetters.filter((word) => times(text, word) < 2)).toEqual([]);
  });
});

(mutool ? describe : describe.skip)('MuPDF', () => {
  test('finds the text of more letters than a font has codes of one byte', async () => {
    const file = draw('letters', 'en', manyLetterRows);
    const { stdout } = await run(mutool!, ['draw', '-F', 'text', file]);
    expect(manyLetters.filter((word) => times(stdout.normalize('NFC'), word) < 2)).toEqual([]);
  });
});
