import { addressOf } from '@docket/frameworks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { latestValues } from '../history/figure-instant.js';
import { textArray } from '../people/person.js';
import { readCatalog } from './framework-catalog.js';
import { readLoweredShares } from './required-shares.js';

/**
 * Removes the CWE overrides and the lowered required shares of the items of a framework, except for those of the given
 * items. A change of an item that no longer exists could be neither seen nor removed.
 */
export async function removeItemChanges(
  em: EntityManager,
  frameworkId: string,
  { except }: { except: string[] },
): Promise<void> {
  for (const table of ['framework_override', 'required_share'])
    await em.execute(`delete from ${table} where framework_id = ? and item_id <> all (?::text[])`, [
      frameworkId,
      textArray(except),
    ]);
}

/** The values of an item that audit events of its framework record if they change. */
interface ItemValues {
  /** Required share without the coverage threshold, in percent; null if the pack has none. */
  requiredSharePercent: number | null;
  /** Why the organization has lowered the required share; null if it has not. */
  reason: string | null;
  /** CWE mapping of the organization; null if it has set none. */
  customCweIds: number[] | null;
}

/** Reads the values of the items of a framework, by ID; none if the framework does not exist. */
export async function itemValues(
  em: EntityManager,
  organizationId: string,
  frameworkId: string,
): Promise<Map<string, ItemValues>> {
  const latest = latestValues(organizationId);
  const framework = (await readCatalog(em, latest)).find(({ id }) => id === frameworkId);
  const shares = await readLoweredShares(em, latest);
  return new Map(
    (framework?.items ?? []).map(({ id, requiredSharePercent: ofPack, customCweIds }) => {
      const set = shares.get(addressOf(frameworkId, id));
      const requiredSharePercent = ofPack === null ? null : Math.min(ofPack, set?.setPercent ?? ofPack);
      return [id, { requiredSharePercent, reason: set?.reason ?? null, customCweIds }];
    }),
  );
}

type ChangedItems = { changedItems?: Record<string, ItemValues> };

/** Returns the values of the items of which a value differs, before and after a change of their framework. */
export function changedValues(
  before: ReadonlyMap<string, ItemValues>,
  after: ReadonlyMap<string, ItemValues>,
): Record<'before' | 'after', ChangedItems> {
  const valuesOf = (items: ReadonlyMap<string, ItemValues>, id: string) =>
    JSON.stringify(items.get(id) ?? NO_VALUES);
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const changed = new Set(ids.filter((id) => valuesOf(before, id) !== valuesOf(after, id)));
  const changedOf = (items: ReadonlyMap<string, ItemValues>): ChangedItems =>
    changed.size === 0
      ? {}
      : { changedItems: Object.fromEntries([...items].filter(([id]) => changed.has(id))) };
  return { before: changedOf(before), after: changedOf(after) };
}

/** The values of an item that the framework does not have. */
const NO_VALUES: ItemValues = { requiredSharePercent: null, reason: null, customCweIds: null };
