import { z } from 'zod';
import { validation } from './messages/validation.js';

/**
 * Returns a schema of text that PostgreSQL can store: without NUL and without unpaired surrogates. All other Unicode
 * characters are allowed. `max` and `min` are lengths in UTF-16 code units.
 */
export const text = (max: number, min = 0) =>
  z
    .string()
    .min(min, min === 1 ? validation.required : undefined)
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), {
      error: validation.unstorableText,
    });

/** Characters that are not displayed, e.g. zero-width spaces and joiners, byte order marks, soft hyphens and variation selectors. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Returns a text that people type as a key, e.g. an e-mail address, the name of a team or the ID of a topic, in the form
 * in which it is stored: Unicode NFC, without characters that are not displayed and without surrounding white space. The
 * database compares keys, regardless of case, with `text_key` (docs/domain.md, section 2). Names of people are not keys:
 * emoji and some scripts need zero-width joiners.
 */
export const normalizedKey = (value: string): string => value.replace(IGNORABLE, '').normalize('NFC').trim();

/** A key that people type, 1 to `max` UTF-16 code units. */
export const key = (max: number) => z.string().overwrite(normalizedKey).pipe(text(max, 1));

/** A name or title: trimmed, 1 to 20,000 characters. */
export const name = z.string().trim().pipe(text(20_000, 1));
