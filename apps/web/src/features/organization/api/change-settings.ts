import type { changeSettings as contract } from '@docket/contracts';
import type { z } from 'zod';
import { client, dataOf } from '../../../api/client.js';

/** Changes the given settings and keeps the others. */
export const changeSettings = (body: z.input<typeof contract>) =>
  dataOf(client.PATCH('/api/admin/settings', { body }));
