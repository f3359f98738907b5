import { z } from 'zod';
import { validation } from './messages/index.js';

/** Returns whether PostgreSQL can store a text: it has neither NUL nor unpaired surrogates. */
export const isStorableText = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

/** Returns the length of a text in bytes of UTF-8. */
export const utf8Length = (value: string): number => new TextEncoder().encode(value).length;

/**
 * Returns a schema of text that PostgreSQL can store. `max` and `min` are lengths in UTF-16 code units, each of which
 * takes at most 3 bytes. A text in an index must have at most 2,600 bytes together with the other columns of the index.
 */
export const text = (max: number, min = 0, missing = () => validation.required) =>
  z
    .string()
    .min(min, min === 1 ? { error: missing } : undefined)
    .max(max)
    .refine(isStorableText, { error: () => validation.unstorableText });

/** Characters that are not displayed, e.g. zero-width spaces and joiners, byte order marks, soft hyphens and variation selectors. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** A character that is displayed: no space, no control character, not the blank Braille pattern. */
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Checks that a text has a visible character. Text without one is as good as no text, e.g. as the reason of a change. */
export const isVisible = (value: string): boolean => VISIBLE.test(value);

/** Returns a schema of text with a visible character, 1 to `max` UTF-16 code units. */
export const visibleText = (max: number, missing?: () => string) =>
  text(max, 1, missing).refine((value) => value === '' || isVisible(value), {
    error: () => validation.invisibleText,
  });

/** Returns a schema of a required text, e.g. a name or a reason: trimmed, with a visible character. */
export const requiredText = (max: number, missing = () => validation.required) =>
  z
    .string({ error: ({ input }) => (input === undefined ? missing() : undefined) })
    .trim()
    .pipe(visibleText(max, missing));

/** Characters that begin a new line. */
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;

/** Returns whether a text has several lines. Names and keys have one, in requests and in files. */
export const hasLineBreak = (value: string): boolean => LINE_BREAK.test(value);

/** Returns a schema of text with a visible character in one line. */
export const visibleLine = (max: number, missing?: () => string) =>
  visibleText(max, missing).refine((value) => !hasLineBreak(value), { error: () => validation.lineBreak });

/** Returns a schema of a required text in one line, e.g. a name: trimmed, with a visible character. */
export const requiredLine = (max: number, missing = () => validation.required) =>
  z
    .string({ error: ({ input }) => (input === undefined ? missing() : undefined) })
    .trim()
    .pipe(visibleLine(max, missing));

/**
 * Returns a text that people type as a key, e.g. an e-mail address, the name of a team or the ID of a topic, in the form
 * in which it is stored: Unicode NFC, without characters that are not displayed and without surrounding white space. The
 * database compares keys, regardless of case, with `text_key` (docs/domain.md, section 2). Names of people are not keys:
 * emoji and some scripts need zero-width joiners.
 */
export const normalizedKey = (value: string): string => value.replace(IGNORABLE, '').normalize('NFC').trim();

/**
 * Returns the form in which keys are compared, e.g. the e-mail addresses of an account and of a sign-in. It is the form of the
 * database function `text_key`, which compares the keys of records (docs/domain.md, section 2).
 */
export const textKey = (value: string): string =>
  ASCII.test(value)
    ? value.trim().toLowerCase()
    : value.replace(IGNORABLE, '').trim().normalize('NFD').replace(CASED, foldCase).normalize('NFC');

/** Most keys have only ASCII characters, whose form takes a tenth of the time. */
const ASCII = /^[\t-\r -~]*$/;

/** Parts of a decomposed text that are folded in the same way. A dotless i has no other case than itself. */
const CASED = /\p{Script=Cherokee}+|[^ı\p{Script=Cherokee}]+/gu;
const CHEROKEE = /^\p{Script=Cherokee}/u;

/**
 * Returns the case folding of a part of a text, e.g. `ss` of `ß`. Cherokee letters are folded to capital letters; a sigma at the
 * end of a word has no form of its own.
 */
function foldCase(part: string): string {
  const capitals = part.toLowerCase().toUpperCase();
  return CHEROKEE.test(part) ? capitals : capitals.toLowerCase().replaceAll('ς', 'σ');
}

/** A key that people type, in one line, 1 to `max` UTF-16 code units. */
export const key = (max: number) => z.string().overwrite(normalizedKey).pipe(visibleLine(max));

/** A name or title: trimmed, in one line, 1 to 20,000 characters. */
export const name = requiredLine(20_000);
