import { NOT_SUPERSEDED } from '../history/known.sql.js';
import { changedAttempts } from '../training/state/kept-states.js';

/** Maximum number of changes between kept counts and an instant. */
export const MAX_CHANGES = 10_000;
/** Maximum number of people whose pairs are read again. */
export const MAX_PEOPLE = 5_000;

/** Returns the condition that an instant is in the time between the kept counts and the figure, both ends included. */
const isBetween = (instant: string): string =>
  `(${instant} >= :from::timestamptz and ${instant} <= :until::timestamptz)`;

/** Returns the condition that a change between the kept counts and the figure recorded or superseded a row. */
const isChanged = (row: string): string => `(${row}.recorded_by = any (array(select id from changed))
  or ${row}.superseded_by = any (array(select id from changed)) and ${row}.superseded_by <> ${NOT_SUPERSEDED})`;

/** Returns the condition that a row of a history changed, or that it started or ended by time alone. */
const hasMoved = (row: string): string =>
  `(${isChanged(row)} or ${isBetween(`${row}.valid_from`)} or ${isBetween(`${row}.valid_to`)})`;

/** Returns the condition that the time that joiners have from an instant on ended. The first part rules out most instants at once. */
const joinerTimeEnded = (instant: string): string =>
  `(${instant} >= :from::timestamptz - (select max(j.days) from joiner j) * interval '24 hours' and exists (select from joiner j where ${isBetween(`${instant} + j.days * interval '24 hours'`)}))`;

const ofOrganization = (row: string): string => `${row}.organization_id = :organizationId`;

/**
 * People with an event of a scenario that a change in the relation `changed` recorded or superseded, or that starts to count in the
 * time between. Events are found by scenario, because an organization has few scenarios and no index by time alone.
 */
const scenarioPeople = `
    select s.person_id from scenario_event s
      where ${ofOrganization('s')} and s.recorded_by = any (array(select id from changed))
    union
    select s.person_id from scenario_event s
      where ${ofOrganization('s')} and s.superseded_by = any (array(select id from changed))
        and s.superseded_by <> ${NOT_SUPERSEDED}
    union
    select s.person_id from scenario n cross join lateral (
      select s.person_id from scenario_event s where ${ofOrganization('s')} and s.scenario_id = n.id
        and ${isBetween('s.happened_at')} offset 0) s
      where ${ofOrganization('n')}`;

/**
 * Finds the people and the assignments whose states may differ between kept counts, of the version `:keptVersion`, and the
 * instants of a figure: whose records changed, or on whom something begins, ends or is due in the time from `:from` until `:until`, the earlier
 * and the later instant of the two. It may find too many. If an attempt starts to count in that time, the state of training of the
 * person has it as the last attempt or a later one, or is valid no longer than until the attempt, or contains another change: then the person
 * has a changed attempt, or is one of `:stalePeople`. `moved` are the assignments that changed or began in that time; those with states
 * that time alone changes are in `assignments`, too.
 */
export const driftQuery = `
  with changed as materialized (
    select c.id from change c where ${ofOrganization('c')} and c.data_version > least(:keptVersion::bigint, :dataVersion::bigint)
      and c.data_version <= greatest(:keptVersion::bigint, :dataVersion::bigint) limit ${MAX_CHANGES + 1}),
  changed_attempt as materialized (${changedAttempts}),
  joiner as materialized (
    select distinct a.joiner_days as days from assignment a where ${ofOrganization('a')}),
  drifted as (
    select unnest(:stalePeople::uuid[]) as person_id
    union
    select a.person_id from changed_attempt a
    union
    select s.person_id from training_state s where ${ofOrganization('s')} and s.last_attempt_at >= :from::timestamptz
    union
    select s.person_id from training_state s where ${ofOrganization('s')} and s.valid_until <= :until::timestamptz
    union
    ${scenarioPeople}
    union
    select p.person_id from person_period p
      where ${ofOrganization('p')} and (${hasMoved('p')} or ${joinerTimeEnded('p.valid_from')})
    union
    select x.person_id from exemption_revision x
      where ${ofOrganization('x')} and (${hasMoved('x')} or ${joinerTimeEnded('x.valid_to')}))
  select (select count(*)::int from changed) as changes,
      exists (select from topic_revision h where ${ofOrganization('h')} and ${hasMoved('h')})
        or exists (select from course_revision h where ${ofOrganization('h')} and ${hasMoved('h')})
        or exists (select from organization_revision h where ${ofOrganization('h')} and ${hasMoved('h')}) as content,
      array(select person_id from drifted limit ${MAX_PEOPLE + 1}) as people,
      array(select distinct v.assignment_id from assignment_revision v
        where ${ofOrganization('v')} and ${hasMoved('v')}) as moved,
      array(select distinct v.assignment_id from assignment_revision v
        where ${ofOrganization('v')} and (${hasMoved('v')} or ${isBetween('v.deadline')}
          or ${joinerTimeEnded('v.valid_from')})) as assignments`;
