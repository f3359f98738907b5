/**
 * Estimates how many guesses find a password whose parts are known: common words and passwords, words of sentences, names of days and
 * months, well-known phrases, rows of keyboards, years, and whatever is between them.
 */

/** Function words and numbers: an attacker puts them between others. */
const FREQUENT_WORDS = `a i me my you your he she it we us our they the this that these is are was be am do dont not no yes and or of to in on at by
  for from with who what when where why how all so if but can will have has love like get go let new good very one two three four five six seven
  eight nine ten eleven twelve first second third hello
  ein eine der die das ich du er sie es wir ist bin und oder von zu in im mit mein dein eins zwei drei vier sechs sieben acht neun zehn
  un une le la les je tu il elle nous est et ou de du des mon ma deux trois quatre cinq sept huit neuf dix
  el los las yo mi tu es y o de del con uno dos tres cuatro cinco seis siete ocho nueve diez
  bir iki dort bes alti yedi sekiz dokuz on ve bu ben sen benim`;

/** Phrases that are known as examples of passwords or of sentences. */
const PHRASES = `correct horse battery staple|the quick brown fox jumps over the lazy dog|the quick brown fox|quick brown fox|jumps over the lazy dog|
  lorem ipsum dolor sit amet|lorem ipsum|to be or not to be|that is the question|may the force be with you|once upon a time|hello world|
  open sesame|winter is coming|live long and prosper|i am your father|houston we have a problem|elementary my dear watson|happy birthday|
  merry christmas|happy new year|in god we trust|god save the queen|god save the king|the lord is my shepherd|twinkle twinkle little star|
  mary had a little lamb|franz jagt im komplett verwahrlosten taxi quer durch bayern|portez ce vieux whisky|maximum security|
  do not share|change me please|this is a secret`;

/** Shorter runs are as frequent in random text. */
const MIN_RUN = 4;
const LANGUAGES = ['en', 'de', 'fr', 'es', 'tr'];

/** Bits of a part that is not in a list. */
const BITS = {
  frequent: 6,
  calendar: 4,
  phrase: 8,
  context: 1,
  run: 6,
  year: 6,
  digit: 3.3,
  letter: 4.7,
  otherLetter: 8,
  symbol: 3,
  space: 1,
  same: 1.5,
};

/** Names of days and months, in the languages whose words are separated. */
function calendarWords(): string[] {
  const names = (
    locale: string,
    options: Intl.DateTimeFormatOptions,
    count: number,
    dayOf: (n: number) => Date,
  ) =>
    Array.from({ length: count }, (_, n) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(dayOf(n)),
    );
  return LANGUAGES.flatMap((locale) => [
    ...names(locale, { weekday: 'long' }, 7, (n) => new Date(Date.UTC(2026, 0, 4 + n))),
    ...names(locale, { month: 'long' }, 12, (n) => new Date(Date.UTC(2026, n, 1))),
  ]).map((name) => name.toLowerCase());
}

/** Words and passwords with the bits that it takes to guess each, if an attacker tries frequent ones first. */
export class GuessableWords {
  private readonly bits = new Map<string, number>();
  private readonly longest: number;

  /** @param common common passwords in lower case, the most common one first */
  constructor(common: Iterable<string>) {
    let rank = 1;
    for (const word of common) this.add(word, Math.log2((rank += 1)));
    for (const word of FREQUENT_WORDS.split(/\s+/)) this.add(word, BITS.frequent);
    for (const word of calendarWords()) this.add(word, BITS.calendar);
    for (const phrase of PHRASES.split('|')) this.add(phrase.replaceAll(/\s/g, ''), BITS.phrase);
    this.longest = Math.max(...Array.from(this.bits.keys(), (word) => word.length));
  }

  private add(word: string, bits: number): void {
    this.bits.set(word, Math.min(bits, this.bits.get(word) ?? Infinity));
  }

  /** Returns whether a text is one of the common passwords or words. */
  has(text: string): boolean {
    return this.bits.has(text);
  }

  /**
   * Returns the bits of the cheapest way to compose a password of known parts and single characters. Takes time in
   * proportion to the length.
   * @param password in lower case
   * @param context words that the attacker knows, e.g. the name of the owner
   */
  bitsOf(
    password: string,
    context: ReadonlySet<string>,
    isNext: (before: string, character: string) => boolean,
  ): number {
    const characters = Array.from(password);
    const separators = /^[\s._,;:+/&-]$/;
    // Phrases are listed without spaces: parts are compared without separators.
    const best = [0];
    let run = 1;
    for (const [at, character] of characters.entries()) {
      const before = characters[at - 1];
      run = before !== undefined && (isNext(before, character) || before === character) ? run + 1 : 1;
      let bits = best[at]! + bitsOfOne(character, before);
      for (let length = MIN_RUN; length <= run; length += 1)
        bits = Math.min(bits, best[at + 1 - length]! + BITS.run);
      let part = '';
      for (let start = at; start >= 0 && part.length < this.longest; start -= 1) {
        const one = characters[start]!;
        if (separators.test(one)) {
          if (start === at) break;
          continue;
        }
        part = one + part;
        const listed = context.has(part) ? BITS.context : yearOf(part) ? BITS.year : this.bits.get(part);
        if (listed !== undefined) bits = Math.min(bits, best[start]! + listed);
      }
      best.push(bits);
    }
    return best.at(-1)!;
  }
}

const yearOf = (part: string): boolean => /^(19|20)\d\d$/.test(part);

/** Returns the bits of a character that is not a part of something known. */
function bitsOfOne(character: string, before: string | undefined): number {
  if (character === before) return BITS.same;
  if (/[a-z]/.test(character)) return BITS.letter;
  if (/\d/.test(character)) return BITS.digit;
  if (/\p{L}/u.test(character)) return BITS.otherLetter;
  return /\s/.test(character) ? BITS.space : BITS.symbol;
}
