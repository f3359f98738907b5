import { z } from 'zod';
import { roles } from './people.js';
import { text } from './text.js';

/** Shortest and longest password of an account, in characters. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** A password that is being chosen. */
export const newPassword = text(PASSWORD_LENGTH.max).refine((value) => value.length >= PASSWORD_LENGTH.min, {
  error: `Use at least ${PASSWORD_LENGTH.min} characters.`,
});

/** What the holder of a valid link is told: who invites whom. Whether the e-mail has an account already is not. */
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

/** Token of a link, or what somebody takes for one: every other text gets the answer of a link that is used up. */
export const invitationToken = text(200, 1);

export const acceptInvitation = z
  .object({ token: invitationToken, password: newPassword })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.infer<typeof acceptInvitation>;

export const joinOrganization = z.object({ token: invitationToken }).meta({ id: 'JoinOrganization' });
export type JoinOrganization = z.infer<typeof joinOrganization>;
