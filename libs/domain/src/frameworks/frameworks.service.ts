import { createHash } from 'node:crypto';
import {
  DocketError,
  errorMessages,
  customPack,
  FRAMEWORK_LIMITS,
  type FrameworkPack,
  type Issue,
  type ItemCweSet,
  type CustomPackView,
} from '@docket/contracts';
import { builtInPacks, catalogOf, referenceProblems, type FrameworkItem } from '@docket/frameworks';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { latestValues } from '../history/figure-instant.js';
import { Tenancy } from '../organization/tenancy.js';
import { iso } from '../people/membership.sql.js';
import {
  findFramework,
  findItem,
  readCatalog,
  readCustomPacks,
  readItemOrChanged,
  type ItemRef,
} from './framework-catalog.js';
import { changedItems, itemValues, removeItemChanges } from './item-changes.js';

/** Manages the frameworks of an organization: custom packs, and overrides of the CWE mappings of items. */
@Injectable()
export class FrameworksService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the custom packs of the organization, sorted by ID. */
  listPacks(organizationId: string): Promise<CustomPackView[]> {
    return this.tenancy.snapshot(organizationId, (em) =>
      selectRows(
        em,
        customPack,
        `select id, pack ->> 'version' as version, pack ->> 'kind' as kind, pack ->> 'title' as title,
             json_array_length(pack -> 'items') as "itemCount", ${iso('created_at')} as "createdAt",
             ${iso('updated_at')} as "updatedAt"
           from framework_pack order by id collate "C"`,
      ),
    );
  }

  /** Returns a custom pack as it was added. @throws not_found */
  getPack(organizationId: string, id: string): Promise<FrameworkPack> {
    return this.tenancy.snapshot(organizationId, (em) => findCustomPack(em, id));
  }

  /**
   * Adds a custom pack or replaces the one with its ID. A custom pack with the ID of a built-in pack replaces
   * the built-in pack. CWE overrides and lowered required shares of items that it does not have are removed.
   * @throws invalid_request if a `unionOf` reference is invalid; conflict if the change breaks a reference of
   * another pack
   */
  savePack(actor: Actor, pack: FrameworkPack): Promise<FrameworkPack> {
    return this.tenancy.transaction(actor, async (em) => {
      const packs = await lockPacks(em);
      const before = packs.find(({ id }) => id === pack.id);
      if (before && JSON.stringify(before) === JSON.stringify(pack)) return before;
      const after = [...packs.filter(({ id }) => id !== pack.id), pack];
      requireValidReferences(packs, after, pack.id);
      requireWithinLimits(packs, after);
      const action = before ? 'framework.updated' : 'framework.added';
      await recordPackChange(em, actor, action, pack, { before: packs, after }, async () => {
        await em.execute(
          `insert into framework_pack (organization_id, id, pack) values (?, ?, ?::json)
           on conflict (organization_id, id) do update set pack = excluded.pack, updated_at = now()`,
          [actor.organizationId, pack.id, JSON.stringify(pack)],
        );
        await removeItemChanges(em, pack.id, { except: pack.items.map((item) => item.id) });
      });
      return pack;
    });
  }

  /**
   * Deletes a custom pack and the CWE overrides of its items, and restores their required shares.
   * @throws not_found; conflict if another pack refers to it
   */
  removePack(actor: Actor, id: string): Promise<FrameworkPack> {
    return this.tenancy.transaction(actor, async (em) => {
      const packs = await lockPacks(em);
      const pack = await findCustomPack(em, id);
      const after = packs.filter((candidate) => candidate.id !== id);
      requireValidReferences(packs, after, id);
      await recordPackChange(em, actor, 'framework.removed', pack, { before: packs, after }, async () => {
        await em.execute('delete from framework_pack where id = ?', [id]);
        await removeItemChanges(em, id, { except: [] });
      });
      return pack;
    });
  }

  /** Overrides the CWE mapping of an item. @throws not_found; invalid_request for a person-based item */
  overrideItem(actor: Actor, itemRef: ItemRef, cweIds: number[]): Promise<ItemCweSet> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockPacks(em);
      const catalog = await readCatalog(em, latestValues(actor.organizationId));
      const before = findItem(findFramework(catalog, itemRef.frameworkId), itemRef.itemId);
      if (before.counts !== 'topics') throw personBasedItem(itemRef);
      if (before.overridden && before.cweIds.join() === cweIds.join()) return cweSetOf(itemRef, before);
      await em.execute(
        `insert into framework_override (organization_id, framework_id, item_id, cwe_ids) values (?, ?, ?, ?::integer[])
         on conflict (organization_id, framework_id, item_id) do update set cwe_ids = excluded.cwe_ids, updated_at = now()`,
        [actor.organizationId, itemRef.frameworkId, itemRef.itemId, `{${cweIds.join(',')}}`],
      );
      return recordOverride(em, actor, 'framework.item_overridden', itemRef, before.cweIds);
    });
  }

  /** Removes the override of an item, if there is one, also if it has no effect now. @throws not_found */
  restoreItem(actor: Actor, itemRef: ItemRef): Promise<ItemCweSet> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockPacks(em);
      const [removed] = await selectRows(
        em,
        overrideRow,
        'delete from framework_override where framework_id = ? and item_id = ? returning cwe_ids as "cweIds"',
        [itemRef.frameworkId, itemRef.itemId],
      );
      if (removed) return recordOverride(em, actor, 'framework.item_restored', itemRef, removed.cweIds);
      return cweSetOf(itemRef, await readItemOrChanged(em, actor, itemRef, false));
    });
  }
}

