import { type ReportListQuery, reportStatuses } from '@docket/contracts';
import { z } from 'zod';

/** Rows per page that can be chosen. */
export const pageSizes = [10, 25, 50, 100] as const;
const DEFAULT_PAGE_SIZE = 25;

// The router reads `?search=42` as a number; what people type is text all the same.
const text = z.union([z.string(), z.number().transform(String)]);

/** The list's filters as they stand in the URL; what makes no sense is dropped, not refused. */
export const reportSearch = z.object({
  page: z.int().min(2).optional().catch(undefined),
  pageSize: z.literal(pageSizes).optional().catch(undefined),
  status: z.enum(reportStatuses).optional().catch(undefined),
  kind: text.pipe(z.string().min(1).max(64)).optional().catch(undefined),
  search: text.pipe(z.string().min(1).max(200)).optional().catch(undefined),
});
export type ReportSearch = z.infer<typeof reportSearch>;

/** The question to the server behind a URL. */
export const listQueryOf = ({
  page = 1,
  pageSize = DEFAULT_PAGE_SIZE,
  ...filters
}: ReportSearch): Partial<ReportListQuery> & { page: number; pageSize: number } => ({
  ...filters,
  page,
  pageSize,
});
