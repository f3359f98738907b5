import { z } from 'zod';
import { validation } from './messages/validation.js';
import { roles } from './people.js';
import { text } from './text.js';

/** Limits of the length of a password, in characters. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** A new password. */
export const newPassword = text(PASSWORD_LENGTH.max).refine((value) => value.length >= PASSWORD_LENGTH.min, {
  error: validation.passwordTooShort(PASSWORD_LENGTH.min),
});

/** An invitation. It does not reveal whether the e-mail address already has an account. */
export const invitation = z
  .object({
    organization: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof invitation>;

/** Token of an invitation link. Other strings are also valid here and are handled like the token of a used link. */
export const invitationToken = text(200, 1);

export const acceptInvitation = z
  .strictObject({ token: invitationToken, password: newPassword })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.infer<typeof acceptInvitation>;

export const joinOrganization = z.strictObject({ token: invitationToken }).meta({ id: 'JoinOrganization' });
export type JoinOrganization = z.infer<typeof joinOrganization>;
