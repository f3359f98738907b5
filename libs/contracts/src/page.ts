import { z } from 'zod';
import { instant } from './instant.js';
import { text } from './text.js';

/** `?page` and `?pageSize` of every list (docs/domain.md, section 7): pages count from 1 and have 50 rows by default. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1).describe('Page number, starting at 1'),
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .describe('Number of items per page, 1 to 200'),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** Returns the schema of a page of a list. `total` counts all matching rows, not only those of the page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), page: z.int(), pageSize: z.int(), total: z.int() });
export type Page<T> = { items: T[]; page: number; pageSize: number; total: number };

/** Formats of the file of a list, which are the ending of its address and of its name. */
export const exportFormat = z.enum(['csv', 'xlsx']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** `?search` of a list: text that is matched anywhere in the searchable fields of the list. */
export const searchText = text(200)
  .optional()
  .describe(
    'Text that the searched fields must contain, case-insensitive. The searched fields are described at the list',
  );

/** `?sort` of a list: a column name, with a leading `-` for descending order. */
export const sortBy = <const T extends readonly [string, ...string[]]>(columns: T) =>
  z.enum(columns.flatMap((column) => [column, `-${column}`]) as [SortKey<T[number]>]);
export type SortKey<T extends string> = T | `-${T}`;

/** `?asOf` and `?knownAt` of figures (docs/domain.md, section 2). Normalized to UTC with milliseconds. */
export const figureQuery = z.object({
  asOf: instant
    .optional()
    .describe(
      'Instant that the figures describe, ISO 8601 with a time zone. From 1970 on, not after `knownAt`. Default: `knownAt`',
    ),
  knownAt: instant
    .optional()
    .describe(
      'Instant up to which records are taken into account, ISO 8601 with a time zone. Not in the future. Default: now',
    ),
});
export type FigureQuery = z.infer<typeof figureQuery>;

/** The instants of the figures of a response. With them as parameters, a later request returns the same figures. */
export const figureInstants = {
  asOf: z.iso.datetime().describe('Instant that all figures describe, ISO 8601, UTC, milliseconds'),
  knownAt: z.iso
    .datetime()
    .describe('Instant up to which records are taken into account, ISO 8601, UTC, milliseconds'),
  dataVersion: z
    .int()
    .min(0)
    .describe('Number of the last change of the organization that is taken into account'),
};
export type FigureInstants = { asOf: string; knownAt: string; dataVersion: number };

/** A boolean in a query string. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
