import { z } from 'zod';

/**
 * Text that can be kept: no NUL, which PostgreSQL does not take, and no half of a character pair, which is no character.
 * Everything else of Unicode is welcome.
 */
export const text = (max: number, min = 0) =>
  z
    .string()
    .min(min, min === 1 ? 'Fill this in.' : undefined)
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), {
      error: 'contains a character that cannot be kept (NUL, or half of a surrogate pair)',
    });

/** A name or title: trimmed, 1 to 20,000 characters. */
export const name = z.string().trim().pipe(text(20_000, 1));
