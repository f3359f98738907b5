import { expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { csvField } from './csv-field.js';

const SEED = Number(process.env.SEED ?? 20_261_124);

const special = fc.constantFrom(...'",\r\n\t =+-@\'\uFF0B\uFF0D\uFF1D\uFF20a'.split(''));
const texts = fc.oneof(fc.string({ unit: special, maxLength: 6 }), fc.string({ unit: 'binary' }));
const runs = { seed: SEED, numRuns: 2_000 };

it('parses back to the same value, with a leading apostrophe if it would be a formula', () => {
  process.stdout.write(`CSV fields, seed ${SEED}\n`);
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [[first, second]] = parse(`${csvField(a)},${csvField(b)}\r\n`) as [[string, string]];
      expect([first.replace(/^'(?=[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/, ''), second.at(-1)]).toEqual([
        a.replace(/^'(?=[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/, ''),
        b.at(-1),
      ]);
      expect(/^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(first)).toBe(false);
    }),
    runs,
  );
});

it('equals the output of csv-stringify for any text without a line break', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!/[\r\n]/.test(text));
      expect(`${csvField(text)},x\r\n`).toBe(
        stringify([[text, 'x']], { record_delimiter: '\r\n', escape_formulas: true }),
      );
    }),
    runs,
  );
});

it('writes an empty field for null, undefined and an empty list, and separates list items by spaces', () => {
  expect([null, undefined, '', [], [89, 79], true, 0, 12.5, -1].map(csvField)).toEqual([
    '',
    '',
    '',
    '',
    '89 79',
    'true',
    '0',
    '12.5',
    "'-1",
  ]);
});
