import { families, topicListQuery } from '@docket/contracts';
import { z } from 'zod';
import { listSearch, typedText } from '../../list/list-search.js';

/** Tabs of the page. */
export const contentTabs = ['topics', 'courses', 'scenarios'] as const;
export type ContentTab = (typeof contentTabs)[number];

/** Search parameters of the page: tab, filters and sort order. */
export const contentSearch = listSearch.extend({
  tab: z.enum(contentTabs).optional().catch(undefined),
  family: z.enum(families).optional().catch(undefined),
  module: typedText(300).optional().catch(undefined),
  cwe: z.int().min(1).max(99_999).optional().catch(undefined),
  sort: topicListQuery.shape.sort.unwrap().optional().catch(undefined),
});
export type ContentSearch = z.infer<typeof contentSearch>;
