import { DocketError, errorMessages, type FrameworkPack } from '@docket/contracts';
import { catalogOf, type CweOverride, type Framework, type FrameworkItem } from '@docket/frameworks';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { latestValues, type HistoryView } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { readBuiltInPacks } from './built-in-packs.js';
import { storedPack } from './stored-pack.js';

/** An item of a framework, by ID. */
export interface ItemRef {
  frameworkId: string;
  itemId: string;
}

const packRow = z.object({ pack: storedPack });

/** Reads the packs that the organization has added, sorted by ID. */
export async function readCustomPacks(em: EntityManager): Promise<FrameworkPack[]> {
  const rows = await selectRows(em, packRow, 'select pack from framework_pack order by id');
  return rows.map(({ pack }) => pack);
}

const overrideRow = z.object({
  frameworkId: tables.framework_override.framework_id,
  itemId: tables.framework_override.item_id,
  cweIds: tables.framework_override.cwe_ids,
});

/** Reads all frameworks of an organization at an instant, as they were then. */
export async function readCatalog(em: EntityManager, at: HistoryView): Promise<Framework[]> {
  const ofOrganization = `h.organization_id = :organizationId and ${isValid('h')}`;
  const packs = `select h.pack::json as pack from framework_pack_revision h
    where ${ofOrganization} order by h.framework_id`;
  const overrides = `select h.framework_id as "frameworkId", h.item_id as "itemId", h.cwe_ids as "cweIds"
    from framework_override_revision h where ${ofOrganization} order by h.framework_id, h.item_id`;
  return catalogWith(
    await readBuiltInPacks(em, at.asOf),
    (await selectRows(em, packRow, packs, { ...at })).map(({ pack }) => pack),
    await selectRows(em, overrideRow, overrides, { ...at }),
  );
}

const catalogWith = (
  builtIn: readonly FrameworkPack[],
  custom: readonly FrameworkPack[],
  overrides: CweOverride[],
): Framework[] =>
  catalogOf(
    [
      ...builtIn.map((pack) => ({ pack, source: 'built-in' as const })),
      ...custom.map((pack) => ({ pack, source: 'organization' as const })),
    ],
    overrides,
  );

/** Returns the framework with an ID. @throws not_found */
export function findFramework(frameworks: readonly Framework[], id: string): Framework {
  const framework = frameworks.find((candidate) => candidate.id === id);
  if (framework) return framework;
  throw new DocketError('not_found', errorMessages.frameworks.notFound);
}

/** Returns the item of a framework with an ID. @throws not_found */
export function findItem(framework: Framework, id: string): FrameworkItem {
  const item = framework.items.find((candidate) => candidate.id === id);
  if (item) return item;
  throw new DocketError('not_found', errorMessages.frameworks.itemNotFound(framework.title));
}

/**
 * Reads an item with its latest values. If the organization has changed the item, it can undo the change even if an update
 * of Docket has removed the item since: such an item is empty.
 * @throws not_found
 */
export async function readItemOrChanged(
  em: EntityManager,
  { organizationId }: Pick<Actor, 'organizationId'>,
  { frameworkId, itemId }: ItemRef,
  isChanged: boolean,
): Promise<Pick<FrameworkItem, 'id' | 'title' | 'cweIds' | 'overridden' | 'requiredSharePercent'>> {
  const catalog = await readCatalog(em, latestValues(organizationId));
  const items = catalog.find(({ id }) => id === frameworkId)?.items ?? [];
  if (isChanged && !items.some(({ id }) => id === itemId))
    return { id: itemId, title: itemId, cweIds: [], overridden: false, requiredSharePercent: null };
  return findItem(findFramework(catalog, frameworkId), itemId);
}
