import { pageParameters } from '../../list/list-search.js';
import { instant, oneOf, reader } from '../../list/search-parameters.js';

/** Lists of the page, in the order of their tabs. */
export const attentionLists = ['overdue', 'due', 'lapsing', 'below-share'] as const;
export type AttentionList = (typeof attentionLists)[number];

/** Reads the list to show and the instants of the figures. Default: overdue people now. */
export const attentionSearch = reader({
  ...pageParameters,
  list: oneOf(attentionLists),
  asOf: instant,
  knownAt: instant,
});
export type AttentionSearch = ReturnType<typeof attentionSearch>;
