import { LAPSE_DAYS, WINDOW_DAYS, type PageQuery } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { topicsAt } from '../content/topics-at.sql.js';
import { inWindow } from '../frameworks/training.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { eligible } from '../people/membership.sql.js';
import { querySets } from '../set-queries.js';
import { passes } from '../training/passes.sql.js';
import { readKeptStates } from '../training/state/kept-states.js';
import { listedPage, type AttentionPart, type Listed } from './listed-people.sql.js';

const window = `interval '${WINDOW_DAYS * 24} hours'`;
const lapseBy = `(:asOf::timestamptz + interval '${LAPSE_DAYS * 24} hours')`;

/** The eligible people and the end of the training of each, from the attempts. */
const fromAttempts = `
  with topic_at as materialized (${topicsAt}),
  eligible as materialized (${eligible}),
  lapse as (
    select a.person_id, max(a.completed_at) + ${window} as at from attempt a
      where ${inWindow} and ${passes} and a.topic_id in (select id from topic_at)
      group by a.person_id)`;

/** The same from the kept states. Those of the instant have no later pass, so the training of a person ends with the last period. */
const fromStates = (states: string): string => `
  with eligible as materialized (${eligible}),
  lapse as (
    select s.person_id, s.trained_until as at from (${states}) s where s.trained_until > :asOf::timestamptz)`;

/**
 * Prepares the list of the trained people whose training lapses soon (docs/domain.md, section 5): the last pass of each leaves the
 * training window at `at`.
 */
async function lapsing(em: EntityManager, at: FigureInstant): Promise<Listed> {
  const kept = await readKeptStates(em, at);
  const relations = `${kept ? fromStates(kept.query) : fromAttempts},
  listed as materialized (
    select e.person_id, p.at from eligible e join lapse p on p.person_id = e.person_id where p.at <= ${lapseBy})`;
  return { relations, values: { ...at, ...kept?.values }, assignments: 'null::int' };
}

const totalRow = z.object({ total: z.int() });

/** Counts the trained people whose training lapses soon. */
export async function countLapsingPeople(em: EntityManager, at: FigureInstant): Promise<number> {
  const { relations, values } = await lapsing(em, at);
  const query = `${relations} select count(*)::int as total from listed`;
  const [found] = await querySets(em, totalRow, query, values);
  return found!.total;
}

/** Reads a page of the trained people whose training lapses soon. */
export async function readLapsingPeople(
  em: EntityManager,
  at: FigureInstant,
  part: PageQuery,
): Promise<AttentionPart> {
  return listedPage(em, await lapsing(em, at), part);
}
