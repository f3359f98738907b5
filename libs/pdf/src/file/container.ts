import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Deflated } from './deflater.js';
import { metadata, type Metadata } from './metadata.js';
import type { ByteWriter } from './byte-writer.js';
import { ObjectStream } from './object-stream.js';
import { CrossReferenceTable } from './cross-reference-table.js';

/** Indirect object of the file. */
export interface ObjectRef {
  readonly id: number;
  data: Record<string, unknown>;
  end(content?: string | Uint8Array): void;
}

/** Entry of the document outline. */
export interface Bookmark {
  addItem(title: string, options?: { expanded?: boolean }): Bookmark;
}

/**
 * Internals of PDFKit 0.20.2 that this module uses. container.spec.ts checks each of them, and the version is pinned
 * exactly.
 */
interface PdfKitInternals {
  _id: Uint8Array;
  _offset: number;
  _offsets: unknown[];
  _waiting: number;
  _ended: boolean;
  _root: ObjectRef & { data: { Pages: ObjectRef; Names: ObjectRef } };
  _info: ObjectRef;
  page: { dictionary: unknown } | null;
  outline: Bookmark;
  ref(data?: Record<string, unknown>): ObjectRef;
  end(): void;
}
const Base = PDFDocument as unknown as new (options: Record<string, unknown>) => PdfKitInternals;

/** Metadata of the file, and its 16-byte identifier. */
export interface ContainerOptions extends Metadata {
  id: Uint8Array;
}

/** Embedded file (ISO 19005-3, 6.8). */
export interface Attachment {
  name: string;
  description: string;
  mediaType: string;
  /** The content, and its uncompressed size in bytes. */
  deflated: Deflated;
  size: number;
  /** Whether the document was made from the file, or the file has the same data. Default: `Data`. */
  relationship?: 'Source' | 'Data';
}

/** Objects that all pages share: the resources, and a stream of operators that runs before the content of each page. */
export interface SharedByPages {
  resources: ObjectRef;
  preamble: ObjectRef;
}

/** Object numbers of a page that is being drawn, of its content stream and of its parent in the page tree. */
export interface OpenPage {
  readonly id: number;
  readonly content: number;
  readonly parent: number;
}

/** Bytes that are buffered before a write to the disk. */
const WRITE_BUFFER_SIZE = 32 * 1024;
/** Pages below one node of the page tree. */
const PAGES_PER_NODE = 256;
/**
 * zlib options for pages and object streams. Their content is very repetitive, so a higher level or a larger window costs time
 * without making the file smaller. Object streams, which contain mostly numbers, gain from a higher level than pages.
 * `chunkSize` is close to the size of the result, because the unused rest of an output chunk is garbage. Compression stays
 * synchronous: with 100,000 rows, Node's thread pool was not noticeably faster and used more CPU time.
 */
const pageCompression = { level: 3, memLevel: 9, windowBits: 14, chunkSize: 4 * 1024 };
const objectStreamCompression = { ...pageCompression, level: 5, chunkSize: 24 * 1024 };
/** Maximum number of indirect objects in a PDF/A file (ISO 19005-3, 6.1.13). */
const MAX_OBJECTS = 8_388_607;

/** The sRGB color profile that comes with PDFKit. */
const srgb = join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc');

/** Returns a string object for PDFKit, which writes a primitive string as a name. */
export const literal = (text: string): object => new String(text) as object;
export const refTo = (id: number): string => `${id} 0 R`;

/**
 * Writes the file structure of a PDF. PDFKit writes bookmarks, document information and individual objects. The millions of
 * other objects bypass PDFKit and go into object streams and a cross-reference stream. Bytes are written to the disk as they
 * are produced. The file is PDF 1.7; with tags it conforms to PDF/A-3a and PDF/UA-1.
 */
export class Container extends Base {
  // PDFKit's constructor already writes objects, before field initializers of this class run: these fields are created on use.
  declare private crossReferenceTable: CrossReferenceTable | undefined;
  declare private pending: Uint8Array[] | undefined;
  declare private pendingBytes: number | undefined;
  private handle: number | null = null;
  private readonly nodes: { id: number; pages: number[] }[] = [];
  private pageCount = 0;
  private readonly objectStream = new ObjectStream();
  private readonly attachments = new Map<string, ObjectRef>();
  private complete: (catalog: Record<string, unknown>) => void = () => undefined;

  constructor(private readonly fileOptions: ContainerOptions) {
    super({
      pdfVersion: '1.7',
      autoFirstPage: false,
      lang: fileOptions.lang,
      displayTitle: true,
      font: null,
      info: {
        Title: fileOptions.title,
        Subject: fileOptions.subject,
        Author: fileOptions.author,
        Creator: 'Docket',
        Producer: 'Docket',
        CreationDate: fileOptions.created,
      },
    });
    // The identifier depends on the content, not on the time of writing.
    this._id = fileOptions.id;
    this._root.data.Names.data = {};
  }

