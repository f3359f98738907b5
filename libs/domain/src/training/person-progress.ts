import {
  DocketError,
  errorMessages,
  hundredthsOf,
  meanScore,
  personProgress,
  topicProgress,
  WINDOW_DAYS,
  type PersonProgress,
} from '@docket/contracts';
import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { readPersonAssignments } from '../assignments/assignment-progress.js';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { iso, isOver, isPresentAt, joinedAt, latestPeriods } from '../people/membership.sql.js';
import { passes } from './passes.sql.js';

/** A person at the instants of a figure. */
export interface PersonInstant extends FigureInstant {
  personId: string;
}

/** Role and team are those of the instant; names and e-mail addresses keep no history. */
const personQuery = `
  select p.id, p.name, p.email, l.role,
      case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as team,
      ${isPresentAt('l', ':asOf::timestamptz')} as active, ${iso(joinedAt('p.id'))} as "joinedAt",
      case when ${isOver('l.valid_to', ':asOf::timestamptz')} then ${iso('l.valid_to')} end as "leftAt",
      (select count(*)::int from (${topicsAt}) t) as topics
    from (${latestPeriods('and p.person_id = :personId::uuid')}) l
    join person p on p.id = l.person_id
    left join team t on t.id = l.team_id`;

const personRow = personProgress.shape.person.extend({ topics: z.int() });

const inWindow = `a.completed_at > :asOf::timestamptz - interval '${WINDOW_DAYS * 24} hours'`;

const topicsQuery = `
  select t.slug as id, t.title, m.title as module, m.family, d.best::float8 as "bestScore",
      coalesce(d.trained, false) as trained, d.attempts, ${iso('d.last_at')} as "lastAttemptAt",
      ${iso('d.passed_at')} as "lastPassedAt"
    from (select a.topic_id, max(a.score) filter (where ${inWindow}) as best, bool_or(${inWindow} and ${passes}) as trained,
              count(*) filter (where ${inWindow})::int as attempts, max(a.completed_at) as last_at,
              max(a.completed_at) filter (where ${passes}) as passed_at
            from attempt a
            where a.organization_id = :organizationId and ${isKnown('a')} and a.person_id = :personId::uuid
              and a.completed_at <= :asOf::timestamptz
            group by a.topic_id) d
    join (${topicsAt}) h on h.id = d.topic_id join topic t on t.id = h.id join module m on m.id = h.module_id
    order by m.family, lower(m.title), lower(t.title), t.id`;

/**
 * Reads a person's training at an instant (docs/domain.md, sections 3 and 4).
 * @throws not_found for a person who does not exist or had not joined by the instant
 */
export async function readPersonProgress(
  em: EntityManager,
  at: PersonInstant,
): Promise<Pick<PersonProgress, 'person' | 'totals' | 'topics' | 'assignments'>> {
  const found = await selectRow(em, personRow, personQuery, { ...at });
  if (!found) {
    throw new DocketError('not_found', errorMessages.people.notFoundAt);
  }
  const { topics: catalog, ...person } = found;
  const topics = await selectRows(em, topicProgress, topicsQuery, { ...at });
  const assignments = await readPersonAssignments(em, at);
  const scores = topics.flatMap(({ bestScore }) => (bestScore === null ? [] : [bestScore]));
  const counted = assignments.filter(({ exemption }) => exemption === null);
  const inState = (...states: string[]) => counted.filter(({ state }) => states.includes(state)).length;
  return {
    person,
    totals: {
      topics: catalog,
      topicsAttempted: topics.filter(({ attempts }) => attempts > 0).length,
      topicsTrained: topics.filter(({ trained }) => trained).length,
      attempts: topics.reduce((sum, topic) => sum + topic.attempts, 0),
      averageScore: meanScore(
        scores.reduce((sum, score) => sum + hundredthsOf(score), 0),
        scores.length,
      ),
      lastAttemptAt: topics.reduce<string | null>(
        (last, { lastAttemptAt }) => (last === null || lastAttemptAt > last ? lastAttemptAt : last),
        null,
      ),
      assignments: counted.length,
      assignmentsCompleted: inState('completed', 'completed_late'),
      assignmentsOverdue: inState('overdue'),
    },
    topics,
    assignments,
  };
}
