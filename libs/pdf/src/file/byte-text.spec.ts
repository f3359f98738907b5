import { expect, it } from 'vitest';
import fc from 'fast-check';
import { ByteText } from './byte-text.js';

const SEED = Number(process.env.SEED ?? 20_261_124);

it('writes numbers as JavaScript does', () => {
  process.stdout.write(`numbers as bytes, seed ${SEED}\n`);
  const ids = fc.oneof(fc.nat(1_200), fc.nat(2 ** 31 - 1));
  const counts = fc.oneof(
    fc.integer({ min: -1_200, max: 1_200 }),
    fc.integer({ min: -(10 ** 8), max: 10 ** 8 }),
  );
  fc.assert(
    fc.property(ids, counts, (id, count) => {
      expect(new ByteText().number(id).text(' ').hundredths(count).toString()).toBe(`${id} ${count / 100}`);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  expect(new ByteText().hundredths(-0).toString()).toBe('0');
});

it('writes UTF-8 as Buffer does, whatever the length and the letters', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 })),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('', '\uD800', 'ß'), (pieces, last) => {
      const text = new ByteText();
      for (const piece of [...pieces, last]) text.utf8(piece);
      const expected = [...pieces, last].map((piece) => Buffer.from(piece));
      expect(Buffer.from(text.view()).equals(Buffer.concat(expected))).toBe(true);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

it('grows with what is added, by pieces short and long, and can be used again', () => {
  const text = new ByteText();
  for (const times of [2, 1]) {
    let expected = '';
    for (let at = 0; at < 3_000 * times; at += 1) {
      const piece = String.fromCharCode(at % 256).repeat(at % 60);
      text.text(piece).reference(at);
      expected += `${piece}${at} 0 R`;
    }
    expect(text.toString() === expected).toBe(true);
    expect(text.length).toBe(expected.length);
    const other = new ByteText().text('(').add(text).text(')');
    expect(Buffer.from(other.view()).toString('latin1') === `(${expected})`).toBe(true);
    text.clear();
  }
});

it('is padded with one blank at least, up to the next multiple', () => {
  expect(new ByteText().text('12345').pad(10).toString()).toBe('12345     ');
  expect(new ByteText().text('1234567890').pad(10).length).toBe(20);
});
