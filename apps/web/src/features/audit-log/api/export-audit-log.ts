import type { AuditLogFilter } from '@docket/contracts';

/** Returns the URL of the filtered log as CSV. A plain link lets the browser show the download while it streams. */
export const exportUrl = (filter: AuditLogFilter): string => {
  const query = new URLSearchParams(filter).toString();
  return `/api/admin/audit-log.csv${query && `?${query}`}`;
};
