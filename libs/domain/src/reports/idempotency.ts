import { createHash } from 'node:crypto';
import { DocketError, errorMessages, type CreateReport } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { Report } from './report.entity.js';

const requestSha256 = (request: CreateReport): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        request.kind,
        Object.entries(request.params).sort(([a], [b]) => (a < b ? -1 : 1)),
        request.fresh,
      ]),
    )
    .digest('hex');

const savedRequestRow = z.object({
  report_id: tables.idempotency_key.report_id,
  request_sha256: tables.idempotency_key.request_sha256,
});

/**
 * Returns the report that an earlier request with the same Idempotency-Key created, or null if the key is new.
 * @throws idempotency_key_reused if the key was used for a different request
 */
export async function findEarlierReport(
  em: EntityManager,
  actor: Actor,
  key: string,
  request: CreateReport,
): Promise<Report | null> {
  const row = await selectRow(
    em,
    savedRequestRow,
    'select report_id, request_sha256 from idempotency_key where actor_id = ? and key = ?',
    [actor.id, key],
  );
  if (!row) return null;
  if (row.request_sha256 !== requestSha256(request)) {
    throw new DocketError('idempotency_key_reused', errorMessages.reports.idempotencyKeyReused, {
      issues: [{ path: 'Idempotency-Key', message: errorMessages.reports.idempotencyKeyReusedIssue }],
    });
  }
  return em.findOneOrFail(Report, { id: row.report_id });
}

/** Saves the key with its report. @returns false if a concurrent request has already saved the same key */
export async function saveIdempotencyKey(
  em: EntityManager,
  actor: Actor,
  key: string,
  request: CreateReport,
  report: Report,
): Promise<boolean> {
  const inserted = await em.execute<unknown[]>(
    `insert into idempotency_key (organization_id, actor_id, key, request_sha256, report_id) values (?, ?, ?, ?, ?)
     on conflict do nothing returning key`,
    [actor.organizationId, actor.id, key, requestSha256(request), report.id],
  );
  return inserted.length > 0;
}
