import type { RiskItemDetail } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import type { ItemAddress } from '../framework-address.js';

/** Risk item with its mapped topics as of an instant. Default: now. */
export const riskItemQuery = ({ kind, frameworkId: id, itemId }: ItemAddress, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['compliance', 'item', kind, id, itemId, asOf],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<RiskItemDetail> => {
      const options = { params: { path: { id, itemId }, query: { asOf } }, signal };
      return dataOf(
        kind === 'owasp'
          ? client.GET('/api/admin/compliance/frameworks/{id}/items/{itemId}', options)
          : client.GET('/api/admin/compliance/regulatory/{id}/items/{itemId}', options),
      );
    },
  });
