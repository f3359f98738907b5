import { open, type FileHandle } from 'node:fs/promises';
import PDFDocument from 'pdfkit';

/** An indirect object of the file under construction. */
export interface ObjectRef {
  readonly id: number;
  data: Record<string, unknown>;
  end(content?: string | Uint8Array): void;
}

/** An entry of the bookmarks. */
export interface Bookmark {
  addItem(title: string, options?: { pageNumber?: number; expanded?: boolean }): Bookmark;
}

/** What is used of PDFKit 0.20.2 beyond its documented face; the container's tests hold every line of it. */
interface PdfKitInternals {
  _id: Uint8Array;
  _offset: number;
  _root: { data: Record<string, unknown> & { Pages: { data: { Kids: ObjectRef[]; Count: number } } } };
  outline: Bookmark;
  ref(data?: Record<string, unknown>): ObjectRef;
  end(): void;
}
const Base = PDFDocument as unknown as new (options: Record<string, unknown>) => PdfKitInternals;

/** What the file says about itself. `id` is 16 bytes. */
export interface ContainerOptions {
  title: string;
  subject: string;
  author: string;
  lang: string;
  created: Date;
  id: Uint8Array;
}

/** Bytes kept back before the writer must wait for the disk. */
const HIGH_WATER = 256 * 1024;

/**
 * PDFKit as a container: object numbers, cross references, bookmarks and document information. Pages and fonts are
 * written by us, and bytes go to the file as they come instead of piling up in a stream that nobody holds back.
 */
export class Container extends Base {
  // Filled from PDFKit's constructor, before field initializers of this class would run.
  declare private pending: Uint8Array[] | undefined;
  declare private pendingBytes: number | undefined;
  private handle: FileHandle | null = null;

  constructor(private readonly about: ContainerOptions) {
    super({
      pdfVersion: '1.7',
      autoFirstPage: false,
      lang: about.lang,
      displayTitle: true,
      font: null,
      info: {
        Title: about.title,
        Subject: about.subject,
        Author: about.author,
        Creator: 'Docket',
        Producer: 'Docket',
        CreationDate: about.created,
      },
    });
    // The file's identity follows from its content, never from the moment of writing.
    this._id = about.id;
  }

  async open(file: string): Promise<void> {
    this.handle = await open(file, 'w');
  }

  /** Adds a page made of one content stream. */
  addPageOf(content: string, size: [number, number], resources: ObjectRef): ObjectRef {
    const stream = this.ref();
    stream.end(Buffer.from(content, 'latin1'));
    const pages = this._root.data.Pages;
    const page = this.ref({
      Type: 'Page',
      Parent: pages,
      MediaBox: [0, 0, ...size],
      Contents: stream,
      Resources: resources,
    });
    page.end();
    pages.data.Kids.push(page);
    pages.data.Count += 1;
    return page;
  }

  /** Adds a bookmark to the page added last, below `parent` where one is given. */
  bookmark(title: string, page: ObjectRef, parent: Bookmark = this.outline): Bookmark {
    const pages = this._root.data.Pages.data.Kids;
    if (pages.at(-1) !== page) throw new Error('Bookmarks go to the page added last.');
    return parent.addItem(title, { pageNumber: pages.length - 1 });
  }

  /** Waits until what was written has left memory, once there is enough of it. */
  async drain(limit = HIGH_WATER): Promise<void> {
    if ((this.pendingBytes ?? 0) <= limit || !this.handle) return;
    const bytes = Buffer.concat(this.pending ?? []);
    this.pending = [];
    this.pendingBytes = 0;
    let written = 0;
    while (written < bytes.length) written += (await this.handle.write(bytes, written)).bytesWritten;
  }

  /** Writes the end of the file and closes it. */
  async finish(): Promise<void> {
    this.end();
    await this.drain(0);
    await this.close();
  }

  async close(): Promise<void> {
    await this.handle?.close();
    this.handle = null;
  }

  /** @internal called by PDFKit for every piece of the file */
  _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    (this.pending ??= []).push(bytes);
    this.pendingBytes = (this.pendingBytes ?? 0) + bytes.length;
    this._offset += bytes.length;
  }

  /** @internal PDFKit pushes only the end mark: everything else went through `_write` */
  push(): boolean {
    return true;
  }

  /** @internal PDFKit's own metadata does not escape its values */
  endMetadata(): void {
    const { title, subject, author, created, lang } = this.about;
    const at = created.toISOString();
    const alt = (text: string) =>
      `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
    const xml = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format><dc:title>${alt(title)}</dc:title><dc:description>${alt(subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${at}</xmp:CreateDate><xmp:CreatorTool>Docket</xmp:CreatorTool><pdf:Producer>Docket</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    (metadata as unknown as { compress: boolean }).compress = false;
    metadata.end(Buffer.from(xml, 'utf8'));
    this._root.data['Metadata'] = metadata;
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char]!);
