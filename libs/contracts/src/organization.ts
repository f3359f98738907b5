import { z } from 'zod';

/** Page sizes of documents. */
export const pageSizes = ['A4', 'Letter'] as const;

/** The organization, with its current numbers of people and teams. */
export const organization = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    timeZone: z.string().describe('IANA time zone name, e.g. `Europe/Berlin`'),
    locale: z.string(),
    pageSize: z.enum(pageSizes),
    coverageThresholdPercent: z.int().min(50).max(100),
    people: z.object({
      total: z.int().describe('All people, including those who have left'),
      active: z.int(),
      eligible: z
        .int()
        .describe(
          'Number of people who are active now, with the role `learner`, within the job-function scope',
        ),
    }),
    teams: z.int(),
    createdAt: z.iso.datetime(),
    historySince: z.iso
      .datetime()
      .describe('Figures for earlier instants use the settings and the content of this one'),
  })
  .meta({ id: 'Organization' });
export type OrganizationView = z.infer<typeof organization>;
