import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, type Gzip } from 'node:zlib';

/** First line of a snapshot: what it is, of whom, and at which instant every figure in it holds. */
export interface SnapshotHeader {
  docket: 'snapshot';
  /** Version 2 brought accent and logo; version 1 has neither, and renders to the bytes it always did. */
  version: 1 | 2;
  kind: string;
  reportId: string;
  organization: {
    id: string;
    slug: string;
    name: string;
    timeZone: string;
    locale: string;
    pageSize: 'A4' | 'Letter';
    /** Like `#0B6E6E`. Default: the product's own. */
    accentColour?: string;
    /** PNG or JPEG in base64; left out where there is none. */
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

/** Reads a snapshot line by line: the header at once, everything else once, in order, in constant memory. */
export class SnapshotReader {
  private constructor(
    readonly header: SnapshotHeader,
    private readonly rest: AsyncIterator<string>,
  ) {}

  /** @throws when the file is not a snapshot of a version that this build reads */
  static async open(file: string): Promise<SnapshotReader> {
    const input = createReadStream(file).pipe(createGunzip());
    const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
    const first = await lines.next();
    const header = first.done ? null : (JSON.parse(first.value) as SnapshotHeader);
    if (header?.docket !== 'snapshot' || (header.version !== 1 && header.version !== 2))
      throw new Error(`${file} is not a snapshot of version 1 or 2.`);
    return new SnapshotReader(header, lines);
  }

  /**
   * Every line after the header, without the end mark. Can be walked once.
   * @throws when the file ends early: a cut snapshot must never become a short document
   */
  async *lines(): AsyncGenerator<SnapshotLine> {
    let rows = 0;
    for (let next = await this.rest.next(); !next.done; next = await this.rest.next()) {
      const line = JSON.parse(next.value) as SnapshotLine | { end: true; rows: number };
      if ('end' in line) {
        if (line.rows !== rows) throw new Error(`The snapshot says ${line.rows} rows but holds ${rows}.`);
        return;
      }
      if ('row' in line) rows += 1;
      yield line;
    }
    throw new Error('The snapshot ends before its end mark.');
  }
}
