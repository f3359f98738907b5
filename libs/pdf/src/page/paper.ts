import { createHash } from 'node:crypto';
import { DEFAULT_ACCENT } from '@docket/contracts';
import { cleanText } from '../type/clean-text.js';
import { Container, type Bookmark, type ObjectRef } from '../file/container.js';
import type { Weight } from '../type/font-files.js';
import { embedPicture, type Picture } from './picture.js';
import { colour, margin, operands, pageSizes, size, type PageSize } from './theme.js';
import type { SetText } from '../type/shaping.js';
import { Typesetter } from '../type/typesetter.js';

/** What is said of a document as a whole. */
export interface PaperOptions {
  /** Path of the file to write. */
  file: string;
  pageSize: PageSize;
  title: string;
  subject: string;
  author: string;
  /** BCP 47 language of the text. */
  language: string;
  /** The only instant in the file: the same input gives the same bytes. */
  instant: Date;
  /** Sets this document's identity apart from every other's, e.g. the hash of its snapshot. */
  identity: string;
  /** Left part of the footer, and what stands before the page number. */
  footer: { left: string; middle: string };
  /** Colour of titles and bars, like `#0B6E6E`. Default: the product's own. */
  accent?: string | undefined;
  /** A PNG or JPEG. Default: none. */
  logo?: Uint8Array | undefined;
}

/** Where text may go: points from the lower left corner of the page. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
}

interface TextStyle {
  size?: number;
  weight?: Weight;
  colour?: string;
  align?: 'left' | 'right';
}

/** Baseline of the footer. */
const FOOT = margin - 4;
/** `lines` are shown at most, the last one cut with an ellipsis; 60 unless told. */
interface ParagraphStyle extends TextStyle {
  leading?: number;
  lines?: number;
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * A document that is written while it is drawn: a page is gone from memory when the next begins. Content is drawn as
 * operators in PDF's own coordinates; PDFKit keeps the file around it, and is pinned for that.
 */
export class Paper {
  readonly type: Typesetter;
  readonly frame: Frame;
  /** The accent as operands of `rg`. */
  readonly accent: string;
  readonly logo: Omit<Picture, 'ref'> | null;
  private readonly container: Container;
  private readonly resources: ObjectRef;
  private readonly pageTotal: ObjectRef;
  private readonly dimensions: [number, number];
  private readonly footerLeft: SetText;
  private totalDigits = 1;
  private content = '';
  private begins = false;
  private section = '';
  private sectionMark: Bookmark | undefined;
  private marks: string[] = [];
  private count = 0;

  constructor(private readonly options: PaperOptions) {
    const [width, height] = pageSizes[options.pageSize];
    this.dimensions = [width, height];
    this.container = new Container({
      title: cleanText(options.title),
      subject: cleanText(options.subject),
      author: cleanText(options.author),
      lang: options.language,
      created: options.instant,
      id: createHash('sha256').update(options.identity).digest().subarray(0, 16),
    });
    this.type = new Typesetter(this.container);
    this.frame = {
      left: margin,
      right: width - margin,
      top: height - margin - 14,
      bottom: margin + 16,
      width: width - 2 * margin,
    };
    const Font = this.type.fontResources;
    const BBox = [0, -4, 60, 12];
    this.pageTotal = this.container.ref({
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox,
      Resources: { Font },
    });
    const logo = options.logo ? embedPicture(this.container, options.logo) : null;
    this.logo = logo;
    this.accent = operands(options.accent ?? DEFAULT_ACCENT);
    const XObject = { Total: this.pageTotal, ...(logo && { Logo: logo.ref }) };
    this.resources = this.container.ref({ Font, XObject });
    this.resources.end();
    this.footerLeft = this.type.fit(options.footer.left, (this.frame.width * 0.66) / size.small);
  }

  /** Pages begun so far. */
  get pages(): number {
    return this.count;
  }

  /** Begins a page of a section; the section's first page becomes a bookmark. */
  async page(section: string): Promise<void> {
    if (this.count === 0) await this.container.open(this.options.file);
    else await this.endPage();
    this.begins = section !== this.section;
    this.section = section;
    this.count += 1;
  }

