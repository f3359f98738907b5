import { DocketError, errorMessages } from '@docket/contracts';

/** SQL assignment of a new version. It is at least one millisecond later than the previous one, so versions are unique. */
export const nextVersion = `updated_at = greatest(date_trunc('milliseconds', now()), updated_at + interval '1 millisecond')`;

/** Records that clients edit with `expectedUpdatedAt`. */
export type VersionedRecord = 'assignment' | 'exemption' | 'person' | 'team' | 'topic';

/**
 * Rejects a change based on an outdated version. Call it with the row locked.
 * @param expected version that the client has read, ISO 8601 with milliseconds; undefined skips the check
 * @param current version in the database
 * @throws conflict
 */
export function requireVersion(record: VersionedRecord, expected: string | undefined, current: string): void {
  if (expected === undefined || expected === current) return;
  throw new DocketError('conflict', errorMessages.editConflicts[record], {
    issues: [{ path: 'expectedUpdatedAt', message: errorMessages.editConflicts.versionIssue(current) }],
  });
}
