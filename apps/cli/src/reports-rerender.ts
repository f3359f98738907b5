import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Artefact, Report } from '@docket/domain';
import { REPORT_KINDS, SnapshotReader } from '@docket/report-kinds';
import { selectRow, tables } from '@docket/schema';
import { openStorage, snapshotKey } from '@docket/storage';
import { z } from 'zod';
import { UsageError, withDatabase, type CommandContext } from './command.js';
import * as messages from './messages.js';

/** Runs `reports rerender <report ID>`, which renders a report again. @returns 0 if the file is identical, else 1 */
export async function rerender(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [id] = positionals;
  if (!id || !/^[0-9a-f-]{36}$/i.test(id)) throw new UsageError(messages.rerender.idMissing);
  return withDatabase((context) => renderAgain(context, id, values.out), 'all');
}

async function renderAgain(context: CommandContext, id: string, out: string | undefined): Promise<number> {
  const { report, artefact } = await findReport(context, id);
  if (!report.snapshotSha256) throw new UsageError(messages.rerender.noSnapshot(id, report.status));
  const kind = REPORT_KINDS.find((candidate) => candidate.id === report.kind);
  if (!kind) throw new UsageError(messages.rerender.unknownKind(report.kind));
  const folder = await mkdtemp(join(tmpdir(), 'docket-rerender-'));
  try {
    const snapshotFile = join(folder, 'snapshot.ndjson.gz');
    const storage = openStorage(context.config);
    await pipeline(
      await storage.open(snapshotKey(report.organizationId, report.snapshotSha256)),
      createWriteStream(snapshotFile),
    );
    const file = join(folder, 'document.pdf');
    const snapshot = await SnapshotReader.open(snapshotFile);
    const { pages } = await kind.render(snapshot, {
      file,
      snapshotSha256: report.snapshotSha256,
      progress: () => undefined,
    });
    const sha256 = await sha256Of(file);
    if (out) await copyFile(file, out);
    const isSame = artefact?.sha256 === sha256;
    console.log(messages.rerender.rendered(sha256, pages));
    console.log(artefact ? messages.rerender.recorded(artefact.sha256) : messages.rerender.notRecorded);
    console.log(isSame ? messages.rerender.same : messages.rerender.different);
    return isSame ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function findReport(
  { tenancy }: CommandContext,
  id: string,
): Promise<{ report: Report; artefact: Artefact | null }> {
  const row = await tenancy.system((em) =>
    selectRow(
      em,
      z.object({ organization_id: tables.report.organization_id }),
      'select organization_id from report where id = ?',
      [id],
    ),
  );
  if (!row) throw new UsageError(messages.rerender.reportNotFound(id));
  return tenancy.transaction(row.organization_id, async (em) => ({
    report: await em.findOneOrFail(Report, { id }),
    artefact: await em.findOne(Artefact, { reportId: id }),
  }));
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
