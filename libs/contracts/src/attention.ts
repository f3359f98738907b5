import { z } from 'zod';
import { frameworkKinds } from './choices.js';
import { frameworkId, itemId } from './framework-packs.js';
import { figureInstants, figureQuery, pageOf, pageQuery } from './page.js';
import { printed } from './printed.js';

/** Days of 24 hours after the instant within which a deadline is due soon. */
export const DUE_DAYS = 14;
/** Days of 24 hours after the instant within which the training of a person lapses. */
export const LAPSE_DAYS = 30;

/** Reasons for which people need attention (docs/domain.md, section 5). */
export const attentionReasons = ['overdue', 'due', 'lapsing'] as const;
export type AttentionReason = (typeof attentionReasons)[number];

const count = z.int().min(0);
const overdue = count.describe('People who are overdue on at least one active assignment');
const due = count.describe(
  'People with an active assignment that is not complete and due in the next `dueDays` days',
);
const lapsing = count.describe(
  'Trained people whose last pass leaves the training window in the next `lapseDays` days',
);

/** The people and items that need attention. Each number is the `total` of a list. */
export const attention = z
  .object({
    ...figureInstants,
    dueDays: z.int().describe('Days of 24 hours in which assignments are due soon'),
    lapseDays: z.int().describe('Days of 24 hours in which training lapses'),
    overdue,
    due,
    lapsing,
    belowShare: count.describe('Items of frameworks below their required share'),
  })
  .meta({ id: 'Attention' });
export type AttentionView = z.infer<typeof attention>;

/** A person who needs attention. */
export const attentionPerson = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    team: z.string().nullable().describe('Name of the team at `asOf`. Null for people without a team'),
    at: z.iso
      .datetime()
      .describe(
        'The earliest deadline of these assignments for the person; for `lapsing`, when the training lapses',
      ),
    assignments: z
      .int()
      .min(1)
      .nullable()
      .describe('Number of assignments that are overdue, or due. Null for `lapsing`'),
  })
  .meta({ id: 'AttentionPerson' });
export type AttentionPerson = z.infer<typeof attentionPerson>;

/** Query for the people who need attention for a reason. */
export const attentionPeopleQuery = pageQuery.extend({
  reason: z.enum(attentionReasons),
  ...figureQuery.shape,
});
export type AttentionPeopleQuery = z.infer<typeof attentionPeopleQuery>;

/** A page of people who need attention, by `at`, name and ID. */
export const attentionPeoplePage = pageOf(attentionPerson)
  .extend(figureInstants)
  .meta({ id: 'AttentionPeoplePage' });
export type AttentionPeoplePage = z.infer<typeof attentionPeoplePage>;

/** An item of a framework whose share is below its required share. */
export const belowShareItem = z
  .object({
    framework: z.object({ id: frameworkId, kind: z.enum(frameworkKinds), title: z.string() }),
    id: itemId,
    title: z.string(),
    trained: count,
    denominator: z.int().min(1),
    share: z.number().min(0).max(1),
    sharePrinted: printed,
    requiredSharePercent: z.int(),
    missing: z
      .int()
      .min(1)
      .describe('Smallest number of further trained people with whom the required share is met'),
  })
  .meta({ id: 'BelowShareItem' });
export type BelowShareItem = z.infer<typeof belowShareItem>;

/** Query for the items below their required share. */
export const belowShareQuery = pageQuery.extend(figureQuery.shape);
export type BelowShareQuery = z.infer<typeof belowShareQuery>;

/** A page of items below their required share: those with the most people to train first, then in the order of the frameworks. */
export const belowSharePage = pageOf(belowShareItem).extend(figureInstants).meta({ id: 'BelowSharePage' });
export type BelowSharePage = z.infer<typeof belowSharePage>;
