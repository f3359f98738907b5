import type { AuditLogFilter } from '@docket/contracts';

/** Where the filtered log is as CSV; a plain link, so that the browser shows the download while it is being made. */
export const exportUrl = (filter: AuditLogFilter): string => {
  const query = new URLSearchParams(filter).toString();
  return `/api/admin/audit-log.csv${query && `?${query}`}`;
};
