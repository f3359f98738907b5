import { cleanText } from './clean-text.js';
import type { Container, ObjectRef } from '../file/container.js';
import { EmbeddedFont } from './embedded-font.js';
import { fontFile, hanFamily, type Family, type Weight } from './font-files.js';
import { lineLength, shortParts, unbrokenParts } from './line-breaks.js';
import { lettersOf, shapeLine, type LineOptions, type TextLine } from './shaping.js';
import { hasOrderedParts } from './runs.js';
import { SingleByteFont } from './single-byte-font.js';
import { isCjkText, CidFont } from './cid-font.js';

/** Maximum number of cached shaped lines. */
const MAX_CACHED_LINES = 2_000;
/** Maximum length of the text of one line, in UTF-16 code units. */
const MAX_LINE_LENGTH = 300;
const ELLIPSIS = '\u2026';
const keyOf = (text: string, weight: Weight): string => `${weight} ${text}`;

/** Cleans, measures, truncates and wraps text for one document, and chooses a font for each script. */
export class Typesetter {
  /** Resource dictionary of fonts for pages and forms. It is complete when the document ends. */
  readonly fontResources: ObjectRef;
  private readonly embedded: EmbeddedFont[] = [];
  private readonly fonts = new Map<string, EmbeddedFont>();
  // Fields instead of a map, because every string uses them.
  private readonly regular: SingleByteFont;
  private readonly bold: SingleByteFont;
  private mono: SingleByteFont | null = null;
  private readonly cidFonts = new Map<string, CidFont>();
  private readonly shapedLines = new Map<string, TextLine>();

  constructor(
    private readonly container: Container,
    private readonly options: LineOptions = {},
  ) {
    this.fontResources = container.ref();
    this.regular = new SingleByteFont(() => this.embed('sans', 'Regular'));
    this.bold = new SingleByteFont(() => this.embed('sans', 'Bold'));
  }

  /** Lays out a string as one line of any width. */
  line(text: string, weight: Weight = 'Regular'): TextLine {
    return this.lineWithoutShaping(text, weight) ?? this.lineOfCleanText(cleanText(text), weight);
  }

  /** Lays out a string as one line of at most `maxWidth` ems. A longer string is cut with an ellipsis. */
  fit(text: string, maxWidth: number, weight: Weight = 'Regular'): TextLine {
    const plain = this.lineWithoutShaping(text, weight);
    const cleaned = plain ? text : cleanText(text);
    const line = plain ?? this.lineOfCleanText(cleaned, weight);
    return line.width <= maxWidth ? line : this.truncate(cleaned, maxWidth, weight);
  }

  /** Cuts a string that is wider than `maxWidth` ems, with an ellipsis. @returns the clean text */
  cut(text: string, maxWidth: number, weight: Weight = 'Regular'): string {
    const cleaned = cleanText(text);
    if (this.lineOfCleanText(cleaned, weight).width <= maxWidth) return cleaned;
    return this.cutText(cleaned, maxWidth, weight);
  }

  /** Returns the width in ems that a string needs so that no word is divided. */
  widestPart(text: string, weight: Weight = 'Regular'): number {
    return this.widestOf(unbrokenParts(cleanText(text, MAX_LINE_LENGTH)), weight);
  }

  /** Returns the width in ems that a string needs so that only addresses and IDs are divided. */
  widestShortPart(text: string, weight: Weight = 'Regular'): number {
    return this.widestOf(shortParts(cleanText(text, MAX_LINE_LENGTH)), weight);
  }

  private widestOf(parts: string[], weight: Weight): number {
    return Math.max(0, ...parts.map((part) => this.lineOfCleanText(part, weight).width));
  }

  /** Wraps a string into at most `maxLines` lines of `maxWidth` ems. If text is left over, the last line ends with an ellipsis. A separator (`·`) is left out where a line ends. */
  wrap(text: string, maxWidth: number, maxLines: number, weight: Weight = 'Regular'): TextLine[] {
    let line = text ? this.lineWithoutShaping(text, weight) : null;
    if (line && line.width <= maxWidth) return [line];
    let rest = line ? text : cleanText(text, Math.min(6_000, MAX_LINE_LENGTH * maxLines));
    const lines: TextLine[] = [];
    while (rest && lines.length < maxLines) {
      line ??= rest.length <= MAX_LINE_LENGTH ? this.lineOfCleanText(rest, weight) : null;
      if (line && line.width <= maxWidth) return [...lines, line];
      line = null;
      if (lines.length === maxLines - 1) return [...lines, this.truncate(rest, maxWidth, weight)];
      const length = this.firstLineLength(rest, maxWidth, weight);
      lines.push(this.lineOfCleanText(rest.slice(0, length).trimEnd().replace(/ ·$/, ''), weight));
      rest = rest.slice(length).trimStart();
    }
    return lines;
  }

