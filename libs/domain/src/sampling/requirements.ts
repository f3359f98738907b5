import type { SamplePersonView, SampleRequirement } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { streamItemCompletions, type ItemCompletion } from '../assignments/item-completions.js';
import { ANY_TOPIC, streamCountedPasses, type CountedPass } from '../frameworks/counted-passes.js';
import type { FigureInstant } from '../history/figure-instant.js';
import type { StreamOptions } from '../set-queries.js';
import { itemOfControl } from './described-population.js';
import type { Population } from './population.js';
import type { SelectedPerson } from './selection.js';

/** The requirements of a person in a sample, with the attempts that satisfy them. */
export type PersonRequirements = Pick<SamplePersonView, 'personId' | 'state' | 'deadline' | 'requirements'>;

/**
 * Streams what is required of people of a population, in their order (docs/domain.md, section 5). Must run inside a
 * transaction.
 * @throws not_found
 */
export async function* streamRequirements(
  em: EntityManager,
  at: FigureInstant,
  { population, people }: { population: Population; people: readonly SelectedPerson[] },
  options: StreamOptions = {},
): AsyncGenerator<PersonRequirements> {
  const personIds = people.map(({ personId }) => personId);
  if (population.type === 'assignment') {
    const { assignmentId } = population;
    for await (const items of byPerson(streamItemCompletions(em, at, { personIds, assignmentId }, options)))
      yield requirementsOfAssignee(items);
    return;
  }
  const items = population.type === 'control' ? await itemOfControl(em, at, population) : ANY_TOPIC;
  for await (const passes of byPerson(streamCountedPasses(em, at, { items, personIds }, options)))
    yield requirementsOfPerson(passes);
}

function requirementsOfAssignee(items: ItemCompletion[]): PersonRequirements {
  const { personId, state, deadline } = items[0]!;
  return { personId, state, deadline, requirements: items.map(itemRequirement) };
}

const itemRequirement = ({
  assignmentId: _,
  personId: __,
  state: ___,
  deadline: ____,
  type,
  itemId,
  item,
  ...attempt
}: ItemCompletion): SampleRequirement => ({
  requires: type,
  requirement: item,
  met: attempt.completedAt !== null,
  topicId: type === 'topic' && attempt.completedAt !== null ? itemId : null,
  topic: type === 'topic' && attempt.completedAt !== null ? item : null,
  ...attempt,
  furtherPasses: 0,
});

function requirementsOfPerson(passes: CountedPass[]): PersonRequirements {
  const requirements = passes.map(passRequirement);
  const state = requirements.every(({ met }) => met) ? 'trained' : 'not_trained';
  return { personId: passes[0]!.personId, state, deadline: null, requirements };
}

const passRequirement = ({
  personId: _,
  item: __,
  exemption: ___,
  requiredLanguage,
  passes,
  ...attempt
}: CountedPass): SampleRequirement => ({
  requires: requiredLanguage === null ? 'pass' : 'language',
  requirement: requiredLanguage,
  met: passes > 0,
  ...attempt,
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
