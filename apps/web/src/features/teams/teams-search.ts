import { teamSorts } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

const sorts = teamSorts.flatMap((column) => [column, `-${column}`] as const);

/** Search parameters of the list: search text and sort order. */
export const teamsSearch = listSearch.extend({ sort: z.enum(sorts).optional().catch(undefined) });
export type TeamsSearch = z.infer<typeof teamsSearch>;
export type TeamSort = (typeof sorts)[number];
