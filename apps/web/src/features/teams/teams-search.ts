import { teamSorts } from '@docket/contracts';
import { listParameters } from '../../list/list-search.js';
import { oneOf, reader } from '../../list/search-parameters.js';

const sorts = teamSorts.flatMap((column) => [column, `-${column}`] as const);

/** Reads the search parameters of the list: search text and sort order. */
export const teamsSearch = reader({ ...listParameters, sort: oneOf(sorts) });
export type TeamsSearch = ReturnType<typeof teamsSearch>;
export type TeamSort = (typeof sorts)[number];

/** Reads the search parameters of the page of a team: those of the list of its people. */
export const teamSearch = reader(listParameters);
