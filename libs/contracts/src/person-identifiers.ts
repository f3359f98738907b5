import { z } from 'zod';
import { emailAddress, MAX_EMAIL } from './email-address.js';
import { validation } from './messages/index.js';
import { hasLineBreak, key, normalizedKey, text } from './text.js';

/** Kinds of identifiers of a person (docs/domain.md, section 2). */
export const identifierKinds = ['employee_number', 'account', 'email_alias'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Maximum lengths of an identifier and of the issuer of an account, in UTF-16 code units. The name of an account is often an address. */
export const [MAX_IDENTIFIER, MAX_ISSUER] = [MAX_EMAIL, 300];

/** The number of an employee, or the name of an account. */
export const identifierValue = key(MAX_IDENTIFIER);
/** The system of an account. */
export const accountIssuer = z
  .string()
  .overwrite(normalizedKey)
  .pipe(text(MAX_ISSUER).refine((value) => !hasLineBreak(value), { error: () => validation.lineBreak }));

const issuerDescription =
  'The system of an account: its home page (`account.homePage` of xAPI statements) or its name';

/** An identifier of a person in another system, by which imports and xAPI statements find the person. */
export const personIdentifier = z
  .object({
    id: z.uuid(),
    kind: z.enum(identifierKinds),
    issuer: z.string().describe(`${issuerDescription}. Empty if it is not known, and for the other kinds`),
    value: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'PersonIdentifier' });
export type PersonIdentifierView = z.infer<typeof personIdentifier>;

/** Request to add an identifier to a person. */
export const addIdentifier = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('employee_number'), value: identifierValue }),
    z.strictObject({
      kind: z.literal('account'),
      issuer: accountIssuer
        .default('')
        .describe(`${issuerDescription}. Without it, the account is found in every system`),
      value: identifierValue,
    }),
    z.strictObject({ kind: z.literal('email_alias'), value: emailAddress }),
  ])
  .meta({ id: 'AddIdentifier' });
export type AddIdentifier = z.infer<typeof addIdentifier>;

/** Numbers and accounts of a person besides the first ones, as files have them. */
export const otherIdentifiers = z
  .array(
    z.strictObject({
      kind: z.enum(['employee_number', 'account']),
      issuer: accountIssuer.default(''),
      value: identifierValue,
    }),
  )
  .max(100)
  .refine((all) => all.every(({ kind, issuer }) => kind === 'account' || issuer === ''));
export type OtherIdentifier = z.infer<typeof otherIdentifiers>[number];
