import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { eligible, iso } from '../people/membership.sql.js';
import {
  listedPerson,
  listedPersonColumns,
  listedPersonJoins,
  listedPersonOrder,
} from '../people/person-list.sql.js';
import { streamSets, type ListOptions } from '../set-queries.js';
import { hundredths } from './mean.sql.js';
import { readKeptStates } from './state/kept-states.js';
import { trainingOfPeople } from './training-metrics.js';

const trainingPerson = listedPerson.extend({
  /** Attempts in the training window. */
  attempts: z.int(),
  /** Completion of the last one, ISO 8601 UTC; null without attempts. */
  lastAttemptAt: z.string().nullable(),
  topicsPassed: z.int(),
  /** Topics with a scored attempt, and the sum of their best scores in hundredths of a percent. */
  scoredTopics: z.int(),
  bestScores: z.int(),
});
/** An eligible person with the figures that the training report sums up. */
export type TrainingPerson = z.infer<typeof trainingPerson>;

/** Streams the eligible people at an instant, sorted by team, then name. */
export async function* streamTrainingPeople(
  em: EntityManager,
  at: FigureInstant,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<TrainingPerson[]> {
  const kept = await readKeptStates(em, at);
  const query = `
    with topic_at as materialized (${topicsAt}),
    per_person as materialized (${trainingOfPeople(kept)}),
    member as materialized (${eligible})
    select ${listedPersonColumns}, coalesce(p.attempts, 0)::int as attempts, ${iso('p.last_at')} as "lastAttemptAt",
        coalesce(p.passed, 0) as "topicsPassed", coalesce(p.attempted, 0)::int as "scoredTopics",
        ${hundredths('p.scores')} as "bestScores"
      from member m left join per_person p on p.person_id = m.person_id ${listedPersonJoins('m')}
      order by ${listedPersonOrder(language)}`;
  yield* streamSets(em, trainingPerson, query, { ...at, ...kept?.values }, options);
}
