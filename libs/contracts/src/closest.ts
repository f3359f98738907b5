/** Maximum number of characters of a name that is compared. */
const MAX_COMPARED = 50;

/** Returns the known name with the smallest edit distance to a name, ignoring case; undefined without known names. */
export function closestOf(name: string, known: readonly string[]): string | undefined {
  const wanted = name.slice(0, MAX_COMPARED).toLowerCase();
  let [closest, smallest]: [string | undefined, number] = [undefined, Infinity];
  for (const each of known) {
    const distance = editDistance(wanted, each.slice(0, MAX_COMPARED).toLowerCase());
    if (distance < smallest) [closest, smallest] = [each, distance];
  }
  return closest;
}

/** Returns the number of characters to insert, delete or replace to turn one text into another. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, character] of Array.from(from).entries()) {
    const current = [row + 1];
    for (let at = 0; at < to.length; at++) {
      const replaced = previous[at]! + (character === to[at] ? 0 : 1);
      current.push(Math.min(replaced, previous[at + 1]! + 1, current[at]! + 1));
    }
    previous = current;
  }
  return previous[to.length]!;
}
