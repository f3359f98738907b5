import type { SamplePopulation } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { readAssignment, readAssignmentFigures } from '../assignments/assignment-progress.js';
import { readRiskItem } from '../frameworks/coverage.js';
import { findFramework, findItem, readCatalog } from '../frameworks/framework-catalog.js';
import { itemsOf, itemsParameter } from '../frameworks/topic-mapping.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import type { Population } from './population.js';

/** A population with what is required of its people, and its size as other figures count it; null for the eligible people. */
export interface DescribedPopulation {
  population: SamplePopulation;
  counted: number | null;
}

/** Reads what documents state about a population. @throws not_found */
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
  const { id, title, scopeType, scopeTitle, scopeTeams, scopePeople, countsFrom, deadline, trackedItems } =
    facts;
  const scope = { scopeType, scopeTitle, scopeTeams, scopePeople };
  const counts = { trackedItems, exempt, leavers, nonLearners };
  return {
    population: { type: 'assignment', id, title, ...scope, countsFrom, deadline, ...counts },
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
  const named = {
    frameworkId,
    frameworkTitle: framework.title,
    frameworkVersion: framework.version,
    frameworkEdition: framework.edition,
    frameworkEditionSource: framework.editionSource,
  };
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
