import { createHash } from 'node:crypto';
import { PASSING_SCORE, WINDOW_DAYS } from '@docket/contracts';
import type {
  Page,
  SampleMetricsView,
  SamplePageQuery,
  SamplePersonView,
  SampleQuery,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { instantsOf, type FigureInstant } from '../history/figure-instant.js';
import { Tenancy } from '../organization/tenancy.js';
import { describePopulation } from './described-population.js';
import { streamPopulation, type Population } from './population.js';
import { streamRequirements } from './requirements.js';
import { readSelection, type SelectedPerson } from './selection.js';

/** Draws samples for any past instant, with the queries of the Audit Sample. The same query always selects the same people. */
@Injectable()
export class SampleService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Returns how a sample is drawn, and its results.
   * @throws not_found if the population does not exist at the instant; invalid_request for an instant in the future
   */
  sample(organizationId: string, { asOf, knownAt, ...query }: SampleQuery): Promise<SampleMetricsView> {
    return this.tenancy.figures(organizationId, { asOf, knownAt }, async (em, at) => {
      const population = populationOf(query);
      const { population: described } = await describePopulation(em, at, population);
      const { population: populationSize, people, strata } = await readSelection(em, at, population, query);
      return {
        ...instantsOf(at),
        passingScore: PASSING_SCORE,
        windowDays: WINDOW_DAYS,
        population: described,
        populationSize,
        populationSha256: await populationHash(em, at, population),
        sampleSha256: sampleHash(people),
        seed: query.seed,
        requestedSize: query.size,
        sampleSize: people.length,
        stratify: query.stratify,
        strata,
        results: { byState: await countStates(em, at, population, people) },
      };
    });
  }

  /** Returns a page of the people in a sample, ascending by hash, with their requirements. @throws not_found, invalid_request */
  people(
    organizationId: string,
    { asOf, knownAt, page, pageSize, ...query }: SamplePageQuery,
  ): Promise<Page<SamplePersonView>> {
    return this.tenancy.figures(organizationId, { asOf, knownAt }, async (em, at) => {
      const population = populationOf(query);
      await describePopulation(em, at, population);
      const { people: selected } = await readSelection(em, at, population, query);
      const offset = (page - 1) * pageSize;
      const people = selected.slice(offset, offset + pageSize);
      const items: SamplePersonView[] = [];
      if (people.length > 0)
        for await (const { requirements, ...person } of streamRequirements(em, at, { population, people }))
          items.push({
            number: offset + items.length + 1,
            ...people[items.length]!,
            ...person,
            requirements,
          });
      return { items, page, pageSize, total: selected.length };
    });
  }
}

/** Returns the population of a query, which has the required IDs. */
function populationOf({
  population,
  assignmentId,
  frameworkId,
  itemId,
}: Pick<SampleQuery, 'population' | 'assignmentId' | 'frameworkId' | 'itemId'>): Population {
  if (population === 'eligible') return { type: 'eligible' };
  if (population === 'assignment') return { type: 'assignment', assignmentId: assignmentId! };
  return { type: 'control', frameworkId: frameworkId!, itemId: itemId! };
}

/** Returns the SHA-256 of the IDs of all people, ascending, each followed by a line feed. */
async function populationHash(em: EntityManager, at: FigureInstant, population: Population): Promise<string> {
  const hash = createHash('sha256');
  for await (const members of streamPopulation(em, at, population))
    for (const { personId } of members) hash.update(`${personId}\n`);
  return hash.digest('hex');
}

/**
 * Returns the SHA-256 of the lines of the people in a sample, ascending by hash: the hash, a space, the ID and a line feed. The
 * script that is attached to an Audit Sample writes them to the file `sample.txt`.
 */
export function sampleHash(people: readonly SelectedPerson[]): string {
  const hash = createHash('sha256');
  for (const { hash: rank, personId } of people) hash.update(`${rank} ${personId}\n`);
  return hash.digest('hex');
}

async function countStates(
  em: EntityManager,
  at: FigureInstant,
  population: Population,
  people: readonly SelectedPerson[],
): Promise<SampleMetricsView['results']['byState']> {
  const byState: SampleMetricsView['results']['byState'] = {};
  if (people.length > 0)
    for await (const { state } of streamRequirements(em, at, { population, people }))
      byState[state] = (byState[state] ?? 0) + 1;
  return byState;
}
