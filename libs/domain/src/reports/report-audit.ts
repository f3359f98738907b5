import type { AuditEntry } from '../audit-log/audit-log.js';
import type { Report } from './report.entity.js';

/** Returns the audit log entry for an action on a report. */
export const auditEntryOf = (
  report: Report,
  action: string,
  metadata: Record<string, unknown> = {},
): AuditEntry => ({
  action,
  targetType: 'report',
  targetId: report.id,
  targetLabel: report.subject.slice(0, 500),
  metadata: { kind: report.kind, ...metadata },
});
