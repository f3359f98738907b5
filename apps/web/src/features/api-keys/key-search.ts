import { apiKeyStatuses } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

/** What the list of keys keeps in its URL. */
export const keySearch = listSearch
  .omit({ search: true })
  .extend({ status: z.enum(apiKeyStatuses).optional().catch(undefined) });
export type KeySearch = z.infer<typeof keySearch>;
