import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Names of the most frequent job functions, most frequent first. */
export const jobFunctionsQuery = queryOptions({
  queryKey: ['people', 'job-functions'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const { jobFunctions } = await dataOf(client.GET('/api/admin/settings/eligibility', { signal }));
    return jobFunctions.map(({ name }) => name);
  },
});
