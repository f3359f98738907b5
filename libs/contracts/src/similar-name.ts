import { distance } from 'fastest-levenshtein';

/** Maximum number of characters of a name that is compared. */
const MAX_COMPARED = 50;

const lettersOf = (name: string): string =>
  name
    .slice(0, MAX_COMPARED)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Returns the known name of which another one is probably a misspelling, for example `joinedAt` for `joined_at`: the one with the
 * smallest edit distance of its letters and digits, ignoring case. Undefined if more than two characters and a third of them differ.
 */
export function similarName(name: string, known: readonly string[]): string | undefined {
  const written = lettersOf(name);
  let [similar, smallest]: [string | undefined, number] = [undefined, Infinity];
  for (const each of known) {
    const letters = lettersOf(each);
    const differences = distance(written, letters);
    const allowed = letters.length < 4 ? 1 : Math.max(2, letters.length / 3);
    if (differences < smallest && differences <= allowed) [similar, smallest] = [each, differences];
  }
  return similar;
}

/** Returns the question at the end of a message whether a known name was meant, if there is one. */
export const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : ` Did you mean "${similar}"?`;
