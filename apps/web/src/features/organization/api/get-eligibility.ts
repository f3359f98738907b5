import type { SettingsView } from '@docket/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** The settings that limit the eligible people. */
export type EligibilityRules = Pick<SettingsView, 'eligibleJobFunctions' | 'bespokeSoftwareOnly'>;

/** Number of people whom rules would make eligible now, and the job functions in use. */
export const eligibilityQuery = ({ eligibleJobFunctions, bespokeSoftwareOnly }: EligibilityRules) => {
  const query = {
    ...(eligibleJobFunctions && { jobFunction: eligibleJobFunctions }),
    ...(bespokeSoftwareOnly && { bespokeSoftwareOnly: 'true' as const }),
  };
  return queryOptions({
    queryKey: ['settings', 'eligibility', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/admin/settings/eligibility', { params: { query }, signal })),
  });
};
