import { personSorts, personStatuses, roles } from '@docket/contracts';
import { listParameters } from '../../list/list-search.js';
import { matching, oneOf, reader, typedText } from '../../list/search-parameters.js';

const sorts = personSorts.flatMap((column) => [column, `-${column}`] as const);

/** Reads the search parameters of the list: filters and sort order. */
export const peopleSearch = reader({
  ...listParameters,
  role: oneOf(roles),
  status: oneOf(personStatuses),
  // `none` or the ID of a team.
  team: matching(/^(none|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i),
  jobFunction: typedText(200),
  /** Whether the drawer that adds a person is open. */
  add: oneOf([true]),
  sort: oneOf(sorts),
});
export type PeopleSearch = ReturnType<typeof peopleSearch>;
export type PersonSort = (typeof sorts)[number];
