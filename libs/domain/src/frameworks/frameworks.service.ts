import { createHash } from 'node:crypto';
import {
  DocketError,
  ownPack,
  type FrameworkPack,
  type Issue,
  type ItemCweSet,
  type OwnPackView,
} from '@docket/contracts';
import { builtInPacks, referenceProblems, type FrameworkItem } from '@docket/frameworks';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { iso } from '../people/membership.sql.js';
import { findFramework, findItem, readCatalog, readOwnPacks } from './framework-catalog.js';

/** An item by where it stands. */
interface ItemPlace {
  frameworkId: string;
  itemId: string;
}

/** What an organization adds to the frameworks that come with the product: packs of its own, and CWE sets of its own. */
@Injectable()
export class FrameworksService {
  constructor(private readonly tenancy: Tenancy) {}

  /** The organization's own packs by id. */
  listPacks(organizationId: string): Promise<OwnPackView[]> {
    return this.tenancy.snapshot(organizationId, (em) =>
      selectRows(
        em,
        ownPack,
        `select id, pack ->> 'version' as version, pack ->> 'kind' as kind, pack ->> 'title' as title,
             json_array_length(pack -> 'items') as "itemCount", ${iso('created_at')} as "createdAt",
             ${iso('updated_at')} as "updatedAt"
           from framework_pack order by id collate "C"`,
      ),
    );
  }

  /** A pack of the organization's own, as it was added. @throws not_found */
  getPack(organizationId: string, id: string): Promise<FrameworkPack> {
    return this.tenancy.snapshot(organizationId, (em) => ownPackOf(em, id));
  }

  /**
   * Adds a pack, or puts it in place of the one with its id; one with the id of a pack of the product stands in for that.
   * @throws invalid_request when a `unionOf` leads nowhere; conflict when another pack refers to what is gone
   */
  savePack(actor: Actor, pack: FrameworkPack): Promise<FrameworkPack> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      const own = await lockedPacks(em);
      const before = own.find(({ id }) => id === pack.id);
      if (before && JSON.stringify(before) === JSON.stringify(pack)) return before;
      requireSound(own, [...own.filter(({ id }) => id !== pack.id), pack], pack.id);
      await em.execute(
        `insert into framework_pack (organization_id, id, pack) values (?, ?, ?::json)
         on conflict (organization_id, id) do update set pack = excluded.pack, updated_at = now()`,
        [actor.organizationId, pack.id, JSON.stringify(pack)],
      );
      await recordPack(em, actor, before ? 'framework.updated' : 'framework.added', pack, {
        ...(before && { before: factsOf(before) }),
        after: factsOf(pack),
      });
      return pack;
    });
  }

  /**
   * Removes a pack of the organization's own, and the CWE sets that were put in place of its.
   * @throws not_found; conflict when another pack refers to it
   */
  removePack(actor: Actor, id: string): Promise<FrameworkPack> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      const own = await lockedPacks(em);
      const pack = await ownPackOf(em, id);
      requireSound(
        own,
        own.filter((one) => one.id !== id),
        id,
      );
      await em.execute('delete from framework_pack where id = ?', [id]);
      await em.execute('delete from framework_override where framework_id = ?', [id]);
      await recordPack(em, actor, 'framework.removed', pack, { before: factsOf(pack) });
      return pack;
    });
  }

  /** Puts a CWE set of the organization's own in place of an item's. @throws not_found, invalid_request */
  overrideItem(actor: Actor, place: ItemPlace, cweIds: number[]): Promise<ItemCweSet> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      await lockedPacks(em);
      const before = await itemAt(em, place);
      if (before.counts !== 'topics') throw aboutPeople(place);
      if (before.overridden && before.cweIds.join() === cweIds.join()) return cweSetOf(place, before);
      await em.execute(
        `insert into framework_override (organization_id, framework_id, item_id, cwe_ids) values (?, ?, ?, ?::integer[])
         on conflict (organization_id, framework_id, item_id) do update set cwe_ids = excluded.cwe_ids, updated_at = now()`,
        [actor.organizationId, place.frameworkId, place.itemId, `{${cweIds.join(',')}}`],
      );
      return this.overridden(em, actor, 'framework.item_overridden', place, before);
    });
  }

  /** Puts the pack's own CWE set of an item in force again; where it is, nothing happens. @throws not_found */
  restoreItem(actor: Actor, place: ItemPlace): Promise<ItemCweSet> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      await lockedPacks(em);
      const before = await itemAt(em, place);
      if (!before.overridden) return cweSetOf(place, before);
      await em.execute('delete from framework_override where framework_id = ? and item_id = ?', [
        place.frameworkId,
        place.itemId,
      ]);
      return this.overridden(em, actor, 'framework.item_restored', place, before);
    });
  }

  private async overridden(
    em: EntityManager,
    actor: Actor,
    action: 'framework.item_overridden' | 'framework.item_restored',
    place: ItemPlace,
    before: FrameworkItem,
  ): Promise<ItemCweSet> {
    const after = await itemAt(em, place);
    await recordAudit(em, actor, {
      action,
      targetType: 'framework_item',
      targetId: `${place.frameworkId}/${place.itemId}`,
      targetLabel: after.title,
      metadata: { before: { cweIds: before.cweIds }, after: { cweIds: after.cweIds } },
    });
    return cweSetOf(place, after);
  }
}

