/** An encoding whose characters outside of ASCII have two bytes. */
interface PairEncoding {
  name: string;
  isLead(byte: number): boolean;
  isTrail(byte: number): boolean;
  /** Whether a byte outside of ASCII is a character by itself. */
  isSingle(byte: number): boolean;
  /** Whether text without a second byte in ASCII can have the encoding: its first bytes are unlike those of others. */
  needsNoAscii: boolean;
  /** Whether a first byte is one of frequent characters, unlike those of letters in Windows-1252. */
  isFrequent(lead: number): boolean;
}

const within = (byte: number, first: number, last: number): boolean => byte >= first && byte <= last;

const pairEncodings: readonly PairEncoding[] = [
  {
    name: 'Shift_JIS',
    isLead: (byte) => within(byte, 0x81, 0x9f) || within(byte, 0xe0, 0xfc),
    isTrail: (byte) => within(byte, 0x40, 0x7e) || within(byte, 0x80, 0xfc),
    isSingle: (byte) => within(byte, 0xa1, 0xdf),
    needsNoAscii: true,
    isFrequent: (lead) => lead <= 0x9f,
  },
  {
    name: 'Big5',
    isLead: (byte) => within(byte, 0x81, 0xfe),
    isTrail: (byte) => within(byte, 0x40, 0x7e) || within(byte, 0xa1, 0xfe),
    isSingle: () => false,
    needsNoAscii: false,
    isFrequent: (lead) => within(lead, 0xa4, 0xc6),
  },
];

/** Encodings in which words have only bytes outside of ASCII. */
const OTHERS = 'GBK, Big5, EUC-KR, EUC-JP, Windows-1251, Windows-1253, Windows-1255 or Windows-1256';
/** Share of characters with a frequent first byte, and of those next to another one, in text of an encoding. */
const [FREQUENT, NEIGHBORS] = [0.8, 0.5];
/** Number of letters outside of ASCII, one next to the other, that words of Western languages do not have. */
const LONG_WORD = 4;

/**
 * Scans text that could be in Windows-1252 for signs of another encoding: in Western languages, letters outside of ASCII stand
 * between other letters.
 */
export class OtherEncodingScan {
  private readonly pairs = pairEncodings.map((encoding) => new PairScan(encoding));
  private readonly letters = new LetterScan();
  private run = 0;
  private high = 0;
  private inLongWords = 0;

  add(piece: Uint8Array): void {
    for (const byte of piece) {
      for (const scan of this.pairs) scan.add(byte);
      this.letters.add(byte);
      if (byte > 0xa0) this.run += 1;
      else if (this.run > 0) this.endRun();
    }
  }

  /** Returns the name of the encoding that the text probably has; null for Windows-1252. */
  end(): string | null {
    this.endRun();
    const isOther = this.inLongWords > 0 && this.inLongWords >= this.high * NEIGHBORS;
    const found = this.pairs.find((scan) => scan.isProbable());
    return found?.name ?? (isOther ? OTHERS : this.letters.end());
  }

  private endRun(): void {
    this.high += this.run;
    if (this.run >= LONG_WORD) this.inLongWords += this.run;
    this.run = 0;
  }
}

/** Counts the characters of an encoding with two bytes. */
class PairScan {
  private isValid = true;
  private lead = 0;
  private run = 0;
  private total = 0;
  private frequent = 0;
  private neighbors = 0;
  /** Whether the second byte of a character is ASCII, unlike in the other encodings of East Asia. */
  private hasAscii = false;

  constructor(private readonly encoding: PairEncoding) {}

  get name(): string {
    return this.encoding.name;
  }

  add(byte: number): void {
    if (!this.isValid) return;
    if (this.lead !== 0) this.addPair(byte);
    else if (byte < 0x80) this.run = 0;
    else if (this.encoding.isLead(byte)) this.lead = byte;
    else this.isValid = this.encoding.isSingle(byte);
  }

  isProbable(): boolean {
    const { total, frequent, neighbors } = this;
    if (!this.isValid || this.lead !== 0 || !(this.hasAscii || this.encoding.needsNoAscii)) return false;
    return total > 0 && frequent >= total * FREQUENT && neighbors >= total * NEIGHBORS;
  }

