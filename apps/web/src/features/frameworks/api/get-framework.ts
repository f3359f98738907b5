import type { FrameworkCoverage } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import type { FrameworkAddress } from '../framework-address.js';

/** Framework with all its items as of an instant. Default: now. */
export const frameworkQuery = ({ kind, frameworkId: id }: FrameworkAddress, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['compliance', 'framework', kind, id, asOf],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<FrameworkCoverage> => {
      const options = { params: { path: { id }, query: { asOf } }, signal };
      return dataOf(
        kind === 'owasp'
          ? client.GET('/api/admin/compliance/frameworks/{id}', options)
          : client.GET('/api/admin/compliance/regulatory/{id}', options),
      );
    },
  });
