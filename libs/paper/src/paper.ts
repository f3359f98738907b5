import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { colour, margin, pageSizes, size, type PageSize } from './theme.js';
import { Typesetter, type SetText } from './typesetter.js';
import type { Weight } from './typeface.js';

/** What is said of a document as a whole. */
export interface PaperOptions {
  /** Path of the file to write. */
  file: string;
  pageSize: PageSize;
  title: string;
  subject: string;
  /** BCP 47 language of the text. */
  language: string;
  /** The only instant in the file: the same input gives the same bytes. */
  instant: Date;
  /** Sets this document's identity apart from every other's, e.g. the hash of its snapshot. */
  identity: string;
  /** Left part of the footer, and its middle. */
  footer: { left: string; middle: string };
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

/** More than this many bytes waiting to be written, and the drawing waits. */
const WAITING = 1 << 20;
const number = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * A document that is written while it is drawn: a page is gone from memory when the next begins. Content is drawn as
 * operators in PDF's own coordinates; PDFKit keeps the file around it, and is pinned for that.
 */
export class Paper {
  readonly type: Typesetter;
  readonly frame: Frame;
  private readonly doc: InstanceType<typeof PDFDocument>;
  private readonly out: WriteStream;
  private readonly written: Promise<void>;
  private readonly pageTotal: { end(body: string): void; data: Record<string, unknown> };
  private section = '';
  private count = 0;

  constructor(private readonly options: PaperOptions) {
    const [width, height] = pageSizes[options.pageSize];
    this.doc = new PDFDocument({
      size: [width, height],
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: options.language,
      displayTitle: true,
      // Nothing may be drawn with a font that is not embedded.
      font: null as unknown as string,
      info: {
        Title: options.title,
        Subject: options.subject,
        Author: 'Docket',
        Creator: 'Docket',
        Producer: 'Docket',
        Keywords: options.identity,
        CreationDate: options.instant,
        ModDate: options.instant,
      },
    });
    this.type = new Typesetter(this.doc);
    this.frame = {
      left: margin,
      right: width - margin,
      top: height - margin - 14,
      bottom: margin + 16,
      width: width - 2 * margin,
    };
    this.pageTotal = this.reference({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, -4, 60, 12] });
    this.out = createWriteStream(options.file);
    this.written = finished(this.doc.pipe(this.out));
    // Awaited in `finish`; a full disk must not end the process before.
    this.written.catch(() => undefined);
  }

  /** Pages begun so far. */
  get pages(): number {
    return this.count;
  }

  /** Begins a page of a section; the section's first page becomes a bookmark. */
  async page(section: string): Promise<void> {
    if (this.count > 0) this.furnish();
    const begins = section !== this.section;
    this.section = section;
    this.count += 1;
    this.doc.addPage();
    // PDFKit turns the page upside down; turning it back gives PDF's own coordinates.
    this.doc.addContent(`1 0 0 -1 0 ${this.doc.page.height} cm`);
    if (begins) this.doc.outline.addItem(section);
    while (this.doc.readableLength > WAITING && !this.out.destroyed) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Adds operators to the page. */
  draw(operators: string): void {
    this.doc.addContent(operators);
  }

  /** Draws one line of text with its baseline at `y`; `x` is its right end when aligned right. */
  text(text: string | SetText, x: number, y: number, style: TextStyle = {}): void {
    this.draw(`BT ${style.colour ?? colour.ink} rg\n${this.line(text, x, y, style)}ET`);
  }

  /** Draws a paragraph from `y` down. @returns the baseline of the line after it */
  paragraph(text: string, x: number, y: number, width: number, style: TextStyle & { leading?: number } = {}): number {
    const points = style.size ?? size.body;
    const leading = style.leading ?? points * 1.45;
    let at = y;
    for (const line of this.type.wrap(text, width / points, 60, style.weight)) {
      this.text(line, x, at, style);
      at -= leading;
    }
    return at;
  }

  rule(x1: number, y: number, x2: number, stroke: string = colour.hairline, width = 0.5): void {
    this.draw(`${stroke} RG ${width} w ${number(x1)} ${number(y)} m ${number(x2)} ${number(y)} l S`);
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.draw(`${fill} rg ${[x, y, width, height].map(number).join(' ')} re f`);
  }

  /** Writes the rest of the file. @returns the number of pages */
  async finish(): Promise<number> {
    this.furnish();
    const total = this.line(String(this.count), 0, 0, { size: size.small });
    this.pageTotal.data.Resources = { Font: this.type.fonts };
    this.pageTotal.end(`BT ${colour.secondary} rg\n${total}ET`);
    this.doc.end();
    await this.written;
    return this.count;
  }

  private line(text: string | SetText, x: number, y: number, style: TextStyle): string {
    const points = style.size ?? size.body;
    const set = typeof text === 'string' ? this.type.set(text, style.weight) : text;
    return set.draw(style.align === 'right' ? x - set.width * points : x, y, points);
  }

  /** Header, footer and resources of the page that ends. */
  private furnish(): void {
    const { left, right, width } = this.frame;
    const small = { size: size.small, colour: colour.secondary };
    if (this.count > 1) this.text(this.section, left, this.frame.top + 10, small);
    const y = margin - 4;
    this.rule(left, y + 12, right);
    this.text(this.type.fit(this.options.footer.left, (width * 0.58) / size.small), left, y, small);
    const pageOf = this.type.set(`Page ${this.count} of `);
    // Room for six digits after "of".
    const from = right - 24 - pageOf.width * size.small;
    this.text(pageOf, from, y, small);
    this.draw(`q 1 0 0 1 ${number(right - 24)} ${number(y)} cm /Total Do Q`);
    this.text(this.options.footer.middle, from - 12, y, { ...small, align: 'right' });
    const page = this.doc.page as unknown as { fonts: object; xobjects: Record<string, unknown> };
    Object.assign(page.fonts, this.type.fonts);
    page.xobjects.Total = this.pageTotal;
  }

  private reference(data: Record<string, unknown>): { end(body: string): void; data: Record<string, unknown> } {
    return (this.doc as unknown as { ref(data: object): { end(body: string): void; data: Record<string, unknown> } }).ref(
      data,
    );
  }
}
