import { z } from 'zod';
import { typedPassword } from './invitations.js';
import { visibleText } from './text.js';

/** Ways to give a second factor: a code of an authenticator app, a passkey, or a recovery code in place of either. */
export const secondFactorMethods = ['code', 'passkey', 'recovery_code'] as const;
export type SecondFactorMethod = (typeof secondFactorMethods)[number];

/** Roles for which an organization requires a second factor. `administrators` includes auditors. */
export const secondFactorGroups = ['nobody', 'administrators', 'everybody'] as const;
export type SecondFactorGroup = (typeof secondFactorGroups)[number];

/** Result of a sign-in with a password. */
export const signInResult = z
  .object({
    status: z.boolean().describe('Whether a session was started'),
    secondFactor: z
      .array(z.enum(secondFactorMethods))
      .describe('The methods with which the sign-in continues within 5 minutes. Empty if it is complete'),
  })
  .meta({ id: 'SignInResult' });
export type SignInResult = z.infer<typeof signInResult>;

/** With this many unused recovery codes or fewer, the profile page warns the owner. */
export const FEW_RECOVERY_CODES = 3;

/** Result of a sign-in that was completed with a code. */
export const signedInWithCode = z
  .object({
    status: z.literal(true),
    recoveryCodes: z
      .int()
      .nullable()
      .describe('Number of unused recovery codes after one was used. Null after a code of an app'),
  })
  .meta({ id: 'SignedInWithCode' });
export type SignedInWithCode = z.infer<typeof signedInWithCode>;

/** A code of an authenticator app, or a recovery code. Spaces, hyphens and letter case have no meaning. */
export const secondFactorCode = z
  .strictObject({ code: z.string().trim().min(1).max(60) })
  .meta({ id: 'SecondFactorCode' });
export type SecondFactorCode = z.infer<typeof secondFactorCode>;

/** A request that needs the current password of the account. */
export const confirmedByPassword = z
  .strictObject({ currentPassword: typedPassword })
  .meta({ id: 'ConfirmedByPassword' });
export type ConfirmedByPassword = z.infer<typeof confirmedByPassword>;

/** The secret of a new authenticator app. It is shown once. */
export const newAuthenticator = z
  .object({
    secret: z.string().describe('In base32, to type it into the app'),
    uri: z.string().describe('`otpauth` address for a QR code'),
  })
  .meta({ id: 'NewAuthenticator' });
export type NewAuthenticatorView = z.infer<typeof newAuthenticator>;

/** New recovery codes. They are shown once. */
export const newRecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).describe('Empty if the account has recovery codes already') })
  .meta({ id: 'NewRecoveryCodes' });
export type NewRecoveryCodesView = z.infer<typeof newRecoveryCodes>;

/** A security key or passkey of the account. */
export const passkey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    addedAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Passkey' });

/** The second factor of the account. */
export const secondFactor = z
  .object({
    authenticator: z.object({ addedAt: z.iso.datetime() }).nullable().describe('Null without an app'),
    passkeys: z.array(passkey),
    recoveryCodes: z.int().describe('Number of unused recovery codes'),
    required: z.boolean().describe('Whether the organization or the installation requires one'),
  })
  .meta({ id: 'SecondFactor' });
export type SecondFactorView = z.infer<typeof secondFactor>;

/** Bytes in base64url, as browsers encode them. */
const bytes = (max: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(max);

/** Options for the browser: `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON` of WebAuthn. */
export const passkeyOptions = z
  .object({ options: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PasskeyOptions' });
export type PasskeyOptionsView = z.infer<typeof passkeyOptions>;

/** A passkey that a browser created. */
export const addPasskey = z
  .strictObject({
    name: visibleText(100).describe('Name by which the owner recognizes it'),
    id: bytes(1_400),
    clientDataJSON: bytes(10_000),
    attestationObject: bytes(50_000),
    transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10),
  })
  .meta({ id: 'AddPasskey' });
export type AddPasskey = z.infer<typeof addPasskey>;

/** The use of a passkey in a sign-in. */
export const usePasskey = z
  .strictObject({
    id: bytes(1_400),
    clientDataJSON: bytes(10_000),
    authenticatorData: bytes(10_000),
    signature: bytes(10_000),
  })
  .meta({ id: 'UsePasskey' });
export type UsePasskey = z.infer<typeof usePasskey>;
