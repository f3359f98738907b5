import {
  importFileKinds,
  type ImportFileResult,
  type ImportProgress,
  type ImportRejection,
} from '@docket/contracts';
import { refreshStatistics, recordAudit, type Actor, type Tenancy } from '@docket/domain';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileImport, kindOfFile, MAX_REJECTIONS, type ImportSource } from './import-file.js';

/** How an import is run. */
export interface ImportOptions {
  /** Who imports, for the audit log. */
  actor: Actor;
  signal?: AbortSignal;
  /** Told of every 5,000 rows, every file, and the end. */
  onProgress?(progress: ImportProgress): void;
}

/** The last line of an import's progress. */
export type ImportOutcome = Extract<ImportProgress, { type: 'done' }>;

/** Undoes a file's transaction without being a failure. */
class RolledBack extends Error {}

/**
 * Imports files in the order in which they depend on each other, each in its own transaction: a file with a rejected row
 * leaves nothing behind, the others stand. A second import of the same files changes nothing. Memory stays flat however
 * long the files are.
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
  { actor, signal, onProgress }: ImportOptions,
): Promise<FileOutcome> {
  const kind = kindOfFile(source.name);
  if (kind === null) {
    return unknownFile(source.name);
  }
  let job: FileImport | undefined;
  try {
    await tenancy.transaction(organizationId, async (em) => {
      const watch = {
        signal,
        onRows: (rows: number) => onProgress?.({ type: 'progress', file: source.name, rows }),
      };
      job = new FileImport(em, { organizationId, actorId: actor.id }, source, kind, watch);
      await job.run();
      if (job.result.rejected > 0) throw new RolledBack();
      const { created, updated, rows } = job.result;
      if (created + updated > 0) {
        await refreshStatistics(em);
        await recordAudit(em, actor, {
          action: 'training.imported',
          targetType: kind,
          targetId: null,
          targetLabel: source.name,
          metadata: { rows, created, updated },
        });
      }
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  job!.rejections.sort((a, b) => a.line - b.line);
  return job!;
}

function unknownFile(file: string): FileOutcome {
  const names = importFileKinds.filter((kind) => kind !== 'xapi').map((kind) => `${kind}.csv`);
  return {
    result: { file, kind: null, rows: 0, created: 0, updated: 0, unchanged: 0, ignored: 0, rejected: 1 },
    rejections: [
      {
        file,
        line: 0,
        field: '(file)',
        reason: `The name does not tell what is in it. Call it ${names.join(', ')}, or end it in .json or .ndjson for xAPI statements.`,
      },
    ],
  };
}

/** The files of a folder that an import looks at; hidden ones, folders and other kinds of document are left alone. */
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
