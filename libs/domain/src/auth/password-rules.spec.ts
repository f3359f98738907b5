import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword } from './password-rules.js';

const context = {
  email: 'founder.berg@northwind.example',
  name: 'Olga Berg',
  organizations: ['Northwind Software'],
};
const refusal = (password: string): Promise<string | null> =>
  checkPassword(password, context).then(
    () => null,
    (error: Error) => error.message,
  );

describe('the length of a password', () => {
  it('is 15 to 128 characters, and characters outside the basic plane count once', async () => {
    const [key, lock] = ['🗝', '🔒'];
    const text = (length: number) => `${key}${lock}${'kwmzrbtqhgxpvd'.slice(0, length - 2)}`;
    expect(await refusal(text(14))).toMatch(/15 to 128/);
    expect(await refusal(text(15))).toBeNull();
    const long = Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0x4e00 + at * 37)).join('');
    expect(await refusal(long)).toBeNull();
    expect(await refusal(`${long}x`)).toMatch(/15 to 128/);
  });
});

describe('a common password', () => {
  it.each([
    'passwordpassword',
    'PasswordPassword',
    'password20242024!',
    '2024!!!password2024',
    'Passw0rd!!!!!!!!!!',
    'iloveyou12345678',
    'qwerty123456789',
    '1qaz2wsx3edc4rfv',
    'q1w2e3r4t5y6u7i8o9p0',
    'letmeinletmein123',
    'let me in, let me in',
    'password1password2',
    'p@ssword12345678',
    'p@$$w0rd-P@$$W0RD',
    'trustno1trustno1!',
    'Welcome2026Welcome!',
    'Sommer2026Sommer',
    'dragon-dragon-2026',
  ])('%s is refused', async (password) => {
    expect(await refusal(password)).not.toBeNull();
  });
});

it('one common word or two next to others do not make a password a common one', async () => {
  for (const password of ['correct horse battery staple', 'pumpkin-Violin-63-harbor', 'Xk7#sommer-qwPzt']) {
    expect([password, await refusal(password)]).toEqual([password, null]);
  }
});

describe('a trivial password', () => {
  it.each([
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'abcdefghijklmnopq',
    '98765432109876543210',
    'qwertyuiopasdfghjkl',
    '1a2b3c4d5e6f7g8h9i',
    'kingkongkingkongking',
    'йцукенгшщзфывапрол',
    '                    ',
  ])('%s is refused', async (password) => {
    expect(await refusal(password)).toMatch(/repeats|sequence/);
  });

  it('is refused whenever a short text is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 7 }), async (part) => {
        const password = part.repeat(Math.ceil(16 / part.length));
        expect(await refusal(password)).not.toBeNull();
      }),
    );
  });
});

describe('a personal password', () => {
  it.each([
    'founder.berg@northwind.example',
    'founder-berg-2026',
    'OlgaBergNorthwind7',
    'Northwind Software',
    'northwind-docket-26',
  ])('%s is refused', async (password) => {
    expect(await refusal(password)).toMatch(/your name/);
  });

  it('may contain a word of the name next to others', async () => {
    expect(await refusal('northwind umbrella tractor')).toBeNull();
  });
});

it.each([
  'correct horse battery staple',
  'tractor umbrella violet',
  'k7Qm2xVb9tRz4LsW',
  'ein langer Satz mit Umlauten: äöü',
  'これは長いパスフレーズです、安全です',
])('accepts %s', async (password) => {
  expect(await refusal(password)).toBeNull();
});

it('returns the same password for composed and decomposed characters', async () => {
  const composed = 'les élèves préfèrent l’été';
  expect(await checkPassword(composed.normalize('NFD'), context)).toBe(composed.normalize('NFC'));
});
