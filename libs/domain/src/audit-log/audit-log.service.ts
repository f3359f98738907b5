import {
  COUNTED_EVENTS,
  type AuditActors,
  type AuditEventView,
  type AuditLogFilter,
  type AuditLogPage,
  type AuditLogQuery,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Tenancy } from '../organization/tenancy.js';
import { auditCsvHeader, auditCsvLines, auditCsvQuery, auditCsvRow } from './audit-csv.js';
import { readCursor, writeCursor, type AuditCursor } from './audit-cursor.js';
import { recordAudit, type Actor } from './audit-log.js';
import {
  countEvents,
  readEvents,
  recordedActions,
  recordedActors,
  type AuditEventRow,
} from './audit-queries.js';

/** Actors that a filter offers at once. */
const ACTORS_SHOWN = 50;
/** Events read at a time for the file: faster than 2,000, and with metadata of a kilobyte less than a megabyte. */
const EVENTS_PER_BATCH = 500;

/** Reading the audit log (domain.md section 7). Writing it is `recordAudit`, in the transaction of each change. */
@Injectable()
export class AuditLogService {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of events, newest first, beside a cursor or by its number. @throws invalid_request for a bad cursor */
  async list(organizationId: string, query: AuditLogQuery): Promise<AuditLogPage> {
    const { cursor, page = 1, pageSize, ...filter } = query;
    const at = cursor === undefined ? null : readCursor(cursor);
    return this.tenancy.snapshot(organizationId, async (em) => {
      const counted = await countEvents(em, filter);
      const shown = at
        ? await pageBeside(em, filter, at, pageSize)
        : await pageAt(em, filter, (page - 1) * pageSize, pageSize);
      return {
        items: shown.rows.map(present),
        page: at ? null : page,
        pageSize,
        total: Math.min(counted, COUNTED_EVENTS),
        totalIsCapped: counted > COUNTED_EVENTS,
        nextCursor: shown.older ? cursorAt('older', shown.rows.at(-1)!) : null,
        previousCursor: shown.newer ? cursorAt('newer', shown.rows[0]!) : null,
      };
    });
  }

  /** The actions that were ever recorded, in alphabetical order. */
  async actions(organizationId: string): Promise<string[]> {
    return this.tenancy.snapshot(organizationId, recordedActions);
  }

  /** Who was ever recorded and matches the words, by name. */
  async actors(organizationId: string, search = ''): Promise<AuditActors> {
    return this.tenancy.snapshot(organizationId, (em) => recordedActors(em, search.trim(), ACTORS_SHOWN));
  }

  /**
   * Records that the log is read as a file, and gives the file piece by piece: all events that match at one instant, with
   * no limit and with memory for one batch. That instant comes after the record, so a filter that lets the record through
   * finds it in the file. A taker that stops early ends the query.
   */
  async *exportCsv(actor: Actor, filter: AuditLogFilter): AsyncGenerator<string, void, void> {
    await this.tenancy.transaction(actor.organizationId, (em) =>
      recordAudit(em, actor, {
        action: 'auditlog.exported',
        targetType: 'audit_log',
        targetId: null,
        targetLabel: 'Audit log',
        metadata: { filters: filter },
      }),
    );
    const { sql, values } = auditCsvQuery(filter);
    const { organizationId } = actor;
    const batches = this.tenancy.batches(organizationId, auditCsvRow, sql, values, EVENTS_PER_BATCH);
    let before = auditCsvHeader();
    for await (const rows of batches) {
      yield before + auditCsvLines(rows);
      before = '';
    }
    if (before) yield before;
  }
}

/** Rows of a page, newest first, and whether there are more on either side. */
interface Shown {
  rows: AuditEventRow[];
  older: boolean;
  newer: boolean;
}

async function pageAt(
  em: EntityManager,
  filter: AuditLogFilter,
  offset: number,
  pageSize: number,
): Promise<Shown> {
  const rows = await readEvents(em, filter, { offset }, pageSize + 1);
  return {
    rows: rows.slice(0, pageSize),
    older: rows.length > pageSize,
    newer: offset > 0 && rows.length > 0,
  };
}

async function pageBeside(
  em: EntityManager,
  filter: AuditLogFilter,
  cursor: AuditCursor,
  pageSize: number,
): Promise<Shown> {
  const rows = await readEvents(em, filter, cursor, pageSize + 1);
  const more = rows.length > pageSize;
  const page = rows.slice(0, pageSize);
  if (cursor.side === 'older') return { rows: page, older: more, newer: page.length > 0 };
  // Newer events end before the page is full: this is the newest page, shown whole.
  if (!more) return pageAt(em, filter, 0, pageSize);
  return { rows: page.reverse(), older: true, newer: true };
}

const cursorAt = (side: AuditCursor['side'], { micros, id }: AuditEventRow): string =>
  writeCursor({ side, micros: BigInt(micros), id });

const present = (row: AuditEventRow): AuditEventView => ({
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