  /** Adds a bookmark to the current page, below that of its section. */
  bookmark(title: string): void {
    this.marks.push(cleanText(title));
  }

  /** Says about how many pages there will be, so that the footer leaves room for their number. Default: one digit. */
  expectPages(pages: number): void {
    this.totalDigits = String(pages).length;
  }

  /** Adds operators to the page. */
  draw(operators: string): void {
    this.content += `${operators}\n`;
  }

  /** Draws one line of text with its baseline at `y`; `x` is its right end when aligned right. */
  text(text: string | SetText, x: number, y: number, style: TextStyle = {}): void {
    this.draw(`BT ${style.colour ?? colour.ink} rg\n${this.line(text, x, y, style)}ET`);
  }

  /** Draws a paragraph from `y` down. @returns the baseline of the line after it */
  paragraph(text: string, x: number, y: number, width: number, style: ParagraphStyle = {}): number {
    const points = style.size ?? size.body;
    const leading = style.leading ?? points * 1.45;
    let at = y;
    for (const line of this.type.wrap(text, width / points, style.lines ?? 60, style.weight)) {
      this.text(line, x, at, style);
      at -= leading;
    }
    return at;
  }

  rule(x1: number, y: number, x2: number, stroke: string = colour.hairline, width = 0.5): void {
    this.draw(`${stroke} RG ${width} w ${number(x1)} ${number(y)} m ${number(x2)} ${number(y)} l S`);
  }

  /** A dashed line from one height to another. */
  dashes(x: number, from: number, to: number): void {
    const ends = [x, from].map(number).join(' ') + ' m ' + [x, to].map(number).join(' ');
    this.draw(`q ${colour.ink} RG 0.8 w [2.5 2] 0 d ${ends} l S Q`);
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.draw(`${fill} rg ${[x, y, width, height].map(number).join(' ')} re f`);
  }

  /** Draws the logo with its lower left corner at `x` and `y`. */
  placeLogo(x: number, y: number, width: number, height: number): void {
    this.draw(`q ${number(width)} 0 0 ${number(height)} ${number(x)} ${number(y)} cm /Logo Do Q`);
  }

  /** Writes the rest of the file. @returns the number of pages */
  async finish(): Promise<number> {
    await this.endPage();
    const total = this.line(String(this.count), 0, 0, { size: size.small });
    this.pageTotal.end(`BT ${colour.secondary} rg\n${total}ET`);
    this.type.end();
    await this.container.finish();
    return this.count;
  }

  /** Lets go of the file when the drawing failed. */
  async abandon(): Promise<void> {
    await this.container.close();
  }

  private line(text: string | SetText, x: number, y: number, style: TextStyle): string {
    const points = style.size ?? size.body;
    const set = typeof text === 'string' ? this.type.set(text, style.weight) : text;
    const at = style.align === 'right' ? x - set.width * points : x;
    return `1 0 0 1 ${number(at)} ${number(y)} Tm ${set.show(points)}\n`;
  }

  /** Adds header and footer to the page that ends, and hands it to the file. */
  private async endPage(): Promise<void> {
    const { left, right } = this.frame;
    const small = { size: size.small, colour: colour.secondary };
    if (this.count > 1) this.text(this.section, left, this.frame.top + 10, small);
    this.rule(left, FOOT + 12, right);
    this.text(this.footerLeft, left, FOOT, small);
    const pageOf = this.type.set(`|  ${this.options.footer.middle}  |  Page ${this.count} of`);
    const total = right - this.type.set('0'.repeat(this.totalDigits)).width * size.small;
    // A quarter of an em stands for the space.
    const from = total - (pageOf.width + 0.26) * size.small;
    this.text(pageOf, from, FOOT, small);
    this.draw(`q 1 0 0 1 ${number(total)} ${number(FOOT)} cm /Total Do Q`);
    const page = this.container.addPageOf(this.content, this.dimensions, this.resources);
    this.content = '';
    if (this.begins) this.sectionMark = this.container.bookmark(this.section, page);
    for (const mark of this.marks) this.container.bookmark(mark, page, this.sectionMark);
    this.marks = [];
    await this.container.drain();
  }
}