  /** Creates the file. @throws if it cannot be created */
  open(file: string): void {
    this.handle = openSync(file, 'w');
  }

  /** Reserves consecutive object numbers for objects that are written later. @returns the first number */
  reserve(count = 1): number {
    const first = this.crossReferences.reserve(count);
    if (this.crossReferences.size > MAX_OBJECTS)
      throw new Error(
        `The document needs more than ${MAX_OBJECTS} objects, the limit of PDF/A. Request a report with a smaller scope.`,
      );
    return first;
  }

  /** Writes an indirect object. `body` is PDF syntax in Latin-1. */
  put(id: number, body: string): void {
    this.crossReferences.addUncompressed(id, this._offset);
    this._write(`${id} 0 obj\n${body}\nendobj`);
  }

  /** Writes a stream from a deflated piece. `entries` are the entries of its dictionary except filter and length. */
  putDeflated(id: number, entries: string, piece: Uint8Array): void {
    this.putStream(id, entries, { pieces: [piece], length: piece.length });
  }

  private putStream(id: number, entries: string, { pieces, length }: Deflated): void {
    this.crossReferences.addUncompressed(id, this._offset);
    this._write(`${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${length}>>\nstream`);
    const start = this._offset;
    for (const piece of pieces) this._write(piece);
    if (this._offset - start !== length)
      throw new Error(`Object ${id} has ${this._offset - start} bytes instead of ${length}.`);
    this._write('\nendstream\nendobj');
  }

  /** Adds a small object to the current object stream. `body` is PDF syntax in Latin-1. */
  putCompressed(id: number, body: string): void {
    this.openCompressed(id).text(body);
    this.closeCompressed();
  }

  /** Starts an object in the current object stream. @returns the writer for its PDF syntax; `closeCompressed` ends it */
  openCompressed(id: number): ByteWriter {
    return this.objectStream.open(id);
  }

  closeCompressed(): void {
    this.objectStream.close();
    if (this.objectStream.full) this.endObjectStream();
  }

  /** Adds a page. `endPage` writes its content, which may be after other pages were added and written. */
  beginPage(): OpenPage {
    const id = this.reserve(2);
    let node = this.nodes.at(-1);
    if (!node || node.pages.length === PAGES_PER_NODE)
      this.nodes.push((node = { id: this.reserve(), pages: [] }));
    node.pages.push(id);
    this.pageCount += 1;
    return { id, content: id + 1, parent: node.id };
  }

  /** @param content operators @param entries further entries of the page's dictionary */
  endPage(
    page: OpenPage,
    content: Uint8Array,
    size: [number, number],
    { resources, preamble }: SharedByPages,
    entries: string,
  ): void {
    const box = `[0 0 ${size.join(' ')}]`;
    this.putCompressed(
      page.id,
      `<</Type/Page/Parent ${refTo(page.parent)}/MediaBox${box}/Contents[${refTo(preamble.id)} ${refTo(page.content)}]/Resources ${refTo(resources.id)}${entries}>>`,
    );
    this.putDeflated(page.content, '', deflateSync(content, pageCompression));
  }

  /**
   * Adds a bookmark to a place on a page, below `parent`. Default parent: the top level of the outline.
   * @param top height of the place, in points
   */
  bookmark(title: string, page: OpenPage, top: number, parent: Bookmark = this.outline): Bookmark {
    // PDFKit targets the upper right corner of the media box.
    this.page = {
      dictionary: Object.assign(this.reference(page.id), { data: { MediaBox: [0, 0, 0, top] } }),
    };
    const bookmark = parent.addItem(title);
    this.page = null;
    return bookmark;
  }

