import {
  families,
  type Family,
  type FrameworkKind,
  type FrameworkPack,
  type FrameworkSource,
  type ItemCounting,
} from '@docket/contracts';
import { addressOf, ReferenceIndex, type ItemAddress } from './references.js';

/** A pack, and whether it comes with the product or from the organization. */
export interface SourcedPack {
  pack: FrameworkPack;
  source: FrameworkSource;
}

/** The organization's own CWE set of an item, in place of what the pack says. */
export interface CweOverride {
  frameworkId: string;
  itemId: string;
  cweIds: number[];
}

/** An item, ready to choose topics: by CWE, else by module, or every topic when it counts people. */
export interface FrameworkItem {
  id: string;
  title: string;
  counts: ItemCounting;
  /** The set in force, ascending: its own and those of `unionOf`, or the organization's. */
  cweIds: number[];
  /** `m1` chooses the modules `m1` and `m1-...` of the framework's family. */
  modules: string[];
  overridden: boolean;
}

/** A framework with its references and overrides resolved. */
export interface Framework {
  id: string;
  kind: FrameworkKind;
  title: string;
  version: string;
  source: FrameworkSource;
  /** The family whose topics count; null: those of every family. */
  family: Family | null;
  items: FrameworkItem[];
}

/**
 * Every framework of an organization: OWASP lists by family, then regulatory ones, those of the product before the
 * organization's own. A union takes the sets in force, so an override of an item reaches the items that refer to it. Of
 * packs with the same id the organization's counts. A reference that leads nowhere or in a circle adds nothing; packs are
 * checked for those before they are kept (`referenceProblems`).
 */
export function catalogOf(
  packs: readonly SourcedPack[],
  overrides: readonly CweOverride[] = [],
): Framework[] {
  const own = packs.filter(({ source }) => source === 'organization');
  const others = packs.filter(({ pack }) => !own.some((one) => one.pack.id === pack.id));
  const inForce = [...others, ...own];
  const sets = new CweSets(inForce, overrides);
  return inForce.map(({ pack, source }) => resolve(pack, source, sets)).sort(byPlace);
}

function resolve(pack: FrameworkPack, source: FrameworkSource, sets: CweSets): Framework {
  const { id, kind, title, version, family, items } = pack;
  return {
    id,
    kind,
    title,
    version,
    source,
    family: family ?? null,
    items: items.map((item) => {
      const overridden = !item.people && sets.isOverridden(addressOf(id, item.id));
      return {
        id: item.id,
        title: item.title,
        counts: item.people ?? 'topics',
        cweIds: sets.of({ frameworkId: id, item }),
        modules: overridden ? [] : (item.modules ?? []),
        overridden,
      };
    }),
  };
}

/** The CWE set in force of each item. */
class CweSets {
  private readonly index: ReferenceIndex;
  private readonly overrides: ReadonlyMap<string, number[]>;

  constructor(packs: readonly SourcedPack[], overrides: readonly CweOverride[]) {
    this.index = new ReferenceIndex(packs.map(({ pack }) => pack));
    this.overrides = new Map(
      overrides.map(({ frameworkId, itemId, cweIds }) => [addressOf(frameworkId, itemId), cweIds]),
    );
  }

  isOverridden(address: string): boolean {
    return this.overrides.has(address);
  }

  of(start: ItemAddress): number[] {
    const cwes = new Set<number>();
    this.collect(start, cwes, new Set());
    return [...cwes].sort((a, b) => a - b);
  }

  private collect({ frameworkId, item }: ItemAddress, cwes: Set<number>, visited: Set<string>): void {
    const address = addressOf(frameworkId, item.id);
    if (item.people || visited.has(address)) return;
    visited.add(address);
    const override = this.overrides.get(address);
    for (const cwe of override ?? item.cwes ?? []) cwes.add(cwe);
    if (override) return;
    for (const reference of item.unionOf ?? [])
      for (const named of this.index.itemsOf(reference)) this.collect(named, cwes, visited);
  }
}

const place = ({ kind, source, family }: Framework): number[] => [
  kind === 'owasp' ? 0 : 1,
  source === 'built-in' ? 0 : 1,
  family ? families.indexOf(family) : 0,
];

function byPlace(a: Framework, b: Framework): number {
  const [left, right] = [place(a), place(b)];
  const differing = left.findIndex((value, i) => value !== right[i]);
  return differing < 0 ? (a.title < b.title ? -1 : 1) : left[differing]! - right[differing]!;
}
