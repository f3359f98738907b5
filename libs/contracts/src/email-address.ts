import { z } from 'zod';
import { validation } from './messages/index.js';
import { text } from './text.js';

/** Maximum length of an e-mail address, in UTF-16 code units. */
export const MAX_EMAIL = 320;

/** Characters that are not displayed, including control characters and the blank Braille pattern. White space is not among them. */
const INVISIBLE = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|\uFEFF/u;

/** What is wrong with an address, in the order in which it is reported. */
const problems = [
  [/^\s*$/, 'required'],
  [/^\s*mailto:/i, 'emailMailto'],
  [/["“”„‟«»‹›]|^\s*['‘’‚]|['‘’‚]\s*$/, 'emailQuotes'],
  [/[<>]/, 'emailBrackets'],
  [/[,;]/, 'emailSeparator'],
  [/\S\s+\S/, 'emailSpace'],
] as const;

/**
 * Returns why a text cannot be the e-mail address of a person; null if it can be. Imports, the API and invitations accept the
 * same addresses. Surrounding white space is ignored. Addresses that an earlier version stored may not meet these rules.
 */
export function emailProblem(value: string): string | null {
  const invisible = INVISIBLE.exec(value)?.[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  if (invisible !== undefined) return validation.emailInvisible(`U+${invisible}`);
  const found = problems.find(([pattern]) => pattern.test(value));
  if (found) return validation[found[1]];
  return /^[^@]+@[^@]+$/.test(value.trim()) ? null : validation.email;
}

/** Returns an address in the form in which it is stored: trimmed, in Unicode NFC. */
export const storedEmail = (value: string): string => value.trim().normalize('NFC');

/** An e-mail address of a person, also in imports. Addresses are compared with `text_key`. */
export const emailAddress = z
  .string()
  .superRefine((value, context) => {
    const message = emailProblem(value);
    if (message !== null) context.addIssue({ code: 'custom', message });
  })
  .overwrite(storedEmail)
  .pipe(text(MAX_EMAIL));

/** An e-mail address for signing in. `emailAddress` also accepts addresses that cannot be used to sign in. */
export const signInEmail = z.string().trim().max(MAX_EMAIL).pipe(z.email());
