import type { PersonFilter } from '@docket/contracts';

/** Where the people of a filter are as people.csv; a plain link, so that the browser streams and names it. */
export function exportUrl(filter: PersonFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return `/api/admin/users.csv${query.size > 0 ? `?${query}` : ''}`;
}
