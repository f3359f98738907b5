import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, type Gzip } from 'node:zlib';

/** First line of a snapshot: what it is, of whom, and at which instant every figure in it holds. */
export interface SnapshotHeader {
  docket: 'snapshot';
  /**
   * Of the header. Version 2 brought accent and logo; version 1 has neither, and looks as they are by default. Version 3
   * brought `kindVersion`.
   */
  version: 1 | 2 | 3;
  kind: string;
  /** Version of the shape of the lines. Default: 1. */
  kindVersion?: number;
  reportId: string;
  organization: {
    id: string;
    slug: string;
    name: string;
    timeZone: string;
    locale: string;
    pageSize: 'A4' | 'Letter';
    /** Like `#0B6E6E`. Default: the product's own. */
    accentColor?: string;
    /** PNG, JPEG or SVG in base64; left out where there is none. */
    logo?: string;
  };
  /** ISO 8601, UTC, milliseconds. */
  asOf: string;
  requestedBy: { name: string; email: string };
  params: Record<string, unknown>;
  subject: string;
  rules: { passingScore: number; windowDays: number; coverageThresholdPercent: number };
}

/** A one-off part of a snapshot, or the announcement of rows (`total` of them) that follow until the next section. */
export interface SnapshotSection {
  section: string;
  data?: unknown;
  total?: number;
}

/** Versions that this build draws. */
const READ_VERSIONS: unknown[] = [1, 2, 3];

/** One row of the section announced last. */
export interface SnapshotRow {
  row: unknown;
}

export type SnapshotLine = SnapshotSection | SnapshotRow;

/** What is known of a snapshot file once it is whole. */
export interface WrittenSnapshot {
  /** SHA-256 of the uncompressed lines. */
  sha256: string;
  /** Bytes of the uncompressed lines. */
  size: number;
  rows: number;
}

/** Lines are handed to the compressor in pieces of about this many characters. */
const CHUNK = 64 * 1024;

/** Writes a snapshot as gzip'd NDJSON, line by line, in constant memory. */
export class SnapshotWriter {
  private readonly hash = createHash('sha256');
  private readonly gzip: Gzip;
  private readonly out: WriteStream;
  private readonly done: Promise<void>;
  private pending = '';
  private size = 0;
  private rows = 0;

  constructor(private readonly file: string) {
    this.gzip = createGzip({ level: 6 });
    this.out = createWriteStream(file);
    this.done = pipeline(this.gzip, this.out);
    // Reported by `finish`; a reader of the error there must not race an unhandled rejection here.
    this.done.catch(() => undefined);
  }

  async write(line: SnapshotHeader | SnapshotLine): Promise<void> {
    if ('row' in line) this.rows += 1;
    this.pending += `${JSON.stringify(line)}\n`;
    if (this.pending.length >= CHUNK) await this.flush();
  }

  /** Ends the file and syncs it to the disk. */
  async finish(): Promise<WrittenSnapshot> {
    this.pending += `${JSON.stringify({ end: true, rows: this.rows })}\n`;
    await this.flush();
    this.gzip.end();
    await this.done;
    const handle = await open(this.file, 'r');
    await handle.sync();
    await handle.close();
    return { sha256: this.hash.digest('hex'), size: this.size, rows: this.rows };
  }

  /** Gives up; the file is left for the caller to remove. */
  abandon(): void {
    this.gzip.destroy();
    this.out.destroy();
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.from(this.pending);
    this.pending = '';
    this.hash.update(bytes);
    this.size += bytes.length;
    if (!this.gzip.write(bytes)) await Promise.race([once(this.gzip, 'drain'), this.done]);
  }
}

/** Bytes that are unpacked in one go: some hundred lines. */
const PIECE = 64 * 1024;
const LINE_FEED = 0x0a;

/** Reads a snapshot: the header at once, everything else once, in order, in constant memory. */
export class SnapshotReader {
  private constructor(
    readonly header: SnapshotHeader,
    private readonly first: ReadLine[],
    private readonly rest: AsyncIterator<ReadLine[]>,
  ) {}

  /** @throws when the file is not a snapshot of a version that this build reads */
  static async open(file: string): Promise<SnapshotReader> {
    const pieces = linesOf(createReadStream(file).pipe(createGunzip({ chunkSize: PIECE })));
    const { value: first = [] } = (await pieces.next()) as { value?: ReadLine[] };
    const [header, ...others] = first as [SnapshotHeader | undefined, ...ReadLine[]];
    if (header?.docket !== 'snapshot' || !READ_VERSIONS.includes(header.version))
      throw new Error(`${file} is not a snapshot of version ${READ_VERSIONS.join(' or ')}.`);
    return new SnapshotReader(header, others, pieces);
  }

  /**
   * Every line after the header, without the end mark, many at a time: waiting for each would take longer than drawing
   * it. Can be walked once.
   * @throws when the file ends early: a cut snapshot must never become a short document
   */
  async *lines(): AsyncGenerator<SnapshotLine[]> {
    let rows = 0;
    let lines: ReadLine[] | undefined = this.first;
    while (lines) {
      const last = lines.at(-1);
      const end = last && 'end' in last ? last : null;
      if (end) lines.pop();
      for (const line of lines) if ('row' in line) rows += 1;
      if (end && end.rows !== rows) throw new Error(`The snapshot says ${end.rows} rows but holds ${rows}.`);
      yield lines as SnapshotLine[];
      if (end) return;
      lines = (await this.rest.next()).value as ReadLine[] | undefined;
    }
    throw new Error('The snapshot ends before its end mark.');
  }
}

/** What may stand on a line after the header. */
type ReadLine = SnapshotLine | { end: true; rows: number };

/** The whole lines of each piece that arrives, read at once as one list: JSON has no line feed inside a value. */
async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<ReadLine[]> {
  let begun: Buffer[] = [];
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(LINE_FEED);
    if (end < 0) {
      begun.push(piece);
      continue;
    }
    const text = Buffer.concat([...begun, piece.subarray(0, end)]).toString();
    begun = [piece.subarray(end + 1)];
    yield JSON.parse(`[${text.replaceAll('\n', ',')}]`) as ReadLine[];
  }
}
