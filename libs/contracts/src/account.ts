import { z } from 'zod';
import { documentLanguages } from './document-language.js';
import { signInEmail } from './email-address.js';
import { newPassword, typedPassword } from './invitations.js';
import { membership } from './people.js';
import { name } from './text.js';

/** Credentials of a sign-in. */
export const credentials = z
  .strictObject({ email: signInEmail, password: typedPassword })
  .meta({ id: 'Credentials' });
export type Credentials = z.infer<typeof credentials>;

/** The signed-in account. */
export const account = z
  .object({
    name: z.string(),
    email: z.string(),
    language: z
      .enum(documentLanguages)
      .nullable()
      .describe('Language of the documents that the person requests. Null: the one of the organization'),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof account>;

/** The signed-in account, with its person and organization, if any. An account without a person is an operator. */
export const sessionView = z
  .object({
    account,
    operator: z.boolean().describe('Whether the account is an operator of the installation'),
    person: membership.shape.person
      .nullable()
      .describe('Null for an operator who belongs to no organization'),
    organization: membership.shape.organization.nullable(),
    organizations: z
      .array(z.object({ id: z.uuid(), name: z.string() }))
      .describe('The organizations that the account can switch to, including the current one'),
    secondFactorMissing: z
      .boolean()
      .describe('Whether the account must add a second factor before it has access to anything else'),
    secondFactorRemoval: z
      .object({ organization: z.string().nullable(), at: z.iso.datetime() })
      .nullable()
      .describe(
        'That an administrator of the organization removed the second factor of the account, or an operator (null)',
      ),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;

/** Request to change the profile. Omitted fields stay unchanged. */
export const updateAccount = z
  .strictObject({
    name: name.pipe(z.string().max(200)).optional(),
    language: z.enum(documentLanguages).nullable().optional(),
  })
  .meta({ id: 'UpdateAccount' });
export type UpdateAccount = z.infer<typeof updateAccount>;

/** Request to change the password. */
export const changePassword = z
  .strictObject({ currentPassword: typedPassword, password: newPassword })
  .meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof changePassword>;

/** Request to switch the session to another organization of the account. */
export const switchOrganization = z
  .strictObject({ organizationId: z.uuid() })
  .meta({ id: 'SwitchOrganization' });
export type SwitchOrganization = z.infer<typeof switchOrganization>;

/** Request to combine the account with another one that has the same e-mail address. */
export const joinAccounts = z
  .strictObject({ password: typedPassword.describe('Password of the other account') })
  .meta({ id: 'JoinAccounts' });
export type JoinAccounts = z.infer<typeof joinAccounts>;

/** A session of the account. */
export const accountSession = z
  .object({
    id: z.uuid(),
    current: z.boolean().describe('Whether it is the session of this request'),
    ipAddress: z.string().nullable().describe('Address from which the session was started'),
    userAgent: z.string().nullable().describe('Browser or program that started the session'),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().describe('When the session was last used, updated every 5 minutes'),
    expiresAt: z.iso.datetime().describe('When the session ends unless it is used before'),
  })
  .meta({ id: 'AccountSession' });
export type AccountSessionView = z.infer<typeof accountSession>;
export const accountSessions = z.object({ items: z.array(accountSession) }).meta({ id: 'AccountSessions' });
export type AccountSessionsView = z.infer<typeof accountSessions>;

/** A notice of a sign-in link for an administrator, for the other administrators and for the administrator. */
export const signInLinkNotice = z
  .object({
    id: z.uuid(),
    email: z.string().describe('E-mail address of the administrator that the link is for'),
    name: z.string(),
    own: z.boolean().describe('Whether the link is for the signed-in administrator'),
    createdBy: z.string().nullable().describe('E-mail address of the administrator who created the link'),
    createdAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable().describe('Null if the link was not used'),
    usedFrom: z.string().nullable().describe('Address from which the link was used'),
  })
  .meta({ id: 'SignInLinkNotice' });
export type SignInLinkNoticeView = z.infer<typeof signInLinkNotice>;
export const signInLinkNotices = z
  .object({ items: z.array(signInLinkNotice) })
  .meta({ id: 'SignInLinkNotices' });
export type SignInLinkNoticesView = z.infer<typeof signInLinkNotices>;
