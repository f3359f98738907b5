import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { reports } from '../../../messages/reports.js';
import { search as t } from '../../../messages/search.js';

/** Search result: link, name, and a secondary line that distinguishes results of the same name. */
export type Hit = { href: string; name: string; about: string };

/** Maximum number of results per group. */
const MAX_HITS = 5;

const hitsQuery = (kind: string, search: string, find: (signal: AbortSignal) => Promise<Hit[]>) =>
  queryOptions({
    queryKey: ['search', kind, search],
    staleTime: 30_000,
    enabled: search.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => find(signal),
  });

/** Finds people by name or e-mail address. */
export const findPeople = (search: string) =>
  hitsQuery('people', search, async (signal) => {
    const query = { search, page: 1, pageSize: MAX_HITS };
    const { items } = await dataOf(client.GET('/api/admin/users', { params: { query }, signal }));
    return items.map(({ id, name, email, status }) => ({
      href: `/organization/people/${id}`,
      name,
      about: status === 'left' ? t.formerMember(email) : email,
    }));
  });

/** Finds assignments by title, content or scope. */
export const findAssignments = (search: string) =>
  hitsQuery('assignments', search, async (signal) => {
    const query = { search, page: 1, pageSize: MAX_HITS };
    const { items } = await dataOf(client.GET('/api/admin/assignments', { params: { query }, signal }));
    return items.map(({ id, title, targetTitle, scopeTitle }) => ({
      href: `/organization/assignments/${id}`,
      name: title,
      about: t.assignment(targetTitle, scopeTitle),
    }));
  });

/** Finds reports by subject or requester. */
export const findReports = (search: string) =>
  hitsQuery('reports', search, async (signal) => {
    const query = { search, page: 1, pageSize: MAX_HITS };
    const { items } = await dataOf(client.GET('/api/admin/reports', { params: { query }, signal }));
    return items.map(({ id, title, subject, status }) => ({
      href: `/organization/reports/${id}`,
      name: t.report(title, subject),
      about: reports.statuses[status],
    }));
  });
