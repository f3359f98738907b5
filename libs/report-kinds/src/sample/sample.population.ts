import {
  findFramework,
  findItem,
  readAssignment,
  readCatalog,
  type FigureInstant,
  type Population,
} from '@docket/domain';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { SampleParams } from './sample.params.js';

const nameRow = z.object({ name: tables.organization.name });

/** Returns the title of a population for lists and the cover. @throws not_found if it does not exist at the instant */
export async function subjectOfPopulation(
  em: EntityManager,
  params: SampleParams,
  at: FigureInstant,
): Promise<string> {
  switch (params.population) {
    case 'eligible':
      return (await selectRow(em, nameRow, 'select name from organization'))!.name;
    case 'assignment':
      return (await readAssignment(em, { ...at, assignmentId: params.assignmentId })).title;
    case 'control': {
      const framework = findFramework(await readCatalog(em, at), params.frameworkId);
      const { id, title } = findItem(framework, params.itemId);
      return `${framework.title}: ${id} ${title}`;
    }
  }
}

/** Returns the population of the parameters as the domain queries it. */
export function populationOf(params: SampleParams): Population {
  switch (params.population) {
    case 'eligible':
      return { type: 'eligible' };
    case 'assignment':
      return { type: 'assignment', assignmentId: params.assignmentId };
    case 'control':
      return { type: 'control', frameworkId: params.frameworkId, itemId: params.itemId };
  }
}
