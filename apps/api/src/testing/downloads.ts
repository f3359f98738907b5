import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { newId } from '@docket/contracts';
import { artefactKey, type Storage } from '@docket/storage';
import type { TestApi } from './test-api.js';

/** Route of reports. */
export const REPORTS = '/api/admin/reports';

/** Inserts a completed report and stores its file in `storage`. */
export async function addCompletedReport(
  api: TestApi,
  storage: Storage,
  bytes: Buffer,
): Promise<{ id: string; key: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = artefactKey(api.organizationId, sha256);
  const file = join(api.storageDir, newId());
  await writeFile(file, bytes);
  await storage.put(key, file);
  const [row] = await api.db.asOwner<{ id: string }>(
    `insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email,
       status, started_at, finished_at, percent)
     select organization_id, 'plain', '{}', 'All', id, name, email, 'completed', now(), now(), 100
     from person where organization_id = $1 returning id`,
    [api.organizationId],
  );
  await api.db.asOwner(
    `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
     values ($1, $2, 'Größe.pdf', 'application/pdf', $3, $4, 1)`,
    [api.organizationId, row!.id, bytes.length, sha256],
  );
  return { id: row!.id, key };
}

/** Starts a download over a real connection. @returns the response before its body is read */
export async function startDownload(api: TestApi, cookie: string, id: string): Promise<IncomingMessage> {
  if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
  const url = `${await api.app.getUrl()}${REPORTS}/${id}/download`;
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie } }, resolve).on('error', reject);
  });
}

/** Returns the number of downloads of a report in the audit log. */
export const downloadsOf = async (api: TestApi, id: string): Promise<number> => {
  const rows = await api.db.asOwner(
    `select from audit_event where action = 'report.downloaded' and target_id = $1`,
    [id],
  );
  return rows.length;
};
