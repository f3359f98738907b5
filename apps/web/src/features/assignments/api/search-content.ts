import type { Family } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Choices on show at once; typing narrows them. */
const CHOICES = 20;

export type TopicQuery = { search: string; family?: Family | undefined; module?: string | undefined };

/** The topics that match, by title; enough for a list to choose from. */
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

/** The courses that match, by title. */
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

/** The scenarios that match, by title. */
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
