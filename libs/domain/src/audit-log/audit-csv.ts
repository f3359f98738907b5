import type { AuditLogFilter } from '@docket/contracts';
import { tables } from '@docket/schema';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { matching, type Fragment } from './audit-queries.js';

/** The columns of domain.md section 7, in its order, and where each comes from. */
const COLUMNS = {
  id: 'id',
  // As the API writes instants: UTC, milliseconds.
  createdAt: `to_char(date_trunc('milliseconds', created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  action: 'action',
  actorEmail: 'actor_email',
  actorRole: 'actor_role',
  targetType: 'target_type',
  targetId: 'target_id',
  targetLabel: 'target_label',
  // PostgreSQL's own text of it keeps every digit of a number.
  metadata: 'metadata::text',
  ipAddress: 'ip_address',
} as const;

type Column = keyof typeof COLUMNS;
const names = Object.keys(COLUMNS) as Column[];

/** A line of the file before it is written. */
export const auditCsvRow = z.object({
  id: tables.audit_event.id,
  createdAt: z.string(),
  action: tables.audit_event.action,
  actorEmail: tables.audit_event.actor_email,
  actorRole: tables.audit_event.actor_role,
  targetType: tables.audit_event.target_type,
  targetId: tables.audit_event.target_id,
  targetLabel: tables.audit_event.target_label,
  metadata: z.string(),
  ipAddress: tables.audit_event.ip_address,
} satisfies Record<Column, z.ZodType>);
export type AuditCsvRow = z.infer<typeof auditCsvRow>;

/** The statement behind the file: every event that matches, newest first. */
export function auditCsvQuery(filter: AuditLogFilter): Fragment {
  const { sql, values } = matching(filter);
  const columns = names.map((name) => `${COLUMNS[name]} as "${name}"`).join(', ');
  return {
    sql: `select ${columns} from audit_event where ${sql} order by created_at desc, id desc`,
    values,
  };
}

/**
 * Lines of RFC 4180. A cell that a spreadsheet would take for a formula gets a ' in front (domain.md section 7); every
 * cell is quoted, so that one holding a semicolon or tab stays one cell where those are taken for separators, too.
 */
const written = (rows: unknown[]): string =>
  stringify(rows, {
    columns: names.map((key) => ({ key })),
    escape_formulas: true,
    quoted: true,
    record_delimiter: 'windows',
  });

/** The first line of the file. */
export const auditCsvHeader = (): string => written([names]);

/** Lines of the file, each with its line break. */
export const auditCsvLines = (rows: AuditCsvRow[]): string => written(rows);
