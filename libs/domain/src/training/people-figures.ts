import { shareText, WINDOW_DAYS, type PersonFigures } from '@docket/contracts';
import { selectRows, selectTotal, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { dueProgressOfPeople } from '../assignments/assignee-progress.sql.js';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';
import { querySets } from '../set-queries.js';
import { passes } from './passes.sql.js';
import { readKeptStates } from './state/kept-states.js';

const isInWindow = `a.completed_at > :asOf::timestamptz - interval '${WINDOW_DAYS * 24} hours'`;

/** Query for the figures of people with an attempt, as `(person_id, trained, last_attempt_at)`, from the attempts. */
const figuresOfAttempts = (condition = ''): string => `
  select a.person_id, count(distinct a.topic_id) filter (where ${isInWindow} and ${passes})::int as trained,
      max(a.completed_at) as last_attempt_at
    from attempt a
    where a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= :asOf::timestamptz
      and a.topic_id in (select t.id from (${topicsAt}) t) ${condition}
    group by a.person_id`;

/** A query for figures by which people are sorted, as `(person_id, trained, last_attempt_at)`, and its parameters. */
export interface FigureOrder {
  query: string;
  values: Record<string, unknown>;
}

/** Returns the query for the figures of everyone with an attempt. It reads kept states if the instants allow it. */
export async function figuresOfEveryone(em: EntityManager, at: FigureInstant): Promise<FigureOrder> {
  const kept = await readKeptStates(em, at);
  // The last attempt in a state may be at a topic that is not available.
  if (!kept || kept.topics.includes(null)) return { query: figuresOfAttempts(), values: { ...at } };
  const query = `select s.person_id, s.passed_topics as trained, s.last_attempt_at from (${kept.query}) s`;
  return { query, values: { ...at, ...kept.values } };
}

const trainingRow = z.object({ id: tables.person.id, trained: z.int(), lastAttemptAt: z.string() });
const trainingQuery = `
  select f.person_id as id, f.trained, ${iso('f.last_attempt_at')} as "lastAttemptAt"
    from (${figuresOfAttempts('and a.person_id = any (:personIds::uuid[])')}) f`;

const overdueRow = z.object({ id: tables.person.id, overdue: z.int() });
const overdueQuery = `${dueProgressOfPeople}
  select s.person_id as id, count(*)::int as overdue from assignee_progress s
    where s.state = 'overdue' and s.exemption is null group by s.person_id`;

/**
 * Reads the figures of a few people at an instant: the same as in the totals of their progress.
 * @returns the figures by the ID of the person
 */
export async function readPeopleFigures(
  em: EntityManager,
  at: FigureInstant,
  personIds: readonly string[],
): Promise<Map<string, PersonFigures>> {
  const values = { ...at, personIds: `{${personIds.join(',')}}` };
  const topics = await selectTotal(em, `select count(*)::int as total from (${topicsAt}) t`, values);
  const training = new Map(
    (await selectRows(em, trainingRow, trainingQuery, values)).map((row) => [row.id, row]),
  );
  const overdue = new Map(
    (await querySets(em, overdueRow, overdueQuery, values)).map((row) => [row.id, row.overdue]),
  );
  const figuresOf = (id: string): PersonFigures => {
    const { trained = 0, lastAttemptAt = null } = training.get(id) ?? {};
    return {
      topics,
      topicsTrained: trained,
      trainedShare: topics === 0 ? null : trained / topics,
      trainedSharePrinted: shareText(trained, topics),
      lastAttemptAt,
      assignmentsOverdue: overdue.get(id) ?? 0,
    };
  };
  return new Map(personIds.map((id) => [id, figuresOf(id)]));
}
