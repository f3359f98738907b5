import type { createApiKey as contract } from '@docket/contracts';
import type { z } from 'zod';
import { client, dataOf } from '../../../api/client.js';

/** Creates a key. Only this response contains the token. */
export const createApiKey = (body: z.input<typeof contract>) =>
  dataOf(client.POST('/api/admin/api-keys', { body }));
