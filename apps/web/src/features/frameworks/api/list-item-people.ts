import type { PageQuery, RiskItemPeoplePage } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import type { ItemAddress } from '../framework-address.js';
import type { Instants } from '../compliance-search.js';

/** Page of the eligible people of a risk item, sorted by team, then name. */
export const itemPeopleQuery = (
  { kind, frameworkId: id, itemId }: ItemAddress,
  query: PageQuery & Instants & { search?: string | undefined; trained?: 'true' | 'false'; exempt?: 'true' },
) =>
  queryOptions({
    queryKey: ['compliance', 'people', kind, id, itemId, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<RiskItemPeoplePage> => {
      const options = { params: { path: { id, itemId }, query }, signal };
      return dataOf(
        kind === 'owasp'
          ? client.GET('/api/admin/compliance/frameworks/{id}/items/{itemId}/people', options)
          : client.GET('/api/admin/compliance/regulatory/{id}/items/{itemId}/people', options),
      );
    },
  });
