import {
  importFileKinds,
  type ImportFileKind,
  type ImportProgress,
  type ImportRejection,
  type ImportRejectionPolicy,
} from '@docket/contracts';
import { recordAudit, refreshStatistics, startNewChange, type Actor, type Tenancy } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyResult, FileImport, MAX_REJECTIONS, storable, type FileOutcome } from './import-file.js';
import type { ImportSource } from './import-source.js';
import { kindOfFile, planByColumns } from './plan-by-columns.js';
import { recordsOfStatements, recordsOfTable, type RecordSource } from './record-source.js';
import type { TablePlan } from './table-plan.js';
import { inPieces } from './tables/bytes.js';
import { openContents, type ImportContent } from './tables/open-contents.js';
import type { Table } from './tables/table.js';
import { TemporaryFolder } from './tables/temporary-folder.js';
import { UnreadableFile } from './text-input.js';

/** Options of an import. */
export interface ImportOptions {
  /** The actor in the audit log. */
  actor: Actor;
  /** What happens to a file with rejected rows. Default: nothing of it is imported. */
  onRejected?: ImportRejectionPolicy;
  /** Whether everything is checked and counted, and nothing is written. */
  dryRun?: boolean;
  /**
   * Returns how a table is imported: as records of one kind, or of several. Default: by its name and its columns, which must be
   * those of its kind.
   * @throws UnreadableFile if the table cannot be imported
   */
  plans?(table: Table): TablePlan[] | Promise<TablePlan[]>;
  /** Returns whether a table, a file with statements, or what cannot be read is imported, by its name. Default: everything is. */
  includes?(name: string): boolean;
  /**
   * Returns the path for the rejected rows of a file whose other rows are imported. The name of the file of rejected rows ends in
   * `.csv`, or `.ndjson` for statements. Default: no file is written.
   */
  rejectedRows?(name: string): string;
  /** Folder for temporary files, on a disk with space for the decompressed files. Default: that of the system. */
  temporaryFolder?: string;
  signal?: AbortSignal;
  /** Called after every 5,000 rows, after every file, and at the end. */
  onProgress?(progress: ImportProgress): void;
  /**
   * Called if a file fails for another reason than its rows. Returns what to tell the user about the file; the other
   * files are imported nevertheless. Without this function, the import fails.
   */
  onFailure?(error: unknown, file: string): string;
}

/** The last progress event of an import. */
export type ImportOutcome = Extract<ImportProgress, { type: 'done' }>;

/** Thrown to roll back a transaction. */
class RolledBack extends Error {}

/**
 * The records of a table or of a file with statements, with the SHA-256 of the file that it is from; or why it cannot be imported. A
 * table of which several kinds of records are read is imported as one, in that order.
 */
type Input =
  | { records: RecordSource[]; sha256: string }
  | { name: string; kind: ImportFileKind | null; error: UnreadableFile };

/**
 * Imports files in dependency order, each table in its own transaction. A table with a rejected row is not imported at all,
 * unless `onRejected` says otherwise; the others are, also if a file fails with an unexpected error. Importing the same files
 * again changes nothing. Memory use does not depend on the size of the files. A dry run checks each file as if those before it
 * had been imported; its result has the numbers of rows that would be written.
 */
export function importFiles(
  tenancy: Tenancy,
  organizationId: string,
  sources: ImportSource[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  return TemporaryFolder.use(options.temporaryFolder ?? tmpdir(), async (folder) => {
    const inputs = inOrder(await openAll(sources, folder, options));
    const by = { organizationId, email: options.actor.email };
    const outcomes = await (options.dryRun
      ? tryAll(tenancy, by, inputs, options)
      : importAll(tenancy, by, inputs, options));
    const outcome: ImportOutcome = {
      type: 'done',
      ok: outcomes.every(({ result }) => result.rejected === 0),
      files: outcomes.map(({ result }) => result),
      rejections: firstRejections(outcomes),
      rejectedFiles: [],
    };
    options.onProgress?.(outcome);
    return outcome;
  });
}

const firstRejections = (outcomes: FileOutcome[]): ImportRejection[] => {
  const rejections: ImportRejection[] = [];
  for (const outcome of outcomes) {
    rejections.push(...outcome.rejections.slice(0, MAX_REJECTIONS - rejections.length));
  }
  return rejections;
};

async function openAll(
  sources: ImportSource[],
  folder: TemporaryFolder,
  options: ImportOptions,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const source of sources) {
    const opened = await withoutFailure(source.name, options, async () => {
      const sha256 = await sha256Of(source);
      const contents = await openContents(source, folder);
      const found: Input[] = [];
      for (const content of contents) found.push(...(await inputsOf(content, sha256, options)));
      return found;
    });
    inputs.push(...opened);
  }
  return inputs;
}

/** Opens a file. An unexpected error is reported for the file. */
async function withoutFailure(
  name: string,
  { onFailure, signal }: ImportOptions,
  open: () => Promise<Input[]>,
): Promise<Input[]> {
  try {
    return await open();
  } catch (error) {
    if (signal?.aborted || !onFailure) throw error;
    const reason = onFailure(error, name);
    return [{ name, kind: kindOfFile(name), error: new UnreadableFile(0, '(file)', reason) }];
  }
}

