import {
  importFileKinds,
  type ImportFileKind,
  type ImportFileResult,
  type ImportProgress,
  type ImportRejection,
} from '@docket/contracts';
import { recordAudit, refreshStatistics, type Actor, type Tenancy } from '@docket/domain';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  emptyResult,
  FileImport,
  kindOfFile,
  MAX_REJECTIONS,
  storable,
  type ImportSource,
} from './import-file.js';
import { fileMessages } from './messages.js';

/** Options of an import. */
export interface ImportOptions {
  /** The actor in the audit log. */
  actor: Actor;
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

/** Thrown to roll back the transaction of a file with rejected rows. */
class RolledBack extends Error {}

/**
 * Imports files in dependency order, each in its own transaction. A file with a rejected row is not imported
 * at all; the other files are, also if a file fails with an unexpected error. Importing the same files again changes nothing. Memory use does not depend on
 * the size of the files.
 */
export async function importFiles(
  tenancy: Tenancy,
  organizationId: string,
  sources: ImportSource[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  const rank = (source: ImportSource) => {
    const kind = kindOfFile(source.name);
    return kind === null ? -1 : importFileKinds.indexOf(kind);
  };
  const ordered = [...sources].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const files: ImportFileResult[] = [];
  const rejections: ImportRejection[] = [];
  for (const source of ordered) {
    const done = await importOne(tenancy, organizationId, source, options);
    files.push(done.result);
    rejections.push(...done.rejections.slice(0, MAX_REJECTIONS - rejections.length));
    options.onProgress?.({ type: 'file', result: done.result });
  }
  const outcome: ImportOutcome = {
    type: 'done',
    ok: files.every((file) => file.rejected === 0),
    files,
    rejections,
  };
  options.onProgress?.(outcome);
  return outcome;
}

interface FileOutcome {
  result: ImportFileResult;
  rejections: ImportRejection[];
}

async function importOne(
  tenancy: Tenancy,
  organizationId: string,
  source: ImportSource,
  options: ImportOptions,
): Promise<FileOutcome> {
  const kind = kindOfFile(source.name);
  if (kind === null) return rejectedFile(source.name, kind, fileMessages.unknownKind);
  try {
    return await importKnown(tenancy, organizationId, { source, kind }, options);
  } catch (error) {
    if (options.signal?.aborted || !options.onFailure) throw error;
    return rejectedFile(source.name, kind, options.onFailure(error, source.name));
  }
}

async function importKnown(
  tenancy: Tenancy,
  organizationId: string,
  { source, kind }: { source: ImportSource; kind: ImportFileKind },
  { actor, signal, onProgress }: ImportOptions,
): Promise<FileOutcome> {
  let fileImport: FileImport | undefined;
  try {
    await tenancy.transaction({ organizationId, email: actor.email }, async (em) => {
      const monitor = {
        signal,
        onRows: (rows: number) => onProgress?.({ type: 'progress', file: source.name, rows }),
      };
      fileImport = new FileImport(em, actor, source, kind, monitor);
      await fileImport.run();
      if (fileImport.result.rejected > 0) throw new RolledBack();
      const { created, updated, rows } = fileImport.result;
      if (created + updated > 0) {
        await refreshStatistics(em);
        await recordAudit(em, actor, {
          action: 'training.imported',
          targetType: kind,
          targetId: null,
          targetLabel: storable(source.name),
          metadata: { rows, created, updated, sha256: fileImport.sha256 },
        });
      }
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  fileImport!.rejections.sort((a, b) => a.line - b.line);
  return fileImport!;
}

/** Returns the outcome of a file that is rejected as a whole. */
function rejectedFile(file: string, kind: ImportFileKind | null, reason: string): FileOutcome {
  return {
    result: { ...emptyResult(file, kind), rejected: 1 },
    rejections: [{ file, line: 0, field: '(file)', reason }],
  };
}

/**
 * Returns the files of a folder that can be imported. Hidden files, subfolders and other file types are
 * ignored.
 */
export async function importSourcesOf(folder: string): Promise<ImportSource[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() &&
        !entry.name.startsWith('.') &&
        /\.(csv|tsv|txt|json|jsonl|ndjson)$/i.test(entry.name),
    )
    .map(({ name }) => ({ name, open: () => createReadStream(join(folder, name)) }));
}
