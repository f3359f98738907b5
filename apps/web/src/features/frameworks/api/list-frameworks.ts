import type { FrameworkKind, FrameworkList } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import type { Instants } from '../compliance-search.js';

/** All frameworks of a kind with their item counts by status for the given instants. Default: now. */
export const frameworksQuery = (kind: FrameworkKind, instants: Instants) =>
  queryOptions({
    queryKey: ['compliance', 'frameworks', kind, instants],
    queryFn: ({ signal }): Promise<FrameworkList> => {
      const options = { params: { query: instants }, signal };
      return dataOf(
        kind === 'owasp'
          ? client.GET('/api/admin/compliance/summary', options)
          : client.GET('/api/admin/compliance/regulatory/summary', options),
      );
    },
  });
