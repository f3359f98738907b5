import { createRequire } from 'node:module';
import { FontFile } from './font-file.js';
import type { Script } from './scripts.js';

// Folder and file name of every family in @expo-google-fonts. All are complete Noto fonts under the Open Font License.
const packages = {
  sans: ['noto-sans', 'NotoSans'],
  mono: ['noto-sans-mono', 'NotoSansMono'],
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

/** Font families of documents: Noto Sans, a monospaced font, and one family for each script that Noto Sans lacks. */
export type Family = keyof typeof packages;
/** Font weights of documents. `Mono` is regular and monospaced, for commands. */
export type Weight = 'Regular' | 'Bold' | 'Mono';

/** Families without a bold font. */
const regularOnly: ReadonlySet<Family> = new Set(['mongolian', 'math']);

const require = createRequire(import.meta.url);
const openFiles = new Map<string, FontFile>();

/** Returns a font. It is opened from its package on first use. */
export function fontFile(family: Family, weight: Weight): FontFile {
  const style = weight === 'Bold' && !regularOnly.has(family) ? '700Bold' : '400Regular';
  const [folder, name] = packages[weight === 'Mono' && family === 'sans' ? 'mono' : family];
  const path = `@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`;
  let file = openFiles.get(path);
  if (!file) openFiles.set(path, (file = new FontFile(require.resolve(path))));
  return file;
}

/** Opens the fonts of every document, so that the first document of a thread does not wait for them. */
export function openCommonFonts(): void {
  for (const weight of ['Regular', 'Bold', 'Mono'] as const) fontFile('sans', weight);
}

export type HanFamily = 'simplified' | 'traditional' | 'japanese' | 'korean';

/**
 * Returns the family for the Han characters of a string: by the kana, Hangul or Bopomofo in the text, else by the language, else
 * simplified Chinese.
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

// Fallbacks, in this order, for characters that the font of the script lacks. The large fonts come last.
const fallbackFamilies: Family[] = ['sans', 'symbols', 'math', 'emoji'];
const hanFallbackFamilies: Family[] = ['japanese', 'traditional', 'simplified', 'korean'];
const emojiText = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{EMod}|\p{RI}|\u20E3/u;
// These characters modify their neighbors and have no glyph of their own.
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const europeanDigit = /^[0-9]/;

/** Context that determines the family of a letter. */
export interface FontContext {
  weight: Weight;
  hanAs: HanFamily;
  /** Family of a right-to-left line; also used for Latin words and digits in the line. */
  rightToLeftFamily?: Family | undefined;
}

/** Returns the family of a script. Default: Noto Sans. */
export const familyOfScript = (script: Script, hanAs: HanFamily): Family =>
  script === 'Hani' ? hanAs : (families[script] ?? 'sans');

/**
 * Returns the family that prints a letter.
 * @param letter a grapheme
 * @param script the resolved script of the letter
 * @returns null if no font has all characters of the letter
 */
export function familyOf(letter: string, script: Script, context: FontContext): Family | null {
  const key = `${script} ${context.weight} ${context.hanAs} ${context.rightToLeftFamily}`;
  let byLetter = cache.get(key);
  if (!byLetter) cache.set(key, (byLetter = new Map()));
  let family = byLetter.get(letter);
  if (family === undefined) {
    if (byLetter.size >= MAX_CACHED_LETTERS) byLetter.clear();
    byLetter.set(letter, (family = chooseFamily(letter, script, context)));
  }
  return family;
}

/** Maximum number of cached letters per script and context. */
const MAX_CACHED_LETTERS = 5_000;
const cache = new Map<string, Map<string, Family | null>>();

function chooseFamily(letter: string, script: Script, context: FontContext): Family | null {
  const { weight, hanAs, rightToLeftFamily } = context;
  const points = Array.from(letter).filter((point) => !invisible.test(point));
  const hasAll = (family: Family): boolean => {
    const { font } = fontFile(family, weight);
    return points.every((point) => font.hasGlyphForCodePoint(point.codePointAt(0)!));
  };
  if (emojiText.test(letter) && hasAll('emoji')) return 'emoji';
  let preferred = familyOfScript(script, hanAs);
  // European digits look the same in every column. Right-to-left lines are the exception: they use one font for words of all
  // scripts where possible, because readers order text font by font.
  if (rightToLeftFamily && (preferred === 'sans' || europeanDigit.test(letter)))
    preferred = rightToLeftFamily;
  else if (europeanDigit.test(letter)) preferred = 'sans';
  const shared = script === 'Hani' || /\p{sc=Zyyy}/u.test(letter);
  const candidates = new Set<Family>([
    preferred,
    ...fallbackFamilies,
    ...(shared ? [hanAs, ...hanFallbackFamilies] : []),
  ]);
  for (const family of candidates) if (hasAll(family)) return family;
  return null;
}
