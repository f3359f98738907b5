import type {
  ImportFileKind,
  ImportFileResult,
  ImportRejection,
  ImportRejectionPolicy,
  UnmappedObject,
} from '@docket/contracts';
import { actorValues, StagedFile, Turns, type Actor, type RefusedRow } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { LeftOutCounts } from './left-out.js';
import type { ReadRow, RecordSource } from './record-source.js';
import { writeRejectedRows } from './rejected-rows.js';
import { UnreadableFile } from './text-input.js';

/** Number of rows or mistakes per insert, and of characters in them: sending them must not take long. Memory holds one batch. */
const [BATCH_SIZE, BATCH_LENGTH] = [1_000, 256 * 1024];
/** Number of rows between two reports of the progress. */
const PROGRESS_ROWS = 5_000;
/** Maximum number of listed mistakes. The others are only counted. */
export const MAX_REJECTIONS = 1_000;

/** Returns the result of a file of which nothing has been read yet. */
export const emptyResult = (file: string, kind: ImportFileKind | null): ImportFileResult => ({
  file,
  kind,
  encoding: null,
  imported: false,
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  ignored: 0,
  leftOut: [],
  leftOutValues: [],
  rejected: 0,
});

/** Returns a text that PostgreSQL can store. Clients may send any name, and files may contain any value. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** The result of a file, and its first mistakes. */
export interface FileOutcome {
  result: ImportFileResult;
  rejections: ImportRejection[];
}

/** How a file is imported. */
export interface FileImportOptions {
  actor: Actor;
  onRejected: ImportRejectionPolicy;
  /** SHA-256 of the file, hexadecimal. */
  sha256: string;
  /** Returns the path to which the rejected rows are written, once the others are imported. */
  rejectedRows?: ((name: string) => string) | undefined;
  signal?: AbortSignal | undefined;
  onRows(rows: number): void;
}

/** Imports the records of one file inside a transaction, which the caller rolls back unless they were imported. */
export class FileImport {
  private readonly staged: StagedFile;
  private readonly leftOut = new LeftOutCounts();
  private readonly mistakes: RefusedRow[] = [];
  private readonly batch: object[] = [];
  private batchLength = 0;
  private readonly turns = new Turns();
  private rows = 0;
  private unmapped: UnmappedObject[] = [];

  constructor(
    private readonly em: EntityManager,
    private readonly source: RecordSource,
    private readonly options: FileImportOptions,
  ) {
    this.staged = new StagedFile(em, actorValues(options.actor), source.rowKind);
  }

  /** Stages, checks and writes the rows. Does not write rejected ones, nor the others if they are not to be kept. */
  async run(): Promise<FileOutcome> {
    const { staged } = this;
    await staged.open();
    const isComplete = await this.stageAll();
    await staged.lookUp();
    await staged.removeUnreadable();
    this.unmapped = (await this.source.unmapped?.(this.em, this.options.actor.organizationId)) ?? [];
    const keepsRows = isComplete && this.options.onRejected === 'keep_good_rows';
    if (keepsRows) await staged.removeInvalid();
    else await staged.checkAll();
    if (!keepsRows && (await staged.refusals.list(0)).rows > 0) return this.outcome(null);
    const { sha256 } = this.options;
    const file = { name: storable(this.source.name), sha256, rowsLeftOut: this.leftOut.total };
    const written = await (keepsRows ? staged.writeValid(file) : staged.writeAll(file));
    const outcome = await this.outcome(written);
    if (keepsRows && outcome.result.rejected > 0) await this.writeRejected();
    return outcome;
  }

  /** Returns the outcome, with the numbers of rows that were written, or null if none were. */
  private async outcome(written: { created: number; updated: number } | null): Promise<FileOutcome> {
    const { name, kind, encoding } = this.source;
    const { mistakes, rows: rejected } = await this.staged.refusals.list(MAX_REJECTIONS);
    const imported = written !== null && (rejected === 0 || this.options.onRejected === 'keep_good_rows');
    const counts = { created: 0, updated: 0, unchanged: 0 };
    if (imported) {
      Object.assign(counts, written);
      counts.unchanged = (await this.staged.count()) - counts.created - counts.updated;
    }
    const { rows, leftOut } = this;
    const result = {
      ...emptyResult(name, kind),
      encoding,
      imported,
      rows,
      rejected,
      ...counts,
      ...leftOut.result,
      ...(this.unmapped.length > 0 && { unmapped: this.unmapped }),
    };
    return {
      result,
      rejections: mistakes.map(({ code, ...mistake }) => ({ file: name, ...mistake, ...(code && { code }) })),
    };
  }

  /** Stages all rows. Returns false if the file cannot be read to its end. */
  private async stageAll(): Promise<boolean> {
    let isComplete = true;
    try {
      for await (const row of this.source.read()) await this.stage(row);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      isComplete = false;
      for (const mistake of error.mistakes) this.reject(error.line, mistake);
    }
    await this.flush();
    return isComplete;
  }

  private async stage({ line, records, mistakes, leftOut, size }: ReadRow): Promise<void> {
    this.rows += 1;
    for (const each of leftOut) this.leftOut.add(each);
    for (const mistake of mistakes) this.reject(line, mistake);
    for (const record of records) this.batch.push({ line, ...record });
    this.batchLength += size;
    const isFull = this.batch.length + this.mistakes.length >= BATCH_SIZE || this.batchLength >= BATCH_LENGTH;
    if (isFull || this.rows % PROGRESS_ROWS === 0) await this.flush();
    if (this.rows % PROGRESS_ROWS !== 0) return;
    this.options.signal?.throwIfAborted();
    this.options.onRows(this.rows);
  }

  private reject(line: number, { field, reason }: { field: string; reason: string }): void {
    this.mistakes.push({ line, field: storable(field), reason: storable(reason) });
  }

  private async flush(): Promise<void> {
    // A row with a column per topic has become hundreds of records.
    if (this.turns.isOver) await this.turns.next();
    if (this.batch.length + this.mistakes.length === 0) await this.keepAlive();
    await this.staged.add(this.batch.splice(0) as Record<string, unknown>[]);
    await this.staged.refusals.add(this.mistakes.splice(0));
    this.batchLength = 0;
  }

  /** PostgreSQL would end the transaction if it waited long for the next statement. */
  private keepAlive(): Promise<unknown> {
    return this.em.execute('select');
  }

  private async writeRejected(): Promise<void> {
    const { rejectedRows } = this.options;
    if (!rejectedRows) return;
    const file = this.source.rejected(this.staged.refusals.byLine(), () => this.keepAlive());
    await writeRejectedRows(file, rejectedRows(file.name));
  }
}
