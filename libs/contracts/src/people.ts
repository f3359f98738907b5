import { roles, personStatuses, personSorts } from './choices.js';
import { z } from 'zod';
import { emailAddress } from './email-address.js';
import { instant } from './instant.js';
import { validation } from './messages/index.js';
import { flag, pageOf, pageQuery, searchText, sortBy } from './page.js';
import { personIdentifier } from './person-identifiers.js';
import { printed } from './printed.js';
import { key, name, normalizedKey, visibleText } from './text.js';

/** The person that an account belongs to, and their organization. */
export const membership = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string(), role: z.enum(roles) }),
  organization: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    timeZone: z.string(),
    locale: z.string(),
  }),
});
export type Membership = z.infer<typeof membership>;

/** Sign-in access of a person: none, an open invitation, or an account. */
export const accessStates = ['none', 'invited', 'account'] as const;
export type AccessState = (typeof accessStates)[number];

/** A reference to the team of a person. */
export const teamRef = z.object({ id: z.uuid(), name: z.string() });
export type TeamRef = z.infer<typeof teamRef>;

const timestamp = z.iso.datetime();

/** A person in the organization. Pass `updatedAt` as `expectedUpdatedAt` of an update to detect concurrent changes. */
export const person = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.enum(roles),
    status: z.enum(personStatuses),
    team: teamRef.nullable().describe('Null for people without a team'),
    languages: z.array(z.string()),
    jobFunction: z.string().nullable().describe('Null if it is not known'),
    bespokeSoftware: z
      .boolean()
      .describe('Whether the person works on bespoke or custom software (PCI DSS 6.2.2)'),
    access: z.enum(accessStates),
    joinedAt: timestamp,
    leftAt: timestamp.nullable(),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof person>;

/** Figures of a person in a list. They are those of the totals of the person's progress. */
export const personFigures = z
  .object({
    topics: z.int().describe('Number of topics of the organization'),
    topicsTrained: z.int().describe('Number of topics on which the person is trained'),
    trainedShare: z
      .number()
      .nullable()
      .describe('`topicsTrained` divided by `topics`, 0 to 1. Null without topics'),
    trainedSharePrinted: printed,
    lastAttemptAt: timestamp
      .nullable()
      .describe('When the most recent attempt was completed. May be before the training window'),
    assignmentsOverdue: z
      .int()
      .describe(
        'Number of active assignments on which the person is overdue; of people who have left, when they left',
      ),
  })
  .meta({ id: 'PersonFigures' });
export type PersonFigures = z.infer<typeof personFigures>;

/** A person in a list. */
export const listedPerson = person
  .extend({ figures: personFigures.optional().describe('Only with `figures=true`') })
  .meta({ id: 'ListedPerson' });
export type ListedPerson = z.infer<typeof listedPerson>;

/** A period with the same values. The current period of an active person has no end. */
export const personPeriod = z
  .object({
    role: z.enum(roles),
    team: teamRef.nullable(),
    languages: z.array(z.string()),
    jobFunction: z.string().nullable(),
    bespokeSoftware: z.boolean(),
    from: timestamp,
    to: timestamp.nullable(),
  })
  .meta({ id: 'PersonPeriod' });
export type PersonPeriod = z.infer<typeof personPeriod>;

/** A person with their history, newest period first. */
export const personDetail = person
  .extend({
    mergedInto: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .describe(
        'The person with whom this one was merged, who has all records. Null if the person was not merged',
      ),
    erasedAt: timestamp
      .nullable()
      .describe('When the personal data of the person was erased. Null if it was not'),
    identifiers: z
      .array(personIdentifier)
      .describe(
        'Identifiers by which imports and xAPI statements find the person, besides the e-mail address',
      ),
    history: z.array(personPeriod).describe('The last 500 periods, newest first'),
  })
  .meta({ id: 'PersonDetail' });
export type PersonDetailView = z.infer<typeof personDetail>;

/** Request to merge a person into another one. */
export const mergePerson = z
  .strictObject({ into: z.uuid().describe('ID of the person who gets all records') })
  .meta({ id: 'MergePerson' });
export type MergePerson = z.infer<typeof mergePerson>;

/** Programming languages, in lower case and without duplicates. */
export const languages = z
  .array(
    z
      .string()
      .overwrite((value) => normalizedKey(value).toLowerCase())
      .pipe(visibleText(100))
      .refine((value) => !/[\s,;|]/.test(value), { error: () => validation.language }),
  )
  .max(50)
  .transform((values) => [...new Set(values)]);

