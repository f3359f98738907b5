import type { AuditLogFilter } from '@docket/contracts';
import { instantAt } from '../../format/clock.js';
import { pageParameters } from '../../list/list-search.js';
import { day, matching, reader, typedText } from '../../list/search-parameters.js';

const DEFAULT_PAGE_SIZE = 25;

/** Reads the search parameters of the audit log: filters and position. Dates are in the organization's time zone. */
export const auditSearch = reader({
  pageSize: pageParameters.pageSize,
  action: typedText(100),
  actor: typedText(400),
  from: day,
  to: day,
  cursor: matching(/^[\w-]{34}$/),
});
export type AuditSearch = ReturnType<typeof auditSearch>;

/** Returns the API filter. Converts dates to their first and last instants in the organization's time zone. */
export function filterOf({ action, actor, from, to }: AuditSearch, timeZone: string): AuditLogFilter {
  return {
    ...(action && { action }),
    ...(actor && { actor }),
    ...(from && { from: instantAt(`${from} 00:00:00`, timeZone) }),
    ...(to && { to: lastInstantOf(to, timeZone) }),
  };
}

/** Returns the API query. */
export const auditQueryOf = (search: AuditSearch, timeZone: string) => ({
  ...filterOf(search, timeZone),
  pageSize: search.pageSize ?? DEFAULT_PAGE_SIZE,
  ...(search.cursor && { cursor: search.cursor }),
});
export type AuditQuery = ReturnType<typeof auditQueryOf>;

/** Returns the last millisecond of a date. Goes back from the next date, because days may have 23 or 25 hours. */
function lastInstantOf(date: string, timeZone: string): string {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return new Date(Date.parse(instantAt(`${next} 00:00:00`, timeZone)) - 1).toISOString();
}
