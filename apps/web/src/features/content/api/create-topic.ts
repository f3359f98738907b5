import type { createTopic as schema, TopicView } from '@docket/contracts';
import type { z } from 'zod';
import { client, dataOf } from '../../../api/client.js';

export type CreateTopicRequest = z.input<typeof schema>;

/** Adds a topic, and its module if the module does not exist. */
export const createTopic = (body: CreateTopicRequest): Promise<TopicView> =>
  dataOf(client.POST('/api/admin/content/topics', { body }));
