/* oxlint-disable max-lines -- text, artifacts and tags of a page interleave and share the state of the page */
import { createHash } from 'node:crypto';
import { DEFAULT_ACCENT } from '@docket/contracts/values';
import { Container, refTo, type Attachment, type ObjectRef, type OpenPage } from '../file/container.js';
import { Structure, type Tag, type TagType } from '../file/structure.js';
import { textString } from '../file/text-string.js';
import { cleanText } from '../type/clean-text.js';
import { ByteWriter } from '../file/byte-writer.js';
import type { TextLine } from '../type/shaping.js';
import { Typesetter } from '../type/typesetter.js';
import type { PdfDocumentOptions, PdfDocumentMessages } from './pdf-document-options.js';
import { PageFooter } from './page-footer.js';
import { embedImage, type EmbeddedImage } from './image.js';
import { Outline, type OutlineEntry } from './outline.js';
import { points } from './points.js';
import { FormXObjects } from './form-x-objects.js';
import type { ParagraphStyle, TextStyle } from './text-style.js';
import { color, gutter, margin, operands, pageDimensions, size } from './theme.js';

/** The area for text, in points from the lower left corner of the page. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
}

/** A page that is being drawn. */
interface CurrentPage extends OpenPage {
  /** From 1. */
  number: number;
  /** Title of the section with which the page starts, printed in its header. */
  section: string;
  /** References to its annotations. */
  annotations: string[];
}

/** Returns whether a language is written from right to left. */
const runsRightToLeft = (language: string): boolean =>
  (new Intl.Locale(language) as TextInfo).getTextInfo().direction === 'rtl';
/** `getTextInfo` is part of ECMA-402, but TypeScript has no type for it yet. */
type TextInfo = Intl.Locale & { getTextInfo(): { direction?: 'ltr' | 'rtl' } };

/** Maximum length of a figure's alternative text, in UTF-16 code units. */
const MAX_ALTERNATIVE_LENGTH = 2_000;

/**
 * A PDF document that is written to disk while it is drawn: each page is released from memory when the next page starts.
 *
 * Page content is written directly as PDF operators. PDFKit writes the objects around the pages; its version is pinned
 * because `Container` uses its internals. Text becomes part of the document's structure in the order in which it is drawn.
 * Rectangles and rules are artifacts unless they belong to a figure.
 *
 * Callers use coordinates that run from left to right. In a right-to-left language every page is drawn mirrored.
 */
