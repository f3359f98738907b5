/* oxlint-disable max-lines -- what is drawn interleaves text, marks and tags, all of which share the state of one page */
import { createHash } from 'node:crypto';
import { DEFAULT_ACCENT } from '@docket/contracts/values';
import {
  Container,
  type Attachment,
  type Bookmark,
  type ObjectRef,
  type OpenPage,
} from '../file/container.js';
import { Structure, type Tag, type TagType } from '../file/structure.js';
import { textString } from '../file/text-string.js';
import { cleanText } from '../type/clean-text.js';
import { ByteText } from '../file/byte-text.js';
import type { SetText } from '../type/shaping.js';
import { Typesetter } from '../type/typesetter.js';
import type { PdfDocumentOptions, PdfDocumentMessages } from './pdf-document-options.js';
import { embedPicture, type Picture } from './picture.js';
import { points } from './points.js';
import { FormXObjects } from './form-x-objects.js';
import type { ParagraphStyle, TextStyle } from './text-style.js';
import { color, gutter, margin, operands, pageDimensions, size } from './theme.js';

/** Where text may go: points from the lower left corner of the page. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
}

/** Between the two parts of the footer. */
const FOOT_GAP = 12;
/** What a space takes, in ems. */
const SPACE = 0.26;
/** Baseline of the footer. */
const FOOT = margin - 4;

/** Whether a language is written from right to left. */
const runsRightToLeft = (language: string): boolean =>
  (new Intl.Locale(language) as TextInfo).getTextInfo().direction === 'rtl';
/** Of ECMA-402, which TypeScript does not know yet. */
type TextInfo = Intl.Locale & { getTextInfo(): { direction?: 'ltr' | 'rtl' } };

/** Longest description of a figure, in UTF-16 units. */
const LONGEST_ALTERNATIVE = 2_000;

/**
 * A document that is written while it is drawn: a page is gone from memory when the next begins. Content is drawn as
 * operators in PDF's own coordinates; PDFKit keeps the file around it, and is pinned for that. Text is part of the
 * document's structure in the order it is drawn, boxes and rules are furniture unless they belong to a figure.
 *
 * Whoever draws reckons from left to right; in a language that runs the other way the page is drawn mirrored.
 */
export class PdfDocument {
  readonly type: Typesetter;
  /** The accent as operands of `rg`. */
  readonly accent: string;
  readonly logo: Omit<Picture, 'ref'> | null;
  readonly messages: PdfDocumentMessages;
  readonly stamps: FormXObjects;
  /** Null when the document is not tagged. */
  readonly structure: Structure | null;
  private readonly container: Container;
  private readonly whole: Frame;
  private part: Frame;
  private readonly resources: ObjectRef;
  private readonly forms: ObjectRef;
  /** Parts of the footer that depend on the number of pages, and the stream that every page begins with. See `endFooter`. */
  private readonly pageTotal: ObjectRef;
  private readonly foot: ObjectRef;
  private readonly lead: ObjectRef;
  private readonly dimensions: [number, number];
  private readonly rightToLeft: boolean;
  /** Points that the footer's second part takes without the number of pages, on the page where it takes most. */
  private widestPageOf = 0;
  private content = new ByteText();
  private readonly stampContent = new ByteText();
  private current: OpenPage | null = null;
  /** Whether what was drawn last is furniture whose mark is still open. */
  private inArtifact = false;
  /** Whether what is drawn is marked already: in a figure, or where a stamp is shown. */
  private marked = false;
  private parent: Tag | null;
  private begins = false;
  private section = '';
  private sectionMark: Bookmark | undefined;
  private marks: string[] = [];
  private count = 0;

