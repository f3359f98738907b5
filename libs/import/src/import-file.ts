import {
  importFileKinds,
  type ImportFileKind,
  type ImportFileResult,
  type ImportRejection,
} from '@docket/contracts';
import { createHash } from 'node:crypto';
import { actorValues, readUnmapped, StagedRows, type Actor, type Refusals } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { readCsv } from './csv-rows.js';
import { InvalidField, Fields } from './fields.js';
import type { FileKind } from './file-kind.js';
import { assignments } from './kinds/assignments.js';
import { attempts } from './kinds/attempts.js';
import { courses } from './kinds/courses.js';
import { exemptions } from './kinds/exemptions.js';
import { people } from './kinds/people.js';
import { scenarioProgress } from './kinds/scenario-progress.js';
import { scenarios } from './kinds/scenarios.js';
import { teams } from './kinds/teams.js';
import { topics } from './kinds/topics.js';
import { voidedAttempts } from './kinds/voided-attempts.js';
import { UnreadableFile } from './text-input.js';
import { xapi } from './xapi/kind.js';
import { parseStatement } from './xapi/statement.js';
import { readStatements } from './xapi/statement-file.js';

/** A file to import. Each call of `open` reads its bytes from the start. */
export interface ImportSource {
  name: string;
  open(): AsyncIterable<Uint8Array>;
}

const csvKinds: Partial<Record<ImportFileKind, FileKind>> = Object.fromEntries(
  [
    teams,
    people,
    topics,
    scenarios,
    courses,
    assignments,
    exemptions,
    attempts,
    voidedAttempts,
    scenarioProgress,
  ].map((kind) => [kind.kind, kind]),
);

/**
 * Returns the kind of a file by its name, e.g. `people.csv` or `attempts-2026.csv`. Files ending in
 * `.json`, `.jsonl` or `.ndjson` contain xAPI statements. Returns null for other names.
 */
export function kindOfFile(name: string): ImportFileKind | null {
  const base = name.split(/[/\\]/).pop()!.toLowerCase();
  if (/\.(json|jsonl|ndjson)$/.test(base)) return 'xapi';
  if (!/\.(csv|tsv|txt)$/.test(base)) return null;
  // Longest first, so that scenario-progress.csv is not matched as "scenarios".
  const kinds = [...importFileKinds].sort((a, b) => b.length - a.length);
  return kinds.find((kind) => new RegExp(`^(\\d+[-_])?${kind}([-_. ].*)?\\.\\w+$`).test(base)) ?? null;
}

/** Number of rows per insert; memory holds one batch. */
const BATCH_SIZE = 5_000;
/** Maximum number of listed rejections. The others are only counted. */
export const MAX_REJECTIONS = 1_000;

/** Returns the result of a file of which nothing has been read yet. */
export const emptyResult = (file: string, kind: ImportFileKind | null): ImportFileResult => ({
  file,
  kind,
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  ignored: 0,
  rejected: 0,
});

/** Returns a file name that PostgreSQL can store. Clients may send any name. */
export const storable = (name: string): string => name.replaceAll('\0', '').toWellFormed();

/** Imports one file inside a transaction, which the caller rolls back if a row is rejected. */
export class FileImport {
  readonly rejections: ImportRejection[] = [];
  readonly result: ImportFileResult;
  /** SHA-256 of the file, hexadecimal. Empty until the rows have passed the checks. */
  sha256 = '';
  private readonly rows: StagedRows;
  private batch: Record<string, unknown>[] = [];
  private readonly hash = createHash('sha256');

  constructor(
    private readonly em: EntityManager,
    private readonly actor: Actor,
    private readonly source: ImportSource,
    private readonly kind: ImportFileKind,
    private readonly monitor: { signal?: AbortSignal | undefined; onRows(rows: number): void },
  ) {
    this.rows = new StagedRows(em, actorValues(actor), csvKinds[kind] ?? xapi);
    this.result = emptyResult(source.name, kind);
  }

  /** Stages, checks and writes the rows. Does not write if a row is rejected. */
  async run(): Promise<void> {
    await this.rows.open();
    try {
      await (csvKinds[this.kind] ? this.stageCsv(csvKinds[this.kind]!) : this.stageStatements());
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.reject(error.line, error.field, error.message);
    }
    await this.flush();
    this.rejectAll(await this.rows.check(MAX_REJECTIONS));
    if (this.kind === 'xapi' && this.result.rejected > 0) {
      this.result.unmapped = await readUnmapped(this.em, this.actor.organizationId);
    }
    if (this.result.rejected > 0) return;
    this.sha256 = this.hash.digest('hex');
    const file = { name: storable(this.source.name), sha256: this.sha256 };
    const { created, updated, refused } = await this.rows.write(MAX_REJECTIONS, file);
    this.rejectAll(refused);
    // The caller rolls back what was written.
    if (this.result.rejected > 0) return;
    this.result.created = created;
    this.result.updated = updated;
    this.result.unchanged = this.result.rows - this.result.ignored - created - updated;
  }

  private async stageCsv(kind: FileKind): Promise<void> {
    for await (const { line, values } of readCsv(this.bytes(), kind)) {
      await this.stage(line, () => {
        if (values['(row)'] !== undefined) throw new InvalidField('(row)', values['(row)']);
        return kind.parse(new Fields(values));
      });
    }
  }

  private async stageStatements(): Promise<void> {
    for await (const statement of readStatements(this.bytes())) {
      await this.stage(statement.line, () => parseStatement(statement));
    }
  }

  /** Yields the bytes of the file, and hashes them. */
  private async *bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source.open()) {
      this.hash.update(chunk);
      yield chunk;
    }
  }

  private async stage(line: number, parse: () => object | null): Promise<void> {
    this.result.rows += 1;
    try {
      const row = parse();
      if (row) this.batch.push({ line, ...row });
      else this.result.ignored += 1;
    } catch (error) {
      if (!(error instanceof InvalidField)) throw error;
      this.reject(line, error.field, error.message);
    }
    if (this.batch.length >= BATCH_SIZE) await this.flush();
    if (this.result.rows % BATCH_SIZE === 0) {
      this.monitor.signal?.throwIfAborted();
      this.monitor.onRows(this.result.rows);
    }
  }

  private async flush(): Promise<void> {
    await this.rows.add(this.batch);
    this.batch = [];
  }

  private rejectAll({ rows, total }: Refusals): void {
    for (const { line, field, reason } of rows) this.reject(line, field, reason);
    this.result.rejected += total - rows.length;
  }

  private reject(line: number, field: string, reason: string): void {
    this.result.rejected += 1;
    if (this.rejections.length < MAX_REJECTIONS)
      this.rejections.push({ file: this.source.name, line, field, reason });
  }
}
