import { z } from 'zod';

/** PdfDocument of the documents. */
export const pageSizes = ['A4', 'Letter'] as const;

/** The organization's facts, and how many people and teams it has now. */
export const organization = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    timeZone: z.string().describe('IANA name'),
    locale: z.string(),
    pageSize: z.enum(pageSizes),
    coverageThresholdPercent: z.int().min(50).max(100),
    people: z.object({
      total: z.int().describe('Everyone who ever was in it'),
      active: z.int(),
      eligible: z.int().describe('Active learners'),
    }),
    teams: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Organization' });
export type OrganizationView = z.infer<typeof organization>;
