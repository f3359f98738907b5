import { DocketError, frameworkPack, type FrameworkPack } from '@docket/contracts';
import {
  builtInPacks,
  catalogOf,
  type CweOverride,
  type Framework,
  type FrameworkItem,
} from '@docket/frameworks';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** The rules between the fields of a pack were checked when it was added. */
const packRow = z.object({ pack: z.object(frameworkPack.shape) });

/** The packs that the organization has added, by id. */
export async function readOwnPacks(em: EntityManager): Promise<FrameworkPack[]> {
  const rows = await selectRows(em, packRow, 'select pack from framework_pack order by id');
  return rows.map(({ pack }) => pack);
}

const overrideRow = z.object({
  frameworkId: tables.framework_override.framework_id,
  itemId: tables.framework_override.item_id,
  cweIds: tables.framework_override.cwe_ids,
});

/** The CWE sets that the organization has put in place of those of packs. */
export async function readOverrides(em: EntityManager): Promise<CweOverride[]> {
  return await selectRows(
    em,
    overrideRow,
    `select framework_id as "frameworkId", item_id as "itemId", cwe_ids as "cweIds" from framework_override
      order by framework_id, item_id`,
  );
}

/**
 * Every framework of the organization that the transaction is bound to. Packs and overrides have no history: they are
 * those of the moment of reading, for whatever instant coverage is asked; a snapshot freezes them.
 */
export async function readCatalog(em: EntityManager): Promise<Framework[]> {
  const own = await readOwnPacks(em);
  return catalogOf(
    [
      ...builtInPacks().map((pack) => ({ pack, source: 'built-in' as const })),
      ...own.map((pack) => ({ pack, source: 'organization' as const })),
    ],
    await readOverrides(em),
  );
}

/** @throws not_found */
export function findFramework(frameworks: readonly Framework[], id: string): Framework {
  const framework = frameworks.find((one) => one.id === id);
  if (framework) return framework;
  throw new DocketError('not_found', 'There is no such framework. Choose one from the summary.');
}

/** @throws not_found */
export function findItem(framework: Framework, id: string): FrameworkItem {
  const item = framework.items.find((one) => one.id === id);
  if (item) return item;
  throw new DocketError('not_found', `${framework.title} has no such item. Choose one from the framework.`);
}
