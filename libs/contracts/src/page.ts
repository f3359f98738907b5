import { z } from 'zod';
import { instant } from './instant.js';
import { text } from './text.js';

/** `?page` and `?pageSize` of every list (domain.md section 6): pages count from 1, 50 rows unless told, 200 at most. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1).describe('Which page, from 1'),
  pageSize: z.coerce.number().int().min(1).max(200).default(50).describe('Rows of a page'),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** One page of a list; `total` counts all rows that match, not only those of the page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), page: z.int(), pageSize: z.int(), total: z.int() });
export type Page<T> = { items: T[]; page: number; pageSize: number; total: number };

/** `?search` of a list: words that a person types, looked for anywhere in the fields that the list names. */
export const searchText = text(200).optional().describe('Words to look for');

/** `?sort` of a list: the name of a column, or `-` and the name for the other way round. */
export const sortBy = <const T extends readonly [string, ...string[]]>(columns: T) =>
  z.enum(columns.flatMap((column) => [column, `-${column}`]) as [SortKey<T[number]>]);
export type SortKey<T extends string> = T | `-${T}`;

/** `?asOf`: the instant at which every figure of the answer holds; now unless told. UTC with milliseconds inside. */
export const asOf = instant.optional().describe('The instant to answer for; now unless told');
export const asOfQuery = z.object({ asOf });
export type AsOfQuery = z.infer<typeof asOfQuery>;

/** A yes or no in an address. */
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
