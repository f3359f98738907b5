import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { metadata, type About } from './metadata.js';
import type { ByteText } from './byte-text.js';
import { ObjectPack } from './object-pack.js';
import { ObjectTable } from './object-table.js';

/** An indirect object of the file under construction. */
export interface ObjectRef {
  readonly id: number;
  data: Record<string, unknown>;
  end(content?: string | Uint8Array): void;
}

/** An entry of the bookmarks. */
export interface Bookmark {
  addItem(title: string, options?: { expanded?: boolean }): Bookmark;
}

/**
 * What is used of PDFKit 0.20.2 beyond its documented face. The container's tests hold every line of it, and the
 * version is pinned exactly.
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

/** What the file says about itself, and its identity: 16 bytes. */
export interface ContainerOptions extends About {
  id: Uint8Array;
}

/** A file inside the file (ISO 19005-3, 6.8). */
export interface Attachment {
  name: string;
  description: string;
  mediaType: string;
  /** The pieces of a zlib stream of the bytes, and how many these are. */
  deflated: readonly Uint8Array[];
  size: number;
}

/** Objects that all pages share: their resources, and a stream of operators that comes before the content of each page. */
export interface SharedByPages {
  resources: ObjectRef;
  lead: ObjectRef;
}

/** A page on its way: its number among the objects, and that of its content. */
export interface OpenPage {
  readonly id: number;
  readonly content: number;
}

/** Bytes kept back before they are written to the disk in one go. */
const WRITE_SIZE = 32 * 1024;
/** Pages below one node of the page tree. */
const PAGES_A_NODE = 256;
/**
 * How pages and object streams are deflated. They repeat themselves so much that looking harder or further back takes
 * time for nothing; object streams, of which numbers are the most, gain by one step more. Room for the result is taken
 * in parts of about its size: what is left of them is garbage. Node's pool of threads would deflate object streams beside
 * the drawing; tried with 100,000 rows, the file was ready hardly sooner and the processor had more to do.
 */
const pageCompression = { level: 3, memLevel: 9, windowBits: 14, chunkSize: 4 * 1024 };
const packCompression = { ...pageCompression, level: 5, chunkSize: 24 * 1024 };
/** Indirect objects that a file may have (ISO 19005-3, 6.1.13). */
const MOST_OBJECTS = 8_388_607;

/** The color space of screens, as PDFKit brings it. */
const srgb = join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc');

/** A string for PDFKit, which takes a bare one as a name. */
export const literal = (text: string): object => new String(text) as object;
export const refTo = (id: number): string => `${id} 0 R`;
const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

/**
 * PDFKit as a container: bookmarks, document information and single objects are its own; what a document has by the
 * million goes past it, into object streams and a cross-reference stream. Bytes go to the disk as they come. The file
 * is PDF 1.7; tagged, it is PDF/A-3a and PDF/UA-1.
 */
