import { importFiles, importSourcesOf } from '@docket/import';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ImportFileResult, ImportProgress } from '@docket/contracts';
import { organizationBySlug, UsageError, withDatabase, type Command } from './command.js';

/** Takes in a folder of CSV files and xAPI statements. Exit code 1 when a file was refused. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import --org <slug> <folder>',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { org: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    if (!values.org) throw new UsageError('Name the organization with --org <slug>.');
    if (!folder || more.length > 0) throw new UsageError('Name one folder with the files to import.');
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new UsageError(`There is no folder "${folder}".`);
    const sources = await importSourcesOf(folder);
    if (sources.length === 0) throw new UsageError(`"${folder}" has no .csv, .json or .ndjson file.`);
    const slug = values.org;
    return withDatabase(async ({ tenancy }) => {
      const organizationId = await organizationBySlug(tenancy, slug);
      if (!organizationId) throw new UsageError(`There is no organization "${slug}".`);
      const stop = new AbortController();
      const abort = (): void => stop.abort(new Error('Stopped. Nothing of the current file was kept.'));
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
        onProgress: tell,
      });
      for (const { file, line, field, reason } of outcome.rejections) {
        console.error(`${file}:${line}: ${field}: ${reason}`);
      }
      const rejected = outcome.files.reduce((sum, result) => sum + result.rejected, 0);
      if (rejected > outcome.rejections.length)
        console.error(`... and ${rejected - outcome.rejections.length} more`);
      return outcome.ok ? 0 : 1;
    });
  },
};

function tell(progress: ImportProgress): void {
  if (progress.type === 'progress' && process.stderr.isTTY) {
    process.stderr.write(`\r${progress.file}: ${progress.rows.toLocaleString('en-US')} rows`);
  } else if (progress.type === 'file') {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    console.log(summary(progress.result));
  }
}

function summary({ file, rows, created, updated, unchanged, ignored, rejected }: ImportFileResult): string {
  if (rejected > 0) return `${file}: refused, ${rejected} of ${rows} rows rejected, nothing kept`;
  const rest = ignored > 0 ? `, ${ignored} ignored` : '';
  return `${file}: ${rows} rows, ${created} created, ${updated} updated, ${unchanged} unchanged${rest}`;
}
