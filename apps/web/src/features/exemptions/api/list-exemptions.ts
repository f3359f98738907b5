import type { ExemptionListQuery } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** One page of exemptions, newest first. */
export const exemptionsQuery = (query: Partial<ExemptionListQuery>) =>
  queryOptions({
    queryKey: ['exemptions', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { items, total } = await dataOf(
        client.GET('/api/admin/exemptions', { params: { query }, signal }),
      );
      return { items, total };
    },
  });
