import { z } from 'zod';

/** `?page` and `?pageSize` of every list (domain.md section 6): pages count from 1, 50 rows unless told, 200 at most. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** One page of a list; `total` counts all rows that match, not only those of the page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), page: z.int(), pageSize: z.int(), total: z.int() });
export type Page<T> = { items: T[]; page: number; pageSize: number; total: number };
