import type { RiskItemDetail } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import type { ItemAddress } from '../framework-address.js';
import type { Instants } from '../compliance-search.js';

/** Risk item with its mapped topics for the given instants. Default: now. */
export const riskItemQuery = ({ kind, frameworkId: id, itemId }: ItemAddress, instants: Instants) =>
  queryOptions({
    queryKey: ['compliance', 'item', kind, id, itemId, instants],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<RiskItemDetail> => {
      const options = { params: { path: { id, itemId }, query: instants }, signal };
      return dataOf(
        kind === 'owasp'
          ? client.GET('/api/admin/compliance/frameworks/{id}/items/{itemId}', options)
          : client.GET('/api/admin/compliance/regulatory/{id}/items/{itemId}', options),
      );
    },
  });
