import { families, itemTopic, shareText, type ItemTopic } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { eligible } from '../people/membership.sql.js';
import { querySets } from '../set-queries.js';
import { meanScoreOf } from '../training/mean.sql.js';
import { passes } from '../training/passes.sql.js';
import { totalsColumns } from '../training/state/topic-totals.js';
import { itemsParameter, itemTopics, type RequestedItem } from './topic-mapping.sql.js';
import { inWindow } from './training.sql.js';

/** The trained people and the average score of each topic, as `figure (topic_id, trained, average)`, from the attempts. */
const figuresOfTopics = `
  best as (
    select a.person_id, a.topic_id, max(a.score) as score, coalesce(bool_or(${passes}), false) as passed
      from attempt a where ${inWindow} and a.topic_id in (select topic_id from item_topic)
      group by a.person_id, a.topic_id),
  figure as materialized (
    select a.topic_id, count(*) filter (where a.passed)::int as trained, ${meanScoreOf('a.score')} as average
      from best a join eligible e on e.person_id = a.person_id group by a.topic_id)`;

/** The same from `:totals`, the totals of the kept states. */
const keptFiguresOfTopics = `
  figure as materialized (
    select id as topic_id, trained, average from json_to_recordset(:totals::json) as r(${totalsColumns}))`;

/** Returns the query for the figures of each topic of each item. */
const topicsQuery = (figures: string): string => `
  with item_topic as materialized (${itemTopics}),
  eligible as materialized (${eligible}),
  ${figures}
  select i.number, (select count(*)::int from eligible) as people, t.id, t.slug, t.title, m.title as module, m.family,
      h.cwe_ids as "cweIds", coalesce(f.trained, 0) as trained, f.average as "averageScore"
    from item_topic i join (${topicsAt}) h on h.id = i.topic_id join topic t on t.id = h.id
    join module m on m.id = h.module_id
    left join figure f on f.topic_id = t.id
    order by array_position(array['${families.join("', '")}'], m.family), m.slug collate "C", lower(t.title), t.id`;

const topicRow = itemTopic
  .omit({ share: true, sharePrinted: true, eligible: true })
  .extend({ number: z.int(), people: z.int() });

/**
 * Reads the topics of each item, by the number of the item.
 * @param totals the totals of the kept states, or null to read the attempts
 */
export async function readItemTopics(
  em: EntityManager,
  at: FigureInstant,
  requested: readonly RequestedItem[],
  totals: string | null,
): Promise<ItemTopic[][]> {
  const topics: ItemTopic[][] = requested.map(() => []);
  const values = { ...at, items: itemsParameter(requested), totals };
  const query = topicsQuery(totals === null ? figuresOfTopics : keptFiguresOfTopics);
  const rows = await querySets(em, topicRow, query, values);
  for (const { number, people, ...topic } of rows)
    topics[number]!.push({
      ...topic,
      eligible: people,
      share: people === 0 ? null : topic.trained / people,
      sharePrinted: shareText(topic.trained, people),
    });
  return topics;
}