  /** Embeds a file with the same data as the document. */
  attach({ name, description, mediaType, deflated, size, relationship = 'Data' }: Attachment): void {
    const id = this.reserve();
    const subtype = mediaType.replace('/', '#2F');
    const created = this.fileOptions.created;
    const timestamp = `D:${created.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
    this.putStream(
      id,
      `/Type/EmbeddedFile/Subtype/${subtype}/Params<</ModDate(${timestamp})/Size ${size}>>`,
      deflated,
    );
    const file = this.ref({
      Type: 'Filespec',
      F: literal(name),
      UF: literal(name),
      Desc: literal(description),
      AFRelationship: relationship,
      EF: { F: this.reference(id), UF: this.reference(id) },
    });
    file.end();
    this.attachments.set(name, file);
  }

  /** Returns a reference to an object by its number, for dictionaries that PDFKit writes. */
  reference(id: number): object {
    return Object.assign(Object.create(Object.getPrototypeOf(Object.getPrototypeOf(this._root)) as object), {
      id,
      toString: () => refTo(id),
    }) as object;
  }

  /** Registers a callback that runs once, after everything except the catalog is written. */
  onEnd(complete: (catalog: Record<string, unknown>) => void): void {
    this.complete = complete;
  }

  /** Writes the end of the file and closes it. */
  finish(): void {
    this.end();
    this.flush();
    this.close();
  }

  close(): void {
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
  }

  private get crossReferences(): CrossReferenceTable {
    return (this.crossReferenceTable ??= new CrossReferenceTable());
  }

  private endObjectStream(): void {
    const { ids } = this.objectStream;
    if (ids.length === 0) return;
    const stream = this.reserve();
    ids.forEach((id, index) => this.crossReferences.addCompressed(id, stream, index));
    const { bytes, first } = this.objectStream.take();
    const entries = `/Type/ObjStm/N ${ids.length}/First ${first}`;
    this.putDeflated(stream, entries, deflateSync(bytes, objectStreamCompression));
  }

  private endPages(): void {
    const pages = this._root.data.Pages;
    for (const node of this.nodes) {
      const kids = node.pages.map(refTo).join(' ');
      this.putCompressed(
        node.id,
        `<</Type/Pages/Parent ${refTo(pages.id)}/Count ${node.pages.length}/Kids[${kids}]>>`,
      );
    }
    pages.data = {
      Type: 'Pages',
      Count: this.pageCount,
      Kids: this.nodes.map(({ id }) => this.reference(id)),
    };
  }

  /** Declares sRGB as the color space of the whole file (ISO 19005-3, 6.2.3). */
  private outputIntent(): ObjectRef {
    const profile = this.ref({ N: 3 });
    profile.end(readFileSync(srgb));
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: literal('sRGB IEC61966-2.1'),
      Info: literal('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    });
    intent.end();
    return intent;
  }

  private flush(): void {
    if (this.handle === null || !this.pending) return;
    const bytes = Buffer.concat(this.pending);
    this.pending = [];
    this.pendingBytes = 0;
    let written = 0;
    while (written < bytes.length) written += writeSync(this.handle, bytes, written);
  }

  /** @internal assigns object numbers from `CrossReferenceTable` instead of PDFKit's list */
  override ref(data?: Record<string, unknown>): ObjectRef {
    const ref = super.ref(data);
    this._offsets.length = 0;
    return Object.assign(ref, { id: this.crossReferences.reserve(1) });
  }

  /** @internal PDFKit calls this after it has written an object */
  _refEnd({ id, offset }: { id: number; offset: number }): void {
    this.crossReferences.addUncompressed(id, offset);
    this._waiting -= 1;
    if (this._waiting > 0 || !this._ended) return;
    this._ended = false;
    this._finalize();
  }

  /** @internal PDFKit calls this for every piece of the file */
  _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    (this.pending ??= []).push(bytes);
    this.pendingBytes = (this.pendingBytes ?? 0) + bytes.length;
    this._offset += bytes.length;
    if (this.pendingBytes > WRITE_BUFFER_SIZE) this.flush();
  }

  /** @internal replaces PDFKit's metadata, which supports one standard at a time and does not escape its values */
  endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    (stream as unknown as { compress: boolean }).compress = false;
    stream.end(Buffer.from(metadata(this.fileOptions), 'utf8'));
    const catalog = this._root.data as Record<string, unknown>;
    catalog['Metadata'] = stream;
    catalog['OutputIntents'] = [this.outputIntent()];
    // Labels 1, 2, 3, … as printed on the pages.
    catalog['PageLabels'] = { Nums: [0, { S: 'D' }] };
    if (this.attachments.size > 0) {
      catalog['AF'] = [...this.attachments.values()];
      // A reader searches the names in ascending order of their bytes (ISO 32000-1, 7.9.6).
      const sorted = [...this.attachments].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const names = sorted.flatMap(([name, file]) => [literal(name), file]);
      this._root.data.Names.data['EmbeddedFiles'] = { Names: names };
    }
    this.complete(catalog);
    this.endPages();
    this.endObjectStream();
  }

  /** @internal writes a cross-reference stream instead of PDFKit's cross-reference table */
  _finalize(): void {
    const id = this.reserve();
    const offset = this._offset;
    this.crossReferences.addUncompressed(id, offset);
    const entries = this.crossReferences.entries();
    const identity = `<${Buffer.from(this._id).toString('hex')}>`;
    const { columns, widths } = CrossReferenceTable;
    this._write(
      `${id} 0 obj\n<</Type/XRef/Size ${this.crossReferences.size + 1}/W[${widths.join(' ')}]/Root ${refTo(this._root.id)}` +
        `/Info ${refTo(this._info.id)}/ID[${identity}${identity}]/Filter/FlateDecode` +
        `/DecodeParms<</Predictor 12/Columns ${columns}>>/Length ${entries.length}>>\nstream`,
    );
    for (const piece of entries.pieces) this._write(piece);
    this._write(`\nendstream\nendobj\nstartxref\n${offset}\n%%EOF`);
  }
}
