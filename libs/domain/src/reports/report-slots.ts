import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Report } from './report.entity.js';

/** The fields of a report that its job needs. */
export type Dispatchable = Pick<Report, 'id' | 'organizationId' | 'dispatches' | 'slot' | 'traceParent'>;

const { report } = tables;
/** Row schema of `Dispatchable`. */
export const dispatchableRow = z.object({
  id: report.id,
  organizationId: report.organization_id,
  dispatches: report.dispatches,
  slot: report.slot,
  traceParent: report.trace_parent,
});

/** Maximum number of organizations per query. The next maintenance run continues with the others. */
const MAX_ORGANIZATIONS = 200;

/**
 * Assigns the free slots of an organization to the reports that have waited longest, and writes their dispatch rows. An
 * advisory lock serializes calls for the same organization until the transaction ends. Requires a transaction of the
 * organization.
 * @returns the reports that received a slot
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
     ), oldest as (
       select id, queued_at from report
       where organization_id = :organization and status = 'queued' and slot is null
       order by queued_at, id limit (select count(*) from free) for update skip locked
     ), next as (
       select id, row_number() over (order by queued_at, id) as nth from oldest
     ), assigned as (
       update report set slot = free.slot from next join free using (nth) where report.id = next.id
       returning report.id, report.organization_id, report.dispatches, report.slot, report.trace_parent
     ), dispatched as (
       insert into dispatch (report_id, organization_id, number) select id, organization_id, dispatches from assigned
       on conflict (report_id) do update set number = excluded.number, enqueued_at = null
     )
     select id, organization_id as "organizationId", dispatches, slot, trace_parent as "traceParent"
     from assigned order by slot`,
    { slots, organization: organizationId },
  );
}

/**
 * Returns the IDs of organizations that have both a free slot and a report waiting for one. The loose index scan visits
 * each organization once, so the cost grows with the number of organizations, not of queued reports. Requires
 * `Tenancy.system()`.
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
     ), used as (
       select organization_id as id, count(*) as slots
       from report where slot is not null and status in ('queued', 'running') group by organization_id
     )
     select waiting.id from waiting left join used using (id)
     where waiting.id is not null and coalesce(used.slots, 0) < :slots::int
       and exists (select from report r where r.organization_id = waiting.id and r.status = 'queued' and r.slot is null)
     limit :most::int`,
    { slots, most: MAX_ORGANIZATIONS },
  );
  return rows.map(({ id }) => id);
}
