import type { FigureInstant } from '../history/figure-instant.js';
import { iso, isOver, joinedAt, latestPeriods } from './membership.sql.js';

/** The instants of a list of people who left: after `from`, up to and including `asOf`. */
export interface DepartureInstant extends FigureInstant {
  /** ISO 8601 UTC with milliseconds; excluded. */
  from: string;
}

/**
 * Query for the people who left after `:from`, by `:asOf`, and are not present at `:asOf`, as `(person_id, team_id, languages,
 * left_at)`: those who were eligible when they left, with the team and the languages of then.
 */
export const leavers = `
  select l.person_id, l.team_id, l.languages, l.valid_to as left_at from (${latestPeriods()}) l
    where l.eligible and ${isOver('l.valid_to', ':asOf::timestamptz')} and l.valid_to > :from::timestamptz`;

/** The columns of `listedPerson` for a row of `leavers`, with its person `u` and team `t`. */
export const leaverColumns = (row: string): string =>
  `u.id as "personId", u.name, u.email, t.name as team, ${iso(joinedAt(`${row}.person_id`))} as "joinedAt",
      ${iso(`${row}.left_at`)} as "leftAt"`;
