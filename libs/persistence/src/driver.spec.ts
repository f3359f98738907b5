import { createTestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const SEED = Number(process.env.SEED ?? 20_261_130);
const parts = fc.array(
  fc.constantFrom("'", "''", '\\', '"', '?', '$', '$$', '$t', '$t0$', '--', '\n', 'é', '李', '😀'),
  {
    minLength: 1,
    maxLength: 30,
  },
);

it(`stores texts of all lengths as they are (seed ${SEED})`, async () => {
  const db = await createTestDatabase();
  const stored = async (text: string): Promise<unknown> => {
    const [row] = await db.orm.em.fork().execute('select ?::text as text, ? as after', [text, "'"]);
    expect(row?.['after']).toBe("'");
    return row?.['text'];
  };
  try {
    await fc.assert(
      fc.asyncProperty(parts, fc.constantFrom(1, 300, 20_000), async (some, times) => {
        const text = some.join('').repeat(times);
        expect(await stored(text)).toBe(text);
      }),
      { seed: SEED, numRuns: 100 },
    );
  } finally {
    await db.drop();
  }
});
