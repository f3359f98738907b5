import type { TopicView, updateTopic as schema } from '@docket/contracts';
import type { z } from 'zod';
import { client, dataOf } from '../../../api/client.js';

/** Changes a topic. The API rejects the change if someone else saved first. */
export const updateTopic = (id: string, body: z.input<typeof schema>): Promise<TopicView> =>
  dataOf(client.PATCH('/api/admin/content/topics/{id}', { params: { path: { id } }, body }));
