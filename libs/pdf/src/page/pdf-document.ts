import { createHash } from 'node:crypto';
import { DEFAULT_ACCENT } from '@docket/contracts/values';
import { Container, refTo, type Attachment, type ObjectRef, type OpenPage } from '../file/container.js';
import type { Tag } from '../file/structure.js';
import { textString } from '../file/text-string.js';
import { cleanText } from '../type/clean-text.js';
import type { TextLine } from '../type/shaping.js';
import { Canvas } from './canvas.js';
import type { PdfDocumentOptions, PdfDocumentMessages } from './pdf-document-options.js';
import { PageFooter } from './page-footer.js';
import { embedImage, type EmbeddedImage } from './image.js';
import { Outline, type OutlineEntry } from './outline.js';
import { points } from './points.js';
import { FormXObjects } from './form-x-objects.js';
import { color, operands, size } from './theme.js';

/** A page that is being drawn. */
interface CurrentPage extends OpenPage {
  /** From 1. */
  number: number;
  /** Title of the section with which the page starts, printed in its header. */
  section: string;
  /** References to its annotations. */
  annotations: string[];
}

/** Minimum space between the two texts of a page header, in ems. */
const HEADER_GAP = 2;

/** Returns the file of a document. Its identifier depends on the content alone. */
const containerOf = (options: PdfDocumentOptions): Container =>
  new Container({
    title: cleanText(options.title),
    subject: cleanText(options.subject),
    author: cleanText(options.author),
    lang: options.language,
    created: options.instant,
    id: createHash('sha256').update(options.identity).digest().subarray(0, 16),
    tagged: options.tagged ?? true,
  });

/**
 * A PDF document that is written to disk while it is drawn: each page is released from memory when the next page starts.
 *
 * Page content is written directly as PDF operators. PDFKit writes the objects around the pages; its version is pinned
 * because `Container` uses its internals.
 *
 * Callers use coordinates that run from left to right. In a right-to-left language every page is drawn mirrored.
 */
export class PdfDocument extends Canvas {
  /** Accent color as operands of `rg`. */
  readonly accent: string;
  readonly logo: Omit<EmbeddedImage, 'ref'> | null;
  readonly messages: PdfDocumentMessages;
  readonly forms: FormXObjects;
  private readonly resources: ObjectRef;
  private readonly formDictionary: ObjectRef;
  private readonly footer: PageFooter;
  private current: CurrentPage | null = null;
  /** The page that is drawn when the document is finished, with its structure element. */
  private reserved: {
    page: CurrentPage;
    tag: Tag | null;
    draw: (sections: readonly OutlineEntry[]) => void;
  } | null = null;
  private readonly outline: Outline;
  private currentSection = '';
  private count = 0;

  constructor(private readonly options: PdfDocumentOptions) {
    super(containerOf(options), options);
    this.messages = options.messages;
    this.outline = new Outline(this.container);
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
    this.startContent();
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

  private placeAt(top: number): { page: OpenPage; number: number; top: number } {
    return { page: this.current!, number: this.current!.number, top };
  }

  /** Adds the header and footer to the current page and writes the page. */
  private endPage(): void {
    const page = this.current;
    if (!page) return;
    const { left, right, top } = this.pageFrame;
    let sectionWidth = (right - left) / size.footer;
    if (this.options.marking) {
      const marking = this.typesetter.fit(this.options.marking, sectionWidth / 2);
      this.artifactText(marking, right - marking.width * size.footer, top + 10);
      sectionWidth -= marking.width + HEADER_GAP;
    }
    if (page.number > 1) this.artifactText(this.typesetter.fit(page.section, sectionWidth), left, top + 10);

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
    this.startContent();
    structure?.beginPage(page);
    this.parent = tag;
    draw(this.outline.sections.filter(({ number }) => number > page.number));
    if (tag) structure!.close(tag);
    this.endPage();
  }
}
