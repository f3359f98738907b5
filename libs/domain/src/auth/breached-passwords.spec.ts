import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BreachedPasswords, BreachedPasswordsError } from './breached-passwords.js';
import { checkPassword, loadPasswordLists } from './password-rules.js';

let folder: string;
let file: string;
let opened: BreachedPasswords | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-breached-'));
  file = join(folder, 'passwords.txt');
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (password: string): string => createHash('sha1').update(password).digest('hex').toUpperCase();
/** Lines of passwords, sorted by hash, with counts of different lengths. */
const linesOf = (passwords: string[]): string[] =>
  passwords.map((password, at) => `${hashOf(password)}:${10 ** (at % 9)}`).toSorted();
async function open(text: string): Promise<BreachedPasswords> {
  writeFileSync(file, text);
  await opened?.close();
  opened = await BreachedPasswords.open(file);
  return opened;
}
const openLines = (lines: string[], newline = '\r\n', last = newline): Promise<BreachedPasswords> =>
  open(lines.join(newline) + last);
const many = Array.from({ length: 5_000 }, (_, n) => `breached password ${n}`);
const byHash = many.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));

describe.each([
  ['CRLF', '\r\n', '\r\n'],
  ['LF', '\n', '\n'],
  ['CRLF without a final one', '\r\n', ''],
  ['LF without a final one', '\n', ''],
])('a file with %s', (_, newline, last) => {
  it('has every password, the first and the last one included, and no other one', async () => {
    const passwords = await openLines(linesOf(many), newline, last);
    for (const password of [byHash[0]!, byHash.at(-1)!, ...many.slice(0, 500)])
      expect(await passwords.has(password)).toBe(true);
    for (let n = 0; n < 500; n += 1) expect(await passwords.has(`another password ${n}`)).toBe(false);
  });

  it('may have one line', async () => {
    const passwords = await openLines(linesOf(['only this']), newline, last);
    expect([await passwords.has('only this'), await passwords.has('only thi')]).toEqual([true, false]);
  });

  it('does not have the hashes before the first line and behind the last one', async () => {
    const passwords = await openLines(linesOf(byHash.slice(1, -1)), newline, last);
    expect([await passwords.has(byHash[0]!), await passwords.has(byHash.at(-1)!)]).toEqual([false, false]);
    expect([await passwords.has(byHash[1]!), await passwords.has(byHash.at(-2)!)]).toEqual([true, true]);
  });
});

it('agrees with a set for any number of lines', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (count, skipped, newline, final) => {
        const kept = byHash.slice(skipped, skipped + count);
        const passwords = await openLines(linesOf(kept), newline, final ? newline : '');
        const known = new Set(kept);
        for (const password of byHash.slice(Math.max(0, skipped - 3), skipped + count + 3))
          expect(await passwords.has(password)).toBe(known.has(password));
      },
    ),
    { numRuns: 30 },
  );
});

it('accepts hashes without counts', async () => {
  const passwords = await open(
    linesOf(many)
      .map((line) => line.slice(0, 40))
      .join('\n'),
  );
  expect([await passwords.has(many[7]!), await passwords.has('another')]).toEqual([true, false]);
});

describe('a file is refused if it', () => {
  const refusal = async (text: string): Promise<string> => {
    const error = await open(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BreachedPasswordsError);
    return (error as Error).message;
  };

  it('is missing or a folder', async () => {
    for (const [path, code] of [
      [join(folder, 'missing.txt'), 'ENOENT'],
      [folder, 'EISDIR'],
    ] as const)
      await expect(BreachedPasswords.open(path)).rejects.toThrow(
        `BREACHED_PASSWORDS_FILE cannot be read (${code})`,
      );
  });

  it.each([
    ['is empty', ''],
    ['has lower case', linesOf(many).join('\n').toLowerCase()],
    ['has other hashes', 'A'.repeat(32)],
    ['has passwords', many.join('\n')],
    ['has empty lines', `${linesOf(many.slice(0, 9)).join('\n')}\n\n`],
    ['begins with a mark of its encoding', `\uFEFF${linesOf(many).join('\n')}`],
  ])('%s', async (_, text) => {
    expect(await refusal(text)).toMatch(/has other lines\. Use a file of SHA-1 hashes/);
  });

  it('is not sorted by hash, e.g. sorted by count, or two sorted files in one', async () => {
    const lines = linesOf(many);
    const byCount = lines.toSorted((a, b) => Number(b.slice(41)) - Number(a.slice(41)));
    const halves = [...lines.slice(2_500), ...lines.slice(0, 2_500)];
    for (const unsorted of [byCount, halves, lines.toReversed(), linesOf(many.slice(0, 2)).toReversed()])
      expect(await refusal(unsorted.join('\r\n'))).toMatch(/is not sorted by hash/);
  });
});

it('refuses a new password that is on the list, and accepts it without the list', async () => {
  const password = 'tractor umbrella violet';
  const context = { email: 'ada@example.org', name: 'Ada', organizations: [] };
  // Composed and decomposed characters are the same password.
  writeFileSync(file, linesOf([password, 'les élèves préfèrent l’été']).join('\r\n'));
  await loadPasswordLists(file);
  for (const breached of [password, 'les élèves préfèrent l’été'.normalize('NFD')])
    await expect(checkPassword(breached, context)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('data breaches'),
      details: { issues: [{ path: 'password' }] },
    });
  expect(await checkPassword(`${password} 2`, context)).toBe(`${password} 2`);
  await loadPasswordLists();
  expect(await checkPassword(password, context)).toBe(password);
});
