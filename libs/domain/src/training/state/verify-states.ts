import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { streamAssigneeStates } from '../../assignments/assignee-states.js';
import { readStateCounts } from '../../assignments/state-counts.js';
import { readDuePeople } from '../../attention/due-people.js';
import { readLapsingPeople } from '../../attention/lapsing-people.js';
import { readFramework, readFrameworks, readFrameworkTopics } from '../../frameworks/coverage.js';
import { streamUntrained } from '../../frameworks/trained-people.js';
import { readCatalog } from '../../frameworks/framework-catalog.js';
import type { FigureInstant } from '../../history/figure-instant.js';
import { readActivityWeeks, readMastery } from '../activity-metrics.js';
import { readTrainedShare } from '../trained-share.js';
import { readTrainingMetrics } from '../training-metrics.js';
import { streamTrainingPeople } from '../training-people.js';

/** A value of a figure that differs between the kept states and the attempts. */
export interface FigureDifference {
  /** Name of the figure and path of the value. */
  figure: string;
  /** The value from the kept states, as JSON. */
  kept: string;
  /** The value from the attempts, as JSON. */
  attempts: string;
}

/** Maximum number of differences that are returned for a figure. */
const MAX_DIFFERENCES = 10;

/** The people who need attention whose rows are compared. Their number is, too. */
const mostUrgent = { page: 1, pageSize: 10_000 };

interface Figure {
  name: string;
  read: (em: EntityManager, at: FigureInstant) => Promise<unknown>;
}

/** The figures that are read from kept states. */
const figures: Figure[] = [
  { name: 'training', read: readTrainingMetrics },
  { name: 'training people', read: (em, at) => digestOf(streamTrainingPeople(em, at)) },
  { name: 'weeks', read: readActivityWeeks },
  { name: 'strengths', read: readMastery },
  { name: 'trained share', read: readTrainedShare },
  { name: 'lapsing', read: (em, at) => readLapsingPeople(em, at, mostUrgent) },
  { name: 'overdue', read: (em, at) => readDuePeople(em, at, 'overdue', mostUrgent) },
  { name: 'due', read: (em, at) => readDuePeople(em, at, 'due', mostUrgent) },
  { name: 'frameworks', read: readFrameworks },
  { name: 'assignments', read: async (em, at) => Object.fromEntries(await readStateCounts(em, at)) },
  { name: 'assignees', read: (em, at) => digestOf(streamAssigneeStates(em, at)) },
];

/** The figures of a framework. */
const figuresOf = (id: string): Figure[] => [
  { name: `framework ${id}`, read: (em, at) => readFramework(em, at, id) },
  { name: `topics of ${id}`, read: async (em, at) => [...(await readFrameworkTopics(em, at, id))] },
  { name: `untrained people of ${id}`, read: (em, at) => digestOf(streamUntrained(em, at, id)) },
];

/**
 * Reads all figures both from the kept states and from the attempts, and yields the values that differ. Memory does not depend on
 * the number of people. Must run inside a transaction.
 */
export async function* verifyStates(em: EntityManager, at: FigureInstant): AsyncGenerator<FigureDifference> {
  const frameworks = await readCatalog(em, at);
  for (const { name, read } of [...figures, ...frameworks.flatMap(({ id }) => figuresOf(id))]) {
    const kept = await read(em, at);
    const attempts = await read(em, { ...at, fromAttempts: true });
    yield* differences(name, kept, attempts);
  }
}

/** Returns the number and the SHA-256 of the rows of a stream. */
async function digestOf(batches: AsyncIterable<unknown[]>): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const batch of batches)
    for (const row of batch) {
      hash.update(`${JSON.stringify(row)}\n`);
      rows += 1;
    }
  return { rows, sha256: hash.digest('hex') };
}

function* differences(figure: string, kept: unknown, attempts: unknown): Generator<FigureDifference> {
  let count = 0;
  for (const difference of compare(figure, kept, attempts)) {
    if (count === MAX_DIFFERENCES) return;
    count += 1;
    yield difference;
  }
}

function* compare(path: string, kept: unknown, attempts: unknown): Generator<FigureDifference> {
  if (isObject(kept) && isObject(attempts)) {
    for (const key of new Set([...Object.keys(kept), ...Object.keys(attempts)]))
      yield* compare(`${path}, ${key}`, kept[key], attempts[key]);
    return;
  }
  const [found, expected] = [JSON.stringify(kept) ?? 'missing', JSON.stringify(attempts) ?? 'missing'];
  if (found !== expected) yield { figure: path, kept: found, attempts: expected };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
