import { z } from 'zod';

/** Roles of a person (domain.md section 1). */
export const roles = ['org_admin', 'auditor', 'learner'] as const;
export type Role = (typeof roles)[number];

/** Who is signed in, and for which organization. */
export const sessionView = z
  .object({
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string(), role: z.enum(roles) }),
    organization: z.object({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      timeZone: z.string(),
      locale: z.string(),
    }),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;
