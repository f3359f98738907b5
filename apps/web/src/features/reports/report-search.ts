import { reportStatuses } from '@docket/contracts';
import { listParameters } from '../../list/list-search.js';
import { oneOf, reader, typedText } from '../../list/search-parameters.js';

/** Reads the search parameters of the list of reports. */
export const reportSearch = reader({
  ...listParameters,
  status: oneOf(reportStatuses),
  kind: typedText(64),
});
export type ReportSearch = ReturnType<typeof reportSearch>;