const overrideRow = z.object({ cweIds: tables.framework_override.cwe_ids });

/** Records a change of the CWE mapping of an item. @param before the CWE IDs that it replaced */
async function recordOverride(
  em: EntityManager,
  actor: Actor,
  action: 'framework.item_overridden' | 'framework.item_restored',
  itemRef: ItemRef,
  before: number[],
): Promise<ItemCweSet> {
  const after = await readItemOrChanged(em, actor, itemRef, true);
  await recordAudit(em, actor, {
    action,
    targetType: 'framework_item',
    targetId: `${itemRef.frameworkId}/${itemRef.itemId}`,
    targetLabel: after.title,
    metadata: { before: { cweIds: before }, after: { cweIds: after.cweIds } },
  });
  return cweSetOf(itemRef, after);
}

/** Locks and reads the custom packs, so that concurrent changes cannot break each other's references. */
export async function lockPacks(em: EntityManager): Promise<FrameworkPack[]> {
  await em.execute(
    `select pg_advisory_xact_lock(hashtext('frameworks' || current_setting('docket.organization_id')))`,
  );
  return readCustomPacks(em);
}

async function findCustomPack(em: EntityManager, id: string): Promise<FrameworkPack> {
  const pack = (await readCustomPacks(em)).find((candidate) => candidate.id === id);
  if (pack) return pack;
  throw new DocketError('not_found', errorMessages.frameworks.packNotFound(id));
}

const cweSetOf = (
  itemRef: ItemRef,
  { cweIds, overridden }: Pick<FrameworkItem, 'cweIds' | 'overridden'>,
): ItemCweSet => ({
  ...itemRef,
  cweIds,
  overridden,
});

/**
 * Rejects a pack with invalid references, and a change that breaks a reference of another pack.
 * @throws invalid_request, conflict
 */
function requireValidReferences(before: FrameworkPack[], after: FrameworkPack[], changed: string): void {
  const knownProblems = new Set(
    problemsWith(before).map(({ frameworkId, path }) => `${frameworkId} ${path}`),
  );
  const problems = problemsWith(after);
  const problemsOfPack = problems.filter(({ frameworkId }) => frameworkId === changed);
  if (problemsOfPack.length > 0) {
    throw new DocketError('invalid_request', errorMessages.frameworks.invalidReferences, {
      issues: problemsOfPack.map(({ path, message }): Issue => ({ path, message })),
    });
  }
  const [newProblem] = problems.filter(
    ({ frameworkId, path }) => !knownProblems.has(`${frameworkId} ${path}`),
  );
  if (!newProblem) return;
  const message = errorMessages.frameworks.referencedBy(newProblem.frameworkId, newProblem.message);
  throw new DocketError('conflict', message);
}

