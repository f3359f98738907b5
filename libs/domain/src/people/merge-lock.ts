const lock = `hashtextextended('docket.people-merge' || :organizationId, 0)`;

/**
 * Locks an organization against the merge of people. Transactions that record data of people by e-mail address or ID
 * share it, so that they do not record data of a person who is merged at the same time.
 */
export const lockAgainstMerges = `select pg_advisory_xact_lock_shared(${lock})`;

/** Waits for the transactions that share the lock, and excludes new ones. Take it before any other lock. */
export const lockForMerge = `select pg_advisory_xact_lock(${lock})`;
