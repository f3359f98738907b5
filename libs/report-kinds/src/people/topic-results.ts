import type { PersonResults } from './topic-results.snapshot.js';

/**
 * Yields the section `topic-results`, with a row for each eligible person.
 * @throws Error if the number of people differs from the figures
 */
export async function* topicResultLines(
  batches: AsyncGenerator<PersonResults[]>,
  eligible: number,
): AsyncGenerator<{ section: 'topic-results'; total: number } | { row: PersonResults }> {
  yield { section: 'topic-results', total: eligible };
  let people = 0;
  for await (const rows of batches) {
    for (const row of rows) yield { row };
    people += rows.length;
  }
  if (people !== eligible)
    throw new Error('The list of results does not match the number of eligible people.');
}
