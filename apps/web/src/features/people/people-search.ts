import { personSorts, personStatuses, roles } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

const sorts = personSorts.flatMap((column) => [column, `-${column}`] as const);

/** Search parameters of the list: filters and sort order. */
export const peopleSearch = listSearch.extend({
  role: z.enum(roles).optional().catch(undefined),
  status: z.enum(personStatuses).optional().catch(undefined),
  team: z
    .union([z.literal('none'), z.uuid()])
    .optional()
    .catch(undefined),
  jobFunction: z.string().optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
});
export type PeopleSearch = z.infer<typeof peopleSearch>;
export type PersonSort = (typeof sorts)[number];
