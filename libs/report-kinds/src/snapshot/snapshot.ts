import { createHash } from 'node:crypto';
import type {
  AttemptInput,
  AttemptInputs,
  EvidenceChange,
  EvidenceChanges,
  EvidenceWindow,
  PopulationBridge,
  Timeliness,
} from '@docket/contracts';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, type Gzip } from 'node:zlib';
import type { RecordChange } from '../evidence/evidence-sections.js';

/** Values of which earlier header versions lack some. */
type LackedEarlier<Values, Added extends keyof Values> = Omit<Values, Added> & Partial<Pick<Values, Added>>;

/** First line of a snapshot: format, organization, request, and the instant of its figures. */
export interface SnapshotHeader {
  docket: 'snapshot';
  /**
   * Version of the header. Version 2 added `accentColor` and `logo`, version 3 `kindVersion`, version 4 `knownAt`,
   * `dataVersion`, `historySince`, `evidence` and the job-function scope. Version 5 added `reportUrl` and `classification`; to `evidence`:
   * `imageDigest`, `schemaVersion`, `recordTypes`, `requestedAt`, `readAt`, `window`, `inputs` and `changes`; and the sections
   * `inputs` and `changed-values` before those of the kind. Version 6 added `records` to `evidence`, and the sections
   * `changed-records` and `excluded-people`, except in documents about one person. Version 7 added `personId` to `evidence`, the
   * second count to its population, and scenarios to its timeliness. Version 8 added `unscoredPasses` to its inputs, version 9
   * `rowsLeftOut` and `scenarios` to each of them, the latter also to their sums, `recordedAt` to changes of values, and
   * `scenarioDependentPeople` to the timeliness.
   */
  version: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  kind: string;
  /** Version of the shape of the kind's sections. Default: 1. */
  kindVersion?: number;
  reportId: string;
  organization: {
    id: string;
    slug: string;
    name: string;
    timeZone: string;
    locale: string;
    pageSize: 'A4' | 'Letter';
    /** Hexadecimal color, e.g. `#0B6E6E`. Default: `DEFAULT_ACCENT`. */
    accentColor?: string;
    /** Printed on every page. Omitted or empty: none. */
    classification?: string;
    /** PNG, JPEG or SVG in base64. Omitted if there is no logo. */
    logo?: string;
  };
  /** ISO 8601, UTC, milliseconds. */
  asOf: string;
  /** The instant up to which records were taken into account, like `asOf`. */
  knownAt?: string;
  /** Number of the last change that was taken into account. */
  dataVersion?: number;
  /** Figures for earlier instants use the values of this instant where no history was kept. */
  historySince?: string;
  /** What an auditor tests before relying on the document (docs/domain.md, section 5). */
  evidence?: {
    /** The program that read the data. */
    build: { version: string; commit: string | null; imageDigest?: string | null };
    population: LackedEarlier<PopulationBridge, 'countedAgain'>;
    /** Before version 5: of the training window. */
    timeliness: LackedEarlier<
      Timeliness,
      'scenarios' | 'scenariosRecordedLate' | 'scenariosRecordedAfter' | 'scenarioDependentPeople'
    >;
    /** The person whose attempts of any age the inputs and the timeliness are about. Absent in documents about several people. */
    personId?: string;
  } & Partial<EvidenceOfRecords>;
  requestedBy: { name: string; email: string };
  /** Address of the report's page. */
  reportUrl?: string;
  params: Record<string, unknown>;
  subject: string;
  rules: {
    passingScore: number;
    windowDays: number;
    coverageThresholdPercent: number;
    /** Job functions of eligible people, in lower case. Null or omitted: any. */
    eligibleJobFunctions?: string[] | null;
    /** Whether only people who work on bespoke software are eligible. */
    bespokeSoftwareOnly?: boolean;
  };
}

