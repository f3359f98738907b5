import { DocketError, errorMessages } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** A request for a comparison: the ID of an earlier report, or `previous`. */
interface ComparisonRequest {
  kind: string;
  /** Parameters that select the subject. The earlier report has the same ones. */
  subjectParams: Record<string, unknown>;
  /** Instant of the new report. The earlier report describes an earlier one. */
  asOf: string;
  compareWith: string;
}

const earlierRow = z.object({ id: tables.report.id });

/**
 * Returns the ID of the report to compare with: the requested one, or the latest completed report of the same kind and
 * subject that describes an earlier instant and has a stored snapshot (docs/domain.md, section 6).
 * @throws invalid_request if there is none
 */
export async function findEarlierReportOf(em: EntityManager, request: ComparisonRequest): Promise<string> {
  const { kind, subjectParams, asOf, compareWith } = request;
  const previous = compareWith === 'previous';
  const found = await selectRow(
    em,
    earlierRow,
    `select id from report
       where kind = :kind and params @> :subject::jsonb and status = 'completed' and snapshot_sha256 is not null
         and as_of < :asOf::timestamptz ${previous ? '' : 'and id = :id::uuid'}
       order by as_of desc, finished_at desc, id desc limit 1`,
    { kind, subject: JSON.stringify(subjectParams), asOf, id: compareWith },
  );
  if (found) return found.id;
  const message = previous ? errorMessages.reports.noEarlierReport : errorMessages.reports.notComparable;
  throw new DocketError('invalid_request', message, { issues: [{ path: 'params.compareWith', message }] });
}

/** Returns the SHA-256 of the snapshot of a completed report; null if the snapshot was deleted. */
export async function readSnapshotHash(em: EntityManager, id: string): Promise<string | null> {
  const row = await selectRow(
    em,
    z.object({ snapshotSha256: tables.report.snapshot_sha256 }),
    `select snapshot_sha256 as "snapshotSha256" from report where id = ? and status = 'completed'`,
    [id],
  );
  return row?.snapshotSha256 ?? null;
}