export class PdfDocument {
  readonly typesetter: Typesetter;
  /** Accent color as operands of `rg`. */
  readonly accent: string;
  readonly logo: Omit<EmbeddedImage, 'ref'> | null;
  readonly messages: PdfDocumentMessages;
  readonly forms: FormXObjects;
  /** Null if the document is not tagged. */
  readonly structure: Structure | null;
  private readonly container: Container;
  private readonly pageFrame: Frame;
  private currentFrame: Frame;
  private readonly resources: ObjectRef;
  private readonly formDictionary: ObjectRef;
  private readonly footer: PageFooter;
  private readonly dimensions: [number, number];
  readonly rightToLeft: boolean;
  private content = new ByteWriter();
  private readonly formContent = new ByteWriter();
  private current: CurrentPage | null = null;
  /** The page that is drawn when the document is finished, with its structure element. */
  private reserved: {
    page: CurrentPage;
    tag: Tag | null;
    draw: (sections: readonly OutlineEntry[]) => void;
  } | null = null;
  private readonly outline: Outline;
  /** Whether the marked-content sequence of an artifact is open. */
  private inArtifact = false;
  /** Whether drawn content needs no tag of its own: inside a figure or a form. */
  private marked = false;
  private parent: Tag | null;
  private currentSection = '';
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
    this.outline = new Outline(this.container);
    this.structure = (options.tagged ?? true) ? new Structure(this.container) : null;
    this.parent = this.structure?.document ?? null;
    this.typesetter = new Typesetter(this.container, {
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
    const Font = this.typesetter.fontResources;
    this.footer = new PageFooter(this, this.container, options.footer, this.pageFrame);
    const logo = options.logo ? embedImage(this.container, options.logo) : null;
    this.logo = logo;
    this.accent = operands(options.accent ?? DEFAULT_ACCENT);
    this.formDictionary = this.container.ref({
      Total: this.footer.total,
      Foot: this.footer.form,
      ...(logo && { Logo: logo.ref }),
    });
    this.forms = new FormXObjects(this.container, this.formDictionary, Font);
    this.resources = this.container.ref({ Font, XObject: this.formDictionary });
    this.resources.end();
  }

  /** The current area for text: the page within its margins, or the current column. */
  get frame(): Frame {
    return this.currentFrame;
  }

  /** Calls `draw` with the frame narrowed to `width` points from `left`. @returns the result of `draw` */
  inFrame<T>(left: number, width: number, draw: () => T): T {
    const outer = this.currentFrame;
    this.currentFrame = { ...outer, left, width, right: left + width };
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

  /** Number of pages started so far. */
  get pages(): number {
    return this.count;
  }

  /** Starts a page of a section. The section's first page gets a bookmark. @throws if the file cannot be written */
  page(section: string): void {
    if (this.count === 0) this.container.open(this.options.file);
    this.endPage();
    this.count += 1;
    const page = this.container.beginPage();
    this.current = { ...page, number: this.count, section, annotations: [] };
    this.structure?.beginPage(page);
    if (section !== this.currentSection) this.section(section);
  }

  /**
   * Starts a section with a bookmark and a line in the contents. `page` does this for a section that starts a page; a section
   * that starts below other content calls it with its upper edge.
   */
  section(title: string, top = this.dimensions[1]): void {
    this.currentSection = title;
    this.outline.section(title, this.placeAt(top));
  }

  /** Adds a bookmark to the current page, below the bookmark of its section. @param top upper edge of the target */
  bookmark(title: string, top = this.dimensions[1]): void {
    this.outline.bookmark(title, this.placeAt(top));
  }

  /**
   * Adds a page that is drawn when the document is finished, such as the contents. A document has at most one.
   * @param draw receives the sections that start on later pages
   */
  reservePage(section: string, draw: (sections: readonly OutlineEntry[]) => void): void {
    this.page(section);
    const tag = this.structure?.open('Sect', this.structure.document) ?? null;
    this.reserved = { page: this.current!, tag, draw };
    this.current = null;
  }

  /** Embeds a file with the same data as the document. */
  attach(attachment: Attachment): void {
    this.container.attach(attachment);
  }

  /** Draws an artifact, which assistive technology skips. Inside a figure, the content becomes part of the figure. */
  artifact(operators: string | ByteWriter): void {
    this.beginArtifact();
    this.content.add(operators).text('\n');
  }

  /**
   * Stores a drawing as a form XObject, for artifacts that are repeated on many pages.
   * @param box bounding box: left, bottom, right, top, in PDF coordinates
   * @returns the name of the form, for `placeForm`
   */
  createForm(box: number[], draw: () => void): string {
    return this.forms.nameOf(this.operatorsOf(draw), box);
  }

  /** Draws a form as an artifact, moved up by `y` points. */
  placeForm(form: string, y: number): void {
    this.artifact(`q 1 0 0 1 0 ${points(y)} cm /${form} Do Q`);
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

  /** Draws content that is a link to a place in the document. @param box sensitive area, in points */
  link(
    target: OutlineEntry,
    box: { left: number; bottom: number; right: number; top: number },
    draw: () => void,
  ): void {
    const { structure, container } = this;
    const id = container.reserve();
    const left = this.mirrorX(box.left, box.right - box.left);
    const area = [left, box.bottom, left + box.right - box.left, box.top].map(points).join(' ');
    const destination = `[${refTo(target.page.id)}/XYZ 0 ${points(target.top)} null]`;
    const number = this.inContent('Link', '', draw, (tag) => structure!.annotation(tag, id));
    const inStructure = number === null ? '' : `/StructParent ${number}`;
    const contents = textString(`${target.title}, ${target.number}`);
    container.putCompressed(
      id,
      `<</Type/Annot/Subtype/Link/Rect[${area}]/Border[0 0 0]/F 4/Contents ${contents}/Dest${destination}${inStructure}>>`,
    );
    this.current!.annotations.push(refTo(id));
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
    this.artifact(
      `${stroke} RG ${width} w ${points(this.mirrorX(x1))} ${points(y)} m ${points(this.mirrorX(x2))} ${points(y)} l S`,
    );
  }

  /** Draws a filled rectangle as an artifact. */
  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.artifact(`${fill} rg ${[this.mirrorX(x, width), y, width, height].map(points).join(' ')} re f`);
  }

  /** Draws the logo with its lower left corner at (`x`, `y`). */
  placeLogo(x: number, y: number, width: number, height: number, alternative: string): void {
    this.figure(alternative, [x, y, x + width, y + height], () =>
      this.artifact(
        `q ${points(width)} 0 0 ${points(height)} ${points(this.mirrorX(x, width))} ${points(y)} cm /Logo Do Q`,
      ),
    );
  }

  /** Writes the rest of the file and closes it. @returns the number of pages */
  finish(): number {
    this.endPage();
    this.drawReserved();
    this.footer.end(this.count);
    this.typesetter.end();
    this.formDictionary.end();
    const { structure } = this;
    if (structure) this.container.onEnd((catalog) => Object.assign(catalog, structure.end()));
    this.container.finish();
    return this.count;
  }

  /** Closes the file after an error, without completing it. */
  abort(): void {
    this.container.close();
  }

  /** Adds a text object with lines below each other. */
  private drawLines(lines: TextLine[], x: number, y: number, style: TextStyle, leading = 0): void {
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
  private inContent(
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

  private beginArtifact(): void {
    if (!this.structure || this.marked || this.inArtifact) return;
    this.content.text('/Artifact BMC\n');
    this.inArtifact = true;
  }

  private endArtifact(): void {
    if (this.inArtifact) this.content.text('EMC\n');
    this.inArtifact = false;
  }

  /** Draws a small line of text as an artifact, such as a part of the header or footer. */
  artifactText(text: TextLine, x: number, y: number): void {
    this.beginArtifact();
    this.drawLines([text], x, y, { size: size.footer, color: color.secondary });
  }

  /** Restores the graphics state that was saved last. */
  restoreState(): void {
    this.endArtifact();
    this.content.text('Q\n');
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

  private placeAt(top: number): { page: OpenPage; number: number; top: number } {
    return { page: this.current!, number: this.current!.number, top };
  }

  /** Adds the header and footer to the current page and writes the page. */
  private endPage(): void {
    const page = this.current;
    if (!page) return;
    const { left, right, top } = this.pageFrame;
    if (this.options.marking) {
      const marking = this.typesetter.line(this.options.marking);
      this.artifactText(marking, right - marking.width * size.footer, top + 10);
    }
    if (page.number > 1) this.artifactText(this.typesetter.line(page.section), left, top + 10);
    this.footer.draw(this.messages.pageOf(page.number));
    this.endArtifact();
    const links = page.annotations.length > 0 ? `/Annots[${page.annotations.join(' ')}]` : '';
    const entries = (this.structure?.endPage() ?? '') + links;
    const shared = { resources: this.resources, preamble: this.footer.preamble };
    this.container.endPage(page, this.content.view(), this.dimensions, shared, entries);
    this.content.clear();
    this.current = null;
  }

  /** Draws and writes the reserved page if there is one. */
  private drawReserved(): void {
    const { reserved, structure } = this;
    if (!reserved) return;
    const { page, tag, draw } = reserved;
    this.current = page;
    structure?.beginPage(page);
    this.parent = tag;
    draw(this.outline.sections.filter(({ number }) => number > page.number));
    if (tag) structure!.close(tag);
    this.endPage();
  }
}