async function inputsOf(content: ImportContent, sha256: string, options: ImportOptions): Promise<Input[]> {
  const { name } = content;
  if (options.includes?.(name) === false) return [];
  if (content.type === 'unreadable') return [{ name, kind: kindOfFile(name), error: content.error }];
  if (content.type === 'statements') {
    return [{ records: [recordsOfStatements(content.source, content.encoding)], sha256 }];
  }
  try {
    const plans = options.plans ? await options.plans(content.table) : [planByColumns(content.table)];
    return [{ records: plans.map(recordsOfTable), sha256 }];
  } catch (error) {
    if (error instanceof UnreadableFile) return [{ name, kind: kindOfFile(name), error }];
    throw error;
  }
}

async function sha256Of(source: ImportSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of inPieces(source.open())) hash.update(piece);
  return hash.digest('hex');
}

/** Sorts inputs, so that those with records to which others refer come first. */
function inOrder(inputs: Input[]): Input[] {
  const nameOf = (input: Input) => ('records' in input ? input.records.at(-1)!.name : input.name);
  const rankOf = (input: Input) => {
    const kind = 'records' in input ? input.records.at(-1)!.kind : input.kind;
    return kind === null ? -1 : importFileKinds.indexOf(kind);
  };
  return [...inputs].sort((a, b) => rankOf(a) - rankOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

interface Author {
  organizationId: string;
  email: string;
}

async function importAll(
  tenancy: Tenancy,
  by: Author,
  inputs: Input[],
  options: ImportOptions,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const input of inputs) {
    const found = await importOne(input, options, async (work) => {
      await tenancy.transaction(by, work).catch(ignoreRollback);
    });
    outcomes.push(...found);
    for (const { result } of found) options.onProgress?.({ type: 'file', result });
  }
  return outcomes;
}

/** Imports the inputs in one transaction, each as a separate change, and rolls it back. */
async function tryAll(
  tenancy: Tenancy,
  by: Author,
  inputs: Input[],
  options: ImportOptions,
): Promise<FileOutcome[]> {
  let outcomes: FileOutcome[] = [];
  const work = async (em: EntityManager): Promise<void> => {
    outcomes = [];
    for (const input of inputs) {
      await startNewChange(em);
      const found = await importOne(input, options, (importFile) =>
        em.transactional(importFile).catch(ignoreRollback),
      );
      outcomes.push(...found);
      for (const { result } of found) options.onProgress?.({ type: 'file', result });
    }
    throw new RolledBack();
  };
  await tenancy.transaction(by, work).catch(ignoreRollback);
  return outcomes;
}

function ignoreRollback(error: unknown): void {
  if (!(error instanceof RolledBack)) throw error;
}

/** Imports an input in a transaction, which is rolled back unless all of its records were imported. */
async function importOne(
  input: Input,
  options: ImportOptions,
  transaction: (work: (em: EntityManager) => Promise<void>) => Promise<void>,
): Promise<FileOutcome[]> {
  if ('error' in input) return [rejectedFile(input.name, input.kind, input.error)];
  const { records, sha256 } = input;
  let outcomes: FileOutcome[] = [];
  try {
    await transaction(async (em) => {
      outcomes = [];
      for (const each of records) outcomes.push(await importInto(em, { records: each, sha256 }, options));
      if (!outcomes.every(isImported)) throw new RolledBack();
    });
    return outcomes.every(isImported) ? outcomes : outcomes.map(withoutChanges);
  } catch (error) {
    if (options.signal?.aborted || !options.onFailure) throw error;
    const { name, kind } = records.at(-1)!;
    return [rejectedFile(name, kind, new UnreadableFile(0, '(file)', options.onFailure(error, name)))];
  }
}

const isImported = ({ result }: FileOutcome): boolean => result.imported;

/** Returns the outcome of records that were not written because others of their table are rejected. */
const withoutChanges = ({ result, rejections }: FileOutcome): FileOutcome => ({
  result: { ...result, imported: false, created: 0, updated: 0, unchanged: 0 },
  rejections,
});

async function importInto(
  em: EntityManager,
  { records, sha256 }: { records: RecordSource; sha256: string },
  { actor, signal, onProgress, onRejected = 'reject_file', rejectedRows }: ImportOptions,
): Promise<FileOutcome> {
  const { name, kind } = records;
  const outcome = await new FileImport(em, records, {
    actor,
    sha256,
    onRejected,
    rejectedRows,
    signal,
    onRows: (rows) => onProgress?.({ type: 'progress', file: name, rows }),
  }).run();
  const { rows, created, updated, rejected } = outcome.result;
  if (created + updated === 0) return outcome;
  await refreshStatistics(em);
  await recordAudit(em, actor, {
    action: 'training.imported',
    targetType: kind,
    targetId: null,
    targetLabel: storable(name),
    metadata: { rows, created, updated, ...(rejected > 0 && { rejected }), sha256 },
  });
  return outcome;
}

/** Returns the outcome of a file that is rejected as a whole. */
function rejectedFile(
  file: string,
  kind: ImportFileKind | null,
  { line, mistakes }: UnreadableFile,
): FileOutcome {
  return {
    result: { ...emptyResult(file, kind), rejected: 1 },
    rejections: mistakes.map(({ field, reason }) => ({ file, line, field, reason })),
  };
}

/**
 * Returns the files of a folder that can be imported. Hidden files, subfolders and other file types are
 * ignored.
 */
export async function importSourcesOf(folder: string): Promise<ImportSource[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && isImportable(entry.name))
    .map(({ name }) => {
      const path = join(folder, name);
      return { name, path, open: () => createReadStream(path) };
    });
}

const isImportable = (name: string): boolean =>
  /\.(?:csv|tsv|txt|json|jsonl|ndjson|xlsx|xlsm|zip|gz)$/i.test(name);
