import { z } from 'zod';

/** A URL with one of the schemes. */
export const url = (schemes: string[], example: string) =>
  z.string({ error: `is missing. Set it to a URL such as ${example}.` }).refine(
    (text) => {
      const parsed = URL.parse(text);
      return parsed !== null && schemes.includes(parsed.protocol) && parsed.hostname !== '';
    },
    { error: `is not a valid URL for this setting. Use a URL such as ${example}.` },
  );

/** A whole number. */
export const integer = (min: number, max: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `is not a valid number. Use a whole number from ${min} to ${max}.`,
    })
    .transform(Number);

/** `true` or `false`. */
export const booleanFlag = z
  .enum(['true', 'false'], { error: 'is not a valid value. Use true or false.' })
  .transform((text) => text === 'true');
