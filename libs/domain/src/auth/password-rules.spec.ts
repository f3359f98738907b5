import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword } from './password-rules.js';

const context = {
  email: 'founder.berg@northwind.example',
  name: 'Olga Berg',
  organizations: ['Northwind Software'],
};
const refusal = (password: string): string | null => {
  try {
    checkPassword(password, context);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the length of a password', () => {
  it('is 15 to 128 characters, and characters outside the basic plane count once', () => {
    const [key, lock] = ['🗝', '🔒'];
    const text = (length: number) => `${key}${lock}${'kwmzrbtqhgxpvd'.slice(0, length - 2)}`;
    expect(refusal(text(14))).toMatch(/15 to 128/);
    expect(refusal(text(15))).toBeNull();
    const long = Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0x4e00 + at * 37)).join('');
    expect(refusal(long)).toBeNull();
    expect(refusal(`${long}x`)).toMatch(/15 to 128/);
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
  ])('%s is refused', (password) => {
    expect(refusal(password)).not.toBeNull();
  });
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
  ])('%s is refused', (password) => {
    expect(refusal(password)).toMatch(/repeats|sequence/);
  });

  it('is refused whenever a short text is repeated', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 7 }), (part) => {
        const password = part.repeat(Math.ceil(16 / part.length));
        expect(refusal(password)).not.toBeNull();
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
  ])('%s is refused', (password) => {
    expect(refusal(password)).toMatch(/your name/);
  });

  it('may contain a word of the name next to others', () => {
    expect(refusal('northwind umbrella tractor')).toBeNull();
  });
});

it.each([
  'correct horse battery staple',
  'tractor umbrella violet',
  'k7Qm2xVb9tRz4LsW',
  'ein langer Satz mit Umlauten: äöü',
  'これは長いパスフレーズです、安全です',
])('accepts %s', (password) => {
  expect(refusal(password)).toBeNull();
});

it('returns the same password for composed and decomposed characters', () => {
  const composed = 'les élèves préfèrent l’été';
  expect(checkPassword(composed.normalize('NFD'), context)).toBe(composed.normalize('NFC'));
});
