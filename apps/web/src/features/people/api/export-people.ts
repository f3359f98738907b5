import type { PersonFilter } from '@docket/contracts';

/** Returns the URL of people.csv for a filter. A plain link lets the browser stream and name the file. */
export function exportUrl(filter: PersonFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return `/api/admin/users.csv${query.size > 0 ? `?${query}` : ''}`;
}
