/** The beginning of a text that may be very long, for a sentence or a title. `max` counts characters, none is cut in half. */
export function short(text: string, max = 80): string {
  const characters = Array.from(text.slice(0, 2 * max + 2));
  return characters.length > max ? `${characters.slice(0, max).join('')}…` : text;
}
