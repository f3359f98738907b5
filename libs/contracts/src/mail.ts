import { z } from 'zod';
import { mailStates } from './choices.js';
import { pageOf, pageQuery, searchText } from './page.js';

/** What an e-mail message is about. */
export const mailKinds = ['invitation', 'password_reset', 'test'] as const;
export type MailKind = (typeof mailKinds)[number];

/** Why a message is held or failed, or why its last attempt did. */
export const mailReasons = [
  'no_server',
  'quota',
  'unreachable',
  'sign_in',
  'deferred',
  'refused',
  'obsolete',
] as const;
export type MailReason = (typeof mailReasons)[number];

const timestamp = z.iso.datetime();

/** An e-mail message of the organization. Its text is not shown, because it can contain a link that gives access. */
export const mailMessage = z
  .object({
    id: z.uuid(),
    kind: z.enum(mailKinds),
    person: z.object({ id: z.uuid(), name: z.string() }),
    recipient: z.string().describe('E-mail address'),
    state: z
      .enum(mailStates)
      .describe(
        '`held`: kept until an administrator sends it. `failed`: not sent, and not tried again automatically',
      ),
    reason: z
      .enum(mailReasons)
      .nullable()
      .describe('Why the message is held or failed, or why the last attempt to send it did'),
    answer: z.string().nullable().describe('Last answer of the mail server'),
    attempts: z.int(),
    nextAttemptAt: timestamp.nullable().describe('When the message is tried next; null unless it is queued'),
    createdAt: timestamp,
    sentAt: timestamp.nullable().describe('When the mail server accepted the message'),
    canSendAgain: z.boolean().describe('Whether the message can be sent again'),
  })
  .meta({ id: 'MailMessage' });
export type MailMessageView = z.infer<typeof mailMessage>;
export const mailMessagePage = pageOf(mailMessage).meta({ id: 'MailMessagePage' });

/** Query for the list of messages, the newest first. `search` matches addresses and names of recipients. */
export const mailListQuery = pageQuery.extend({
  state: z.enum(mailStates).optional(),
  search: searchText,
});
export type MailListQuery = z.infer<typeof mailListQuery>;
