import { errorMessages, type FrameworkPack, type PackItem } from '@docket/contracts';
import { ReachableSets, type GraphNode } from './reachable-sets.js';

/** An invalid reference in `unionOf`. `path` is dotted and starts at the pack. */
export interface ReferenceProblem {
  frameworkId: string;
  path: string;
  message: string;
}

/** Returns the address of an item among all packs, in the format of `unionOf`. */
export const addressOf = (frameworkId: string, itemId: string): string => `${frameworkId}/${itemId}`;

/**
 * Returns the CWEs that frameworks and items reach through references: an item by its address, a framework, which refers to all
 * of its items, by its ID. If several packs have the same ID, the last one takes precedence.
 * @param nodeOf returns the own CWEs and the references of an item
 */
export function reachableCwes(
  packs: Iterable<FrameworkPack>,
  nodeOf: (item: PackItem, address: string) => GraphNode,
): ReachableSets {
  const nodes = new Map<string, GraphNode>();
  for (const { id, items } of new Map([...packs].map((pack) => [pack.id, pack])).values()) {
    nodes.set(id, { values: [], next: items.map((item) => addressOf(id, item.id)) });
    for (const item of items) {
      const address = addressOf(id, item.id);
      nodes.set(address, nodeOf(item, address));
    }
  }
  return new ReachableSets(nodes);
}

/** Returns the invalid references between the packs. */
export function referenceProblems(packs: readonly FrameworkPack[]): ReferenceProblem[] {
  const known = new Map(packs.map(({ id, items }) => [id, new Set(items.map((item) => item.id))]));
  const cwes = reachableCwes(packs, ({ cwes: values = [], unionOf: next = [] }) => ({ values, next }));
  return packs.flatMap((pack) =>
    pack.items.flatMap((item, i) =>
      (item.unionOf ?? []).flatMap((reference, j) => {
        const message = problemOf(reference, addressOf(pack.id, item.id), known, cwes);
        return message ? [{ frameworkId: pack.id, path: `items.${i}.unionOf.${j}`, message }] : [];
      }),
    ),
  );
}

const { frameworks: messages } = errorMessages;

function problemOf(
  reference: string,
  from: string,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  cwes: ReachableSets,
): string | null {
  const [frameworkId, itemId] = reference.split('/') as [string, string?];
  const items = known.get(frameworkId);
  if (!items) return messages.unknownFramework(reference, frameworkId);
  if (itemId !== undefined && !items.has(itemId)) return messages.unknownItem(reference, frameworkId, itemId);
  if (cwes.isCircular(reference, from)) return messages.circularReference(reference, from);
  return cwes.hasValues(reference) ? null : messages.noCwes(reference);
}
