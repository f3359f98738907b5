import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { internationalNames } from '../type/names.fixture.js';
import {
  withoutFormatCharacters,
  drawNames,
  manyLetterRows,
  manyLetters,
  rightToLeftNames,
  countOf,
} from './names.fixture.js';

/** Paths of further PDF readers, if installed. They repeat the checks of names.spec.ts. */
const { TEST_POPPLER: pdftotext, TEST_MUTOOL: mutool } = process.env;
const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-names-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Draws a file of names. @returns its path */
function draw(name: string, language: string, rows: Parameters<typeof drawNames>[2]): string {
  const file = join(folder, `${name}.pdf`);
  drawNames(file, language, rows);
  return file;
}

(pdftotext ? describe : describe.skip)('poppler', () => {
  const read = async (file: string): Promise<string> =>
    withoutFormatCharacters((await run(pdftotext!, ['-layout', file, '-'])).stdout);

  test('lets poppler extract every name unchanged', async () => {
    const text = await read(draw('en', 'en', internationalNames));
    expect(internationalNames.filter(([, name]) => countOf(text, name) < 2)).toEqual([]);
  });

  test('lets poppler extract right-to-left lines in order, with digits, brackets and Latin words', async () => {
    const text = await read(draw('ar', 'ar', rightToLeftNames));
    expect(rightToLeftNames.filter(([, name]) => countOf(text, name) < 2)).toEqual([]);
  });

  test('lets poppler keep the position of a right-to-left name in a left-to-right line', async () => {
    const text = await read(draw('mixed', 'en', [['Mixed', 'Acme שלום GmbH, محمد Smith (3)']]));
    expect(countOf(text, 'Acme שלום GmbH, محمد Smith (3)')).toBe(2);
  });

  test('lets poppler extract more letters than a font has one-byte codes', async () => {
    const text = await read(draw('letters', 'en', manyLetterRows));
    expect(manyLetters.filter((word) => countOf(text, word) < 2)).toEqual([]);
  });
});

(mutool ? describe : describe.skip)('MuPDF', () => {
  test('lets MuPDF extract more letters than a font has one-byte codes', async () => {
    const file = draw('letters', 'en', manyLetterRows);
    const { stdout } = await run(mutool!, ['draw', '-F', 'text', file]);
    expect(manyLetters.filter((word) => countOf(stdout.normalize('NFC'), word) < 2)).toEqual([]);
  });
});