/** The organization's own packs, held so that no two changes are checked against different ones. */
async function lockedPacks(em: EntityManager): Promise<FrameworkPack[]> {
  await em.execute(
    `select pg_advisory_xact_lock(hashtext('frameworks' || current_setting('docket.organization_id')))`,
  );
  return readOwnPacks(em);
}

async function ownPackOf(em: EntityManager, id: string): Promise<FrameworkPack> {
  const pack = (await readOwnPacks(em)).find((one) => one.id === id);
  if (pack) return pack;
  throw new DocketError('not_found', `The organization has no pack "${id}" of its own.`);
}

async function itemAt(em: EntityManager, { frameworkId, itemId }: ItemPlace): Promise<FrameworkItem> {
  return findItem(findFramework(await readCatalog(em), frameworkId), itemId);
}

const cweSetOf = (place: ItemPlace, { cweIds, overridden }: FrameworkItem): ItemCweSet => ({
  ...place,
  cweIds,
  overridden,
});

/** Refuses a change after which a reference leads nowhere that led somewhere before. */
function requireSound(before: FrameworkPack[], after: FrameworkPack[], changed: string): void {
  const known = new Set(problemsWith(before).map(({ frameworkId, path }) => `${frameworkId} ${path}`));
  const problems = problemsWith(after);
  const mine = problems.filter(({ frameworkId }) => frameworkId === changed);
  if (mine.length > 0) {
    throw new DocketError(
      'invalid_request',
      'The pack refers to items that cannot be used; see the issues.',
      {
        issues: mine.map(({ path, message }): Issue => ({ path, message })),
      },
    );
  }
  const [broken] = problems.filter(({ frameworkId, path }) => !known.has(`${frameworkId} ${path}`));
  if (!broken) return;
  throw new DocketError(
    'conflict',
    `The framework "${broken.frameworkId}" refers to this one: ${broken.message} Change that framework first.`,
  );
}

/** A pack of the organization's stands in for the one of the product with its id. */
const problemsWith = (own: FrameworkPack[]) => referenceProblems([...builtInPacks(), ...own]);

/** What the audit log keeps of a pack: enough to tell versions apart, and to prove that one is the one that was added. */
const factsOf = (pack: FrameworkPack) => ({
  version: pack.version,
  title: pack.title,
  items: pack.items.length,
  sha256: createHash('sha256').update(JSON.stringify(pack)).digest('hex'),
});

const recordPack = (
  em: EntityManager,
  actor: Actor,
  action: 'framework.added' | 'framework.updated' | 'framework.removed',
  pack: FrameworkPack,
  metadata: Record<string, unknown>,
): Promise<void> =>
  recordAudit(em, actor, {
    action,
    targetType: 'framework',
    targetId: pack.id,
    targetLabel: pack.title,
    metadata,
  });

const aboutPeople = ({ itemId }: ItemPlace): DocketError =>
  new DocketError('invalid_request', `"${itemId}" is about people, not weaknesses: it has no CWE set.`, {
    issues: [{ path: 'cweIds', message: 'belongs to an item that is about people' }],
  });
