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
    'qazwsxedcrfvtgbyhn',
  ])('%s is refused', async (password) => {
    expect(await refusal(password)).not.toBeNull();
  });
});

it('one common word or two next to others do not make a password a common one', async () => {
  for (const password of ['lantern horse battery quilt', 'pumpkin-Violin-63-harbor', 'Xk7#sommer-qwPzt']) {
    expect([password, await refusal(password)]).toEqual([password, null]);
  }
});

describe('a combination of common words', () => {
  const WORDS = [
    'letmein',
    'football',
    'baseball',
    'welcome',
    'monkey',
    'dragon',
    'sunshine',
    'iloveyou',
    'master',
    'shadow',
  ];

  it.each([
    'correcthorsebatterystaple',
    'correct horse battery staple',
    'c0rrect-h0rse-b4ttery-st4ple',
    'thequickbrownfox',
    'thisismypassword',
    'letmein password1',
    'l3tme1n p@ssw0rd1',
    'onetwothreefourfive',
    'one two three four five',
    'footballbaseball',
    'MondayTuesdayWednesday',
    'januarfebruarmärz',
    'welcome to docket',
    'welcome to northwind',
    'iloveyouforever1',
    'supersecretpassword',
    'Summer2026Winter2025',
  ])('%s is refused', async (password) => {
    expect(await refusal(password)).not.toBeNull();
  });

  it('is refused in every order, in every case, with whatever is between the words', async () => {
    const word = fc
      .tuple(fc.constantFrom(...WORDS), fc.boolean())
      .map(([text, upper]) => (upper ? text.toUpperCase() : text));
    await fc.assert(
      fc.asyncProperty(
        word,
        word,
        fc.constantFrom('', ' ', '-', '_', '. ', '12', '2026'),
        fc.constantFrom('', '1', '!', '2026'),
        async (a, b, between, after) => {
          const password = `${a}${between}${b}${after}`.padEnd(15, '!');
          expect([password, await refusal(password)]).not.toEqual([password, null]);
        },
      ),
    );
  });

  it('is no reason to refuse five random words of a list, or random characters', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    const list = dictionary['diceware-common'].filter((word) => /^[a-z]{3,}$/.test(word));
    expect(list.length).toBeGreaterThan(5_000);
    const words = fc.uniqueArray(fc.constantFrom(...list), { minLength: 5, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(' ', '-', ''), async (chosen, between) => {
        const password = chosen.join(between);
        expect([password, await refusal(password)]).toEqual([password, null]);
      }),
      { numRuns: 500 },
    );
    const key = fc.array(fc.constantFrom(...Array.from('acegikmoqsuwy24680')), {
      minLength: 22,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(
        key.filter((characters) => new Set(characters).size > 9),
        async (characters) => {
          const password = characters.join('');
          expect([password, await refusal(password)]).toEqual([password, null]);
        },
      ),
    );
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
    expect(await refusal('northwind umbrella tractor violet')).toBeNull();
  });
});

it.each([
  'lantern horse battery quilt',
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
