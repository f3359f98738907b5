import { z } from 'zod';
import { listedPerson } from '../people/person.snapshot.js';

const count = z.number();

/** Section `period` of kinds with a period: from < instant <= to. `to` is the instant of the figures. */
export const period = z.object({ from: z.string(), to: z.string(), onboardingDays: count });

/** Why a position is in the list: it is the start of the period, the end of a calendar quarter, or the end of the period. */
export const positionEdge = z.enum(['from', 'quarter', 'to']);
export type PositionEdge = z.infer<typeof positionEdge>;

/** Section `onboarding`: joined = due + notYetDue, and the rate is inTime / due (docs/domain.md, section 5). */
export const onboarding = z.object({
  joined: count,
  due: count,
  inTime: count,
  notYetDue: count,
  /** 0..1; null if nobody is due. */
  rate: z.number().nullable(),
});
export type OnboardingFigures = z.infer<typeof onboarding>;

/** A row of section `joiners`: a membership that starts in the period. Sorted by team, then name. */
export const joiner = z.object({
  ...listedPerson,
  /** joinedAt + onboardingDays x 24 h. */
  dueAt: z.string(),
  /** First pass on any topic at or after joinedAt, by the end of the period. */
  firstPassAt: z.string().nullable(),
  /** From joinedAt to firstPassAt in days of 24 hours, rounded up. */
  days: z.number().nullable(),
  state: z.enum(['in-time', 'late', 'no-pass', 'not-yet-due']),
});
export type Joiner = z.infer<typeof joiner>;
