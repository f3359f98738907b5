import type { ByteText } from '../file/byte-text.js';
import type { EmbeddedFont } from './embedded-font.js';
import type { Pen, SetText } from './shaping.js';

// Latin, Greek, Cyrillic and common punctuation: one unit is one letter is one glyph.
const simpleBlocks: [from: number, to: number][] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
];
const isSimple = (unit: number): boolean => simpleBlocks.some(([from, to]) => unit >= from && unit <= to);
/** No unit from here on is simple. */
const BEYOND = 1 + Math.max(...simpleBlocks.map(([, to]) => to));

const UNKNOWN = -1;
const NEEDS_SHAPING = -2;
const SPACE = 0x20;

/** Characters that mean something inside a literal string of PDF are shown by other codes, so that none is escaped. */
const syntax = new Set([0x28, 0x29, 0x5c]);
/** Codes for characters that are not their own: first the upper half of a byte, then what controls leave. */
const spareCodes = [
  ...Array.from({ length: 0x80 }, (_, at) => 0x80 + at),
  ...Array.from({ length: 0x1f }, (_, at) => 1 + at).filter((code) => code !== 0x0a && code !== 0x0d),
];

/** A line of simple letters that one bank has. */
class SimpleText implements SetText {
  constructor(
    readonly width: number,
    private readonly font: string,
    private readonly text: string,
    private readonly codes: Uint16Array,
  ) {}

  write(operators: ByteText, points: number, pen?: Pen): void {
    if (pen?.font !== this.font || pen.size !== points) {
      operators.text('/').text(this.font).text(` ${points} Tf `);
      if (pen) {
        pen.font = this.font;
        pen.size = points;
      }
    }
    operators.text('(').coded(this.text, this.codes).text(')Tj');
  }
}

/** A line of simple letters of which some stand in further banks. */
class MixedText implements SetText {
  constructor(
    readonly width: number,
    private readonly pieces: [font: string, operand: string][],
  ) {}

  write(operators: ByteText, points: number, pen?: Pen): void {
    if (pen) pen.font = '';
    operators.text(this.pieces.map(([font, operand]) => `/${font} ${points} Tf ${operand}`).join(' '));
  }
}

/** A face for simple scripts: code and advance of every letter by its UTF-16 unit, in codes of one byte. */
export class SingleByteFont {
  private readonly advances = new Float64Array(BEYOND).fill(UNKNOWN);
  /** Number of the bank, then the code in it. */
  private readonly codes = new Uint16Array(BEYOND);
  /** The same font, embedded once for every 250 letters or so. */
  private readonly banks: EmbeddedFont[];
  private spare = 0;

  /** @param embed the font once more */
  constructor(private readonly embed: () => EmbeddedFont) {
    this.banks = [embed()];
  }

  /** The text as a line; null for one that is not simple, or whose spaces must be put right before it is printed. */
  set(text: string): SetText | null {
    const { advances } = this;
    let width = 0;
    let before = SPACE;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= BEYOND) return null;
      let advance = advances[unit]!;
      if (advance < 0) {
        if (advance === UNKNOWN) advance = this.learn(unit);
        if (advance === NEEDS_SHAPING) return null;
      }
      if (unit === SPACE && before === SPACE) return null;
      width += advance;
      before = unit;
    }
    if (before === SPACE && text) return null;
    return this.banks.length > 1 && this.leavesFirstBank(text)
      ? new MixedText(width, this.pieces(text))
      : new SimpleText(width, this.banks[0]!.name, text, this.codes);
  }

  private leavesFirstBank(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (this.codes[text.charCodeAt(at)]! > 0xff) return true;
    return false;
  }

  /** How many units of a text fit into `room` ems; null for a text that is not simple. */
  unitsThatFit(text: string, room: number): number | null {
    let width = 0;
    let fit = text.length;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= BEYOND) return null;
      let advance = this.advances[unit]!;
      if (advance === UNKNOWN) advance = this.learn(unit);
      if (advance === NEEDS_SHAPING) return null;
      width += advance;
      if (width > room && fit > at) fit = at;
    }
    return fit;
  }

  private pieces(text: string): [string, string][] {
    const pieces: [font: string, operand: string][] = [];
    let open = -1;
    for (const letter of text) {
      const code = this.codes[letter.charCodeAt(0)]!;
      if (code >> 8 !== open) pieces.push([this.banks[(open = code >> 8)]!.name, '']);
      pieces.at(-1)![1] += String.fromCharCode(code & 0xff);
    }
    return pieces.map(([font, codes]) => [font, `(${codes})Tj`]);
  }

  private learn(unit: number): number {
    const [{ font }] = this.banks as [EmbeddedFont];
    if (!isSimple(unit) || !font.hasGlyphForCodePoint(unit)) return (this.advances[unit] = NEEDS_SHAPING);
    const { id } = font.glyphForCodePoint(unit);
    const code = unit < 0x7f && !syntax.has(unit) ? unit : this.spareCode();
    const bank = this.banks[code >> 8]!;
    bank.giveByte(code & 0xff, id, String.fromCharCode(unit));
    this.codes[unit] = code;
    return (this.advances[unit] = bank.advance(id) / 1000);
  }

  private spareCode(): number {
    const bank = Math.floor(this.spare / spareCodes.length);
    const code = spareCodes[this.spare % spareCodes.length]!;
    this.spare += 1;
    if (bank === this.banks.length) this.banks.push(this.embed());
    return (bank << 8) | code;
  }
}
