import { expect, it } from 'vitest';
import fc from 'fast-check';
import { ByteWriter } from './byte-writer.js';

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
      expect(new ByteWriter().number(id).text(' ').hundredths(count).toString()).toBe(`${id} ${count / 100}`);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  expect(new ByteWriter().hundredths(-0).toString()).toBe('0');
});

it('writes the same UTF-8 as Buffer for any text', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 })),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('', '\uD800', 'ß'), (pieces, lastPiece) => {
      const text = new ByteWriter();
      for (const piece of [...pieces, lastPiece]) text.utf8(piece);
      const expected = [...pieces, lastPiece].map((piece) => Buffer.from(piece));
      expect(Buffer.from(text.view()).equals(Buffer.concat(expected))).toBe(true);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

it('grows with short and long pieces, and can be reused after clear', () => {
  const text = new ByteWriter();
  for (const factor of [2, 1]) {
    let expected = '';
    for (let i = 0; i < 3_000 * factor; i += 1) {
      const piece = String.fromCharCode(i % 256).repeat(i % 60);
      text.text(piece).reference(i);
      expected += `${piece}${i} 0 R`;
    }
    expect(text.toString() === expected).toBe(true);
    expect(text.length).toBe(expected.length);
    const other = new ByteWriter().text('(').add(text).text(')');
    expect(Buffer.from(other.view()).toString('latin1') === `(${expected})`).toBe(true);
    text.clear();
  }
});

it('pads with at least one space up to the next multiple', () => {
  expect(new ByteWriter().text('12345').pad(10).toString()).toBe('12345     ');
  expect(new ByteWriter().text('1234567890').pad(10).length).toBe(20);
});
