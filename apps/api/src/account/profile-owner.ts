import type { ProfileOwner } from '@docket/domain';
import type { AuthenticatedRequest } from '../access/current.js';
import type { SignInThrottle } from '../throttle/sign-in-throttle.js';

/** Returns the owner of the account that sent a request. */
export const ownerOf = ({ signedIn, ip }: AuthenticatedRequest): ProfileOwner => ({
  ...signedIn!,
  ipAddress: ip,
});

/** Runs `work`, which checks a password, and counts it as a failed attempt of the account unless it succeeds. */
export async function limitedByPassword<T>(
  throttle: SignInThrottle,
  { accountId, ipAddress }: ProfileOwner,
  work: () => Promise<T>,
): Promise<T> {
  const succeeded = await throttle.countAttempt({ subject: `account ${accountId}`, client: ipAddress ?? '' });
  const result = await work();
  await succeeded();
  return result;
}