  constructor(private readonly options: PdfDocumentOptions) {
    const [width, height] = pageDimensions(options.pageSize, options.orientation);
    this.dimensions = [width, height];
    this.messages = options.messages;
    this.rightToLeft = runsRightToLeft(options.language);
    this.container = new Container({
      title: cleanText(options.title),
      subject: cleanText(options.subject),
      author: cleanText(options.author),
      lang: options.language,
      created: options.instant,
      id: createHash('sha256').update(options.identity).digest().subarray(0, 16),
      tagged: options.tagged ?? true,
    });
    this.structure = (options.tagged ?? true) ? new Structure(this.container) : null;
    this.parent = this.structure?.document ?? null;
    this.type = new Typesetter(this.container, {
      language: options.language,
      direction: this.rightToLeft ? 'rtl' : 'ltr',
    });
    this.part = this.whole = {
      left: margin,
      right: width - margin,
      top: height - margin - 14,
      bottom: margin + 16,
      width: width - 2 * margin,
    };
    const Font = this.type.fontResources;
    const form = { Type: 'XObject', Subtype: 'Form', FormType: 1, Resources: { Font } };
    this.pageTotal = this.container.ref({ ...form });
    this.foot = this.container.ref({ ...form });
    this.lead = this.container.ref();
    const logo = options.logo ? embedPicture(this.container, options.logo) : null;
    this.logo = logo;
    this.accent = operands(options.accent ?? DEFAULT_ACCENT);
    this.forms = this.container.ref({
      Total: this.pageTotal,
      Foot: this.foot,
      ...(logo && { Logo: logo.ref }),
    });
    this.stamps = new FormXObjects(this.container, this.forms, Font);
    this.resources = this.container.ref({ Font, XObject: this.forms });
    this.resources.end();
  }

  /** Where text may go: all of the page within its margins, or the column that is drawn now. */
  get frame(): Frame {
    return this.part;
  }

  /** Draws from `left` on in a `width`, as if that were the whole frame. @returns what `draw` does */
  inside<T>(left: number, width: number, draw: () => T): T {
    const before = this.part;
    this.part = { ...before, left, width, right: left + width };
    const drawn = draw();
    this.part = before;
    return drawn;
  }

  /** Draws in one of `count` columns of equal width. @returns what `draw` does */
  inColumn<T>(index: number, count: number, draw: () => T): T {
    const { left, width } = this.part;
    const column = (width - gutter * (count - 1)) / count;
    return this.inside(left + index * (column + gutter), column, draw);
  }

  /** Pages begun so far. */
  get pages(): number {
    return this.count;
  }

  /** Begins a page of a section; the section's first page becomes a bookmark. @throws when the disk takes no more */
  page(section: string): void {
    if (this.count === 0) this.container.open(this.options.file);
    else this.endPage();
    this.current = this.container.beginPage();
    this.structure?.beginPage(this.current);
    this.begins = section !== this.section;
    this.section = section;
    this.count += 1;
  }

  /** Adds a bookmark to the current page, below that of its section. */
  bookmark(title: string): void {
    this.marks.push(cleanText(title));
  }

  /** Embeds a file that says what the document says. */
  attach(attachment: Attachment): void {
    this.container.attach(attachment);
  }

  /** Adds furniture to the page: what a reader need not be told of. In a figure it is part of the figure. */
  furniture(operators: string | ByteText): void {
    this.beginArtifact();
    this.content.add(operators).text('\n');
  }

  /**
   * Keeps a drawing as a form, for furniture that stands on many pages alike.
   * @param box that it stays within: left, bottom, right, top, in PDF's own coordinates
   * @returns its name, for `place`
   */
  stamp(box: number[], draw: () => void): string {
    return this.stamps.nameOf(this.operatorsOf(draw), box);
  }

  /** Shows a stamp as furniture, raised by `y`. */
  place(stamp: string, y: number): void {
    this.furniture(`q 1 0 0 1 0 ${points(y)} cm /${stamp} Do Q`);
  }

  /** Adds operators whose tags are their own: the body of a table. */
  body(operators: ByteText): void {
    this.endArtifact();
    this.content.add(operators).text('\n');
  }

  /** Draws inside an element of the structure that is made of other elements: a list and its items. */
  within(type: TagType, draw: () => void): void {
    const { structure, parent } = this;
    if (!structure || this.marked) return draw();
    const tag = (this.parent = structure.open(type, parent!));
    draw();
    structure.close(tag);
    this.parent = parent;
  }

