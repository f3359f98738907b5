import { createRequire } from 'node:module';
import { FontFile } from './font-file.js';
import type { Script } from './scripts.js';

// Folder and file of every family in @expo-google-fonts. All are Noto, under the Open Font License, whole files.
const packages = {
  sans: ['noto-sans', 'NotoSans'],
  arabic: ['noto-sans-arabic', 'NotoSansArabic'],
  hebrew: ['noto-sans-hebrew', 'NotoSansHebrew'],
  thaana: ['noto-sans-thaana', 'NotoSansThaana'],
  devanagari: ['noto-sans-devanagari', 'NotoSansDevanagari'],
  bengali: ['noto-sans-bengali', 'NotoSansBengali'],
  gurmukhi: ['noto-sans-gurmukhi', 'NotoSansGurmukhi'],
  gujarati: ['noto-sans-gujarati', 'NotoSansGujarati'],
  oriya: ['noto-sans-oriya', 'NotoSansOriya'],
  tamil: ['noto-sans-tamil', 'NotoSansTamil'],
  telugu: ['noto-sans-telugu', 'NotoSansTelugu'],
  kannada: ['noto-sans-kannada', 'NotoSansKannada'],
  malayalam: ['noto-sans-malayalam', 'NotoSansMalayalam'],
  sinhala: ['noto-sans-sinhala', 'NotoSansSinhala'],
  thai: ['noto-sans-thai', 'NotoSansThai'],
  lao: ['noto-sans-lao', 'NotoSansLao'],
  khmer: ['noto-sans-khmer', 'NotoSansKhmer'],
  myanmar: ['noto-sans-myanmar', 'NotoSansMyanmar'],
  tibetan: ['noto-serif-tibetan', 'NotoSerifTibetan'],
  ethiopic: ['noto-sans-ethiopic', 'NotoSansEthiopic'],
  georgian: ['noto-sans-georgian', 'NotoSansGeorgian'],
  armenian: ['noto-sans-armenian', 'NotoSansArmenian'],
  mongolian: ['noto-sans-mongolian', 'NotoSansMongolian'],
  cherokee: ['noto-sans-cherokee', 'NotoSansCherokee'],
  simplified: ['noto-sans-sc', 'NotoSansSC'],
  traditional: ['noto-sans-tc', 'NotoSansTC'],
  japanese: ['noto-sans-jp', 'NotoSansJP'],
  korean: ['noto-sans-kr', 'NotoSansKR'],
  symbols: ['noto-sans-symbols', 'NotoSansSymbols'],
  math: ['noto-sans-math', 'NotoSansMath'],
  emoji: ['noto-emoji', 'NotoEmoji'],
} as const;

/** The type families that documents are set in: Noto Sans, and one for each script that it lacks. */
export type Family = keyof typeof packages;
/** The two weights used. */
export type Weight = 'Regular' | 'Bold';

/** Families of which there is no bold. */
const regularOnly: ReadonlySet<Family> = new Set(['mongolian', 'math']);

const require = createRequire(import.meta.url);
const opened = new Map<string, FontFile>();

/** A font, opened from its package the first time it is needed. */
export function fontFile(family: Family, weight: Weight): FontFile {
  const style = weight === 'Bold' && !regularOnly.has(family) ? '700Bold' : '400Regular';
  const [folder, name] = packages[family];
  const path = `@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`;
  let file = opened.get(path);
  if (!file) opened.set(path, (file = new FontFile(require.resolve(path))));
  return file;
}

export type HanFamily = 'simplified' | 'traditional' | 'japanese' | 'korean';

/**
 * The family whose shapes a text's Han characters have: that of the kana, Hangul or Bopomofo beside them, else that of
 * the language, else simplified Chinese.
 * @param language BCP 47 tag
 */
