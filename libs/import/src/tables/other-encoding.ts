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
const OTHERS = 'GBK, Big5, EUC-KR, EUC-JP or Windows-1251';
/** Share of characters with a frequent first byte, and of those next to another one, in text of an encoding. */
const [FREQUENT, NEIGHBORS] = [0.8, 0.5];
/** Number of bytes of a word outside of ASCII which words of Western languages rarely have, and of such words. */
const [LONG_WORD, WORDS] = [4, 2];

/**
 * Scans text that could be in Windows-1252 for signs of another encoding: in Western languages, letters outside of ASCII stand
 * between other letters.
 */
export class OtherEncodingScan {
  private readonly pairs = pairEncodings.map((encoding) => new PairScan(encoding));
  private run = 0;
  private high = 0;
  private inLongWords = 0;
  private longWords = 0;

  add(piece: Uint8Array): void {
    for (const byte of piece) {
      for (const scan of this.pairs) scan.add(byte);
      if (byte > 0xa0) this.run += 1;
      else if (this.run > 0) this.endRun();
    }
  }

  /** Returns the name of the encoding that the text probably has; null for Windows-1252. */
  end(): string | null {
    this.endRun();
    const isOther = this.longWords >= WORDS && this.inLongWords >= this.high * NEIGHBORS;
    const found = this.pairs.find((scan) => scan.isProbable());
    return found?.name ?? (isOther ? OTHERS : null);
  }

  private endRun(): void {
    this.high += this.run;
    if (this.run >= LONG_WORD) {
      this.inLongWords += this.run;
      this.longWords += 1;
    }
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
