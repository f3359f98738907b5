import { queryOptions, skipToken } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The report files that a retention period would delete if it were saved now. @param days null requests nothing */
export const retentionPreviewQuery = (days: number | null) =>
  queryOptions({
    queryKey: ['settings', 'retention', days],
    queryFn:
      days === null
        ? skipToken
        : ({ signal }) =>
            dataOf(client.GET('/api/admin/settings/retention', { params: { query: { days } }, signal })),
  });
