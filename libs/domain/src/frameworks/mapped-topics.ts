import type { EntityManager } from '@mikro-orm/postgresql';
import { tables } from '@docket/schema';
import { z } from 'zod';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { querySets } from '../set-queries.js';
import { itemsParameter, itemTopics, type RequestedItem } from './topic-mapping.sql.js';

const mappedRow = z.object({
  number: z.int(),
  slug: tables.topic.slug,
  title: tables.topic.title,
  module: tables.module.title,
  cweIds: z.array(z.int()),
});

/** A topic that is mapped to an item of a framework. */
export type MappedTopic = { frameworkId: string; itemId: string } & Omit<z.infer<typeof mappedRow>, 'number'>;

const mappedQuery = `
  select distinct i.number, t.slug collate "C" as slug, t.title, m.title as module, h.cwe_ids as "cweIds"
    from (${itemTopics}) i join topic t on t.id = i.topic_id
    join (${topicsAt}) h on h.id = i.topic_id join module m on m.id = h.module_id
    order by i.number, slug`;

/**
 * Reads the topics that are mapped to items, in the order of the items, then by ID. Person-based items are excluded, because any topic
 * counts for them.
 */
export async function readMappedTopics(
  em: EntityManager,
  at: FigureInstant,
  requested: readonly RequestedItem[],
): Promise<MappedTopic[]> {
  const byTopic = requested.filter(({ item }) => item.counts === 'topics');
  const rows = await querySets(em, mappedRow, mappedQuery, { ...at, items: itemsParameter(byTopic) });
  return rows.map(({ number, ...topic }) => {
    const { framework, item } = byTopic[number]!;
    return { frameworkId: framework.id, itemId: item.id, ...topic };
  });
}
