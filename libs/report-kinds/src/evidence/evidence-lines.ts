import { streamChanges, streamInputs, type Evidence, type EvidenceInstant } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SnapshotLine } from '../snapshot/snapshot.js';

/** Yields the sections `inputs` and `changed-values` of a snapshot, with all inputs and changes of the evidence as rows. */
export async function* evidenceLines(
  em: EntityManager,
  at: EvidenceInstant,
  { inputs, changes }: Evidence,
  signal: AbortSignal,
): AsyncGenerator<SnapshotLine> {
  yield { section: 'inputs', total: inputs.total };
  yield* rowsOf(inputs, () => streamInputs(em, at, { signal }));
  yield { section: 'changed-values', total: changes.total };
  yield* rowsOf(changes, () => streamChanges(em, at, { signal }));
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