export class Container extends Base {
  // PDFKit's constructor already writes and numbers, before field initializers of this class would run.
  declare private objectTable: ObjectTable | undefined;
  declare private pending: Uint8Array[] | undefined;
  declare private pendingBytes: number | undefined;
  private handle: number | null = null;
  private readonly nodes: { id: number; pages: number[] }[] = [];
  private pageCount = 0;
  private readonly pack = new ObjectPack();
  private readonly attachments: ObjectRef[] = [];
  private complete: (catalog: Record<string, unknown>) => void = () => undefined;

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
    this._root.data.Names.data = {};
  }

  /** @throws when the file cannot be made */
  open(file: string): void {
    this.handle = openSync(file, 'w');
  }

  /** Takes numbers for objects that are written later. @returns the first; they follow each other */
  reserve(count = 1): number {
    const first = this.objects.reserve(count);
    if (this.objects.size > MOST_OBJECTS)
      throw new Error(`A PDF/A file cannot have more than ${MOST_OBJECTS} objects; make one for each team.`);
    return first;
  }

  /** Writes an object as it is. `body` is PDF syntax in latin1. */
  put(id: number, body: string): void {
    this.objects.placed(id, this._offset);
    this._write(`${id} 0 obj\n${body}\nendobj`);
  }

  /** Writes a stream. `entries` are those of its dictionary but the length; the pieces are already deflated. */
  putDeflated(id: number, entries: string, ...pieces: Uint8Array[]): void {
    this.objects.placed(id, this._offset);
    this._write(`${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${lengthOf(pieces)}>>\nstream`);
    for (const piece of pieces) this._write(piece);
    this._write('\nendstream\nendobj');
  }

  /** Adds a small object to the object stream that is being filled. `body` is PDF syntax in latin1. */
  packed(id: number, body: string): void {
    this.openPacked(id).text(body);
    this.closePacked();
  }

  /** The same for an object that is written piece by piece. @returns where its syntax goes; `closePacked` ends it */
  openPacked(id: number): ByteText {
    return this.pack.open(id);
  }

  closePacked(): void {
    this.pack.close();
    if (this.pack.full) this.endPack();
  }

  /** Begins a page; its content follows with `endPage`. */
  beginPage(): OpenPage {
    const id = this.reserve(2);
    return { id, content: id + 1 };
  }

  /** @param content operators. @param entries further entries of the page's dictionary */
  endPage(
    page: OpenPage,
    content: Uint8Array,
    size: [number, number],
    { resources, lead }: SharedByPages,
    entries: string,
  ): void {
    let node = this.nodes.at(-1);
    if (!node || node.pages.length === PAGES_A_NODE)
      this.nodes.push((node = { id: this.reserve(), pages: [] }));
    node.pages.push(page.id);
    this.pageCount += 1;
    const box = `[0 0 ${size.join(' ')}]`;
    this.packed(
      page.id,
      `<</Type/Page/Parent ${refTo(node.id)}/MediaBox${box}/Contents[${refTo(lead.id)} ${refTo(page.content)}]/Resources ${refTo(resources.id)}${entries}>>`,
    );
    this.putDeflated(page.content, '', deflateSync(content, pageCompression));
  }

  /** Adds a bookmark to a page, below `parent` where one is given. */
  bookmark(title: string, page: OpenPage, size: [number, number], parent: Bookmark = this.outline): Bookmark {
    this.page = {
      dictionary: Object.assign(this.reference(page.id), { data: { MediaBox: [0, 0, ...size] } }),
    };
    const mark = parent.addItem(title);
    this.page = null;
    return mark;
  }

  /** Embeds a file that says what the document says. */
  attach({ name, description, mediaType, deflated, size }: Attachment): void {
    const id = this.reserve();
    const subtype = mediaType.replace('/', '#2F');
    const at = this.about.created;
    const stamp = `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
    this.putDeflated(
      id,
      `/Type/EmbeddedFile/Subtype/${subtype}/Params<</ModDate(${stamp})/Size ${size}>>`,
      ...deflated,
    );
    const file = this.ref({
      Type: 'Filespec',
      F: literal(name),
      UF: literal(name),
      Desc: literal(description),
      AFRelationship: 'Data',
      EF: { F: this.reference(id), UF: this.reference(id) },
    });
    file.end();
    this.attachments.push(file);
  }

  /** A reference to an object of which only the number is known, for dictionaries that PDFKit writes. */
  reference(id: number): object {
    return Object.assign(Object.create(Object.getPrototypeOf(Object.getPrototypeOf(this._root)) as object), {
      id,
      toString: () => refTo(id),
    }) as object;
  }

  /** Called once, when everything but the catalog is written. */
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

  private get objects(): ObjectTable {
    return (this.objectTable ??= new ObjectTable());
  }

  private endPack(): void {
    const { ids } = this.pack;
    if (ids.length === 0) return;
    const stream = this.reserve();
    ids.forEach((id, at) => this.objects.packed(id, stream, at));
    const { bytes, first } = this.pack.take();
    const entries = `/Type/ObjStm/N ${ids.length}/First ${first}`;
    this.putDeflated(stream, entries, deflateSync(bytes, packCompression));
  }

  private endPages(): void {
    const pages = this._root.data.Pages;
    for (const node of this.nodes) {
      const kids = node.pages.map(refTo).join(' ');
      this.packed(
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

  /** Colors are sRGB, said once for the whole file (ISO 19005-3, 6.2.3). */
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

  /** @internal numbers come from our own table */
  override ref(data?: Record<string, unknown>): ObjectRef {
    const made = super.ref(data);
    this._offsets.length = 0;
    return Object.assign(made, { id: this.objects.reserve(1) });
  }

  /** @internal called by PDFKit when an object was written */
  _refEnd({ id, offset }: { id: number; offset: number }): void {
    this.objects.placed(id, offset);
    this._waiting -= 1;
    if (this._waiting > 0 || !this._ended) return;
    this._ended = false;
    this._finalize();
  }

  /** @internal called by PDFKit for every piece of the file */
  _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    (this.pending ??= []).push(bytes);
    this.pendingBytes = (this.pendingBytes ?? 0) + bytes.length;
    this._offset += bytes.length;
    if (this.pendingBytes > WRITE_SIZE) this.flush();
  }

  /** @internal PDFKit's own metadata knows one standard at a time and does not escape its values */
  endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    (stream as unknown as { compress: boolean }).compress = false;
    stream.end(Buffer.from(metadata(this.about), 'utf8'));
    const catalog = this._root.data as Record<string, unknown>;
    catalog['Metadata'] = stream;
    catalog['OutputIntents'] = [this.outputIntent()];
    if (this.attachments.length > 0) {
      catalog['AF'] = this.attachments;
      const names = this.attachments.flatMap((file) => [file.data['UF'], file]);
      this._root.data.Names.data['EmbeddedFiles'] = { Names: names };
    }
    this.complete(catalog);
    this.endPages();
    this.endPack();
  }

  /** @internal writes a cross-reference stream where PDFKit would write a table */
  _finalize(): void {
    const id = this.reserve();
    const at = this._offset;
    this.objects.placed(id, at);
    const entries = this.objects.entries();
    const identity = `<${Buffer.from(this._id).toString('hex')}>`;
    const { columns, widths } = ObjectTable;
    this._write(
      `${id} 0 obj\n<</Type/XRef/Size ${this.objects.size + 1}/W[${widths.join(' ')}]/Root ${refTo(this._root.id)}` +
        `/Info ${refTo(this._info.id)}/ID[${identity}${identity}]/Filter/FlateDecode` +
        `/DecodeParms<</Predictor 12/Columns ${columns}>>/Length ${lengthOf(entries)}>>\nstream`,
    );
    for (const piece of entries) this._write(piece);
    this._write(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF`);
  }
}
