import { COUNTED_EVENTS, type AuditActors, type AuditLogFilter } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { instantOfMicros, type AuditCursor } from './audit-cursor.js';

const { audit_event, person } = tables;
const auditEventRow = z.object({
  id: audit_event.id,
  created_at: audit_event.created_at,
  /** Microseconds since 1970. */
  micros: z.string(),
  action: audit_event.action,
  actor_email: audit_event.actor_email,
  /** The key's or the person's; null when there is none any more. */
  actor_name: person.name.nullable(),
  actor_role: audit_event.actor_role,
  target_type: audit_event.target_type,
  target_id: audit_event.target_id,
  target_label: audit_event.target_label,
  metadata: z.record(z.string(), z.unknown()),
  ip_address: audit_event.ip_address,
});

/** An event as the list reads it. */
export type AuditEventRow = z.infer<typeof auditEventRow>;

/** A part of a statement, and the values of its question marks. */
export interface Fragment {
  sql: string;
  values: unknown[];
}

/** The events that a filter lets through. Each of its parts, and action with actor, has an index that ends in the order of the log. */
export function matching({ action, actor, from, to }: AuditLogFilter): Fragment {
  const parts: [string, unknown][] = [];
  if (action !== undefined) parts.push(['action = ?', action]);
  if (actor !== undefined) parts.push(['actor_email = ?', actor]);
  if (from !== undefined) parts.push(['created_at >= ?::timestamptz', from]);
  // Instants are shown to the millisecond, so the last one belongs to the stretch with all its microseconds.
  if (to !== undefined) parts.push([`created_at < ?::timestamptz + interval '1 millisecond'`, to]);
  return {
    sql: ['true', ...parts.map(([sql]) => sql)].join(' and '),
    values: parts.map(([, value]) => value),
  };
}

/** Where a page of the log begins. */
export type AuditPlace = { offset: number } | AuditCursor;

/**
 * The events of a filter beside a cursor. Each side gets one bound, the narrower of filter and cursor: given both, the
 * database begins at the wider one and reads all between the two.
 */
function beside(filter: AuditLogFilter, { side, micros, id }: AuditCursor): Fragment {
  const older = side === 'older';
  const end = older ? filter.to : filter.from;
  // All microseconds of the last millisecond belong to the filter.
  const endMicros = end === undefined ? null : BigInt(Date.parse(end)) * 1_000n + (older ? 999n : 0n);
  if (endMicros !== null && (older ? endMicros < micros : endMicros > micros)) return matching(filter);
  const { sql, values } = matching({ ...filter, [older ? 'to' : 'from']: undefined });
  return {
    sql: `${sql} and (created_at, id) ${older ? '<' : '>'} (?::timestamptz, ?::uuid)`,
    values: [...values, instantOfMicros(micros), id],
  };
}

/** Up to `limit` events beside a place, nearest first: towards older ones unless the cursor says newer. */
export async function readEvents(
  em: EntityManager,
  filter: AuditLogFilter,
  place: AuditPlace,
  limit: number,
): Promise<AuditEventRow[]> {
  const order = 'side' in place && place.side === 'newer' ? 'asc' : 'desc';
  const { sql, values } = 'side' in place ? beside(filter, place) : matching(filter);
  return selectRows(
    em,
    auditEventRow,
    `with page as (
       select * from audit_event where ${sql}
       order by created_at ${order}, id ${order} limit ? offset ?)
     select page.id, page.created_at, (extract(epoch from page.created_at) * 1000000)::bigint::text as micros,
       page.action, page.actor_email, coalesce(k.name, p.name) as actor_name, page.actor_role, page.target_type,
       page.target_id, page.target_label, page.metadata, page.ip_address
     from page
     left join person p on lower(p.email) = lower(page.actor_email)
     left join api_key k on 'apikey:' || k.id = page.actor_email
     order by page.created_at ${order}, page.id ${order}`,
    [...values, limit, 'offset' in place ? place.offset : 0],
  );
}

/**
 * How many events match, counted no further than one beyond `COUNTED_EVENTS`. In the order of an index: without one the
 * planner expects the first rows that it meets to be this organization's, and may read those of all others for a few.
 */
export async function countEvents(em: EntityManager, filter: AuditLogFilter): Promise<number> {
  const { sql, values } = matching(filter);
  const row = await selectRow(
    em,
    z.object({ counted: z.int() }),
    `select count(*)::int as counted from (
       select from audit_event where ${sql} order by created_at desc, id desc limit ${COUNTED_EVENTS + 1}) counted`,
    values,
  );
  return row!.counted;
}

/**
 * The distinct values of a column that leads an index behind the organization: one step down the index for each value,
 * however many events carry it.
 */
const looseScan = (column: 'action' | 'actor_email'): string =>
  `recursive found as (
     (select ${column} as value from audit_event order by ${column} limit 1)
     union all
     select (select ${column} from audit_event where ${column} > found.value order by ${column} limit 1)
     from found where found.value is not null)`;

/** The actions that were recorded, in alphabetical order. */
export async function recordedActions(em: EntityManager): Promise<string[]> {
  const rows = await selectRows(
    em,
    z.object({ value: audit_event.action }),
    `with ${looseScan('action')} select value from found where value is not null`,
  );
  return rows.map(({ value }) => value);
}

const recordedActor = z.object({
  actor: audit_event.actor_email,
  name: auditEventRow.shape.actor_name,
  /** How many match in all. */
  total: z.int(),
});

/** Who was recorded, by name, as far as the words are in name or address; the first `limit` and how many there are. */
export async function recordedActors(em: EntityManager, search: string, limit: number): Promise<AuditActors> {
  const rows = await selectRows(
    em,
    recordedActor,
    `with ${looseScan('actor_email')}
     select found.value as actor, coalesce(k.name, p.name) as name, count(*) over ()::int as total
     from found
     left join person p on lower(p.email) = lower(found.value)
     left join api_key k on 'apikey:' || k.id = found.value
     where found.value is not null
       and strpos(lower(concat_ws(' ', found.value, k.name, p.name)), lower(?)) > 0
     order by lower(coalesce(k.name, p.name, found.value)), found.value limit ?`,
    [search, limit],
  );
  return { items: rows.map(({ actor, name }) => ({ actor, name })), total: rows[0]?.total ?? 0 };
}
