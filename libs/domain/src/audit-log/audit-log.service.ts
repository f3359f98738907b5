import {
  MAX_COUNTED_EVENTS,
  type AuditActors,
  type AuditEventView,
  type AuditLogFilter,
  type AuditLogPage,
  type AuditLogQuery,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Tenancy } from '../organization/tenancy.js';
import { auditCsvQuery, auditCsvRow, type AuditCsvRow } from './audit-csv.js';
import { readCursor, writeCursor, type AuditCursor } from './audit-cursor.js';
import type { Actor } from './audit-log.js';
import { recordExport } from './record-export.js';
import {
  countEvents,
  readEvents,
  recordedActions,
  recordedActors,
  type AuditEventRow,
} from './audit-queries.js';

/** Maximum number of actors that the filter offers. */
const MAX_ACTORS = 50;
/**
 * Events per batch of the export. This was measured to be faster than 2,000, and keeps a batch below 1 MB with 1 KB
 * of metadata per event.
 */
const EVENTS_PER_BATCH = 500;

/** Reads the audit log (docs/domain.md, section 8). `recordAudit` writes it in the transaction of each change. */
@Injectable()
export class AuditLogService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns a page of events by page number or cursor, newest first. @throws invalid_request if the cursor is invalid */
  async list(organizationId: string, query: AuditLogQuery): Promise<AuditLogPage> {
    const { cursor, page = 1, pageSize, ...filter } = query;
    const at = cursor === undefined ? null : readCursor(cursor);
    return this.tenancy.snapshot(organizationId, async (em) => {
      const counted = await countEvents(em, filter);
      const eventPage = at
        ? await pageAtCursor(em, filter, at, pageSize)
        : await pageAtOffset(em, filter, (page - 1) * pageSize, pageSize);
      return {
        items: eventPage.rows.map(toView),
        page: at ? null : page,
        pageSize,
        total: Math.min(counted, MAX_COUNTED_EVENTS),
        totalIsCapped: counted > MAX_COUNTED_EVENTS,
        nextCursor: eventPage.older ? cursorAt('older', eventPage.rows.at(-1)!) : null,
        previousCursor: eventPage.newer ? cursorAt('newer', eventPage.rows[0]!) : null,
      };
    });
  }

  /** Returns the distinct recorded actions, in alphabetical order. */
  async actions(organizationId: string): Promise<string[]> {
    return this.tenancy.snapshot(organizationId, recordedActions);
  }

  /** Returns recorded actors whose name or e-mail address contains `search`, ordered by name. */
  async actors(organizationId: string, search = ''): Promise<AuditActors> {
    return this.tenancy.snapshot(organizationId, (em) => recordedActors(em, search.trim(), MAX_ACTORS));
  }

  /**
   * Records the export in the audit log, then streams the rows of the file: all matching events without a limit, with one batch in
   * memory. The export is recorded first, so the file contains the event of the export itself if it matches the filter.
   * The query ends if the consumer stops early.
   */
  async *exportRows(actor: Actor, filter: AuditLogFilter): AsyncGenerator<AuditCsvRow[], void, void> {
    await recordExport(this.tenancy, actor, {
      action: 'auditlog.exported',
      targetType: 'audit_log',
      targetLabel: 'Audit log',
      metadata: { filters: filter },
    });
    const { sql, values } = auditCsvQuery(filter);
    yield* this.tenancy.batches(actor.organizationId, auditCsvRow, sql, values, EVENTS_PER_BATCH);
  }
}

/** Rows of a page, newest first, and whether older and newer events exist. */
interface EventPage {
  rows: AuditEventRow[];
  older: boolean;
  newer: boolean;
}

async function pageAtOffset(
  em: EntityManager,
  filter: AuditLogFilter,
  offset: number,
  pageSize: number,
): Promise<EventPage> {
  const rows = await readEvents(em, filter, { offset }, pageSize + 1);
  return {
    rows: rows.slice(0, pageSize),
    older: rows.length > pageSize,
    newer: offset > 0 && rows.length > 0,
  };
}

async function pageAtCursor(
  em: EntityManager,
  filter: AuditLogFilter,
  cursor: AuditCursor,
  pageSize: number,
): Promise<EventPage> {
  const rows = await readEvents(em, filter, cursor, pageSize + 1);
  const more = rows.length > pageSize;
  const page = rows.slice(0, pageSize);
  if (cursor.side === 'older') return { rows: page, older: more, newer: page.length > 0 };
  // There are fewer newer events than a page holds: return the full first page.
  if (!more) return pageAtOffset(em, filter, 0, pageSize);
  return { rows: page.reverse(), older: true, newer: true };
}

const cursorAt = (side: AuditCursor['side'], { micros, id }: AuditEventRow): string =>
  writeCursor({ side, micros: BigInt(micros), id });

const toView = (row: AuditEventRow): AuditEventView => ({
  id: row.id,
  createdAt: new Date(row.created_at).toISOString(),
  action: row.action,
  actorEmail: row.actor_email,
  actorName: row.actor_name,
  actorRole: row.actor_role,
  targetType: row.target_type,
  targetId: row.target_id,
  targetLabel: row.target_label,
  metadata: row.metadata,
  ipAddress: row.ip_address,
});
