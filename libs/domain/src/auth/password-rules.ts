import { DocketError, errorMessages, PASSWORD_LENGTH } from '@docket/contracts';
import { BreachedPasswords } from './breached-passwords.js';
import { GuessableWords } from './password-guesses.js';

/** Words that a password must not mainly consist of: the owner's address and name, and the organization. */
export interface PasswordContext {
  email: string;
  name: string;
  /** Names of the organizations that the account belongs to. */
  organizations: string[];
}

/** Minimum number of characters of a password that do not follow from others or from the context. */
const MIN_UNPREDICTABLE = 8;
/** Minimum estimate of the guesses for a password of known parts, in bits. Four words of a list of 7,776 have about 50. */
const MIN_BITS = 32;
/** Shorter words of a name or an address occur in unrelated words. */
const MIN_CONTEXT_WORD = 4;
const PRODUCT = 'docket';

/** Rows of keyboards. Neighbors in a row are as predictable as neighbors in the alphabet. */
const KEYBOARD_ROWS = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  // Columns.
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  '8ik',
  '9ol',
];
const NEIGHBORS = new Set(
  KEYBOARD_ROWS.flatMap((row) => {
    const keys = Array.from(row);
    return keys.slice(1).flatMap((key, at) => [keys[at]! + key, key + keys[at]!]);
  }),
);

let loaded: Promise<GuessableWords> | undefined;
let breached: BreachedPasswords | null = null;

/**
 * Loads the lists of refused passwords, for all checks of this process. The API does so before its first request.
 * @param breachedFile path of the list of breached passwords. Default: none is used
 * @throws BreachedPasswordsError
 */
export async function loadPasswordLists(breachedFile?: string): Promise<void> {
  await loadCommonPasswords();
  const opened = breachedFile === undefined ? null : await BreachedPasswords.open(breachedFile);
  await breached?.close();
  breached = opened;
}

/**
 * Loads the common passwords, without digits and symbols around them. They take about 10 MB and a tenth of a second, so
 * only processes that check passwords load them.
 */
function loadCommonPasswords(): Promise<GuessableWords> {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) =>
      new GuessableWords(
        new Set(dictionary['passwords-common'].map((password) => baseOf(password.toLowerCase()))),
      ),
  );
  return loaded;
}

/** Returns the form of a password that is hashed: Unicode NFC, so that every keyboard produces the same password. */
export const normalizedPassword = (password: string): string => password.normalize('NFC');

/**
 * Checks a new password (NIST SP 800-63B-4, section 3.1.1): its length in characters, and that it is not easy to guess.
 * There are no rules about kinds of characters.
 * @returns the password in the form that is hashed
 * @throws invalid_request
 */
export async function checkPassword(password: string, context: PasswordContext): Promise<string> {
  const normalized = normalizedPassword(password);
  const message =
    weaknessOf(normalized, context, await loadCommonPasswords()) ??
    ((await breached?.has(normalized)) ? errorMessages.auth.passwordBreached : null);
  if (message === null) return normalized;
  throw new DocketError('invalid_request', message, { issues: [{ path: 'password', message }] });
}

/** Returns why a password is refused, or null. */
function weaknessOf(password: string, context: PasswordContext, common: GuessableWords): string | null {
  const { auth: messages } = errorMessages;
  const { min, max } = PASSWORD_LENGTH;
  const length = Array.from(password).length;
  if (length < min || length > max) return messages.passwordLength(min, max);
  const folded = password.toLowerCase();
  if (common.has(folded) || common.has(baseOf(folded))) return messages.passwordCommon;
  if (unpredictable(folded) < MIN_UNPREDICTABLE) return messages.passwordTrivial;
  const read = readings(folded);
  if (read.some((runs) => isOneWord(runs, common))) return messages.passwordCommon;
  const words = wordsOf(context);
  if (Array.from(withoutWords(folded, words)).length < MIN_UNPREDICTABLE) return messages.passwordPersonal;
  const known = new Set(words);
  const spellings = [folded, ...LOOKALIKE_PATTERNS.map((pattern) => asLetters(folded, pattern))];
  const isKnown = spellings.some((text) => common.bitsOf(text, known, isNext) < MIN_BITS);
  return isKnown ? messages.passwordCombined : null;
}

/** Returns a password without the digits, symbols and spaces at its start and end; unchanged if it has nothing else. */
function baseOf(password: string): string {
  return password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '') || password;
}

/** Digits and symbols that replace a letter. */
const LOOKALIKES: Record<string, string> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};

/** The characters that may be read as letters. */
const LOOKALIKE_PATTERNS = [/[@$!]/g, /[@$!03457]/g];

const asLetters = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (one) => LOOKALIKES[one] ?? one);

/** Returns the runs of letters in a password, as it may be read: as it is, with symbols or digits as letters, and without others. */
function readings(password: string): string[][] {
  const inner = baseOf(password);
  return [inner, ...LOOKALIKE_PATTERNS.map((pattern) => asLetters(inner, pattern))].flatMap((text) => {
    const runs = text.match(/\p{L}+/gu) ?? [];
    return [runs, [runs.join('')]];
  });
}

/** Returns whether runs of letters are one common password, once or repeated. */
function isOneWord(runs: string[], common: GuessableWords): boolean {
  const [word = '', ...others] = new Set(runs.map(unitOf));
  return others.length === 0 && Array.from(word).length >= MIN_CONTEXT_WORD && common.has(word);
}

/** Returns the shortest text whose repetition starts with the given one. */
function unitOf(text: string): string {
  const characters = Array.from(text);
  const length = characters.findIndex(
    (_, distance) =>
      distance > 0 && characters.every((one, at) => at < distance || one === characters[at - distance]),
  );
  return length === -1 ? text : characters.slice(0, length).join('');
}

/** Returns the number of characters that do not follow from a repetition or a sequence. */
function unpredictable(password: string): number {
  const characters = Array.from(password);
  const distances = Array.from({ length: Math.floor(characters.length / 2) }, (_, at) => at + 1);
  const repeated = distances.map((distance) => breaks(characters, distance, (a, b) => a === b));
  // Sequences such as "123456", "qwerty" and, with another one between them, "1q2w3e".
  const sequences = [1, 2].map((distance) => breaks(characters, distance, isNext));
  return Math.min(new Set(characters).size, ...repeated, ...sequences);
}

/** Returns how many characters do not follow from the character at a distance before them. */
const breaks = (
  characters: string[],
  distance: number,
  follows: (before: string, character: string) => boolean,
): number =>
  characters.filter((character, at) => at < distance || !follows(characters[at - distance]!, character))
    .length;

const isNext = (before: string, character: string): boolean =>
  Math.abs(before.codePointAt(0)! - character.codePointAt(0)!) <= 1 || NEIGHBORS.has(before + character);

/** Returns the words of the context of a password, the longest one first. */
function wordsOf({ email, name, organizations }: PasswordContext): string[] {
  const texts = [email, name, ...organizations, PRODUCT].map((text) =>
    text.slice(0, 1_000).normalize('NFC').toLowerCase(),
  );
  return texts
    .flatMap((text) => [...text.split(/\P{L}+/u), lettersAndDigits(text)])
    .filter((word) => Array.from(word).length >= MIN_CONTEXT_WORD)
    .sort((a, b) => b.length - a.length);
}

/** Returns the letters and digits of a password that are not part of one of the words. */
const withoutWords = (password: string, words: string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), lettersAndDigits(password));

const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
