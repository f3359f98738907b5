import type { FrameworkCoverage } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import type { FrameworkAddress } from '../framework-address.js';
import type { Instants } from '../compliance-search.js';

/** Framework with all its items for the given instants. Default: now. */
export const frameworkQuery = ({ kind, frameworkId: id }: FrameworkAddress, instants: Instants) =>
  queryOptions({
    queryKey: ['compliance', 'framework', kind, id, instants],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<FrameworkCoverage> => {
      const options = { params: { path: { id }, query: instants }, signal };
      return dataOf(
        kind === 'owasp'
          ? client.GET('/api/admin/compliance/frameworks/{id}', options)
          : client.GET('/api/admin/compliance/regulatory/{id}', options),
      );
    },
  });
