import type { Family } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../api/client.js';

/** Maximum number of choices shown at once. */
const CHOICES = 20;

export type TopicQuery = { search: string; family?: Family | undefined; module?: string | undefined };

/** The first topics that match the search, ordered by title. */
export const topicChoicesQuery = ({ search, family, module }: TopicQuery) =>
  queryOptions({
    queryKey: ['content', 'topics', 'choices', search, family, module],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { pageSize: CHOICES, ...(search && { search }), family, module };
      const page = await dataOf(client.GET('/api/admin/content/topics', { params: { query }, signal }));
      return { items: page.items, total: page.total };
    },
  });

/** The first courses that match the search, ordered by title. */
export const courseChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['content', 'courses', 'choices', search],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { pageSize: CHOICES, ...(search && { search }) };
      const page = await dataOf(client.GET('/api/admin/content/courses', { params: { query }, signal }));
      return { items: page.items, total: page.total };
    },
  });

/** The first scenarios that match the search, ordered by title. */
export const scenarioChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['content', 'scenarios', 'choices', search],
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { pageSize: CHOICES, ...(search && { search }) };
      const page = await dataOf(client.GET('/api/admin/content/scenarios', { params: { query }, signal }));
      return { items: page.items, total: page.total };
    },
  });
