import { z } from 'zod';

const mappedTopic = z.object({
  frameworkId: z.string(),
  itemId: z.string(),
  /** ID of the topic in the catalog. */
  slug: z.string(),
  title: z.string(),
  module: z.string(),
  cweIds: z.array(z.number()),
});
export type MappedTopicRow = z.infer<typeof mappedTopic>;

/**
 * Section `topics`: the topics that are mapped to the items of frameworks, by item, then ID. Items that any topic trains are not in
 * it.
 */
export const mappedTopics = { row: mappedTopic };
