import { MAX_COUNTED_EVENTS, type AuditActors, type AuditLogFilter } from '@docket/contracts';
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
  /** Name of the API key or person; null if it no longer exists. */
  actor_name: person.name.nullable(),
  actor_role: audit_event.actor_role,
  target_type: audit_event.target_type,
  target_id: audit_event.target_id,
  target_label: audit_event.target_label,
  metadata: z.record(z.string(), z.unknown()),
  ip_address: audit_event.ip_address,
});

/** Row of an audit event. */
export type AuditEventRow = z.infer<typeof auditEventRow>;

/** SQL fragment with the values of its `?` placeholders. */
export interface Fragment {
  sql: string;
  values: unknown[];
}

/** Returns the SQL condition of a filter. Each criterion, and action with actor, has an index in the order of the log. */
export function filterCondition({ action, actor, from, to }: AuditLogFilter): Fragment {
  const parts: [string, unknown][] = [];
  if (action !== undefined) parts.push(['action = ?', action]);
  if (actor !== undefined) parts.push(['actor_email = ?', actor]);
  if (from !== undefined) parts.push(['created_at >= ?::timestamptz', from]);
  // Instants have milliseconds in the API, so the end of the period includes all microseconds of its millisecond.
  if (to !== undefined) parts.push([`created_at < ?::timestamptz + interval '1 millisecond'`, to]);
  return {
    sql: ['true', ...parts.map(([sql]) => sql)].join(' and '),
    values: parts.map(([, value]) => value),
  };
}

/** Start of a page. */
export type PageStart = { offset: number } | AuditCursor;

/**
 * Returns the SQL condition of a filter and a cursor. It contains only the narrower of the two bounds: with both, PostgreSQL
 * would start its index scan at the wider bound and read every row between them.
 */
function cursorCondition(filter: AuditLogFilter, { side, micros, id }: AuditCursor): Fragment {
  const older = side === 'older';
  const end = older ? filter.to : filter.from;
  // The period of the filter includes all microseconds of its last millisecond.
  const endMicros = end === undefined ? null : BigInt(Date.parse(end)) * 1_000n + (older ? 999n : 0n);
  if (endMicros !== null && (older ? endMicros < micros : endMicros > micros)) return filterCondition(filter);
  const { sql, values } = filterCondition({ ...filter, [older ? 'to' : 'from']: undefined });
  return {
    sql: `${sql} and (created_at, id) ${older ? '<' : '>'} (?::timestamptz, ?::uuid)`,
    values: [...values, instantOfMicros(micros), id],
  };
}

/** Returns up to `limit` events from a page start, nearest first. The direction is older, unless the cursor says newer. */
export async function readEvents(
  em: EntityManager,
  filter: AuditLogFilter,
  start: PageStart,
  limit: number,
): Promise<AuditEventRow[]> {
  const order = 'side' in start && start.side === 'newer' ? 'asc' : 'desc';
  const { sql, values } = 'side' in start ? cursorCondition(filter, start) : filterCondition(filter);
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
     left join person p on text_key(p.email) = text_key(page.actor_email)
     left join api_key k on 'apikey:' || k.id = page.actor_email
     order by page.created_at ${order}, page.id ${order}`,
    [...values, limit, 'offset' in start ? start.offset : 0],
  );
}

/**
 * Counts the matching events, at most `MAX_COUNTED_EVENTS + 1`. The explicit order makes the planner use an index of the
 * organization. Without it, the planner may scan the events of all organizations.
 */
export async function countEvents(em: EntityManager, filter: AuditLogFilter): Promise<number> {
  const { sql, values } = filterCondition(filter);
  const row = await selectRow(
    em,
    z.object({ counted: z.int() }),
    `select count(*)::int as counted from (
       select from audit_event where ${sql} order by created_at desc, id desc limit ${MAX_COUNTED_EVENTS + 1}) counted`,
    values,
  );
  return row!.counted;
}

/**
 * Returns a recursive CTE with the distinct values of a column. The loose index scan takes one step per value, independent
 * of the number of events.
 */
const looseScan = (column: 'action' | 'actor_email'): string =>
  `recursive found as (
     (select ${column} as value from audit_event order by ${column} limit 1)
     union all
     select (select ${column} from audit_event where ${column} > found.value order by ${column} limit 1)
     from found where found.value is not null)`;

/** Returns the distinct recorded actions, in alphabetical order. */
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
  /** Total number of matches. */
  total: z.int(),
});

/** Returns the first `limit` recorded actors whose name or address contains `search`, by name, and the total. */
export async function recordedActors(em: EntityManager, search: string, limit: number): Promise<AuditActors> {
  const rows = await selectRows(
    em,
    recordedActor,
    `with ${looseScan('actor_email')}
     select found.value as actor, coalesce(k.name, p.name) as name, count(*) over ()::int as total
     from found
     left join person p on text_key(p.email) = text_key(found.value)
     left join api_key k on 'apikey:' || k.id = found.value
     where found.value is not null
       and strpos(text_key(concat_ws(' ', found.value, k.name, p.name)), text_key(?)) > 0
     order by lower(coalesce(k.name, p.name, found.value)), found.value limit ?`,
    [search, limit],
  );
  return { items: rows.map(({ actor, name }) => ({ actor, name })), total: rows[0]?.total ?? 0 };
}