  /** Writes all fonts that were used. */
  end(): void {
    for (const font of this.embedded) {
      const written = font.end();
      if (written) this.fontResources.data[font.name] = written;
    }
    this.fontResources.end();
  }

  /**
   * Lays out a string without cleaning or shaping, which most strings do not need, or returns its cached line. Only clean
   * strings are cached. @returns null if the text must be cleaned or shaped
   */
  private lineWithoutShaping(text: string, weight: Weight): TextLine | null {
    if (text.length > MAX_LINE_LENGTH) return null;
    if (this.isRightToLeft && weight !== 'Mono' && hasOrderedParts(text))
      return this.shapedLines.get(keyOf(text, weight)) ?? null;
    return (
      this.singleByteFont(weight).line(text) ??
      (isCjkText(text) ? this.cidFont(text, weight).line(text) : null) ??
      this.shapedLines.get(keyOf(text, weight)) ??
      null
    );
  }

  private singleByteFont(weight: Weight): SingleByteFont {
    if (weight === 'Mono') return (this.mono ??= new SingleByteFont(() => this.embed('sans', 'Mono')));
    return weight === 'Bold' ? this.bold : this.regular;
  }

  /** Returns the CID font with the regional letter forms for a CJK text. */
  private cidFont(text: string, weight: Weight): CidFont {
    const family = hanFamily(text, this.options.language);
    const key = keyOf(family, weight);
    let cidFont = this.cidFonts.get(key);
    if (!cidFont) this.cidFonts.set(key, (cidFont = new CidFont(this.font(family, weight))));
    return cidFont;
  }

  private lineOfCleanText(text: string, weight: Weight): TextLine {
    return this.lineWithoutShaping(text, weight) ?? this.shape(text, weight);
  }

  private shape(text: string, weight: Weight): TextLine {
    const key = keyOf(text, weight);
    let line = this.shapedLines.get(key);
    if (!line) {
      line = shapeLine(text, weight, (family) => this.font(family, weight), this.optionsOf(weight));
      if (this.shapedLines.size >= MAX_CACHED_LINES)
        this.shapedLines.delete(this.shapedLines.keys().next().value!);
      this.shapedLines.set(key, line);
    }
    return line;
  }

  private get isRightToLeft(): boolean {
    return this.options.direction === 'rtl';
  }

  /** Returns the options of a line. A command runs from left to right in every document. */
  private optionsOf(weight: Weight): LineOptions {
    return weight === 'Mono' ? { ...this.options, direction: 'ltr' } : this.options;
  }

  /** Returns the embedded font for shaped text of a family. */
  private font(family: Family, weight: Weight): EmbeddedFont {
    const key = keyOf(family, weight);
    let font = this.fonts.get(key);
    if (!font) this.fonts.set(key, (font = this.embed(family, weight)));
    return font;
  }

  private embed(family: Family, weight: Weight): EmbeddedFont {
    const number = this.embedded.length;
    const font = new EmbeddedFont(this.container, fontFile(family, weight), `F${number + 1}`, number);
    this.embedded.push(font);
    return font;
  }

  /**
   * Returns the longest prefix of a string that fits into `maxWidth` ems with `tail` after it. Simple text is measured letter by
   * letter; other text needs a binary search, because each prefix must be shaped.
   */
  private headThatFits(text: string, maxWidth: number, weight: Weight, tail: string): string {
    const headWidth = maxWidth - (tail ? this.lineOfCleanText(tail, weight).width : 0);
    const units = this.singleByteFont(weight).countUnitsThatFit(text, headWidth);
    if (units !== null) return text.slice(0, units);
    const letters = lettersOf(text);
    let fitting = 0;
    let tooLong = letters.length + 1;
    while (tooLong - fitting > 1) {
      const middle = (fitting + tooLong) >> 1;
      const head = letters.slice(0, middle).join('') + tail;
      if (this.lineOfCleanText(head, weight).width <= maxWidth) fitting = middle;
      else tooLong = middle;
    }
    return letters.slice(0, fitting).join('');
  }

  private truncate(text: string, maxWidth: number, weight: Weight): TextLine {
    return this.lineOfCleanText(this.cutText(text, maxWidth, weight), weight);
  }

  private cutText(text: string, maxWidth: number, weight: Weight): string {
    const head = this.headThatFits(text.slice(0, MAX_LINE_LENGTH), maxWidth, weight, ELLIPSIS);
    return head.replace(/(?<![\s\p{P}\p{S}])[\s\p{P}\p{S}]+$/u, '') + ELLIPSIS;
  }

  /** Returns the length of the first line of a string that is too long for one line. */
  private firstLineLength(text: string, maxWidth: number, weight: Weight): number {
    const start = text.slice(0, MAX_LINE_LENGTH);
    const head = this.headThatFits(start, maxWidth, weight, '') || lettersOf(start)[0]!;
    if (head.length === text.length) return head.length;
    return lineLength(start, head.length, (part) => this.lineOfCleanText(part, weight).width <= maxWidth);
  }
}
