import type { createApiKey as contract } from '@docket/contracts';
import type { z } from 'zod';
import { client, dataOf } from '../../../api/client.js';

/** Makes a key; this answer alone carries its token. */
export const createApiKey = (body: z.input<typeof contract>) =>
  dataOf(client.POST('/api/admin/api-keys', { body }));
