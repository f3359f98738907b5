import { apiKeyStatuses } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

/** Search parameters of the page of API keys. */
export const keySearch = listSearch
  .omit({ search: true })
  .extend({ status: z.enum(apiKeyStatuses).optional().catch(undefined) });
export type KeySearch = z.infer<typeof keySearch>;