/** Types of records that documents are based on. */
export const recordTypes = [
  'settings',
  'people',
  'teams',
  'content',
  'attempts',
  'scenarioEvents',
  'assignments',
  'exemptions',
  'frameworks',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** The evidence since header version 5. Instants are ISO 8601, UTC, milliseconds. */
export interface EvidenceOfRecords {
  /** Last migration of the database. */
  schemaVersion: string;
  recordTypes: RecordType[];
  requestedAt: string;
  /** When the data was read. */
  readAt: string;
  window: EvidenceWindow;
  /** The largest inputs. The section `inputs` has all of them. */
  inputs: SnapshotInputs;
  /** The latest changes. The section `changed-values` has all of them. */
  changes: SnapshotChanges;
  /** The latest changes of records. The section `changed-records` has all of them. Absent before version 6. */
  records?: RecordChanges;
}

/** The inputs of a snapshot. Those before header version 9 have neither rows that were left out nor scenarios. */
export interface SnapshotInputs extends LackedEarlier<
  Omit<AttemptInputs, 'items'>,
  'unscoredPasses' | 'scenarios'
> {
  items: LackedEarlier<AttemptInput, 'rowsLeftOut' | 'scenarios'>[];
}

/** The changes of a snapshot. Those of values before header version 9 do not have the instant at which they were recorded. */
export interface SnapshotChanges extends Omit<EvidenceChanges, 'items'> {
  items: LackedEarlier<EvidenceChange, 'recordedAt'>[];
}

/** Voids, corrections and merges that concern the window. */
export interface RecordChanges {
  total: number;
  items: RecordChange[];
}

/** Returns whether the organization limits the eligible people by job function or work (docs/domain.md, section 3.1). */
export const limitsEligiblePeople = ({ rules }: SnapshotHeader): boolean =>
  Boolean(rules.eligibleJobFunctions) || rules.bespokeSoftwareOnly === true;

/** A section of a snapshot. With `total`, that many rows follow it. */
export interface SnapshotSection {
  section: string;
  data?: unknown;
  total?: number;
}

/** Header versions that this build can read. */
const SUPPORTED_VERSIONS: unknown[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A row of the preceding section. */
export interface SnapshotRow {
  row: unknown;
}

export type SnapshotLine = SnapshotSection | SnapshotRow;

/** Facts about a finished snapshot file. */
export interface WrittenSnapshot {
  /** SHA-256 of the uncompressed lines. */
  sha256: string;
  /** Bytes of the uncompressed lines. */
  size: number;
  rows: number;
}

/** Number of characters to buffer before compressing them. */
const CHUNK = 64 * 1024;

/** Writes a snapshot as gzipped NDJSON, line by line, in constant memory. */
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
    // `finish` and `flush` await `done` and report the error. Without this handler, a rejection before that is unhandled.
    this.done.catch(() => undefined);
  }

  async write(line: SnapshotHeader | SnapshotLine): Promise<void> {
    if ('row' in line) this.rows += 1;
    this.pending += `${JSON.stringify(line)}\n`;
    if (this.pending.length >= CHUNK) await this.flush();
  }

  /** Finishes the file and syncs it to disk. */
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

  /** Closes the file without finishing it. The caller removes the file. */
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

/** Number of bytes to decompress at a time: a few hundred lines. */
const READ_CHUNK = 64 * 1024;
const LINE_FEED = 0x0a;

/** Reads a snapshot in constant memory: the header on opening, then all other lines once, in order. */
export class SnapshotReader {
  private constructor(
    /** Path of the file. */
    readonly file: string,
    readonly header: SnapshotHeader,
    private readonly first: ReadLine[],
    private readonly rest: AsyncIterator<ReadLine[]>,
  ) {}

  /** Opens a file and reads its header. @throws Error if the file is not a snapshot of a supported version */
  static async open(file: string): Promise<SnapshotReader> {
    const batches = linesOf(createReadStream(file).pipe(createGunzip({ chunkSize: READ_CHUNK })));
    const { value: first = [] } = (await batches.next()) as { value?: ReadLine[] };
    const [header, ...others] = first as [SnapshotHeader | undefined, ...ReadLine[]];
    if (header?.docket !== 'snapshot' || !SUPPORTED_VERSIONS.includes(header.version))
      throw new Error(`${file} is not a snapshot of version ${SUPPORTED_VERSIONS.join(' or ')}.`);
    return new SnapshotReader(file, header, others, batches);
  }

  /**
   * Yields all lines after the header, without the end marker, in batches: awaiting each line would take longer than
   * rendering it. Can be iterated once.
   * @throws Error if the file ends early, because a truncated snapshot must never become a short document
   */
  async *lines(): AsyncGenerator<SnapshotLine[]> {
    let rows = 0;
    let lines: ReadLine[] | undefined = this.first;
    while (lines) {
      const last = lines.at(-1);
      const end = last && 'end' in last ? last : null;
      if (end) lines.pop();
      for (const line of lines) if ('row' in line) rows += 1;
      if (end && end.rows !== rows)
        throw new Error(`The end marker of the snapshot says ${end.rows} rows, but ${rows} were read.`);
      yield lines as SnapshotLine[];
      if (end) return;
      lines = (await this.rest.next()).value as ReadLine[] | undefined;
    }
    throw new Error('The snapshot is truncated: it has no end marker.');
  }
}

/** A line after the header. */
type ReadLine = SnapshotLine | { end: true; rows: number };

/** Yields the complete lines of each chunk, parsed as one JSON array: JSON has no line feed inside a value. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadLine[]> {
  let incomplete: Buffer[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end < 0) {
      incomplete.push(chunk);
      continue;
    }
    const text = Buffer.concat([...incomplete, chunk.subarray(0, end)]).toString();
    incomplete = [chunk.subarray(end + 1)];
    yield JSON.parse(`[${text.replaceAll('\n', ',')}]`) as ReadLine[];
  }
}
