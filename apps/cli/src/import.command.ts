import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, basename, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  DocketError,
  type ImportFileResult,
  type ImportMapping,
  type ImportProgress,
} from '@docket/contracts';
import { ImportMappingsService, type Tenancy } from '@docket/domain';
import { importFiles, importSourcesOf, plansBySaved, type ImportSource } from '@docket/import';
import { organizationBySlug, UsageError, withDatabase, type Command } from './command.js';
import * as messages from './messages.js';

const options = {
  org: { type: 'string' },
  mapping: { type: 'string' },
  'keep-good-rows': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  rejected: { type: 'string' },
} as const;

/** Imports files, or the files of folders. The exit code is 1 if a row is rejected. */
export const importCommand: Command = {
  name: 'import',
  usage: messages.imports.usage,
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { org: slug, mapping: name, rejected: rejectedFile } = values;
    if (!slug) throw new UsageError(messages.imports.organizationMissing);
    if (positionals.length === 0) throw new UsageError(messages.imports.filesMissing);
    if (rejectedFile !== undefined && !values['keep-good-rows'])
      throw new UsageError(messages.imports.rejectedWithoutKeep);
    const sources = (await Promise.all(positionals.map(sourcesOf))).flat();
    return withDatabase(async ({ tenancy }) => {
      const organizationId = await organizationBySlug(tenancy, slug);
      if (!organizationId) throw new UsageError(messages.general.unknownOrganization(slug));
      const mapping = await mappingOf(tenancy, organizationId, name);
      const stop = new AbortController();
      const abort = (): void => stop.abort(new Error(messages.imports.stopped));
      process.once('SIGINT', abort).once('SIGTERM', abort);
      const rejected = new RejectedFiles(rejectedFile);
      const outcome = await importFiles(tenancy, organizationId, sources, {
        actor: {
          organizationId,
          id: '',
          name: 'Command line',
          email: 'command-line',
          role: 'org_admin',
          ipAddress: null,
        },
        plans: (table) => plansBySaved(table, mapping),
        onRejected: values['keep-good-rows'] ? 'keep_good_rows' : 'reject_file',
        dryRun: values['dry-run'],
        ...(rejectedFile !== undefined && { rejectedRows: (name) => rejected.next(name) }),
        signal: stop.signal,
        onProgress: printProgress,
        onFailure: (error) => {
          console.error(error);
          return messages.imports.failed;
        },
      });
      for (const { file, line, field, reason } of outcome.rejections) {
        console.error(messages.imports.rejection(file, line, field, reason));
      }
      const count = outcome.files.reduce((sum, result) => sum + result.rejected, 0);
      const listed = new Set(outcome.rejections.map(({ file, line }) => `${file}:${line}`)).size;
      if (count > listed) console.error(messages.imports.moreRejections(count - listed));
      for (const path of await rejected.written()) console.log(messages.imports.rejectedRows(path));
      if (values['dry-run']) console.log(messages.imports.dryRun);
      return outcome.ok ? 0 : 1;
    });
  },
};

/** Returns a file, or the files of a folder. @throws UsageError if there are none */
async function sourcesOf(path: string): Promise<ImportSource[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(messages.imports.notFound(path));
  if (!found.isDirectory())
    return [{ name: basename(resolve(path)), path, open: () => createReadStream(path) }];
  const sources = await importSourcesOf(path);
  if (sources.length === 0) throw new UsageError(messages.imports.folderEmpty(path));
  return sources;
}

/** Returns the saved mapping with a name. @throws UsageError if there is none */
async function mappingOf(
  tenancy: Tenancy,
  organizationId: string,
  name: string | undefined,
): Promise<ImportMapping | null> {
  if (name === undefined) return null;
  const found = await new ImportMappingsService(tenancy).getByName(organizationId, name).catch(notFound);
  if (found) return found.mapping;
  throw new UsageError(messages.imports.unknownMapping(name));
}

function notFound(error: unknown): null {
  if (error instanceof DocketError && error.code === 'not_found') return null;
  throw error;
}

/**
 * Files for the rejected rows: the given path for the first file, and the path with a number for each further one. Statements are
 * not CSV, so their path ends in `.ndjson`.
 */
class RejectedFiles {
  private readonly paths: string[] = [];

  constructor(private readonly path = '') {}

  /** @param file name of the file of rejected rows */
  next(file: string): string {
    const { dir, name, ext } = parse(resolve(this.path));
    const number = this.paths.length + 1;
    const end = extname(file) === '.ndjson' ? '.ndjson' : ext;
    const path = resolve(dir, `${name}${number === 1 ? '' : `-${number}`}${end}`);
    this.paths.push(path);
    return path;
  }

  /** Returns the paths of the files that were written. */
  async written(): Promise<string[]> {
    const exists = await Promise.all(this.paths.map((path) => stat(path).catch(() => null)));
    return this.paths.filter((_, at) => exists[at]);
  }
}

function printProgress(progress: ImportProgress): void {
  if (progress.type === 'progress' && process.stderr.isTTY) {
    process.stderr.write(`\r${messages.imports.progress(progress.file, progress.rows)}`);
  } else if (progress.type === 'file') {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    console.log(summary(progress.result));
  }
}

const summary = (result: ImportFileResult): string =>
  result.imported
    ? messages.imports.fileImported(result.file, result)
    : messages.imports.fileRejected(result.file, result.rejected, result.rows);
