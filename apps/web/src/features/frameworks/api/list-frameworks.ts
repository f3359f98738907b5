import type { FrameworkKind, FrameworkList } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** All frameworks of a kind with their item counts by status as of an instant. Default: now. */
export const frameworksQuery = (kind: FrameworkKind, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['compliance', 'frameworks', kind, asOf],
    queryFn: ({ signal }): Promise<FrameworkList> => {
      const options = { params: { query: { asOf } }, signal };
      return dataOf(
        kind === 'owasp'
          ? client.GET('/api/admin/compliance/summary', options)
          : client.GET('/api/admin/compliance/regulatory/summary', options),
      );
    },
  });
