import { createHash } from 'node:crypto';
import {
  describePopulation,
  findFramework,
  findItem,
  itemsOf,
  readCatalog,
  readMappedTopics,
  readSelection,
  sampleHash,
  streamPopulation,
  streamRequirements,
  type Population,
  type SelectedPerson,
} from '@docket/domain';
import { attemptOf } from '../people/collected-attempt.js';
import type { CollectContext, LineOf } from '../report-kind.js';
import type { SampleParams } from './sample.params.js';
import { populationOf } from './sample.population.js';
import type { SampleResults, sampleSnapshot } from './sample.snapshot.js';

type Line = LineOf<typeof sampleSnapshot>;
type Context = CollectContext<SampleParams>;

/**
 * Yields the section `population` with a row per person; then `selection`, `strata`, of a control `topics`, for each person in the sample `people`
 * with a row per requirement, and `results`.
 * @throws not_found; Error if the people of the population do not match its size
 */
export async function* collectSample(context: Context): AsyncGenerator<Line> {
  const { em, at, params, reportId, progress, signal } = context;
  progress(0, null);
  const population = populationOf(params);
  const { population: described, counted } = await describePopulation(em, at, population);
  signal.throwIfAborted();
  const { seed = reportId, size: requestedSize, stratify } = params;
  const method = { seed, size: requestedSize, stratify };
  const { population: populationSize, people, strata } = await readSelection(em, at, population, method);
  if (counted !== null && counted !== populationSize)
    throw new Error(`The population has ${populationSize} people, but the figures count ${counted}.`);
  const total = populationSize + people.length;
  const populationSha256 = yield* memberLines(context, population, { populationSize, total });
  yield {
    section: 'selection',
    data: {
      population: described,
      populationSize,
      populationSha256,
      sampleSha256: sampleHash(people),
      seed,
      seedOrigin: params.seed === undefined ? 'report' : 'request',
      requestedSize,
      sampleSize: people.length,
      stratify,
    },
  };
  yield { section: 'strata', data: strata };
  if (population.type === 'control') yield* topicLines(context, population);
  yield* peopleLines(context, population, people, populationSize);
  progress(total, total);
}

/** Yields the topics that are mapped to a control. */
async function* topicLines(
  { em, at }: Context,
  { frameworkId, itemId }: Extract<Population, { type: 'control' }>,
): AsyncGenerator<Line> {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  const requested = itemsOf([{ ...framework, items: [findItem(framework, itemId)] }]);
  const topics = await readMappedTopics(em, at, requested);
  yield { section: 'topics', total: topics.length };
  for (const row of topics) yield { row };
}

/** Yields all people of a population. @returns the SHA-256 of their IDs, ascending, each followed by a line feed */
async function* memberLines(
  { em, at, signal, progress }: Context,
  population: Population,
  { populationSize, total }: { populationSize: number; total: number },
): AsyncGenerator<Line, string> {
  yield { section: 'population', total: populationSize };
  const hash = createHash('sha256');
  let done = 0;
  for await (const members of streamPopulation(em, at, population, { signal })) {
    for (const member of members) {
      hash.update(`${member.personId}\n`);
      yield { row: member };
    }
    progress((done += members.length), total);
  }
  if (done !== populationSize)
    throw new Error(`The population has ${populationSize} people, but ${done} were listed.`);
  return hash.digest('hex');
}

/** Yields the people of the sample with their requirements, and the results. @throws Error if people are missing */
async function* peopleLines(
  { em, at, signal, progress }: Context,
  population: Population,
  people: SelectedPerson[],
  populationSize: number,
): AsyncGenerator<Line> {
  const byState: SampleResults['byState'] = {};
  let number = 0;
  if (people.length > 0)
    for await (const requirements of streamRequirements(em, at, { population, people }, { signal })) {
      const selected = people[number]!;
      if (requirements.personId !== selected.personId)
        throw new Error(`Person ${selected.personId} of the sample has no requirements.`);
      const { state, deadline, requirements: rows } = requirements;
      number += 1;
      byState[state] = (byState[state] ?? 0) + 1;
      yield { section: 'people', data: { number, ...selected, state, deadline }, total: rows.length };
      for (const row of rows) yield { row: { ...row, ...attemptOf(row) } };
      progress(populationSize + number, populationSize + people.length);
    }
  if (number !== people.length)
    throw new Error(`The sample has ${people.length} people, but only ${number} have requirements.`);
  yield { section: 'results', data: { byState } };
}
