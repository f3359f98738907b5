import { WINDOW_DAYS } from '@docket/contracts';
import type {
  AttemptInputs,
  EvidenceChanges,
  EvidenceWindow,
  PopulationBridge,
  Timeliness,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { readAssignment } from '../assignments/assignment-progress.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { readChanges } from './changes.js';
import type { EvidenceInstant } from './counted-attempts.sql.js';
import { readInputs } from './inputs.js';
import { FIRST_PART } from './part.js';
import { readPopulation } from './population.js';
import { readTimeliness } from './timeliness.js';

/**
 * Returns the instants of the evidence: about the training window, or about the time in which training counts for an
 * assignment.
 * @throws not_found if the assignment did not exist at the instant
 */
export async function evidenceInstant(
  em: EntityManager,
  at: FigureInstant,
  assignmentId?: string,
): Promise<EvidenceInstant> {
  if (assignmentId === undefined) return { ...at, after: startOfTrainingWindow(at.asOf) };
  return { ...at, after: (await readAssignment(em, { ...at, assignmentId })).countsFrom };
}

/** Returns the start of the training window that ends at an instant; excluded. ISO 8601 UTC with milliseconds. */
export const startOfTrainingWindow = (asOf: string): string =>
  new Date(Date.parse(asOf) - WINDOW_DAYS * 24 * 3_600_000).toISOString();

/** What an auditor tests before relying on a document (docs/domain.md, section 5). */
export interface Evidence {
  schemaVersion: string;
  window: EvidenceWindow;
  population: PopulationBridge;
  timeliness: Timeliness;
  inputs: AttemptInputs;
  changes: EvidenceChanges;
}

/**
 * Reads the evidence of a window, with the first inputs and changes.
 * @throws PopulationMismatch
 */
export async function readEvidence(em: EntityManager, at: EvidenceInstant): Promise<Evidence> {
  return {
    schemaVersion: await readSchemaVersion(em),
    window: { after: at.after, until: at.asOf },
    population: await readPopulation(em, at),
    timeliness: await readTimeliness(em, at),
    inputs: await readInputs(em, at, FIRST_PART),
    changes: await readChanges(em, at),
  };
}

/** Returns the name of the last migration that was applied. */
async function readSchemaVersion(em: EntityManager): Promise<string> {
  const sql = 'select name from schema_migration order by id desc limit 1';
  return (await selectRow(em, z.object({ name: z.string() }), sql))!.name;
}
