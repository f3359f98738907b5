/** `superseded_by` of a row that no change has superseded: the greatest bigint. */
export const NOT_SUPERSEDED = 9223372036854775807n;

/**
 * Returns the condition that a row was known at `knownAt` of the query: a change by then recorded it, and none by then
 * superseded it (docs/domain.md, section 2). The values are those of a `FigureInstant`.
 */
export const isKnown = (row: string): string =>
  `(${isCommitted(`${row}.recorded_by`)} and not ${isCommitted(`${row}.superseded_by`)})`;

/** Returns the condition that a row was recorded by `knownAt`, whether or not it was superseded later. */
export const isRecorded = (row: string): string => isCommitted(`${row}.recorded_by`);

/** Returns the condition that a change was committed by `knownAt`. */
export const isCommitted = (change: string): string =>
  `(${change} <= :lastChange::bigint and ${change} <> all (:unfinishedChanges::bigint[]))`;

/** Returns the condition that a row is known now. */
export const isCurrent = (row: string): string => `${row}.superseded_by = ${NOT_SUPERSEDED}`;

/** Returns the condition that a known row of a history is valid at an instant. The default is `asOf` of the query. */
export const isValid = (row: string, instant = ':asOf::timestamptz'): string =>
  `(${isKnown(row)} and ${row}.valid_from <= ${instant} and (${row}.valid_to is null or ${row}.valid_to > ${instant}))`;
