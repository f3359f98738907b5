import { troubles } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

/** Which reports the page lists, as it stands in the URL. */
export const operationsSearch = listSearch
  .omit({ search: true })
  .extend({ trouble: z.enum(troubles).optional().catch(undefined) });
export type OperationsSearch = z.infer<typeof operationsSearch>;
