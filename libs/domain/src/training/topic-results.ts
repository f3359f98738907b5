import { passTimes, WINDOW_DAYS } from '@docket/contracts';
import { tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { eligible } from '../people/membership.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { isRecordedAfter, isRecordedLate } from '../evidence/timeliness.js';
import { passes } from './passes.sql.js';

const topicResult = z.object({
  topicId: tables.topic.slug,
  /** Attempts in the training window, those of them that were recorded late, and those recorded after the instant. */
  attempts: z.int(),
  recordedLate: z.int(),
  recordedAfter: z.int(),
  /** Percent, as recorded; null without a score. */
  bestScore: z.number().nullable(),
  /** Whether a pass was recorded in time; null without a pass. */
  pass: z.enum(passTimes).nullable(),
});

const personRow = z.object({ personId: tables.person.id, topics: z.array(topicResult) });
/** An eligible person with the result on each topic with an attempt in the training window. */
export type PersonResults = z.infer<typeof personRow>;

const late = isRecordedLate('a');

/** Reads the attempts and no kept states, so that lists of results are a second computation of the figures. */
const resultsQuery = `
  with topic_at as materialized (${topicsAt}),
  member as materialized (${eligible}),
  result as (
    select a.person_id, a.topic_id, count(*) as attempts, count(*) filter (where ${late}) as late,
        count(*) filter (where ${isRecordedAfter('a')}) as after, max(a.score) as score,
        coalesce(bool_or(${passes}), false) as passed, coalesce(bool_or(${passes} and not (${late})), false) as in_time
      from attempt a
      where a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= :asOf::timestamptz
        and a.completed_at > :asOf::timestamptz - interval '${WINDOW_DAYS * 24} hours'
        and a.topic_id in (select id from topic_at)
      group by a.person_id, a.topic_id),
  person_results as (
    select r.person_id, json_agg(json_build_object('topicId', t.slug, 'attempts', r.attempts, 'recordedLate', r.late,
          'recordedAfter', r.after, 'bestScore', r.score,
          'pass', case when r.in_time then 'in_time' when r.passed then 'late' end) order by t.slug collate "C") as topics
      from result r join topic t on t.id = r.topic_id group by r.person_id)
  select m.person_id as "personId", coalesce(r.topics, '[]') as topics
    from member m left join person_results r on r.person_id = m.person_id order by m.person_id`;

/** Streams the results of all eligible people at an instant, sorted by the ID of the person and of the topic. */
export async function* streamTopicResults(
  em: EntityManager,
  at: FigureInstant,
  options: StreamOptions = {},
): AsyncGenerator<PersonResults[]> {
  yield* streamSets(em, personRow, resultsQuery, { ...at }, { batchSize: 500, ...options });
}
