import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The items of a framework, in the order of the framework. */
export const frameworkItemsQuery = (id: string, kind: 'owasp' | 'regulatory') =>
  queryOptions({
    queryKey: ['compliance', 'framework-items', kind, id],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const options = { params: { path: { id } }, signal };
      const framework = await dataOf(
        kind === 'owasp'
          ? client.GET('/api/admin/compliance/frameworks/{id}', options)
          : client.GET('/api/admin/compliance/regulatory/{id}', options),
      );
      return framework.items.map(({ id: itemId, title }) => ({ id: itemId, title }));
    },
  });