/**
 * Rejects a change that exceeds the limits of custom packs. An organization above a limit, from before there were limits, can
 * still make its packs smaller.
 * @throws invalid_request
 */
function requireWithinLimits(before: FrameworkPack[], after: FrameworkPack[]): void {
  const { packs, items, resolvedCwes } = FRAMEWORK_LIMITS;
  const { tooManyPacks, tooManyItems, tooManyCwes } = errorMessages.frameworks;
  const [was, is] = [sizeOf(before), sizeOf(after)];
  const exceeds = (count: keyof typeof is, max: number): boolean => is[count] > max && is[count] > was[count];
  const message = exceeds('packs', packs)
    ? tooManyPacks(packs)
    : exceeds('items', items)
      ? tooManyItems(items)
      : exceeds('resolvedCwes', resolvedCwes)
        ? tooManyCwes(resolvedCwes)
        : null;
  if (message) throw new DocketError('invalid_request', message, { issues: [{ path: 'items', message }] });
}

/** Returns the numbers of custom packs, their items, and the CWEs of the items with those they refer to. */
function sizeOf(custom: FrameworkPack[]): Record<'packs' | 'items' | 'resolvedCwes', number> {
  const catalog = catalogOf([
    ...builtInPacks().map((pack) => ({ pack, source: 'built-in' as const })),
    ...custom.map((pack) => ({ pack, source: 'organization' as const })),
  ]);
  const items = catalog.filter(({ source }) => source === 'organization').flatMap((pack) => pack.items);
  return {
    packs: custom.length,
    items: items.length,
    resolvedCwes: items.reduce((sum, { cweIds }) => sum + cweIds.length, 0),
  };
}

/** Returns the invalid references. Custom packs come last, because the last pack with an ID counts. */
const problemsWith = (packs: FrameworkPack[]) => referenceProblems([...builtInPacks(), ...packs]);

/** Returns the values of a pack that audit events record. The hash identifies the exact contents. */
function auditedOf(pack: FrameworkPack) {
  const { id: _, items, ...fields } = pack;
  const sha256 = createHash('sha256').update(JSON.stringify(pack)).digest('hex');
  return { ...fields, items: items.length, sha256 };
}

/** Makes a change of the custom packs and records it, with the items that differ. @param pack the changed pack */
async function recordPackChange(
  em: EntityManager,
  actor: Actor,
  action: 'framework.added' | 'framework.updated' | 'framework.removed',
  pack: FrameworkPack,
  packs: Record<'before' | 'after', FrameworkPack[]>,
  write: () => Promise<void>,
): Promise<void> {
  const packAt = (time: 'before' | 'after') =>
    [...builtInPacks(), ...packs[time]].findLast(({ id }) => id === pack.id);
  const definitions = { before: packAt('before'), after: packAt('after') };
  const before = await itemValues(em, actor.organizationId, pack.id);
  await write();
  const after = await itemValues(em, actor.organizationId, pack.id);
  // A framework that is added or removed has no earlier or later definition of the organization.
  const items = changedItems({ before, after }, action === 'framework.updated' ? definitions : {});
  const audited = (time: 'before' | 'after') => {
    const found = definitions[time];
    return found && { [time]: { ...auditedOf(found), ...items[time] } };
  };
  await recordAudit(em, actor, {
    action,
    targetType: 'framework',
    targetId: pack.id,
    targetLabel: pack.title,
    metadata: { ...audited('before'), ...audited('after') },
  });
}

const personBasedItem = ({ itemId }: ItemRef): DocketError =>
  new DocketError('invalid_request', errorMessages.frameworks.personBasedItem(itemId), {
    issues: [{ path: 'cweIds', message: errorMessages.frameworks.personBasedItemIssue }],
  });
