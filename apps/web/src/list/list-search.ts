import { z } from 'zod';

/** Page sizes to choose from, in rows. */
export const pageSizes = [10, 25, 50, 100] as const;
const DEFAULT_PAGE_SIZE = 25;

/** Returns a schema for search text. The router parses `?search=42` as a number, so numbers become text. */
export const typedText = (max: number) =>
  z.union([z.string(), z.number().transform(String)]).pipe(z.string().min(1).max(max));

/** Search parameters of every list. Invalid values are ignored, not rejected. Each list adds its filters. */
export const listSearch = z.object({
  page: z.int().min(2).optional().catch(undefined),
  pageSize: z.literal(pageSizes).optional().catch(undefined),
  search: typedText(200).optional().catch(undefined),
});
export type ListSearch = z.infer<typeof listSearch>;

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
