import type { DocumentLanguage, ExclusionCategory, PopulationBridge } from '@docket/contracts';
import {
  PopulationMismatch,
  streamChanges,
  streamExcludedPeople,
  streamInputs,
  streamRecordChanges,
  type Evidence,
  type EvidenceInstant,
} from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecordChanges, SnapshotLine } from '../snapshot/snapshot.js';

/** The evidence of a document, of which the sections list all rows. */
type ListedEvidence = Pick<Evidence, 'inputs' | 'changes' | 'population'> & { records?: RecordChanges };

/**
 * Yields the sections `inputs` and `changed-values` of a snapshot, with all inputs and changes of the evidence as rows; with
 * `records`, also `changed-records` and `excluded-people`.
 * @throws PopulationMismatch if the people who are not eligible are not those of the population bridge
 */
export async function* evidenceLines(
  em: EntityManager,
  at: EvidenceInstant,
  { inputs, changes, records, population }: ListedEvidence,
  { language, signal }: { language: DocumentLanguage; signal: AbortSignal },
): AsyncGenerator<SnapshotLine> {
  yield { section: 'inputs', total: inputs.total };
  yield* rowsOf(inputs, () => streamInputs(em, at, { signal }));
  yield { section: 'changed-values', total: changes.total };
  yield* rowsOf(changes, () => streamChanges(em, at, { signal }));
  if (!records) return;
  yield { section: 'changed-records', total: records.total };
  yield* rowsOf(records, () => streamRecordChanges(em, at, { signal }));
  yield* excludedLines(em, at, population, { language, signal });
}

const bridgeKeys: Record<ExclusionCategory, keyof PopulationBridge> = {
  not_yet_joined: 'notYetJoined',
  left: 'left',
  administrator: 'administrators',
  auditor: 'auditors',
  outside_job_scope: 'outsideJobScope',
};

/** Yields the section `excluded-people`. */
async function* excludedLines(
  em: EntityManager,
  at: EvidenceInstant,
  population: PopulationBridge,
  options: { language: DocumentLanguage; signal: AbortSignal },
): AsyncGenerator<SnapshotLine> {
  const listed = new Map<ExclusionCategory, number>();
  yield { section: 'excluded-people', total: population.onRecord - population.eligible };
  for await (const people of streamExcludedPeople(em, at, options))
    for (const { category, ...person } of people) {
      listed.set(category, (listed.get(category) ?? 0) + 1);
      yield { row: { category, ...person } };
    }
  for (const [category, key] of Object.entries(bridgeKeys) as [ExclusionCategory, keyof PopulationBridge][])
    if ((listed.get(category) ?? 0) !== population[key])
      throw new PopulationMismatch(`The list and the bridge have different numbers of people: ${category}.`);
}

/** Yields the rows of a list. They are only read again if the list is incomplete. */
async function* rowsOf<Item>(
  { total, items }: { total: number; items: Item[] },
  stream: () => AsyncGenerator<Item[]>,
): AsyncGenerator<SnapshotLine> {
  if (items.length === total) {
    for (const row of items) yield { row };
    return;
  }
  for await (const rows of stream()) for (const row of rows) yield { row };
}
