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

/** A name or title: trimmed, 1 to 20,000 characters. */
export const name = z.string().trim().pipe(text(20_000, 1));
