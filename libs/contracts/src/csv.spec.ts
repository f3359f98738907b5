import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, csvLine, guardFormula, unguardFormula } from './csv.js';

const SEED = Number(process.env.SEED ?? 20_261_129);
const runs = { seed: SEED, numRuns: 5_000 };
const special = fc.constantFrom(
  ...'",\r\n\t =+-@\'‘”«\0\u00A0\u200B\u202E\uFEFF\u2028＝＋－＠﹦a1ü'.split(''),
);
const texts = fc.oneof(fc.string({ unit: special, maxLength: 12 }), fc.string({ unit: 'binary' }));

/** A second definition of the rule, character by character. */
function isDangerous(cell: string): boolean {
  const skipped = /^[\s"'‘’‚‛“”„‟«»`´\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;
  return cell.split(/\r\n|\r|\n/).some((line, index, lines) => {
    const first = Array.from(line).find((character) => character === '\t' || !skipped.test(character));
    if (first === undefined) return index === 0 && lines.length > 1;
    return '=+-@\t＝＋－＠﹦﹢﹣﹫−'.includes(first);
  });
}

/** Reads one line of CSV in which every field is quoted. */
function read(line: string): string[] {
  expect(line).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*\r\n$/);
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map(([, text]) => text!.replaceAll('""', '"'));
}

describe('CSV', () => {
  it('quotes every field, and reads back as the guarded text', () => {
    process.stdout.write(`CSV, seed ${SEED}\n`);
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (values) => {
        expect(read(csvLine(values))).toEqual(values.map(guardFormula));
      }),
      runs,
    );
  });

  it('guards text exactly if it is dangerous, and no guarded text is without its apostrophe', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const guarded = guardFormula(text);
        expect([text, guarded !== text]).toEqual([text, isDangerous(text)]);
        for (const line of guarded.split(/\r\n|\r|\n/)) {
          if (isDangerous(line)) expect(line).toMatch(/^'/);
        }
        if (isDangerous(text)) expect(guarded.startsWith(`'`) || /[\r\n]/.test(text)).toBe(true);
      }),
      runs,
    );
  });

  it('restores every string', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(unguardFormula(guardFormula(guardFormula(text)))).toBe(guardFormula(text));
      }),
      runs,
    );
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(1)', `'@SUM(1)`],
    ['\t=1', `'\t=1`],
    ['\tx', `'\tx`],
    ['\r=1', `'\r'=1`],
    ['\nx', `'\nx`],
    ['\r\n=1', `'\r\n'=1`],
    ['a\n=1', `a\n'=1`],
    ['a\r\n +1', `a\r\n' +1`],
    [' =1', `' =1`],
    [`'=1`, `''=1`],
    ['"=1', `'"=1`],
    ['\u200B\uFEFF=1', `'\u200B\uFEFF=1`],
    ['＝1', `'＝1`],
    ['－1', `'－1`],
    ['a=1', 'a=1'],
    ['1-2', '1-2'],
    ['a\n', 'a\n'],
    [`it's`, `it's`],
    ['', ''],
  ])('guards %j as %j', (text, expected) => {
    expect(guardFormula(text)).toBe(expected);
  });

  it('writes an empty field for null, undefined and an empty list, and spaces between the items of a list', () => {
    expect([null, undefined, '', [], [89, 79], true, 0, 12.5, -1].map(csvField)).toEqual([
      '""',
      '""',
      '""',
      '""',
      '"89 79"',
      '"true"',
      '"0"',
      '"12.5"',
      `"'-1"`,
    ]);
  });
});
