import { exemptionStates } from './choices.js';
import { z } from 'zod';
import { itemId, frameworkId } from './framework-packs.js';
import { instant } from './instant.js';
import { validation } from './messages/index.js';
import { pageOf, pageQuery, searchText } from './page.js';
import { expectedUpdatedAt } from './people.js';
import { requiredLine, requiredText } from './text.js';

/** Maximum length of an exemption in years. */
export const MAX_EXEMPTION_YEARS = 10;

/** Maximum number of people of a request. */
export const MAX_EXEMPT_PEOPLE = 200;

const values = {
  reason: requiredText(2000).describe('Why the people are exempt. Printed in documents'),
  approver: requiredLine(320).describe('Who approved the exemption. Printed in documents'),
  endsAt: instant.describe(
    `First instant at which the exemption is over. At most ${MAX_EXEMPTION_YEARS} years after \`startsAt\``,
  ),
};

/** What people are exempt from: an assignment, or a control of a framework. */
export const exemptionSubject = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('assignment'), id: z.uuid() }),
    z.strictObject({ type: z.literal('item'), frameworkId, itemId }),
  ],
  { error: () => validation.noExemptionSubject },
);
export type ExemptionSubject = z.infer<typeof exemptionSubject>;

const personIds = z
  .array(z.uuid())
  .min(1, { error: () => validation.noPeople })
  .max(MAX_EXEMPT_PEOPLE, { error: () => validation.tooManyPeople(MAX_EXEMPT_PEOPLE) })
  .superRefine((ids, context) => {
    const seen = new Set<string>();
    for (const [index, id] of ids.map((value) => value.toLowerCase()).entries()) {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: [index], message: validation.duplicatePerson });
      seen.add(id);
    }
  });

/** Request to grant one exemption to each of the people. `startsAt` is now by default. */
export const createExemptions = z
  .strictObject({
    personIds,
    subject: exemptionSubject,
    ...values,
    startsAt: instant
      .optional()
      .describe('First instant at which the exemption is valid. May be in the past. Default: now'),
  })
  .meta({ id: 'CreateExemptions' });
export type CreateExemptions = z.infer<typeof createExemptions>;

/** Request to update an exemption. Omitted fields stay unchanged. */
export const updateExemption = z
  .strictObject({
    reason: values.reason.optional(),
    approver: values.approver.optional(),
    endsAt: values.endsAt.optional(),
    endNow: z
      .literal(true)
      .optional()
      .describe('Ends the exemption now. An exemption that has not started then never applies'),
    expectedUpdatedAt,
  })
  .refine(({ endsAt, endNow }) => endsAt === undefined || endNow === undefined, {
    path: ['endNow'],
    error: () => validation.endNowWithEnd,
  })
  .meta({ id: 'UpdateExemption' });
export type UpdateExemption = z.infer<typeof updateExemption>;

const timestamp = z.iso.datetime();

/** The exemption of a person, as figures apply it at an instant. */
export const appliedExemption = z
  .object({
    id: z.uuid(),
    reason: z.string(),
    approver: z.string(),
    startsAt: timestamp,
    endsAt: timestamp.describe('First instant at which the exemption is over'),
    recordedAt: timestamp
      .nullable()
      .describe('When these values were recorded. Null if that is older than the history'),
    recordedBy: z
      .string()
      .nullable()
      .describe('E-mail address, or `apikey:` and the ID of the key. Null: the system, or not recorded'),
  })
  .meta({ id: 'AppliedExemption' });
export type AppliedExemption = z.infer<typeof appliedExemption>;

/** An exemption of a person. Pass `updatedAt` as `expectedUpdatedAt` of an update to detect concurrent changes. */
export const exemption = z
  .object({
    id: z.uuid(),
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
    subject: z.discriminatedUnion('type', [
      z.object({ type: z.literal('assignment'), id: z.uuid(), title: z.string() }),
      z.object({
        type: z.literal('item'),
        frameworkId: z.string(),
        frameworkTitle: z.string().describe('The ID if the framework no longer exists'),
        itemId: z.string(),
        itemTitle: z.string().describe('The ID if the item no longer exists'),
      }),
    ]),
    reason: z.string(),
    approver: z.string(),
    startsAt: timestamp,
    endsAt: timestamp.describe(
      'First instant at which the exemption is over. Equal to `startsAt` if it was ended before it started',
    ),
    state: z.enum(exemptionStates).describe('State now'),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'Exemption' });
export type ExemptionView = z.infer<typeof exemption>;
export const exemptionPage = pageOf(exemption).meta({ id: 'ExemptionPage' });
export const createdExemptions = z.object({ items: z.array(exemption) }).meta({ id: 'CreatedExemptions' });

/** Query for the list of exemptions, newest first. `search` matches names and e-mail addresses of people. */
export const exemptionListQuery = pageQuery.extend({
  search: searchText,
  personId: z.uuid().optional(),
  assignmentId: z.uuid().optional(),
  frameworkId: frameworkId.optional(),
  itemId: itemId.optional(),
  state: z
    .enum(exemptionStates)
    .optional()
    .describe('`active` returns only exemptions that are valid now, `upcoming` only later ones'),
});
export type ExemptionListQuery = z.infer<typeof exemptionListQuery>;