  private addPair(trail: number): void {
    this.isValid = this.encoding.isTrail(trail);
    this.total += 1;
    this.hasAscii ||= trail < 0x80;
    if (this.encoding.isFrequent(this.lead)) this.frequent += 1;
    this.run += 1;
    // The second one of a word makes the first one a neighbor too.
    if (this.run > 1) this.neighbors += this.run === 2 ? 2 : 1;
    this.lead = 0;
  }
}

const isLower = (byte: number): boolean => within(byte, 0x61, 0x7a);
const isLetter = (byte: number): boolean => isLower(byte | 0x20) || byte >= 0xc0;

/** Symbols of Windows-1252 that are letters in Windows-1250 and ISO-8859-2, such as `³` for `ł`; the last three also begin words. */
const SYMBOLS = [0xb3, 0xb9, 0xbc, 0xbe, 0xbf, 0xaa, 0xba, 0xa3, 0xa5, 0xaf];
const [CUBED, INITIALS] = [SYMBOLS[0]!, SYMBOLS.slice(-3)];
/** Number of letters before `³` at the end of a word that no unit of measurement has. */
const UNIT = 3;
/** `Š`, `Œ`, `Ž` and `Ÿ` of Windows-1252, which are small letters in Mac Roman. */
const CAPITALS = [0x8a, 0x8c, 0x8e, 0x9f];
/** The Icelandic letters `Ð`, `Ý`, `Þ`, `ð` and `þ`, which are Turkish in Windows-1254; and `ý`, which is also Czech. */
const [ICELANDIC, SMALL_Y] = [[0xd0, 0xdd, 0xde, 0xf0, 0xfe], 0xfd];
/** Vowels with an acute, `Æ` and `æ`, which Icelandic and Czech text has and Turkish text has not. */
const NOT_TURKISH = [0xc1, 0xc6, 0xc9, 0xcd, 0xd3, 0xda, 0xe1, 0xe6, 0xe9, 0xed, 0xf3, 0xfa];
/** Letters with a caron, and Danish and Italian ones that are Czech in Windows-1250. No language of Windows-1252 has both. */
const [CARONS, CZECH] = [
  [0x8a, 0x8e, 0x9a, 0x9e],
  [0xcc, 0xd8, 0xd9, 0xec, 0xf8, 0xf9],
];

/** Scans text for letters that, read as Windows-1252, are out of place. */
class LetterScan {
  private readonly counts = new Uint32Array(256);
  /** Number of letters directly before the next byte, or before the symbol that stands there. */
  private before = 0;
  private symbol = 0;
  private previous = 0;
  private misplacedSymbols = 0;
  private capitalsInWords = 0;

  add(byte: number): void {
    if (byte >= 0x80) this.counts[byte]! += 1;
    if (this.symbol !== 0) this.endSymbol(byte);
    if (CAPITALS.includes(byte) && isLower(this.previous)) this.capitalsInWords += 1;
    if (SYMBOLS.includes(byte)) this.symbol = byte;
    else this.before = isLetter(byte) ? this.before + 1 : 0;
    this.previous = byte;
  }

  /** Returns the name of the encoding that the text probably has; null for Windows-1252. */
  end(): string | null {
    if (this.symbol !== 0) this.endSymbol(0);
    if (this.capitalsInWords > 0) return 'Mac Roman';
    const isCzech = this.count(CARONS) > 0 && this.count(CZECH) > 0;
    if (this.misplacedSymbols > 0 || isCzech) return 'Windows-1250 or ISO-8859-2';
    const isTurkish = this.count(ICELANDIC) > 0 || this.counts[SMALL_Y]! > 1;
    return isTurkish && this.count([...NOT_TURKISH, ...CARONS]) === 0 ? 'Windows-1254' : null;
  }

  private endSymbol(next: number): void {
    const isWithin = this.before > 0 && isLetter(next);
    const isInitial = this.before === 0 && INITIALS.includes(this.symbol) && isLower(next);
    const isFinal = this.symbol === CUBED && this.before >= UNIT && !isLetter(next);
    if (isWithin || isInitial || isFinal) this.misplacedSymbols += 1;
    this.symbol = 0;
  }

  private count(bytes: readonly number[]): number {
    return bytes.reduce((sum, byte) => sum + this.counts[byte]!, 0);
  }
}
