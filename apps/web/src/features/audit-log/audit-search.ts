import type { AuditLogFilter } from '@docket/contracts';
import { z } from 'zod';
import { instantAt } from '../../format/instant.js';
import { listSearch, typedText } from '../../list/list-search.js';

const DEFAULT_PAGE_SIZE = 25;
const day = z.iso.date().optional().catch(undefined);

/** The log's filters and place as they stand in the URL. Days are those of the organization's time zone. */
export const auditSearch = listSearch.pick({ pageSize: true }).extend({
  action: typedText(100).optional().catch(undefined),
  actor: typedText(400).optional().catch(undefined),
  from: day,
  to: day,
  cursor: z
    .string()
    .regex(/^[\w-]{34}$/)
    .optional()
    .catch(undefined),
});
export type AuditSearch = z.infer<typeof auditSearch>;

/** The filter behind a URL: days become the instants at which they begin and end in the organization's time zone. */
export function filterOf({ action, actor, from, to }: AuditSearch, timeZone: string): AuditLogFilter {
  return {
    ...(action && { action }),
    ...(actor && { actor }),
    ...(from && { from: instantAt(`${from} 00:00:00`, timeZone) }),
    ...(to && { to: lastInstantOf(to, timeZone) }),
  };
}

/** The question to the server behind a URL. */
export const auditQueryOf = (search: AuditSearch, timeZone: string) => ({
  ...filterOf(search, timeZone),
  pageSize: search.pageSize ?? DEFAULT_PAGE_SIZE,
  ...(search.cursor && { cursor: search.cursor }),
});
export type AuditQuery = ReturnType<typeof auditQueryOf>;

/** The millisecond before the next day begins: days are not always 24 hours long. */
function lastInstantOf(given: string, timeZone: string): string {
  const next = new Date(Date.parse(`${given}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return new Date(Date.parse(instantAt(`${next} 00:00:00`, timeZone)) - 1).toISOString();
}
