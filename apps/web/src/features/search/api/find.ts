import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Something that was found: where it is, what it is called, and a quiet line that tells it from others. */
export type Hit = { href: string; name: string; about: string };

/** Hits that are shown of each kind; the lists themselves show the rest. */
const MOST = 5;

const hitsQuery = (kind: string, search: string, find: (signal: AbortSignal) => Promise<Hit[]>) =>
  queryOptions({
    queryKey: ['search', kind, search],
    staleTime: 30_000,
    enabled: search.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => find(signal),
  });

/** People by name or e-mail. */
export const findPeople = (search: string) =>
  hitsQuery('people', search, async (signal) => {
    const query = { search, page: 1, pageSize: MOST };
    const { items } = await dataOf(client.GET('/api/admin/users', { params: { query }, signal }));
    return items.map(({ id, name, email, status }) => ({
      href: `/organization/people/${id}`,
      name,
      about: status === 'left' ? `${email} · left` : email,
    }));
  });

/** Assignments by title, target or scope. */
export const findAssignments = (search: string) =>
  hitsQuery('assignments', search, async (signal) => {
    const query = { search, page: 1, pageSize: MOST };
    const { items } = await dataOf(client.GET('/api/admin/assignments', { params: { query }, signal }));
    return items.map(({ id, title, targetTitle, scopeTitle }) => ({
      href: `/organization/assignments/${id}`,
      name: title,
      about: `${targetTitle} · ${scopeTitle}`,
    }));
  });

/** Reports by subject or who asked. */
export const findReports = (search: string) =>
  hitsQuery('reports', search, async (signal) => {
    const query = { search, page: 1, pageSize: MOST };
    const { items } = await dataOf(client.GET('/api/admin/reports', { params: { query }, signal }));
    return items.map(({ id, title, subject, status }) => ({
      href: `/organization/reports/${id}`,
      name: `${title}: ${subject}`,
      about: status,
    }));
  });
