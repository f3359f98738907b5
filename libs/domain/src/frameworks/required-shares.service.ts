import {
  DocketError,
  errorMessages,
  type ItemRequiredShare,
  type LowerRequiredShare,
  type LoweredShare,
} from '@docket/contracts';
import { addressOf, type FrameworkItem } from '@docket/frameworks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { latestValues } from '../history/figure-instant.js';
import { Tenancy } from '../organization/tenancy.js';
import { findFramework, findItem, readCatalog } from './framework-catalog.js';
import { lockPacks, type ItemRef } from './frameworks.service.js';
import { loweredShareOf, readLoweredShares } from './required-shares.js';

const { frameworks: messages } = errorMessages;

/** Lowers and restores the required shares of framework items (docs/domain.md, section 3.4). */
@Injectable()
export class RequiredSharesService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Lowers the required share of an item below that of its pack. Figures from this instant on use the lower share.
   * @throws not_found; invalid_request if the pack has no required share, or one that is not higher
   */
  lower(
    actor: Actor,
    itemRef: ItemRef,
    { requiredSharePercent, reason }: LowerRequiredShare,
  ): Promise<ItemRequiredShare> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockPacks(em);
      const { item, lowered } = await readItem(em, actor, itemRef);
      requireLower(item, requiredSharePercent);
      if (lowered?.requiredSharePercent === requiredSharePercent && lowered.reason === reason)
        return shareOf(itemRef, item, lowered);
      return change(em, actor, itemRef, { item, lowered }, { requiredSharePercent, reason });
    });
  }

  /**
   * Restores the required share of the pack, if it is lowered, also by a change that does not apply now because the
   * pack requires less. @throws not_found
   */
  restore(actor: Actor, itemRef: ItemRef): Promise<ItemRequiredShare> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockPacks(em);
      const { item, lowered, stored } = await readItem(em, actor, itemRef);
      if (!stored) return shareOf(itemRef, item, null);
      return change(em, actor, itemRef, { item, lowered }, null);
    });
  }
}

/** An item with its lowered required share. */
interface CurrentShare {
  item: FrameworkItem;
  lowered: LoweredShare | null;
  /** Whether the organization has lowered the share, even if the pack requires less now. */
  stored: boolean;
}

async function readItem(
  em: EntityManager,
  { organizationId }: Actor,
  { frameworkId, itemId }: ItemRef,
): Promise<CurrentShare> {
  const latest = latestValues(organizationId);
  const item = findItem(findFramework(await readCatalog(em, latest), frameworkId), itemId);
  const shares = await readLoweredShares(em, latest);
  const stored = shares.has(addressOf(frameworkId, itemId));
  return { item, lowered: loweredShareOf(shares, frameworkId, item), stored };
}

function requireLower({ id, requiredSharePercent: ofPack }: FrameworkItem, percent: number): void {
  const refuse = (message: string, issue: string): never => {
    throw new DocketError('invalid_request', message, {
      issues: [{ path: 'requiredSharePercent', message: issue }],
    });
  };
  if (ofPack === null) refuse(messages.noRequiredShare(id), messages.noRequiredShareIssue);
  else if (percent >= ofPack) refuse(messages.notLower(id, ofPack), messages.notLowerIssue(ofPack));
}

/** Records a change and its audit event. `next` is null to restore the required share of the pack. */
async function change(
  em: EntityManager,
  actor: Actor,
  itemRef: ItemRef,
  { item, lowered }: Omit<CurrentShare, 'stored'>,
  next: LowerRequiredShare | null,
): Promise<ItemRequiredShare> {
  const { frameworkId, itemId } = itemRef;
  if (next) {
    await em.execute(
      `insert into required_share (organization_id, framework_id, item_id, required_share_percent, reason)
         values (?, ?, ?, ?, ?)
       on conflict (organization_id, framework_id, item_id) do update
         set required_share_percent = excluded.required_share_percent, reason = excluded.reason`,
      [actor.organizationId, frameworkId, itemId, next.requiredSharePercent, next.reason],
    );
  } else {
    await em.execute('delete from required_share where framework_id = ? and item_id = ?', [
      frameworkId,
      itemId,
    ]);
  }
  await recordAudit(em, actor, {
    action: next ? 'framework.required_share_lowered' : 'framework.required_share_restored',
    targetType: 'framework_item',
    targetId: `${itemRef.frameworkId}/${itemRef.itemId}`,
    targetLabel: item.title,
    metadata: { before: auditedOf(item, lowered), after: auditedOf(item, next) },
  });
  return shareOf(itemRef, item, (await readItem(em, actor, itemRef)).lowered);
}

/** Returns the values of a required share that audit events record. */
const auditedOf = (
  { requiredSharePercent }: FrameworkItem,
  lowered: Pick<LoweredShare, 'requiredSharePercent' | 'reason'> | null,
) => ({
  requiredSharePercent: lowered?.requiredSharePercent ?? requiredSharePercent,
  reason: lowered?.reason ?? null,
});

const shareOf = (
  itemRef: ItemRef,
  { requiredSharePercent }: FrameworkItem,
  lowered: LoweredShare | null,
): ItemRequiredShare => ({
  ...itemRef,
  packRequiredSharePercent: requiredSharePercent,
  loweredShare: lowered,
});
