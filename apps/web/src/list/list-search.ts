import { z } from 'zod';

/** Rows per page that can be chosen. */
export const pageSizes = [10, 25, 50, 100] as const;
const DEFAULT_PAGE_SIZE = 25;

/** The router reads `?search=42` as a number; what people type is text all the same. */
export const typedText = (max: number) =>
  z.union([z.string(), z.number().transform(String)]).pipe(z.string().min(1).max(max));

/** What every list keeps in its URL; what makes no sense is dropped, not refused. Lists add their filters. */
export const listSearch = z.object({
  page: z.int().min(2).optional().catch(undefined),
  pageSize: z.literal(pageSizes).optional().catch(undefined),
  search: typedText(200).optional().catch(undefined),
});
export type ListSearch = z.infer<typeof listSearch>;

/** The question to the server behind a URL. */
export const listQueryOf = <T extends ListSearch>({
  page = 1,
  pageSize = DEFAULT_PAGE_SIZE,
  ...filters
}: T) => ({
  ...filters,
  page,
  pageSize,
});

/** Changes part of a list's URL; any change but that of the page begins at the first page again. */
export type ChangeSearch<T extends ListSearch> = (part: Partial<T>) => void;

/**
 * Where to go for a change of a list's URL: in the same place of the history, without scrolling, and at the first page again
 * unless the page is what changes.
 */
export const changedSearch = <T extends ListSearch>(part: Partial<T>) => ({
  search: (before: T): T => ({ ...before, page: undefined, ...part }),
  replace: true,
  resetScroll: false,
});
