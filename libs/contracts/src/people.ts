import { z } from 'zod';
import { instant } from './instant.js';
import { pageOf, pageQuery, searchText, sortBy } from './page.js';
import { name, text } from './text.js';

/** Roles of a person (domain.md section 1). */
export const roles = ['org_admin', 'auditor', 'learner'] as const;
export type Role = (typeof roles)[number];

/** The person and organization that an account stands for. */
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

/** Who is signed in: for which organization, and whether they operate the installation. At least one of the two is so. */
export const sessionView = z
  .object({
    account: z.object({ name: z.string(), email: z.string() }),
    operator: z.boolean().describe('Whether the account operates the installation'),
    person: membership.shape.person
      .nullable()
      .describe('Null for an operator who is nobody in an organization'),
    organization: membership.shape.organization.nullable(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;

/** Whether a person is in the organization now. Who left stays, with everything that was recorded of them. */
export const personStatuses = ['active', 'left'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** Whether a person can sign in: not at all, once the open invitation is accepted, or with an account. */
export const accessStates = ['none', 'invited', 'account'] as const;
export type AccessState = (typeof accessStates)[number];

/** A team as it is named beside a person. */
export const teamRef = z.object({ id: z.uuid(), name: z.string() });
export type TeamRef = z.infer<typeof teamRef>;

const at = z.iso.datetime();

/** A person of the organization. `updatedAt` is the version that a change may name as the one it was made from. */
export const person = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.enum(roles),
    status: z.enum(personStatuses),
    team: teamRef.nullable().describe('null: in no team'),
    languages: z.array(z.string()),
    access: z.enum(accessStates),
    joinedAt: at,
    leftAt: at.nullable(),
    createdAt: at,
    updatedAt: at,
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof person>;

/** One stretch of unchanged role and team; the newest one of an active person has no end. */
export const personPeriod = z
  .object({ role: z.enum(roles), team: teamRef.nullable(), from: at, to: at.nullable() })
  .meta({ id: 'PersonPeriod' });

/** A person with their history, newest stretch first. */
export const personDetail = person.extend({ history: z.array(personPeriod) }).meta({ id: 'PersonDetail' });
export type PersonDetailView = z.infer<typeof personDetail>;

/** An e-mail address as the import takes it, too. It is kept as written and compared whatever its case. */
export const emailAddress = z
  .string()
  .trim()
  .pipe(text(320))
  .refine((value) => /^[^\s@<>"]+@[^\s@<>"]+$/.test(value), {
    error: 'Enter an e-mail address, e.g. ada@example.com.',
  });

/** An e-mail address that can be signed in with. Records may be kept under more kinds of address. */
export const signInEmail = z
  .string()
  .trim()
  .max(320)
  .pipe(z.email('Enter an e-mail address, e.g. ada@example.com.'));

/** Programming languages, in small letters and without repeats. */
export const languages = z
  .array(
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(text(100, 1))
      .refine((value) => !/[\s,;|]/.test(value), { error: 'A language has no space, comma or bar in it.' }),
  )
  .max(50)
  .transform((listed) => [...new Set(listed)]);

const joinedAt = instant.refine((utc) => Date.parse(utc) <= Date.now(), {
  error: 'Choose a day that has come.',
});

/** Adds a person. */
export const createPerson = z
  .object({
    email: emailAddress,
    name,
    role: z.enum(roles).default('learner'),
    teamId: z.uuid().nullable().default(null),
    languages: languages.default([]),
    joinedAt: joinedAt.optional().describe('Now unless told'),
  })
  .meta({ id: 'CreatePerson' });
export type CreatePerson = z.infer<typeof createPerson>;

/** `expectedUpdatedAt` of a change: the version it was made from. */
export const expectedUpdatedAt = instant
  .optional()
  .describe(
    'The updatedAt that this change was made from. If there was another since, 409 and nothing changes',
  );

/** Changes what is named and leaves the rest. `status: left` ends the person's time, `active` lets it go on. */
export const updatePerson = z
  .object({
    email: emailAddress.optional(),
    name: name.optional(),
    role: z.enum(roles).optional(),
    teamId: z.uuid().nullable().optional(),
    languages: languages.optional(),
    joinedAt: joinedAt.optional(),
    status: z.enum(personStatuses).optional(),
    expectedUpdatedAt,
  })
  .meta({ id: 'UpdatePerson' });
export type UpdatePerson = z.infer<typeof updatePerson>;

/** What narrows a list of people. `search` looks in names and e-mail addresses. */
export const personFilter = z.object({
  search: searchText,
  role: z.enum(roles).optional(),
  status: z.enum(personStatuses).optional(),
  team: z
    .union([z.literal('none'), z.uuid()])
    .optional()
    .describe('Id of a team, or `none`: in no team'),
});
export type PersonFilter = z.infer<typeof personFilter>;

export const personSorts = ['name', 'email', 'joinedAt', 'team'] as const;
export const personListQuery = pageQuery
  .extend(personFilter.shape)
  .extend({ sort: sortBy(personSorts).default('name') });
export type PersonListQuery = z.infer<typeof personListQuery>;
export const personPage = pageOf(person).meta({ id: 'PersonPage' });

/** A one-time link with which a person sets a password. It is shown once and cannot be had again; no mail is sent. */
export const invitationLink = z.object({ url: z.string(), expiresAt: at }).meta({ id: 'InvitationLink' });
export type InvitationLink = z.infer<typeof invitationLink>;

/** The person that was added; with a link when an administrator added one who is to sign in. */
export const createdPerson = person
  .extend({ invitation: invitationLink.nullable() })
  .meta({ id: 'CreatedPerson' });
export type CreatedPersonView = z.infer<typeof createdPerson>;