  /** Draws a figure that stands for `alternative`; whatever is drawn is part of it. It must stay on its page. */
  figure(
    alternative: string,
    box: [left: number, bottom: number, right: number, top: number],
    draw: () => void,
  ): void {
    const { structure } = this;
    if (!structure) return draw();
    const [left, bottom, right, top] = box;
    const corners = [
      this.leftOf(left, right - left),
      bottom,
      this.leftOf(left, right - left) + right - left,
      top,
    ];
    const BBox = `/A<</O/Layout/Placement/Block/BBox[${corners.map(points).join(' ')}]>>`;
    const alt = `/Alt ${textString(cleanText(alternative, LONGEST_ALTERNATIVE))}`;
    const tag = structure.open('Figure', this.parent!, alt + BBox);
    this.endArtifact();
    this.content.text(`/Figure<</MCID ${structure.content(tag)}>>BDC\n`);
    this.marked = true;
    draw();
    this.marked = false;
    this.content.text('EMC\n');
    structure.close(tag);
  }

  /** Draws one line of text with its baseline at `y`; `x` is its right end when aligned right. */
  text(text: string | SetText, x: number, y: number, style: TextStyle = {}): void {
    const set = typeof text === 'string' ? this.type.set(text, style.weight) : text;
    this.tagged(style.tag ?? 'P', () => this.lines([set], x, y, style));
  }

  /** Draws a paragraph from `y` down. @returns the baseline of the line after it */
  paragraph(text: string, x: number, y: number, width: number, style: ParagraphStyle = {}): number {
    const typeSize = style.size ?? size.body;
    const leading = style.leading ?? typeSize * 1.45;
    const lines = this.type.wrap(text, width / typeSize, style.lines ?? 60, style.weight);
    if (lines.length > 0) this.tagged(style.tag ?? 'P', () => this.lines(lines, x, y, style, leading));
    return y - lines.length * leading;
  }

  /** Where something of a width stands that a drawing from left to right puts at `x`. */
  leftOf(x: number, width = 0): number {
    return this.rightToLeft ? this.dimensions[0] - x - width : x;
  }

  rule(x1: number, y: number, x2: number, stroke: string = color.hairline, width = 0.5): void {
    this.furniture(
      `${stroke} RG ${width} w ${points(this.leftOf(x1))} ${points(y)} m ${points(this.leftOf(x2))} ${points(y)} l S`,
    );
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.furniture(`${fill} rg ${[this.leftOf(x, width), y, width, height].map(points).join(' ')} re f`);
  }

  /** Draws the logo with its lower left corner at `x` and `y`. */
  placeLogo(x: number, y: number, width: number, height: number, alternative: string): void {
    this.figure(alternative, [x, y, x + width, y + height], () =>
      this.furniture(
        `q ${points(width)} 0 0 ${points(height)} ${points(this.leftOf(x, width))} ${points(y)} cm /Logo Do Q`,
      ),
    );
  }

  /** Writes the rest of the file. @returns the number of pages */
  finish(): number {
    this.endPage();
    this.endFooter();
    this.type.end();
    this.forms.end();
    const { structure } = this;
    if (structure) this.container.onEnd((catalog) => Object.assign(catalog, structure.end()));
    this.container.finish();
    return this.count;
  }

  /** Lets go of the file when the drawing failed. */
  abandon(): void {
    this.container.close();
  }

  /** Draws something that belongs to no page yet, without tags. @returns its operators */
  private operatorsOf(draw: () => void): string {
    const { content, marked } = this;
    this.content = this.stampContent;
    this.content.clear();
    this.marked = true;
    draw();
    this.content = content;
    this.marked = marked;
    return this.stampContent.toString();
  }

  /** A text object of lines below each other. */
  private lines(lines: SetText[], x: number, y: number, style: TextStyle, leading = 0): void {
    const { content } = this;
    const typeSize = style.size ?? size.body;
    content.text(`BT ${style.color ?? color.ink} rg\n`);
    for (const [index, line] of lines.entries()) {
      const width = line.width * typeSize;
      const at = this.leftOf(style.align === 'right' ? x - width : x, width);
      content.text(`1 0 0 1 ${points(at)} ${points(y - index * leading)} Tm `);
      line.write(content, typeSize);
      content.text('\n');
    }
    content.text('ET\n');
  }

