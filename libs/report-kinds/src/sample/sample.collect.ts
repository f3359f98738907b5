import { createHash } from 'node:crypto';
import {
  ANY_TOPIC,
  readSelection,
  streamItemCompletions,
  streamCountedPasses,
  streamPopulation,
  type ItemCompletion,
  type CountedPass,
  type Population,
  type SelectedPerson,
} from '@docket/domain';
import { attemptOf } from '../people/collected-attempt.js';
import type { CollectContext, LineOf } from '../report-kind.js';
import type { SampleParams } from './sample.params.js';
import { describePopulation, itemOfControl, populationOf } from './sample.population.js';
import type { SamplePerson, SampleRequirement, SampleResults, sampleSnapshot } from './sample.snapshot.js';

type Line = LineOf<typeof sampleSnapshot>;
type Context = CollectContext<SampleParams>;

/**
 * Yields the section `population` with a row per person; then `selection`, `strata`, for each person in the sample `people`
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
      sampleSha256: hashOf(people),
      seed,
      seedOrigin: params.seed === undefined ? 'report' : 'request',
      requestedSize,
      sampleSize: people.length,
      stratify,
    },
  };
  yield { section: 'strata', data: strata };
  yield* peopleLines(context, population, people, populationSize);
  progress(total, total);
}

/** Returns the SHA-256 of the file `sample.txt` that the attached script writes. */
function hashOf(people: SelectedPerson[]): string {
  const hash = createHash('sha256');
  for (const { hash: rank, personId } of people) hash.update(`${rank} ${personId}\n`);
  return hash.digest('hex');
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
  context: Context,
  population: Population,
  people: SelectedPerson[],
  populationSize: number,
): AsyncGenerator<Line> {
  const byState: SampleResults['byState'] = {};
  let number = 0;
  if (people.length > 0)
    for await (const requirements of requirementsOf(context, population, people)) {
      const selected = people[number]!;
      if (requirements.personId !== selected.personId)
        throw new Error(`Person ${selected.personId} of the sample has no requirements.`);
      const { state, deadline, rows } = requirements;
      number += 1;
      byState[state] = (byState[state] ?? 0) + 1;
      yield { section: 'people', data: { number, ...selected, state, deadline }, total: rows.length };
      for (const row of rows) yield { row };
      context.progress(populationSize + number, populationSize + people.length);
    }
  if (number !== people.length)
    throw new Error(`The sample has ${people.length} people, but only ${number} have requirements.`);
  yield { section: 'results', data: { byState } };
}

/** The requirements of one person. */
interface Requirements extends Pick<SamplePerson, 'personId' | 'state' | 'deadline'> {
  rows: SampleRequirement[];
}

async function* requirementsOf(
  { em, at, signal }: Context,
  population: Population,
  people: SelectedPerson[],
): AsyncGenerator<Requirements> {
  const personIds = people.map(({ personId }) => personId);
  if (population.type === 'assignment') {
    const { assignmentId } = population;
    for await (const items of byPerson(
      streamItemCompletions(em, at, { personIds, assignmentId }, { signal }),
    ))
      yield requirementsOfAssignee(items);
    return;
  }
  const items = population.type === 'control' ? await itemOfControl(em, at, population) : ANY_TOPIC;
  for await (const passes of byPerson(streamCountedPasses(em, at, { items, personIds }, { signal })))
    yield requirementsOfPerson(passes);
}

function requirementsOfAssignee(items: ItemCompletion[]): Requirements {
  const { personId, state, deadline } = items[0]!;
  return { personId, state, deadline, rows: items.map(itemRequirement) };
}

const itemRequirement = ({ type, itemId, item, ...row }: ItemCompletion): SampleRequirement => ({
  requires: type,
  requirement: item,
  met: row.completedAt !== null,
  topicId: type === 'topic' && row.completedAt !== null ? itemId : null,
  topic: type === 'topic' && row.completedAt !== null ? item : null,
  ...attemptOf(row),
  furtherPasses: 0,
});

function requirementsOfPerson(passes: CountedPass[]): Requirements {
  const rows = passes.map(passRequirement);
  const state = rows.every(({ met }) => met) ? 'trained' : 'not_trained';
  return { personId: passes[0]!.personId, state, deadline: null, rows };
}

const passRequirement = ({
  requiredLanguage,
  passes,
  topicId,
  topic,
  ...row
}: CountedPass): SampleRequirement => ({
  requires: requiredLanguage === null ? 'pass' : 'language',
  requirement: requiredLanguage,
  met: passes > 0,
  topicId,
  topic,
  ...attemptOf(row),
  furtherPasses: Math.max(passes - 1, 0),
});

/** Groups consecutive rows of the same person. */
async function* byPerson<T extends { personId: string }>(batches: AsyncGenerator<T[]>): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const batch of batches)
    for (const row of batch) {
      if (group.length > 0 && group[0]!.personId !== row.personId) {
        yield group;
        group = [];
      }
      group.push(row);
    }
  if (group.length > 0) yield group;
}
