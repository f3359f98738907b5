import type { ByteText } from '../file/byte-text.js';
import type { EmbeddedFont } from './embedded-font.js';
import type { Pen, SetText } from './shaping.js';

/** Han, kana and Hangul syllables, in which one unit is one letter is one glyph; a space stands between words only. */
const wide =
  /^[\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]+(?: [\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]+)*$/;

/** Whether a text can be set by a wide face, if its font has all letters. */
export const isWide = (text: string): boolean => wide.test(text);

/** A letter as its font has it; `code` is what the document shows it by, once it is shown. */
interface WideLetter {
  id: number;
  /** In ems. */
  advance: number;
  code?: string;
}

/** A line of wide letters. They enter the document with the first showing. */
class WideText implements SetText {
  constructor(
    readonly width: number,
    private readonly text: string,
    private readonly face: CidFont,
  ) {}

  write(operators: ByteText, points: number, pen?: Pen): void {
    if (pen) pen.font = '';
    operators.text(`/${this.face.font.name} ${points} Tf <`);
    for (let at = 0; at < this.text.length; at += 1) operators.text(this.face.code(this.text.charCodeAt(at)));
    operators.text('>Tj');
  }
}

/**
 * A face for scripts of many letters that need no shaping: names in Han, kana or Hangul are set as quickly as Latin ones,
 * and their large fonts are not held a second time for shaping.
 */
export class CidFont {
  private readonly letters = new Map<number, WideLetter | null>();

  constructor(readonly font: EmbeddedFont) {}

  /** @param text one that is wide. @returns null where the font lacks a letter */
  set(text: string): SetText | null {
    let width = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = this.letter(text.charCodeAt(at));
      if (!letter) return null;
      width += letter.advance;
    }
    return new WideText(width, text, this);
  }

  /** What shows a letter in this document: four hexadecimal digits. */
  code(unit: number): string {
    const letter = this.letter(unit)!;
    return (letter.code ??= this.font.code(letter.id, String.fromCharCode(unit)));
  }

  private letter(unit: number): WideLetter | null {
    let letter = this.letters.get(unit);
    if (letter === undefined) this.letters.set(unit, (letter = this.learn(unit)));
    return letter;
  }

  private learn(unit: number): WideLetter | null {
    const { font } = this.font;
    if (!font.hasGlyphForCodePoint(unit)) return null;
    const { id } = font.glyphForCodePoint(unit);
    return { id, advance: this.font.advance(id) / 1000 };
  }
}
