import { isCurrent } from '../history/known.sql.js';
import { insertAudits } from '../audit-log/audit-log.js';
import type { RowKind } from './staged-rows.js';

/** A void of an attempt as a row of the columns of `voidRows`. */
export interface VoidRow {
  source: string;
  source_id: string;
  reason: string;
  voids: true;
}

/** Condition: a void of the staged attempt `r` is recorded. */
export const VOIDED = `exists (select from attempt_void v
  where v.organization_id = :organizationId and v.source = r.source and v.source_id = r.source_id)`;

const lock = (name: string): string => `hashtextextended('docket.' || '${name}' || :organizationId, 0)`;

/**
 * Transactions that record attempts share this lock, so they run concurrently. A transaction that voids attempts waits
 * for them and excludes new ones. Without it, an attempt and its void that arrive at the same time would not see each
 * other, and the attempt would count.
 */
const attemptLock = lock('attempts');

/**
 * Locks for a transaction that records attempts. If it records one that is already voided, it excludes others that do:
 * the index of attempts only prevents that an attempt that is not voided is recorded twice. The second statement sees
 * the voids of transactions that the first one waited for.
 */
export const lockForAttempts = [
  `select 0 as created, 0 as updated from pg_advisory_xact_lock_shared(${attemptLock})`,
  `select 0 as created, 0 as updated from pg_advisory_xact_lock(${lock('voided-attempts')})
    where exists (select from import_row r where r.voids is not true and ${VOIDED})`,
];

/** Locks for a transaction that voids attempts, if it does. */
export const lockForVoids = `
  select 0 as created, 0 as updated from pg_advisory_xact_lock(${attemptLock})
    where exists (select from import_row r where r.voids)`;

/** Maximum number of attempts that one audit event names. */
const AUDITED_ATTEMPTS = 1000;

/** The audit events of the voids `added`, of which `voided` are of attempts that are recorded. */
const auditVoids = insertAudits({
  action: 'attempts.voided',
  targetType: 'attempt',
  targetId: 'null',
  targetLabel: 'left(e.sources, 200)',
  metadata: 'e.metadata',
  from: `(
    select string_agg(distinct n.source, ', ') as sources,
        jsonb_build_object('voided', count(n.recorded), 'pending', count(*) - count(n.recorded),
          'sources', jsonb_agg(distinct n.source), 'attempts', jsonb_agg(
            jsonb_build_object('source', n.source, 'sourceId', n.source_id, 'reason', n.reason)
            order by n.source, n.source_id)) as metadata
      from (select v.*, o.source as recorded, (row_number() over (order by v.source, v.source_id) - 1) / ${AUDITED_ATTEMPTS} as part
        from added v left join voided o using (source, source_id)) n
      group by n.part) e`,
});

/**
 * Records the voids that are not recorded yet, and voids their attempts. Counts the voided attempts as updated, and the
 * voids of attempts that are not recorded yet as created. Audit events name the attempts with the reasons.
 */
export const writeVoids = `
  with added as (
      insert into attempt_void (organization_id, source, source_id, reason, changed_by)
      select distinct on (r.source, r.source_id) :organizationId::uuid, r.source, r.source_id, r.reason,
          nullif(current_setting('docket.changed_by', true), '')
        from import_row r where r.voids and not ${VOIDED}
        order by r.source, r.source_id, r.line
      returning source, source_id, reason),
    voided as (
      update attempt a set superseded_by = (select current_change(:organizationId::uuid))
        from added v
        where a.organization_id = :organizationId and a.source = v.source and a.source_id = v.source_id
          and ${isCurrent('a')}
      returning a.source, a.source_id),
    audited as (${auditVoids})
    select (select count(*)::int from added) - (select count(*)::int from voided) as created,
      (select count(*)::int from voided) as updated`;

/** How voids of attempts are staged. A void that is already recorded may be sent again; it is never changed. */
export const voidRows: RowKind = {
  columns: { source: 'text', source_id: 'text', reason: 'text', voids: 'boolean' },
  writes: [lockForVoids, writeVoids],
};
