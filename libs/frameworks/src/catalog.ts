import {
  defaultNouns,
  families,
  type Family,
  type FrameworkKind,
  type FrameworkNoun,
  type FrameworkPack,
  type FrameworkSource,
  type ItemTrainingRule,
  type PackItem,
} from '@docket/contracts';
import type { ReachableSets } from './reachable-sets.js';
import { addressOf, reachableCwes } from './references.js';

/** A pack, and whether it is built in or custom. */
export interface SourcedPack {
  pack: FrameworkPack;
  source: FrameworkSource;
}

/** An organization's CWE set of an item, which overrides the set of the pack. */
export interface CweOverride {
  frameworkId: string;
  itemId: string;
  cweIds: number[];
}

/**
 * An item with its resolved selection of topics: by CWE, by module, or all topics for a person-based item.
 */
export interface FrameworkItem {
  id: string;
  title: string;
  counts: ItemTrainingRule;
  /** Effective CWE set, ascending: the override, or the CWEs of the item and of `unionOf`. */
  cweIds: number[];
  /** Module prefixes: `m1` selects the modules `m1` and `m1-...` of the framework's family. */
  modules: string[];
  overridden: boolean;
  /** The organization's CWE set, which has no effect on a person-based item; null if there is none. */
  customCweIds: number[] | null;
  /** Required share of the pack in percent; null if the coverage threshold applies. */
  requiredSharePercent: number | null;
  /** Requirement of the item, in the words of the pack; null if the pack does not state it. */
  asksFor: string | null;
  /** `docket` if the ID and the grouping are Docket's, not the standard's. */
  grouping: NonNullable<PackItem['grouping']> | null;
  /** Whether the control requires more than training. */
  trainingOnly: boolean;
  /** `all-personnel` if the item is about more people than those who are eligible. */
  appliesTo: NonNullable<PackItem['appliesTo']> | null;
}

/** A framework with resolved references and overrides. */
export interface Framework {
  id: string;
  kind: FrameworkKind;
  /** What the framework calls its items: the noun of the pack, or the default of its kind. */
  noun: FrameworkNoun;
  title: string;
  version: string;
  source: FrameworkSource;
  /** Edition of the standard; null if the pack does not state it. */
  edition: string | null;
  /** Publisher of the edition; null if the pack does not state it. */
  editionSource: string | null;
  /** Family whose topics count; null for all families. */
  family: Family | null;
  items: FrameworkItem[];
}

/**
 * Returns all frameworks of an organization: OWASP lists by family, then regulatory frameworks, built-in ones
 * before custom ones. A custom pack replaces the built-in pack with the same ID. A union uses the effective
 * sets, so an override also applies to the items that refer to the overridden item. Items that refer to each other
 * have the same set, and unknown references add nothing; packs are checked for them before they are stored (`referenceProblems`).
 */
export function catalogOf(
  packs: readonly SourcedPack[],
  overrides: readonly CweOverride[] = [],
): Framework[] {
  const custom = packs.filter(({ source }) => source === 'organization');
  const builtIn = packs.filter(({ pack }) => !custom.some((other) => other.pack.id === pack.id));
  const effectivePacks = [...builtIn, ...custom];
  const sets = new CweSets(effectivePacks, overrides);
  return effectivePacks.map(({ pack, source }) => resolve(pack, source, sets)).sort(byKindAndFamily);
}

function resolve(pack: FrameworkPack, source: FrameworkSource, sets: CweSets): Framework {
  const { id, kind, noun, title, version, edition, editionSource, family, items } = pack;
  return {
    id,
    kind,
    noun: noun ?? defaultNouns[kind],
    title,
    version,
    source,
    edition: edition ?? null,
    editionSource: editionSource ?? null,
    family: family ?? null,
    items: items.map((item) => {
      const customCweIds = sets.overrideOf(addressOf(id, item.id));
      const overridden = !item.people && customCweIds !== null;
      return {
        id: item.id,
        title: item.title,
        counts: item.people ?? 'topics',
        cweIds: item.people ? [] : sets.of(addressOf(id, item.id)),
        modules: overridden ? [] : (item.modules ?? []),
        overridden,
        customCweIds,
        requiredSharePercent: item.requiredShare ?? null,
        asksFor: item.asksFor ?? null,
        grouping: item.grouping ?? null,
        trainingOnly: item.trainingOnly ?? false,
        appliesTo: item.appliesTo ?? null,
      };
    }),
  };
}

/** Computes the effective CWE sets of items. */
class CweSets {
  private readonly reachable: ReachableSets;
  private readonly overrides: ReadonlyMap<string, number[]>;

  constructor(packs: readonly SourcedPack[], overrides: readonly CweOverride[]) {
    this.overrides = new Map(
      overrides.map(({ frameworkId, itemId, cweIds }) => [addressOf(frameworkId, itemId), cweIds]),
    );
    this.reachable = reachableCwes(
      packs.map(({ pack }) => pack),
      ({ people, cwes = [], unionOf: next = [] }, address) => {
        if (people) return { values: [], next: [] };
        const override = this.overrides.get(address);
        return override ? { values: override, next: [] } : { values: cwes, next };
      },
    );
  }

  overrideOf(address: string): number[] | null {
    return this.overrides.get(address) ?? null;
  }

  of(address: string): number[] {
    return this.reachable.valuesOf(address);
  }
}

const sortKey = ({ kind, source, family }: Framework): number[] => [
  kind === 'owasp' ? 0 : 1,
  source === 'built-in' ? 0 : 1,
  family ? families.indexOf(family) : 0,
];

function byKindAndFamily(a: Framework, b: Framework): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  const differing = left.findIndex((value, i) => value !== right[i]);
  return differing < 0 ? (a.title < b.title ? -1 : 1) : left[differing]! - right[differing]!;
}
