import { expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { csvField } from './csv-field.js';

const SEED = Number(process.env.SEED ?? 20_261_124);

const odd = fc.constantFrom(...'",\r\n\t =+-@\'\uFF0B\uFF0D\uFF1D\uFF20a'.split(''));
const texts = fc.oneof(fc.string({ unit: odd, maxLength: 6 }), fc.string({ unit: 'binary' }));
const runs = { seed: SEED, numRuns: 2_000 };

it('reads back as it was, led by an apostrophe where it would be a formula', () => {
  process.stdout.write(`fields of CSV, seed ${SEED}\n`);
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [[first, second]] = parse(`${csvField(one)},${csvField(other)}\r\n`) as [[string, string]];
      expect([first.replace(/^'(?=[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/, ''), second.at(-1)]).toEqual([
        one.replace(/^'(?=[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/, ''),
        other.at(-1),
      ]);
      expect(/^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(first)).toBe(false);
    }),
    runs,
  );
});

it('is what csv-stringify makes of any text without a line break', () => {
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

it('writes nothing for nothing, and a list with spaces', () => {
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
