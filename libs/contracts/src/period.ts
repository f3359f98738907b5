import { z } from 'zod';
import { instant } from './instant.js';
import { periods as messages } from './messages/index.js';

/** Maximum length of a period, which limits the number of its quarters. */
export const MAX_PERIOD_YEARS = 5;
/** Days of 24 hours within which a person who joins passes a topic, if a request does not state them. */
export const DEFAULT_ONBOARDING_DAYS = 30;
/** Maximum number of these days. */
export const MAX_ONBOARDING_DAYS = 365;

/** The values of a requested period, ISO 8601 UTC with milliseconds. */
export interface RequestedPeriod {
  asOf?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  onboardingDays?: number | undefined;
}

/** Yields what is wrong with a requested period, by parameter (docs/domain.md, section 5). */
export function* periodIssues({
  asOf,
  from,
  to,
  onboardingDays,
}: RequestedPeriod): Generator<{ path: string; message: string }> {
  if (to !== undefined && asOf !== undefined) yield { path: 'asOf', message: messages.asOf };
  if (to !== undefined && from === undefined) yield { path: 'from', message: messages.fromMissing };
  if (from !== undefined && to === undefined) yield { path: 'to', message: messages.toMissing };
  if (onboardingDays !== undefined && from === undefined && to === undefined)
    yield { path: 'onboardingDays', message: messages.daysWithoutPeriod };
  if (from === undefined || to === undefined) return;
  if (Date.parse(from) >= Date.parse(to)) yield { path: 'from', message: messages.order };
  const latest = new Date(from);
  latest.setUTCFullYear(latest.getUTCFullYear() + MAX_PERIOD_YEARS);
  if (Date.parse(to) > latest.getTime()) yield { path: 'to', message: messages.tooLong(MAX_PERIOD_YEARS) };
}

/** Adds the issues of a requested period to those of a schema. */
export function checkPeriod(values: RequestedPeriod, context: z.RefinementCtx): void {
  for (const { path, message } of periodIssues(values))
    context.addIssue({ code: 'custom', path: [path], message });
}

/** Parameters of the figures and the list of the people who join in a period. */
export const onboardingParameters = {
  from: instant.describe('Start of the period, excluded. ISO 8601 with a time zone'),
  to: instant.describe(
    `End of the period, included; at most ${MAX_PERIOD_YEARS} years after \`from\`. ISO 8601 with a time zone`,
  ),
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_ONBOARDING_DAYS)
    .default(DEFAULT_ONBOARDING_DAYS)
    .describe('Days of 24 hours within which people pass a topic after joining'),
  knownAt: instant
    .optional()
    .describe(
      'Instant up to which records are taken into account, ISO 8601 with a time zone. Not in the future. Default: now',
    ),
};

/** Query of `GET /metrics/onboarding`. */
export const onboardingQuery = z.object(onboardingParameters).superRefine(checkPeriod);
export type OnboardingQuery = z.infer<typeof onboardingQuery>;
