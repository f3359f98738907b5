import {
  checkPeriod,
  DEFAULT_ONBOARDING_DAYS,
  instant,
  MAX_ONBOARDING_DAYS,
  type ReportField,
  type RequestedPeriod,
} from '@docket/contracts';
import { z } from 'zod';
import { period as messages } from '../document/page-messages.js';

/**
 * Parameters of kinds with a period (docs/domain.md, section 5): the period from < instant <= to, and within how many days
 * of 24 hours people who join pass a topic.
 */
export const periodParams = {
  from: instant.optional(),
  to: instant.optional(),
  onboardingDays: z.int().min(1).max(MAX_ONBOARDING_DAYS).optional(),
};

/** Form inputs for the period. */
export const periodFields: ReportField[] = [
  { name: 'from', label: messages.from, input: 'instant' },
  { name: 'to', label: messages.to, input: 'instant' },
];

/** A period with all values. */
export interface Period {
  from: string;
  to: string;
  onboardingDays: number;
}

/** Returns the period of a request; null if it has none. */
export const periodOf = ({
  from,
  to,
  onboardingDays = DEFAULT_ONBOARDING_DAYS,
}: RequestedPeriod): Period | null =>
  from === undefined || to === undefined ? null : { from, to, onboardingDays };

/** Adds the rules of a period to the parameters of a kind, and the default number of days to a request for a period. */
export const withPeriod = <Values extends RequestedPeriod>(params: z.ZodType<Values>) =>
  params.superRefine(checkPeriod).transform((values) => ({ ...values, ...periodOf(values) }));

/** Returns the first day of a period for the file name, which ends with the last day; nothing without a period. */
export const periodInFileName = ({ from, to }: Record<string, unknown>): string[] =>
  typeof from === 'string' && typeof to === 'string' ? [from.slice(0, 10), 'to'] : [];
