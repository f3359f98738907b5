import { integer, oneOf, type SearchOf, typedText } from './search-parameters.js';

/** Page sizes to choose from, in rows. */
export const pageSizes = [10, 25, 50, 100] as const;
const DEFAULT_PAGE_SIZE = 25;

/** Search parameters of every list with pages. */
export const pageParameters = { page: integer(2), pageSize: oneOf(pageSizes) };

/** Search parameters of every list with pages and a search field. Each list adds its filters. */
export const listParameters = { ...pageParameters, search: typedText(200) };
export type ListSearch = SearchOf<typeof listParameters>;

/** Returns the API query for the search parameters, with the default page and page size. */
export const listQueryOf = <T extends ListSearch>({
  page = 1,
  pageSize = DEFAULT_PAGE_SIZE,
  ...filters
}: T) => ({
  ...filters,
  page,
  pageSize,
});

/** Changes some search parameters of a list. Every change except a change of the page returns to the first page. */
export type ChangeSearch<T extends ListSearch> = (part: Partial<T>) => void;

/**
 * Returns navigation options that change search parameters of a list: replaces the history entry, keeps the
 * scroll position, and returns to the first page unless `part` sets the page.
 */
export const changedSearch = <T extends ListSearch>(part: Partial<T>) => ({
  search: (before: T): T => ({ ...before, page: undefined, ...part }),
  replace: true,
  resetScroll: false,
});
