import { errorMessages, type FrameworkPack, type PackItem } from '@docket/contracts';

/** An invalid reference in `unionOf`. `path` is dotted and starts at the pack. */
export interface ReferenceProblem {
  frameworkId: string;
  path: string;
  message: string;
}

/** An item and the ID of its framework. */
export interface ItemAddress {
  frameworkId: string;
  item: PackItem;
}

/** Returns the address of an item among all packs, in the format of `unionOf`. */
export const addressOf = (frameworkId: string, itemId: string): string => `${frameworkId}/${itemId}`;

/** Resolves references in `unionOf`: `framework/item`, or `framework` for all of its items. */
export class ReferenceIndex {
  private readonly packs: ReadonlyMap<string, FrameworkPack>;

  /** If several packs have the same ID, the last one takes precedence. */
  constructor(packs: Iterable<FrameworkPack>) {
    this.packs = new Map([...packs].map((pack) => [pack.id, pack]));
  }

  hasFramework(id: string): boolean {
    return this.packs.has(id);
  }

  /** Returns the items that a reference selects, or an empty list. */
  itemsOf(reference: string): ItemAddress[] {
    const [frameworkId, itemId] = reference.split('/') as [string, string?];
    const items = this.packs.get(frameworkId)?.items ?? [];
    return items
      .filter((item) => itemId === undefined || item.id === itemId)
      .map((item) => ({ frameworkId, item }));
  }
}

/** Returns the invalid references between the packs. */
export function referenceProblems(packs: readonly FrameworkPack[]): ReferenceProblem[] {
  const index = new ReferenceIndex(packs);
  return packs.flatMap((pack) =>
    pack.items.flatMap((item, i) =>
      (item.unionOf ?? []).flatMap((reference, j) => {
        const message = problemOf(reference, addressOf(pack.id, item.id), index);
        return message ? [{ frameworkId: pack.id, path: `items.${i}.unionOf.${j}`, message }] : [];
      }),
    ),
  );
}

const { frameworks: messages } = errorMessages;

function problemOf(reference: string, from: string, index: ReferenceIndex): string | null {
  const [frameworkId, itemId] = reference.split('/') as [string, string?];
  if (!index.hasFramework(frameworkId)) return messages.unknownFramework(reference, frameworkId);
  const items = index.itemsOf(reference);
  if (items.length === 0) return messages.unknownItem(reference, frameworkId, itemId ?? '');
  const reachable = reachableFrom(items, index);
  if (reachable.has(from)) return messages.circularReference(reference, from);
  if ([...reachable.values()].some(({ item }) => item.cwes)) return null;
  return messages.noCwes(reference);
}

/** Returns all items that are reachable through references, including the start items. */
function reachableFrom(start: ItemAddress[], index: ReferenceIndex): Map<string, ItemAddress> {
  const reachable = new Map<string, ItemAddress>();
  const pending = [...start];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const address = addressOf(next.frameworkId, next.item.id);
    if (reachable.has(address)) continue;
    reachable.set(address, next);
    pending.push(...(next.item.unionOf ?? []).flatMap((reference) => index.itemsOf(reference)));
  }
  return reachable;
}
