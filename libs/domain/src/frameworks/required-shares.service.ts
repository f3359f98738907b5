import {
  DocketError,
  errorMessages,
  type ItemRequiredShare,
  type LowerRequiredShare,
} from '@docket/contracts';
import { addressOf, type FrameworkItem } from '@docket/frameworks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { latestValues } from '../history/figure-instant.js';
import { readOrganizationRules } from '../organization/organization-rules.js';
import { Tenancy } from '../organization/tenancy.js';
import { readItemOrChanged, type ItemRef } from './framework-catalog.js';
import { lockPacks } from './frameworks.service.js';
import { loweredShareOf, readLoweredShares, type SetShare } from './required-shares.js';

const { frameworks: messages } = errorMessages;

/** Lowers and restores the required shares of framework items (docs/domain.md, section 3.4). */
@Injectable()
export class RequiredSharesService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Lowers the required share of an item below that of its pack, or changes the reason of a lowered one. Figures from this
   * instant on use the lower share.
   * @throws not_found; invalid_request if a share that is not set yet would have no effect, or not the full one
   */
  lower(actor: Actor, itemRef: ItemRef, next: LowerRequiredShare): Promise<ItemRequiredShare> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockPacks(em);
      const current = await readShare(em, actor, itemRef);
      if (next.requiredSharePercent !== current.set?.setPercent) requireEffect(current, next);
      else if (next.reason === current.set.reason) return viewOf(itemRef, current);
      await change(em, actor, itemRef, current, next);
      return viewOf(itemRef, await readShare(em, actor, itemRef));
    });
  }

  /** Restores the required share of the pack, also if the lowered one has no effect now. @throws not_found */
  restore(actor: Actor, itemRef: ItemRef): Promise<ItemRequiredShare> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockPacks(em);
      const current = await readShare(em, actor, itemRef);
      if (current.set) await change(em, actor, itemRef, current, null);
      return viewOf(itemRef, { ...current, set: null });
    });
  }
}

/** The values that decide the required share of an item. */
interface CurrentShare {
  item: Pick<FrameworkItem, 'id' | 'title' | 'requiredSharePercent'>;
  coverageThresholdPercent: number;
  set: SetShare | null;
}

async function readShare(em: EntityManager, actor: Actor, itemRef: ItemRef): Promise<CurrentShare> {
  const latest = latestValues(actor.organizationId);
  const shares = await readLoweredShares(em, latest);
  const set = shares.get(addressOf(itemRef.frameworkId, itemRef.itemId)) ?? null;
  const item = await readItemOrChanged(em, actor, itemRef, set !== null);
  const { coverageThresholdPercent } = await readOrganizationRules(em, latest);
  return { item, coverageThresholdPercent, set };
}

function requireEffect(
  { item: { id, requiredSharePercent: ofPack }, coverageThresholdPercent: threshold }: CurrentShare,
  { requiredSharePercent: percent }: LowerRequiredShare,
): void {
  const refuse = (message: string, issue: string): never => {
    throw new DocketError('invalid_request', message, {
      issues: [{ path: 'requiredSharePercent', message: issue }],
    });
  };
  if (ofPack === null) refuse(messages.noRequiredShare(id), messages.noRequiredShareIssue);
  else if (threshold >= ofPack)
    refuse(messages.lowerWithoutEffect(id, ofPack, threshold), messages.lowerWithoutEffectIssue(threshold));
  else if (percent >= ofPack) refuse(messages.notLower(id, ofPack), messages.notLowerIssue(ofPack));
  else if (percent < threshold)
    refuse(messages.belowThreshold(id, threshold), messages.belowThresholdIssue(threshold));
}

/** Records a change and its audit event. `next` is null to restore the required share of the pack. */
async function change(
  em: EntityManager,
  actor: Actor,
  itemRef: ItemRef,
  { item, set }: CurrentShare,
  next: LowerRequiredShare | null,
): Promise<void> {
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
  const valuesOf = (percent: number | undefined, reason: string | undefined) => ({
    requiredSharePercent: percent ?? item.requiredSharePercent,
    reason: reason ?? null,
  });
  await recordAudit(em, actor, {
    action: next ? 'framework.required_share_lowered' : 'framework.required_share_restored',
    targetType: 'framework_item',
    targetId: `${frameworkId}/${itemId}`,
    targetLabel: item.title,
    metadata: {
      before: valuesOf(set?.setPercent, set?.reason),
      after: valuesOf(next?.requiredSharePercent, next?.reason),
    },
  });
}

const viewOf = (
  itemRef: ItemRef,
  { item: { requiredSharePercent }, coverageThresholdPercent, set }: CurrentShare,
): ItemRequiredShare => ({
  ...itemRef,
  packRequiredSharePercent: requiredSharePercent,
  loweredShare: loweredShareOf(set, {
    coverageThresholdPercent,
    packRequiredSharePercent: requiredSharePercent,
  }),
});
