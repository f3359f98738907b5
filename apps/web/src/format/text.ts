import { locale } from '../language/language.js';

/** Returns the text with its first letter in upper case, as the language writes it. */
export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** Returns the text, or its first `max` characters and an ellipsis. Never splits a surrogate pair. */
export function short(text: string, max = 80): string {
  const characters = Array.from(text.slice(0, 2 * max + 2));
  return characters.length > max ? `${characters.slice(0, max).join('')}…` : text;
}
