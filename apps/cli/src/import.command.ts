import { importFiles, importSourcesOf } from '@docket/import';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ImportFileResult, ImportProgress } from '@docket/contracts';
import { organizationBySlug, UsageError, withDatabase, type Command } from './command.js';
import * as messages from './messages.js';

/** Imports a folder of CSV files and xAPI statements. The exit code is 1 if a file is rejected. */
export const importCommand: Command = {
  name: 'import',
  usage: messages.imports.usage,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { org: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    if (!values.org) throw new UsageError(messages.imports.organizationMissing);
    if (!folder || more.length > 0) throw new UsageError(messages.imports.folderMissing);
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new UsageError(messages.imports.folderNotFound(folder));
    const sources = await importSourcesOf(folder);
    if (sources.length === 0) throw new UsageError(messages.imports.folderEmpty(folder));
    const slug = values.org;
    return withDatabase(async ({ tenancy }) => {
      const organizationId = await organizationBySlug(tenancy, slug);
      if (!organizationId) throw new UsageError(messages.general.unknownOrganization(slug));
      const stop = new AbortController();
      const abort = (): void => stop.abort(new Error(messages.imports.stopped));
      process.once('SIGINT', abort).once('SIGTERM', abort);
      const outcome = await importFiles(tenancy, organizationId, sources, {
        actor: {
          organizationId,
          id: '',
          name: 'Command line',
          email: 'command-line',
          role: 'org_admin',
          ipAddress: null,
        },
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
      const rejected = outcome.files.reduce((sum, result) => sum + result.rejected, 0);
      const listed = new Set(outcome.rejections.map(({ file, line }) => `${file}:${line}`)).size;
      if (rejected > listed) console.error(messages.imports.moreRejections(rejected - listed));
      return outcome.ok ? 0 : 1;
    });
  },
};

function printProgress(progress: ImportProgress): void {
  if (progress.type === 'progress' && process.stderr.isTTY) {
    process.stderr.write(`\r${messages.imports.progress(progress.file, progress.rows)}`);
  } else if (progress.type === 'file') {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    console.log(summary(progress.result));
  }
}

const summary = ({ file, ...counts }: ImportFileResult): string =>
  counts.imported
    ? messages.imports.fileImported(file, counts)
    : messages.imports.fileRejected(file, counts.rejected, counts.rows);
