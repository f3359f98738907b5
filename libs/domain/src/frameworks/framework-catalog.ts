import { DocketError, errorMessages, frameworkPack, type FrameworkPack } from '@docket/contracts';
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

/** Only the shape is validated: the rules that span several fields were checked when the pack was added. */
const packRow = z.object({ pack: z.object(frameworkPack.shape) });

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

/** Reads the CWE overrides of the organization. */
export async function readOverrides(em: EntityManager): Promise<CweOverride[]> {
  return await selectRows(
    em,
    overrideRow,
    `select framework_id as "frameworkId", item_id as "itemId", cwe_ids as "cweIds" from framework_override
      order by framework_id, item_id`,
  );
}

/**
 * Reads all frameworks of the organization that the transaction is bound to. Packs and overrides keep no
 * history, so figures for any instant use the current ones. A report stores them in its snapshot.
 */
export async function readCatalog(em: EntityManager): Promise<Framework[]> {
  const customPacks = await readCustomPacks(em);
  return catalogOf(
    [
      ...builtInPacks().map((pack) => ({ pack, source: 'built-in' as const })),
      ...customPacks.map((pack) => ({ pack, source: 'organization' as const })),
    ],
    await readOverrides(em),
  );
}

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
