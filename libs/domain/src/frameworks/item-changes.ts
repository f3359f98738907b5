import type { FrameworkPack, PackItem } from '@docket/contracts';
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

/** The changed items of a framework, as they are at one time, and the number of those that are not listed. */
interface ChangedItems {
  changedItems?: Record<string, Partial<ItemValues & PackItem>>;
  otherChangedItems?: number;
}

/** Greatest length of the changed items in an audit event, as JSON. The histories have all contents of a framework. */
const MAX_AUDITED_CHARACTERS = 100_000;

/**
 * Returns the items that differ before and after a change of their framework: the values of an item if one of them differs, and the
 * fields of its definition that differ.
 * @param definitions the definitions before and after, if they are compared
 */
export function changedItems(
  values: Record<'before' | 'after', ReadonlyMap<string, ItemValues>>,
  definitions: Partial<Record<'before' | 'after', FrameworkPack>>,
): Record<'before' | 'after', ChangedItems> {
  const before: ChangedItems['changedItems'] = {};
  const after: ChangedItems['changedItems'] = {};
  const { before: packBefore, after: packAfter } = definitions;
  const compared = packBefore && packAfter ? [packBefore, packAfter] : [];
  const [itemsBefore, itemsAfter] = compared.map(
    ({ items }) => new Map(items.map((item) => [item.id, item])),
  );
  let characters = 0;
  let others = 0;
  for (const id of new Set([...values.before.keys(), ...values.after.keys()])) {
    const [valuesBefore, valuesAfter] = [values.before.get(id), values.after.get(id)];
    const same = JSON.stringify(valuesBefore ?? NO_VALUES) === JSON.stringify(valuesAfter ?? NO_VALUES);
    const was = differing(itemsBefore?.get(id), itemsAfter?.get(id));
    const is = differing(itemsAfter?.get(id), itemsBefore?.get(id));
    if (same && !was && !is) continue;
    const change = [
      { ...was, ...(!same && valuesBefore) },
      { ...is, ...(!same && valuesAfter) },
    ];
    characters += JSON.stringify([id, change]).length;
    if (characters > MAX_AUDITED_CHARACTERS) {
      others += 1;
      continue;
    }
    if (itemsBefore?.has(id) ?? valuesBefore) before[id] = change[0]!;
    if (itemsAfter?.has(id) ?? valuesAfter) after[id] = change[1]!;
  }
  const some = Object.keys({ ...before, ...after }).length + others > 0;
  const listed = (items: ChangedItems['changedItems']): ChangedItems =>
    some ? { changedItems: items, ...(others > 0 && { otherChangedItems: others }) } : {};
  return { before: listed(before), after: listed(after) };
}

/** Returns the fields of an item that another version of it does not have, or has with another value; undefined if there are none. */
function differing(item: PackItem | undefined, other: PackItem | undefined): Partial<PackItem> | undefined {
  const theirs: Record<string, unknown> = { ...other };
  // The values of an item have its required share, as the organization has set it.
  const fields = Object.entries(item ?? {}).filter(
    ([field, value]) =>
      !['id', 'requiredShare'].includes(field) && JSON.stringify(value) !== JSON.stringify(theirs[field]),
  );
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** The values of an item that the framework does not have. */
const NO_VALUES: ItemValues = { requiredSharePercent: null, reason: null, customCweIds: null };
