import type { AuditLogFilter } from '@docket/contracts';
import { tables } from '@docket/schema';
import { z } from 'zod';
import { filterCondition, type Fragment } from './audit-queries.js';

/** Columns of the file (docs/domain.md, section 8) and the SQL expression of each. */
const COLUMNS = {
  id: 'id',
  // Same format as in the API: UTC with milliseconds.
  createdAt: `to_char(date_trunc('milliseconds', created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  action: 'action',
  actorEmail: 'actor_email',
  actorRole: 'actor_role',
  targetType: 'target_type',
  targetId: 'target_id',
  targetLabel: 'target_label',
  // The text form of PostgreSQL keeps every digit of a number.
  metadata: 'metadata::text',
  ipAddress: 'ip_address',
} as const;

type Column = keyof typeof COLUMNS;
/** Names of the columns, in order. */
export const auditCsvColumns = Object.keys(COLUMNS) as Column[];

/** Row schema of `auditCsvQuery`. */
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

/** Returns the query for the file: every matching event, newest first. */
export function auditCsvQuery(filter: AuditLogFilter): Fragment {
  const { sql, values } = filterCondition(filter);
  const columns = auditCsvColumns.map((name) => `${COLUMNS[name]} as "${name}"`).join(', ');
  return {
    sql: `select ${columns} from audit_event where ${sql} order by created_at desc, id desc`,
    values,
  };
}
