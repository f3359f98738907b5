import type { FrameworkPack, PackItem } from '@docket/contracts';

/** Something in `unionOf` that does not lead to CWEs. `path` is dotted and begins at the pack. */
export interface ReferenceProblem {
  frameworkId: string;
  path: string;
  message: string;
}

/** An item by where it stands. */
export interface ItemAddress {
  frameworkId: string;
  item: PackItem;
}

/** Names an item among all packs, as `unionOf` does. */
export const addressOf = (frameworkId: string, itemId: string): string => `${frameworkId}/${itemId}`;

/** Finds items by what `unionOf` says: `framework/item`, or `framework` for all of its items. */
export class ReferenceIndex {
  private readonly packs: ReadonlyMap<string, FrameworkPack>;

  /** Of packs with the same id the last one counts. */
  constructor(packs: Iterable<FrameworkPack>) {
    this.packs = new Map([...packs].map((pack) => [pack.id, pack]));
  }

  hasFramework(id: string): boolean {
    return this.packs.has(id);
  }

  /** The items that a reference names; none when there are no such. */
  itemsOf(reference: string): ItemAddress[] {
    const [frameworkId, itemId] = reference.split('/') as [string, string?];
    const items = this.packs.get(frameworkId)?.items ?? [];
    return items
      .filter((item) => itemId === undefined || item.id === itemId)
      .map((item) => ({ frameworkId, item }));
  }
}

/** What is wrong with the references of the packs among each other. */
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

function problemOf(reference: string, from: string, index: ReferenceIndex): string | null {
  const [frameworkId, itemId] = reference.split('/') as [string, string?];
  if (!index.hasFramework(frameworkId)) return `"${reference}": there is no framework "${frameworkId}".`;
  const named = index.itemsOf(reference);
  if (named.length === 0) return `"${reference}": "${frameworkId}" has no item "${itemId}".`;
  const reached = reachedFrom(named, index);
  if (reached.has(from)) return `"${reference}" leads back to "${from}". Take it out of the circle.`;
  if ([...reached.values()].some(({ item }) => item.cwes)) return null;
  return `"${reference}" names no CWE, so there is nothing to add.`;
}

/** Every item that these lead to, themselves included. */
function reachedFrom(start: ItemAddress[], index: ReferenceIndex): Map<string, ItemAddress> {
  const reached = new Map<string, ItemAddress>();
  const waiting = [...start];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const address = addressOf(next.frameworkId, next.item.id);
    if (reached.has(address)) continue;
    reached.set(address, next);
    waiting.push(...(next.item.unionOf ?? []).flatMap((reference) => index.itemsOf(reference)));
  }
  return reached;
}
