import { LAPSE_DAYS, WINDOW_DAYS, type PageQuery } from '@docket/contracts';
import { selectTotal } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { topicsAt } from '../content/topics-at.sql.js';
import { inWindow } from '../frameworks/training.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { eligible } from '../people/membership.sql.js';
import { passes } from '../training/passes.sql.js';
import { listedPage, type AttentionPart } from './listed-people.sql.js';

const window = `interval '${WINDOW_DAYS * 24} hours'`;
const lapseBy = `(:asOf::timestamptz + interval '${LAPSE_DAYS * 24} hours')`;

/**
 * Common table expressions for the trained people whose training lapses soon, as `listed (person_id, team_id, at, assignments)`
 * (docs/domain.md, section 5): the last pass of each leaves the training window at `at`.
 */
const lapsing = `
  with topic_at as materialized (${topicsAt}),
  eligible as materialized (${eligible}),
  last_pass as (
    select a.person_id, max(a.completed_at) as passed_at from attempt a
      where ${inWindow} and ${passes} and a.topic_id in (select id from topic_at)
      group by a.person_id),
  listed as materialized (
    select e.person_id, e.team_id, p.passed_at + ${window} as at, null::int as assignments
      from eligible e join last_pass p on p.person_id = e.person_id
      where p.passed_at + ${window} <= ${lapseBy})`;

/** Counts the trained people whose training lapses soon. */
export const countLapsingPeople = (em: EntityManager, at: FigureInstant): Promise<number> =>
  selectTotal(em, `${lapsing} select count(*)::int as total from listed`, { ...at });

/** Reads a page of the trained people whose training lapses soon. */
export const readLapsingPeople = (
  em: EntityManager,
  at: FigureInstant,
  part: PageQuery,
): Promise<AttentionPart> => listedPage(em, lapsing, at, part);
