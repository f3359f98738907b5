import { z } from 'zod';
import { validation } from './messages/index.js';
import { roles } from './choices.js';
import { text } from './text.js';

/**
 * Limits of the length of a password, in Unicode characters. The minimum is that of a password without a second factor
 * (NIST SP 800-63B-4, section 3.1.1.2).
 */
export const PASSWORD_LENGTH = { min: 15, max: 128 } as const;

/** A character outside the basic multilingual plane has two UTF-16 code units. */
const MAX_CODE_UNITS = 2 * PASSWORD_LENGTH.max;

/** A password as somebody types it to sign in. */
export const typedPassword = text(MAX_CODE_UNITS, 1);

/** A new password. The server also refuses passwords that are easy to guess. */
export const newPassword = text(MAX_CODE_UNITS).refine(
  (value) => Array.from(value.normalize('NFC')).length >= PASSWORD_LENGTH.min,
  { error: () => validation.passwordTooShort(PASSWORD_LENGTH.min) },
);

/**
 * An invitation. It does not reveal whether the e-mail address already has an account. A link of the command line belongs to
 * an account instead of a person: organization and role are null.
 */
export const invitation = z
  .object({
    organization: z.string().nullable().describe('Null if the link only sets the password of an account'),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles).nullable().describe('Null if the link only sets the password of an account'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof invitation>;

/** Token of an invitation link. Other strings are also valid here and are handled like the token of a used link. */
export const invitationToken = text(200, 1);

/** Request for an invitation. The token is in the body, because addresses are stored in logs and histories. */
export const findInvitation = z.strictObject({ token: invitationToken }).meta({ id: 'FindInvitation' });
export type FindInvitation = z.infer<typeof findInvitation>;

export const acceptInvitation = z
  .strictObject({ token: invitationToken, password: newPassword })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.infer<typeof acceptInvitation>;

export const joinOrganization = z.strictObject({ token: invitationToken }).meta({ id: 'JoinOrganization' });
export type JoinOrganization = z.infer<typeof joinOrganization>;
