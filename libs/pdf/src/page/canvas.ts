import { ByteWriter } from '../file/byte-writer.js';
import type { Container } from '../file/container.js';
import { Structure, type Tag, type TagType } from '../file/structure.js';
import { textString } from '../file/text-string.js';
import { cleanText } from '../type/clean-text.js';
import type { TextLine } from '../type/shaping.js';
import { Typesetter } from '../type/typesetter.js';
import type { PdfDocumentOptions } from './pdf-document-options.js';
import { points } from './points.js';
import type { ParagraphStyle, TextStyle } from './text-style.js';
import { color, gutter, margin, pageDimensions, size } from './theme.js';

/** The area for text, in points from the lower left corner of the page. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
}

/** Returns whether a language is written from right to left. */
const runsRightToLeft = (language: string): boolean =>
  (new Intl.Locale(language) as TextInfo).getTextInfo().direction === 'rtl';
/** `getTextInfo` is part of ECMA-402, but TypeScript has no type for it yet. */
type TextInfo = Intl.Locale & { getTextInfo(): { direction?: 'ltr' | 'rtl' } };

/** Maximum length of a figure's alternative text, in UTF-16 code units. */
const MAX_ALTERNATIVE_LENGTH = 2_000;
/** Part of a line of text below its baseline, in font sizes. */
const DESCENT = 0.3;

/**
 * The content of the current page: text, figures, rules and boxes, with their structure. Text becomes part of the document's
 * structure in the order in which it is drawn. Rectangles and rules are artifacts unless they belong to a figure.
 */
export class Canvas {
  readonly typesetter: Typesetter;
  /** Null if the document is not tagged. */
  readonly structure: Structure | null;
  readonly rightToLeft: boolean;
  /** Structure element that contains the next content. */
  protected parent: Tag | null;
  protected content = new ByteWriter();
  protected readonly dimensions: [width: number, height: number];
  protected readonly pageFrame: Frame;
  private currentFrame: Frame;
  private readonly formContent = new ByteWriter();
  /** Whether the marked-content sequence of an artifact is open. */
  private inArtifact = false;
  /** Whether drawn content needs no tag of its own: inside a figure or a form. */
  private marked = false;
  private lowestEdge = 0;

  constructor(
    protected readonly container: Container,
    options: PdfDocumentOptions,
  ) {
    const [width, height] = pageDimensions(options.pageSize, options.orientation);
    this.dimensions = [width, height];
    this.rightToLeft = runsRightToLeft(options.language);
    this.structure = (options.tagged ?? true) ? new Structure(container) : null;
    this.parent = this.structure?.document ?? null;
    this.typesetter = new Typesetter(container, {
      language: options.language,
      direction: this.rightToLeft ? 'rtl' : 'ltr',
    });
    this.currentFrame = this.pageFrame = {
      left: margin,
      right: width - margin,
      top: height - margin - 14,
      bottom: margin + 16,
      width: width - 2 * margin,
    };
  }

  /** The current area for text: the page within its margins, or the current column. */
  get frame(): Frame {
    return this.currentFrame;
  }

  /** Lower edge of the content of the current page: the upper edge of the frame if the page is empty. */
  get lowest(): number {
    return this.lowestEdge;
  }

  /** Records that the content of the current page reaches down to `y`. Text, rules and boxes do so themselves. */
  reach(y: number): void {
    if (this.content !== this.formContent) this.lowestEdge = Math.min(this.lowestEdge, y);
  }

  /** Records that a page without content starts. */
  protected startContent(): void {
    this.lowestEdge = this.pageFrame.top;
  }

  /** Calls `draw` with the frame narrowed to `width` points from `left`. @returns the result of `draw` */
  inFrame<T>(left: number, width: number, draw: () => T): T {
    const outer = this.currentFrame;
    this.currentFrame = { ...outer, left, width, right: left + width };
    const result = draw();
    this.currentFrame = outer;
    return result;
  }

  /** Calls `draw` with the frame ending at `bottom`, above other content of the page. @returns the result of `draw` */
  above<T>(bottom: number, draw: () => T): T {
    const outer = this.currentFrame;
    this.currentFrame = { ...outer, bottom };
    const result = draw();
    this.currentFrame = outer;
    return result;
  }

  /** Calls `draw` with the frame narrowed to one of `count` columns of equal width. @returns the result of `draw` */
  inColumn<T>(index: number, count: number, draw: () => T): T {
    const { left, width } = this.currentFrame;
    const column = (width - gutter * (count - 1)) / count;
    return this.inFrame(left + index * (column + gutter), column, draw);
  }

  /** Draws an artifact, which assistive technology skips. Inside a figure, the content becomes part of the figure. */
  artifact(operators: string | ByteWriter): void {
    this.beginArtifact();
    this.content.add(operators).text('\n');
  }

  /** Adds operators that already contain their tags, such as the body of a table. */
  taggedContent(operators: ByteWriter): void {
    this.endArtifact();
    this.content.add(operators).text('\n');
  }

