import { families, LARGEST_CWE, topicSorts } from '@docket/contracts';
import { listParameters } from '../../list/list-search.js';
import { integer, oneOf, reader, typedText } from '../../list/search-parameters.js';

/** Tabs of the page. */
export const contentTabs = ['topics', 'courses', 'scenarios'] as const;
export type ContentTab = (typeof contentTabs)[number];

const sorts = topicSorts.flatMap((column) => [column, `-${column}`] as const);

/** Reads the search parameters of the page: tab, filters and sort order. */
export const contentSearch = reader({
  ...listParameters,
  tab: oneOf(contentTabs),
  family: oneOf(families),
  module: typedText(300),
  cwe: integer(1, LARGEST_CWE),
  sort: oneOf(sorts),
});
export type ContentSearch = ReturnType<typeof contentSearch>;
