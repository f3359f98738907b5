import { DocketError } from '@docket/contracts';

/** The instant of a change: later, by a millisecond at least, than the version before, so that no two look alike. */
export const nextVersion = `updated_at = greatest(date_trunc('milliseconds', now()), updated_at + interval '1 millisecond')`;

/**
 * Refuses a change that was made from an earlier version than there is. Both are ISO 8601 in milliseconds; a change that
 * names no version is not compared. Call it with the row locked.
 * @throws conflict
 */
export function requireVersion(what: string, expected: string | undefined, found: string): void {
  if (expected === undefined || expected === found) return;
  throw new DocketError(
    'conflict',
    `${what} was changed by somebody else since you looked. Look at it anew, then make your change.`,
    { issues: [{ path: 'expectedUpdatedAt', message: `is ${found} by now` }] },
  );
}
