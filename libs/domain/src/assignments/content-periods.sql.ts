import { isKnown, isValid } from '../history/known.sql.js';
import { isOver, latestPeriods } from '../people/membership.sql.js';
import { countingColumns } from './counting.sql.js';

/**
 * Assignees who left are shown as of their departure (docs/domain.md, section 4), so one query needs the values of an
 * assignment at many instants. They change rarely: a content period is a period in which no assignment and no content
 * of the organization changes. Values are computed once per content period, not once per leaver.
 */

/** Selects an instant column `at` of the rows of a history `h` that are known and started by `:asOf`. */
const changesOf = (history: string): string => `
  select unnest(array[h.valid_from, h.valid_to]) as at from ${history} h
    where h.organization_id = :organizationId and h.valid_from <= :asOf::timestamptz and ${isKnown('h')}`;

/** Selects the instants at which assignments or content changed, in one row `(instants)`, in ascending order. */
const changes = `
  select array(select c.at from (${['assignment_revision', 'topic_revision', 'course_revision'].map(changesOf).join(' union ')}) c
    where c.at is not null order by c.at) as instants`;

/** Returns the number of the content period that contains an instant. */
const periodAt = (instant: string): string => `width_bucket(${instant}, c.instants)`;

/**
 * Returns common table expressions that end with `revision`: the revisions `v` that meet the condition, of every content
 * period that is needed, with the columns of assignment_revision, those of the counting rules, `content_period`, and
 * `period_start`, an instant at which the content is that of the period. `latest_period` has the latest
 * membership period of each person, as of `instant`: `:asOf`, or when the person left. `condition` restricts
 * these periods (`p`).
 */
export const revisionsByContentPeriod = (revisions: string, condition = ''): string => `
  change_instants as materialized (${changes}),
  latest_period as materialized (
    select l.*, ${periodAt('l.instant')} as content_period
      from (select p.*, h.has_left, case when h.has_left then p.valid_to else :asOf::timestamptz end as instant
              from (${latestPeriods(condition)}) p
              cross join lateral (select ${isOver('p.valid_to', ':asOf::timestamptz')} as has_left) h) l
      cross join change_instants c),
  needed_period as materialized (
    select n.content_period, c.instants[n.content_period] as period_start
      from (select content_period from latest_period
            union select ${periodAt(':asOf::timestamptz')} from change_instants c) n
      cross join change_instants c),
  revision as materialized (
    select v.*, n.content_period, n.period_start, ${countingColumns('v', 'a')}
      from needed_period n join assignment_revision v on ${isValid('v', 'n.period_start')}
      join assignment a on a.id = v.assignment_id
      where v.organization_id = :organizationId and ${revisions})`;
