import {
  findFramework,
  findItem,
  itemsOf,
  itemsParameter,
  readAssignment,
  readAssignmentFigures,
  readCatalog,
  readRiskItem,
  type FigureInstant,
  type Population,
} from '@docket/domain';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { SampleParams } from './sample.params.js';
import type { SamplePopulation } from './sample.snapshot.js';

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

/** A population for the snapshot, with its size as other documents count it; null for the eligible people. */
export interface DescribedPopulation {
  population: SamplePopulation;
  counted: number | null;
}

/** Reads what is printed about a population. @throws not_found */
export async function describePopulation(
  em: EntityManager,
  at: FigureInstant,
  population: Population,
): Promise<DescribedPopulation> {
  switch (population.type) {
    case 'eligible':
      return { population, counted: null };
    case 'assignment':
      return describeAssignment(em, at, population.assignmentId);
    case 'control':
      return describeControl(em, at, population);
  }
}

async function describeAssignment(
  em: EntityManager,
  at: FigureInstant,
  assignmentId: string,
): Promise<DescribedPopulation> {
  const facts = await readAssignment(em, { ...at, assignmentId });
  const { assignees, exempt, leavers, nonLearners } = await readAssignmentFigures(em, {
    ...at,
    assignmentId,
  });
  const { id, title, scopeType, scopeTitle, countsFrom, deadline, trackedItems } = facts;
  const counts = { trackedItems, exempt, leavers, nonLearners };
  return {
    population: { type: 'assignment', id, title, scopeType, scopeTitle, countsFrom, deadline, ...counts },
    counted: assignees,
  };
}

async function describeControl(
  em: EntityManager,
  at: FigureInstant,
  { frameworkId, itemId }: Extract<Population, { type: 'control' }>,
): Promise<DescribedPopulation> {
  const { framework, ...item } = await readRiskItem(em, at, frameworkId, itemId);
  const { title: itemTitle, counts, cweIds, topicCount, exempt } = item;
  const named = { frameworkId, frameworkTitle: framework.title, frameworkVersion: framework.version };
  return {
    population: { type: 'control', ...named, itemId, itemTitle, counts, cweIds, topicCount, exempt },
    counted: item.denominator,
  };
}

/** Returns the item of a control as the value of `:items` (`streamCountedPasses`). @throws not_found */
export async function itemOfControl(
  em: EntityManager,
  at: FigureInstant,
  { frameworkId, itemId }: Extract<Population, { type: 'control' }>,
): Promise<string> {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  return itemsParameter(itemsOf([{ ...framework, items: [findItem(framework, itemId)] }]));
}
