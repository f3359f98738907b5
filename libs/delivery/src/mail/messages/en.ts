import type { MailKind } from '@docket/contracts';

/** The texts of one kind of message. */
export interface KindTexts {
  subject: (organization: string) => string;
  body: (organization: string) => string;
  /** Label of the link. Default: the message has none. */
  button?: string;
  /** What the recipient can do if the message is not for them, or nothing needs to be done. */
  note: string;
}

/** Texts of e-mail messages. */
export const en = {
  greeting: (name: string) => `Hello ${name},`,
  /** `instant` is when the link expires. */
  expires: (instant: string) => `The link can be used once, until ${instant}.`,
  linkHint: 'If the button does not work, copy this address into your browser:',
  footer: (url: string) => `Docket sent this message automatically: ${url}`,
  kinds: {
    invitation: {
      subject: (organization: string) => `Invitation to ${organization}`,
      body: (organization: string) =>
        `You are invited to sign in to ${organization} in Docket, which keeps the evidence of its secure-coding training. Open the link and set a password.`,
      button: 'Accept invitation',
      note: 'If you did not expect this invitation, ignore this message. Do not forward it, because anyone who opens the link can sign in as you.',
    },
    password_reset: {
      subject: (organization: string) => `Set a new password for ${organization}`,
      body: (organization: string) =>
        `An administrator of ${organization} has created a link with which you set a new password in Docket. Until you use it, your current password stays valid.`,
      button: 'Set new password',
      note: 'If you did not ask for a new password, tell an administrator. Do not forward this message, because anyone who opens the link can sign in as you.',
    },
    test: {
      subject: (organization: string) => `Test message from ${organization}`,
      body: (organization: string) => `The mail server of Docket accepts messages for ${organization}.`,
      note: 'You do not need to do anything.',
    },
  } satisfies Record<MailKind, KindTexts>,
};
export type MailMessages = Omit<typeof en, 'kinds'> & { kinds: Record<MailKind, KindTexts> };