  /** Calls `draw` inside a structure element that contains other elements, such as a list and its items. */
  inElement(type: TagType, draw: () => void): void {
    const { structure, parent } = this;
    if (!structure || this.marked) return draw();
    const tag = (this.parent = structure.open(type, parent!));
    draw();
    structure.close(tag);
    this.parent = parent;
  }

  /**
   * Draws a figure with an alternative text. Everything that `draw` adds becomes part of the figure. `draw` must not start a
   * new page.
   */
  figure(
    alternative: string,
    box: [left: number, bottom: number, right: number, top: number],
    draw: () => void,
  ): void {
    const [left, bottom, right, top] = box;
    const corners = [
      this.mirrorX(left, right - left),
      bottom,
      this.mirrorX(left, right - left) + right - left,
      top,
    ];
    const BBox = `/A<</O/Layout/Placement/Block/BBox[${corners.map(points).join(' ')}]>>`;
    const alt = `/Alt ${textString(cleanText(alternative, MAX_ALTERNATIVE_LENGTH))}`;
    this.inContent('Figure', alt + BBox, draw);
  }

  /** Draws one line of text with its baseline at `y`. `x` is the left end, or the right end with `align: 'right'`. */
  text(text: string | TextLine, x: number, y: number, style: TextStyle = {}): void {
    const line = typeof text === 'string' ? this.typesetter.line(text, style.weight) : text;
    this.tagged(style.tag ?? 'P', () => this.drawLines([line], x, y, style));
  }

  /** Draws a paragraph with its first baseline at `y`. @returns the baseline of the line below the paragraph */
  paragraph(text: string, x: number, y: number, width: number, style: ParagraphStyle = {}): number {
    const typeSize = style.size ?? size.body;
    const leading = style.leading ?? typeSize * 1.45;
    const lines = this.typesetter.wrap(text, width / typeSize, style.lines ?? 60, style.weight);
    if (lines.length > 0) this.tagged(style.tag ?? 'P', () => this.drawLines(lines, x, y, style, leading));
    return y - lines.length * leading;
  }

  /** Converts the left edge of a box from left-to-right coordinates to page coordinates. */
  mirrorX(x: number, width = 0): number {
    return this.rightToLeft ? this.dimensions[0] - x - width : x;
  }

  /** Draws a horizontal rule as an artifact. */
  rule(x1: number, y: number, x2: number, stroke: string = color.hairline, width = 0.5): void {
    this.reach(y);
    this.artifact(
      `${stroke} RG ${width} w ${points(this.mirrorX(x1))} ${points(y)} m ${points(this.mirrorX(x2))} ${points(y)} l S`,
    );
  }

  /** Draws a filled rectangle as an artifact. */
  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.reach(y);
    this.artifact(`${fill} rg ${[this.mirrorX(x, width), y, width, height].map(points).join(' ')} re f`);
  }

  /** Adds a text object with lines below each other. */
  protected drawLines(lines: TextLine[], x: number, y: number, style: TextStyle, leading = 0): void {
    const { content } = this;
    const typeSize = style.size ?? size.body;
    content.text(`BT ${style.color ?? color.ink} rg\n`);
    for (const [index, line] of lines.entries()) {
      const width = line.width * typeSize;
      const left = this.mirrorX(style.align === 'right' ? x - width : x, width);
      content.text(`1 0 0 1 ${points(left)} ${points(y - index * leading)} Tm `);
      line.write(content, typeSize);
      content.text('\n');
    }
    content.text('ET\n');
    this.reach(y - (lines.length - 1) * leading - DESCENT * typeSize);
  }

  /** Draws content inside a structure element of the given type. */
  private tagged(type: TagType, draw: () => void): void {
    if (this.marked) draw();
    else this.inContent(type, '', draw);
  }

  /**
   * Draws the whole content of a structure element.
   * @param entries further entries of the element
   * @param add adds an object to the element
   * @returns the result of `add`; null without tags
   */
  protected inContent(
    type: TagType,
    entries: string,
    draw: () => void,
    add: (tag: Tag) => number | null = () => null,
  ): number | null {
    const { structure } = this;
    if (!structure) {
      draw();
      return null;
    }
    this.endArtifact();
    const tag = structure.open(type, this.parent!, entries);
    this.content.text(`/${type}<</MCID ${structure.contentId(tag)}>>BDC\n`);
    this.marked = true;
    draw();
    this.marked = false;
    this.content.text('EMC\n');
    const result = add(tag);
    structure.close(tag);
    return result;
  }

  protected beginArtifact(): void {
    if (!this.structure || this.marked || this.inArtifact) return;
    this.content.text('/Artifact BMC\n');
    this.inArtifact = true;
  }

  protected endArtifact(): void {
    if (this.inArtifact) this.content.text('EMC\n');
    this.inArtifact = false;
  }

  /** Calls `draw` into a separate buffer, without tags. @returns the operators */
  operatorsOf(draw: () => void): string {
    const { content, marked } = this;
    this.content = this.formContent;
    this.content.clear();
    this.marked = true;
    draw();
    this.content = content;
    this.marked = marked;
    return this.formContent.toString();
  }
}
