import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Report } from './report.entity.js';

/** A report that is to be in the queue: what its job is made of. */
export type Dispatchable = Pick<Report, 'id' | 'organizationId' | 'dispatches' | 'slot' | 'traceParent'>;

const { report } = tables;
/** The same as a row. */
export const dispatchableRow = z.object({
  id: report.id,
  organizationId: report.organization_id,
  dispatches: report.dispatches,
  slot: report.slot,
  traceParent: report.trace_parent,
});

/** Organizations that one sweep gives slots to; the next one goes on with the others. */
const SWEPT_ORGANIZATIONS = 200;

/**
 * Gives the free ones of an organization's `slots` to the reports that have waited longest, and writes their wishes for
 * jobs. One at a time for an organization; others wait until this transaction ends. Wants the organization's transaction.
 */
export async function assignSlots(
  em: EntityManager,
  organizationId: string,
  slots: number,
): Promise<Dispatchable[]> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('docket.slots'), hashtext(?))`, [organizationId]);
  return selectRows(
    em,
    dispatchableRow,
    `with free as (
       select slot, row_number() over (order by slot) as nth from generate_series(1, :slots::int) as slot
       where not exists (select from report r where r.organization_id = :organization and r.slot = slot.slot
                           and r.slot is not null and r.status in ('queued', 'running'))
     ), longest as (
       select id, queued_at from report
       where organization_id = :organization and status = 'queued' and slot is null
       order by queued_at, id limit (select count(*) from free) for update skip locked
     ), next as (
       select id, row_number() over (order by queued_at, id) as nth from longest
     ), given as (
       update report set slot = free.slot from next join free using (nth) where report.id = next.id
       returning report.id, report.organization_id, report.dispatches, report.slot, report.trace_parent
     ), wished as (
       insert into dispatch (report_id, organization_id, number) select id, organization_id, dispatches from given
       on conflict (report_id) do update set number = excluded.number, enqueued_at = null
     )
     select id, organization_id as "organizationId", dispatches, slot, trace_parent as "traceParent"
     from given order by slot`,
    { slots, organization: organizationId },
  );
}

/**
 * The organizations that have both a report that waits and a free slot. It goes from one organization to the next in the
 * index, so it costs as much as organizations wait, not reports. Wants `Tenancy.system()`.
 */
export async function organizationsWithFreeSlots(em: EntityManager, slots: number): Promise<string[]> {
  const rows = await selectRows(
    em,
    z.object({ id: report.organization_id }),
    `with recursive waiting (id) as (
       (select organization_id from report where status = 'queued' order by organization_id limit 1)
       union all
       select (select organization_id from report where status = 'queued' and organization_id > waiting.id
               order by organization_id limit 1)
       from waiting where waiting.id is not null
     ), held as (
       select organization_id as id, count(*) as slots
       from report where slot is not null and status in ('queued', 'running') group by organization_id
     )
     select waiting.id from waiting left join held using (id)
     where waiting.id is not null and coalesce(held.slots, 0) < :slots::int
       and exists (select from report r where r.organization_id = waiting.id and r.status = 'queued' and r.slot is null)
     limit :most::int`,
    { slots, most: SWEPT_ORGANIZATIONS },
  );
  return rows.map(({ id }) => id);
}
