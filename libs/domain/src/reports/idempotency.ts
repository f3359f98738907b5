import { createHash } from 'node:crypto';
import { DocketError, type CreateReport } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { Report } from './report.entity.js';

const sha256Of = (wanted: CreateReport): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        wanted.kind,
        Object.entries(wanted.params).sort(([a], [b]) => (a < b ? -1 : 1)),
        wanted.fresh,
      ]),
    )
    .digest('hex');

const keptRequest = z.object({
  report_id: tables.idempotency_key.report_id,
  request_sha256: tables.idempotency_key.request_sha256,
});

/**
 * The report that an earlier request with this Idempotency-Key made; null when the key is new.
 * @throws idempotency_key_reused when the key came with another request
 */
export async function sameRequestBefore(
  em: EntityManager,
  actor: Actor,
  key: string,
  wanted: CreateReport,
): Promise<Report | null> {
  const row = await selectRow(
    em,
    keptRequest,
    'select report_id, request_sha256 from idempotency_key where actor_id = ? and key = ?',
    [actor.id, key],
  );
  if (!row) return null;
  if (row.request_sha256 !== sha256Of(wanted)) {
    throw new DocketError(
      'idempotency_key_reused',
      'This Idempotency-Key was used for another request. Send a new key, or repeat the first request unchanged.',
      { issues: [{ path: 'Idempotency-Key', message: 'belongs to another request' }] },
    );
  }
  return em.findOneOrFail(Report, { id: row.report_id });
}

/** Keeps the key with its report. @returns whether another request with the same key was faster */
export async function rememberRequest(
  em: EntityManager,
  actor: Actor,
  key: string,
  wanted: CreateReport,
  report: Report,
): Promise<boolean> {
  const kept = await em.execute<unknown[]>(
    `insert into idempotency_key (organization_id, actor_id, key, request_sha256, report_id) values (?, ?, ?, ?, ?)
     on conflict do nothing returning key`,
    [actor.organizationId, actor.id, key, sha256Of(wanted), report.id],
  );
  return kept.length === 0;
}
