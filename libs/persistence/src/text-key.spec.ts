import { normalizedKey, textKey } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Keys that people type are compared by one function (docs/domain.md, section 2). */
describe('text_key', () => {
  const seed = Number(process.env.SEED ?? 20_261_129);
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
    console.log(`seed ${seed}; run again with SEED=${seed}`);
  });
  afterAll(() => db.drop());

  /** Returns the keys of texts, in order. */
  async function keysOf(texts: string[]): Promise<string[]> {
    const rows = await db.asOwner<{ key: string }>(
      'select text_key(t) as key from unnest($1::text[]) with ordinality u(t, n) order by n',
      [texts],
    );
    return rows.map(({ key }) => key);
  }

  it.each([
    ['case', 'ADA@Example.COM', 'ada@example.com'],
    ['surrounding white space', '\t\u00a0\u3000a b\u2003\n', 'a b'],
    ['zero-width characters, BOM and soft hyphens', '\ufeffs\u200bq\u200dl\u00ad\u2060i', 'sqli'],
    ['decomposed letters', 'e\u0301', '\u00e9'],
    ['the order of combining marks', 'q\u0323\u0307', 'q\u0307\u0323'],
    ['decomposed Hangul', '\u1112\u1161\u11ab', '\ud55c'],
    ['sharp s', 'STRASSE', 'straße'],
    ['final sigma', 'ΣΑΣ', 'σας'],
    ['variation selectors and tags', 'a\ufe0f\u{e0041}', 'a'],
    ['iota below', '\u1fb3', '\u0391\u0345'],
  ])('ignores differences of %s', async (_, one, other) => {
    const [first, second] = await keysOf([one, other]);
    expect(first).toBe(second);
    expect(textKey(one)).toBe(textKey(other));
  });

  it.each([
    ['letters with different marks', 'e', 'é'],
    ['dotted and dotless i', 'ı', 'i'],
    ['dotted capital I and i', 'İ', 'i'],
    ['white space inside', 'a  b', 'a b'],
    ['compatibility characters', '①', '1'],
  ])('distinguishes %s', async (_, one, other) => {
    const [first, second] = await keysOf([one, other]);
    expect(first).not.toBe(second);
    expect(textKey(one)).not.toBe(textKey(other));
  });

  it('is idempotent, and agrees with textKey and with the form in which keys are stored, for every character except ideographs', async () => {
    const characters = Array.from({ length: 0x10ffff }, (_, index) => String.fromCodePoint(index + 1)).filter(
      (character) => !/[\p{Cn}\p{Co}\p{Cs}\p{Unified_Ideograph}\uac10-\ud7a0]/u.test(character),
    );
    expect(characters.length).toBeGreaterThan(40_000);
    await expectAgreement(characters);
    await expectAgreement(characters.map((character) => `a${character}b`));
  });

  it('is idempotent, and agrees with textKey and with the form in which keys are stored, for random texts', async () => {
    const special = fc.constantFrom(
      ...Array.from('ßẞİıIiΣσςAÅſK =👩\u0301\u0323\u0307\u0345\u0338\u0f73\u1e9b\u1112\u1161\u11ab'),
      ...Array.from('\u200b\u200c\u200d\ufeff\u00ad\u034f\ufe0f\u00a0\t'),
      'e\u0301',
    );
    const character = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1 })
      .filter((text) => text !== '\0');
    const texts = fc.array(fc.oneof({ weight: 4, arbitrary: special }, character), { maxLength: 12 });
    const samples = fc.sample(
      texts.map((parts) => parts.join('')),
      { seed, numRuns: 20_000 },
    );
    await expectAgreement(samples);
  });

  /** JavaScript may know letters of a later version of Unicode than PostgreSQL. */
  async function expectSameKeys(texts: string[], keys: string[]): Promise<void> {
    const known = await db.asOwner<{ known: boolean }>(
      'select unicode_assigned(t) as known from unnest($1::text[]) with ordinality u(t, n) order by n',
      [texts],
    );
    const different = texts.filter((text, index) => known[index]!.known && textKey(text) !== keys[index]);
    expect(different.map((text) => [JSON.stringify(text), JSON.stringify(textKey(text))])).toEqual([]);
  }

  async function expectAgreement(texts: string[]): Promise<void> {
    const keys = await keysOf(texts);
    await expectSameKeys(texts, keys);
    const variants = {
      again: keys,
      stored: texts.map(normalizedKey),
      decomposed: texts.map((text) => text.normalize('NFD')),
      surrounded: texts.map((text) => ` \u200b${text}\ufeff\u00a0`),
    };
    for (const [name, variant] of Object.entries(variants)) {
      const found = await keysOf(variant);
      const differences = texts.filter((_, index) => found[index] !== keys[index]);
      expect(
        differences.slice(0, 5).map((text) => JSON.stringify(text)),
        name,
      ).toEqual([]);
    }
    // A key is in the form in which keys are stored.
    expect(keys.filter((key) => normalizedKey(key) !== key)).toEqual([]);
  }
});