/** Limit of the length of a job function. */
export const JOB_FUNCTION_MAX_LENGTH = 200;

/** A job function, e.g. `Software engineer`. It is compared case-insensitively. */
export const jobFunction = key(JOB_FUNCTION_MAX_LENGTH);

const joinedAt = instant.refine((utc) => Date.parse(utc) <= Date.now(), {
  error: () => validation.joinedInFuture,
});

/** Request to add a person. */
export const createPerson = z
  .strictObject({
    email: emailAddress,
    name,
    role: z.enum(roles).default('learner'),
    teamId: z.uuid().nullable().default(null),
    languages: languages.default([]),
    jobFunction: jobFunction.nullable().default(null),
    bespokeSoftware: z.boolean().default(false),
    joinedAt: joinedAt.optional().describe('When the person joined. Not in the future. Default: now'),
  })
  .meta({ id: 'CreatePerson' });
export type CreatePerson = z.infer<typeof createPerson>;

/** `expectedUpdatedAt` of an update: the `updatedAt` of the version that the caller edited. */
export const expectedUpdatedAt = instant
  .optional()
  .describe(
    'The `updatedAt` of the version that you edited. If it has changed since, the API answers 409 and changes nothing',
  );

/** The values of a person that can be corrected from an earlier instant on. */
export const correctableFields = ['role', 'teamId', 'languages', 'jobFunction', 'bespokeSoftware'] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** Request to update a person. Omitted fields stay unchanged. `status: left` ends the membership, `active` resumes it. */
export const updatePerson = z
  .strictObject({
    email: emailAddress.optional(),
    name: name.optional(),
    role: z.enum(roles).optional(),
    teamId: z.uuid().nullable().optional(),
    languages: languages.optional(),
    jobFunction: jobFunction.nullable().optional(),
    bespokeSoftware: z.boolean().optional(),
    joinedAt: joinedAt.optional(),
    status: z.enum(['active', 'left']).optional(),
    effectiveAt: instant
      .refine((utc) => Date.parse(utc) <= Date.now(), { error: () => validation.effectiveInFuture })
      .optional()
      .describe(
        'Instant from which the given role, team, languages, job function and work on bespoke software apply, to correct ' +
          'the history. A value that already applies moves to this instant, and the previous value applies until then. ' +
          'Not in the future and not before the person joined. Not for people who have left. ' +
          'Cannot be combined with `joinedAt` or `status`. Default: now',
      ),
    expectedUpdatedAt,
  })
  .superRefine((change, context) => {
    if (change.effectiveAt === undefined) return;
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (change.joinedAt !== undefined) issue('joinedAt', validation.notWithEffectiveDate);
    if (change.status !== undefined) issue('status', validation.notWithEffectiveDate);
    if (correctableFields.every((field) => change[field] === undefined))
      issue('effectiveAt', validation.nothingEffective);
  })
  .meta({ id: 'UpdatePerson' });
export type UpdatePerson = z.infer<typeof updatePerson>;

/** Filters of a list of people. `search` matches names and e-mail addresses, and whole identifiers. */
export const personFilter = z.object({
  search: searchText,
  role: z.enum(roles).optional(),
  status: z.enum(personStatuses).optional(),
  team: z
    .union([z.literal('none'), z.uuid()])
    .optional()
    .describe('ID of a team, or `none` for people without a team'),
  jobFunction: jobFunction.optional().describe('Job function, case-insensitive'),
});
export type PersonFilter = z.infer<typeof personFilter>;

export const personListQuery = pageQuery.extend(personFilter.shape).extend({
  figures: flag.optional().describe('`true` returns the figures of each person'),
  sort: sortBy(personSorts)
    .default('name')
    .describe('People without an attempt come last when sorted by `lastAttemptAt`, in both directions'),
});
export type PersonListQuery = z.infer<typeof personListQuery>;
export const personPage = pageOf(listedPerson).meta({ id: 'PersonPage' });

/** A one-time link for setting a password. It is returned only once, and no e-mail is sent. */
export const invitationLink = z
  .object({ url: z.string(), expiresAt: timestamp })
  .meta({ id: 'InvitationLink' });
export type InvitationLink = z.infer<typeof invitationLink>;

/** The added person, with an invitation link if an administrator added a person who can sign in. */
export const createdPerson = person
  .extend({ invitation: invitationLink.nullable() })
  .meta({ id: 'CreatedPerson' });
export type CreatedPersonView = z.infer<typeof createdPerson>;
