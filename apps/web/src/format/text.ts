/** Returns the text, or its first `max` characters and an ellipsis. Never splits a surrogate pair. */
export function short(text: string, max = 80): string {
  const characters = Array.from(text.slice(0, 2 * max + 2));
  return characters.length > max ? `${characters.slice(0, max).join('')}…` : text;
}