export function hanFamily(text: string, language = 'und'): HanFamily {
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text)) return 'japanese';
  if (/\p{sc=Hang}/u.test(text)) return 'korean';
  if (/\p{sc=Bopo}/u.test(text)) return 'traditional';
  if (/^ja\b/i.test(language)) return 'japanese';
  if (/^ko\b/i.test(language)) return 'korean';
  return /^(zh|yue)\b.*\b(Hant|TW|HK|MO)\b|^yue$/i.test(language) ? 'traditional' : 'simplified';
}

const families: Partial<Record<Script, Family>> = {
  Arab: 'arabic',
  Hebr: 'hebrew',
  Thaa: 'thaana',
  Deva: 'devanagari',
  Beng: 'bengali',
  Guru: 'gurmukhi',
  Gujr: 'gujarati',
  Orya: 'oriya',
  Taml: 'tamil',
  Telu: 'telugu',
  Knda: 'kannada',
  Mlym: 'malayalam',
  Sinh: 'sinhala',
  Thai: 'thai',
  Laoo: 'lao',
  Khmr: 'khmer',
  Mymr: 'myanmar',
  Tibt: 'tibetan',
  Ethi: 'ethiopic',
  Geor: 'georgian',
  Armn: 'armenian',
  Mong: 'mongolian',
  Cher: 'cherokee',
  Hang: 'korean',
};

// Tried in this order for what the script's own font lacks. The large ones come last.
const others: Family[] = ['sans', 'symbols', 'math', 'emoji'];
const han: Family[] = ['japanese', 'traditional', 'simplified', 'korean'];
const shownAsPicture = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{EMod}|\p{RI}|\u20E3/u;
// They change their neighbours and have no shape of their own.
const shapeless = /\p{Default_Ignorable_Code_Point}/u;
const europeanDigit = /^[0-9]/;

/** What a letter's family depends on besides the letter. */
export interface Setting {
  weight: Weight;
  hanAs: HanFamily;
  /** Family of a line from right to left: it also sets Latin words and figures there. */
  rightToLeftFamily?: Family | undefined;
}

/** The family of a script. Default: Noto Sans. */
export const familyOfScript = (script: Script, hanAs: HanFamily): Family =>
  script === 'Hani' ? hanAs : (families[script] ?? 'sans');

/**
 * The family that prints a letter.
 * @param letter a grapheme
 * @param script that the letter is set in
 * @returns null where no font has all of it
 */
export function familyOf(letter: string, script: Script, setting: Setting): Family | null {
  const key = `${script} ${setting.weight} ${setting.hanAs} ${setting.rightToLeftFamily}`;
  let found = chosen.get(key);
  if (!found) chosen.set(key, (found = new Map()));
  let family = found.get(letter);
  if (family === undefined) {
    if (found.size >= KEPT_LETTERS) found.clear();
    found.set(letter, (family = chooseFamily(letter, script, setting)));
  }
  return family;
}

/** Letters of which the family is remembered, for each way of setting them. */
const KEPT_LETTERS = 5_000;
const chosen = new Map<string, Map<string, Family | null>>();

function chooseFamily(letter: string, script: Script, setting: Setting): Family | null {
  const { weight, hanAs, rightToLeftFamily } = setting;
  const points = Array.from(letter).filter((point) => !shapeless.test(point));
  const hasAll = (family: Family): boolean => {
    const { font } = fontFile(family, weight);
    return points.every((point) => font.hasGlyphForCodePoint(point.codePointAt(0)!));
  };
  if (shownAsPicture.test(letter) && hasAll('emoji')) return 'emoji';
  let own = familyOfScript(script, hanAs);
  // Figures look the same in every column. From right to left, and only there, words of all scripts are set in one
  // font where it has them: readers of the file put text into order piece by piece, and a piece has one font.
  if (rightToLeftFamily && (own === 'sans' || europeanDigit.test(letter))) own = rightToLeftFamily;
  else if (europeanDigit.test(letter)) own = 'sans';
  const shared = script === 'Hani' || /\p{sc=Zyyy}/u.test(letter);
  const candidates = new Set<Family>([own, ...others, ...(shared ? [hanAs, ...han] : [])]);
  for (const family of candidates) if (hasAll(family)) return family;
  return null;
}