  /** Adds content that is an element of its own. */
  private tagged(type: TagType, draw: () => void): void {
    const { structure } = this;
    if (!structure || this.marked) return draw();
    this.endArtifact();
    const tag = structure.open(type, this.parent!);
    this.content.text(`/${type}<</MCID ${structure.content(tag)}>>BDC\n`);
    draw();
    this.content.text('EMC\n');
    structure.close(tag);
  }

  private beginArtifact(): void {
    if (!this.structure || this.marked || this.inArtifact) return;
    this.content.text('/Artifact BMC\n');
    this.inArtifact = true;
  }

  private endArtifact(): void {
    if (this.inArtifact) this.content.text('EMC\n');
    this.inArtifact = false;
  }

  /** Header and footer of the page that ends. */
  private furnish(): void {
    const { left, right, top } = this.whole;
    if (this.count > 1) this.smallLine(this.type.set(this.section), left, top + 10);
    this.furniture('/Foot Do');

    const [before, after] = this.messages.pageOf(this.count);
    const start = `| ${this.options.footer.middle} | ${before}`;
    const startLine = this.type.set(start.trimEnd());
    const startWidth = (startLine.width + (start.endsWith(' ') ? SPACE : 0)) * size.small;
    const endLine = this.type.set(after.trim());
    const endWidth = (endLine.width + (after.startsWith(' ') ? SPACE : 0)) * size.small;
    this.widestPageOf = Math.max(this.widestPageOf, startWidth + endWidth);

    this.restore();
    this.smallLine(startLine, right - endWidth - startWidth, FOOT);
    this.restore();
    if (!after) return this.furniture('/Total Do');
    const shift = this.rightToLeft ? endWidth : -endWidth;
    this.furniture(`q 1 0 0 1 ${points(shift)} 0 cm /Total Do Q`);
    this.smallLine(endLine, right - endLine.width * size.small, FOOT);
  }

  /**
   * Draws the parts of the footer that depend on the number of pages: the number at the margin, the title in the room that
   * is left, and the shift of the text before the number. The pages are written already, so each has this text where it
   * would end if the number had no width. The stream that every page begins with saves two states for it: the first `Q` of
   * a page restores the shifted one, the second `Q` the original one.
   */
  private endFooter(): void {
    const { left, right, width } = this.whole;
    const total = this.type.set(String(this.count));
    const totalWidth = total.width * size.small;
    const shift = this.rightToLeft ? totalWidth : -totalWidth;
    this.lead.end(`q 1 0 0 1 ${points(shift)} 0 cm q 1 0 0 1 ${points(-shift)} 0 cm`);

    const at = this.leftOf(right - totalWidth, totalWidth);
    this.pageTotal.data['BBox'] = [at - 1, FOOT - 4, at + totalWidth + 1, FOOT + 12];
    // PDFium compares baselines without the place of the form: a number drawn at 0 would become a line of its own.
    this.pageTotal.end(this.operatorsOf(() => this.smallLine(total, right - totalWidth, FOOT)));

    const room = width - this.widestPageOf - totalWidth - FOOT_GAP;
    const title = this.type.fit(this.options.footer.left, room / size.small);
    const drawFoot = (): void => {
      this.rule(left, FOOT + 12, right);
      this.smallLine(title, left, FOOT);
    };
    this.foot.data['BBox'] = [0, 0, this.dimensions[0], margin + 16];
    this.foot.end(this.operatorsOf(drawFoot));
  }

  /** Draws a line of the header or footer. */
  private smallLine(text: SetText, x: number, y: number): void {
    this.beginArtifact();
    this.lines([text], x, y, { size: size.small, color: color.secondary });
  }

  /** Restores the state that was saved last. */
  private restore(): void {
    this.endArtifact();
    this.content.text('Q\n');
  }

  /** Adds header and footer to the page that ends, and hands it to the file. */
  private endPage(): void {
    const page = this.current!;
    const { container, dimensions } = this;
    this.furnish();
    this.endArtifact();
    const entries = this.structure?.endPage() ?? '';
    const shared = { resources: this.resources, lead: this.lead };
    container.endPage(page, this.content.view(), dimensions, shared, entries);
    this.content.clear();
    if (this.begins) this.sectionMark = container.bookmark(this.section, page, dimensions);
    for (const mark of this.marks) container.bookmark(mark, page, dimensions, this.sectionMark);
    this.marks = [];
  }
}
