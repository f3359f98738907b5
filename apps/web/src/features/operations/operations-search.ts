import { reportProblems } from '@docket/contracts';
import { pageParameters } from '../../list/list-search.js';
import { oneOf, reader } from '../../list/search-parameters.js';

/** Reads the search parameters of the operations page. `page` and `pageSize` are those of the reports that need attention. */
export const operationsSearch = reader({
  ...pageParameters,
  problem: oneOf(reportProblems),
  organizationsPage: pageParameters.page,
  organizationsPageSize: pageParameters.pageSize,
});
export type OperationsSearch = ReturnType<typeof operationsSearch>;
