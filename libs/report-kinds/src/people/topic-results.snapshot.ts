import { passTimes } from '@docket/contracts/values';
import { z } from 'zod';

const count = z.number();

/**
 * A row of section `topic-results`: an eligible person, with every topic with an attempt in the training window. Sorted by the ID of
 * the person, and of the topic.
 */
const personResults = z.object({
  personId: z.string(),
  topics: z.array(
    z.object({
      topicId: z.string(),
      /** Attempts in the training window, those of them that were recorded late, and those recorded after the instant. */
      attempts: count,
      recordedLate: count,
      recordedAfter: count,
      /** In percent, as recorded; null without a score. */
      bestScore: z.number().nullable(),
      /** Whether a pass was recorded in time; null without a pass. */
      pass: z.enum(passTimes).nullable(),
    }),
  ),
});
export type PersonResults = z.infer<typeof personResults>;

/** The section `topic-results`: what the figures about attempts, scores, passes and topics are computed from. */
export const topicResults = {
  row: personResults,
  /** Returns a line for each topic of the person; none without attempts. */
  tables: ({ personId, topics }: PersonResults) => ({
    'topic-results': topics.map((topic) => ({ personId, ...topic })),
  }),
};
