import type { LoweredShare } from '@docket/contracts';
import { addressOf, type FrameworkItem } from '@docket/frameworks';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { iso } from '../people/membership.sql.js';

/** The required shares that an organization has lowered, by `framework/item`. */
export type LoweredShares = ReadonlyMap<string, LoweredShare>;

const { required_share_change: columns } = tables;

const loweredRow = z.object({
  frameworkId: columns.framework_id,
  itemId: columns.item_id,
  requiredSharePercent: columns.required_share_percent.unwrap(),
  reason: columns.reason.unwrap(),
  since: columns.valid_from,
  changedBy: columns.changed_by,
});

/**
 * Reads the required shares that the organization had lowered at an instant: the latest change of each item at
 * or before the instant, unless it restored the share of the pack.
 */
export async function readLoweredShares(em: EntityManager, asOf: string): Promise<LoweredShares> {
  const rows = await selectRows(
    em,
    loweredRow,
    `select framework_id as "frameworkId", item_id as "itemId", required_share_percent as "requiredSharePercent",
         reason, ${iso('valid_from')} as since, changed_by as "changedBy"
       from (select distinct on (framework_id, item_id) * from required_share_change
               where valid_from <= ?::timestamptz
               order by framework_id, item_id, valid_from desc, id desc) c
       where required_share_percent is not null`,
    [asOf],
  );
  return new Map(
    rows.map(({ frameworkId, itemId, ...lowered }) => [addressOf(frameworkId, itemId), lowered]),
  );
}

/**
 * Returns the lowered required share of an item. It applies while it is below the required share of the pack: null
 * if the pack has none, or has a lower one since.
 */
export function loweredShareOf(
  lowered: LoweredShares,
  frameworkId: string,
  { id, requiredSharePercent }: Pick<FrameworkItem, 'id' | 'requiredSharePercent'>,
): LoweredShare | null {
  const share = lowered.get(addressOf(frameworkId, id));
  const applies = share && requiredSharePercent !== null && share.requiredSharePercent < requiredSharePercent;
  return applies ? share : null;
}

/** Restores the required shares of all items of a pack that is removed. The event of the removal records it. */
export async function restoreRequiredShares(
  em: EntityManager,
  { organizationId, email }: Actor,
  frameworkId: string,
): Promise<void> {
  await em.execute(
    `insert into required_share_change (organization_id, framework_id, item_id, changed_by)
       select distinct organization_id, framework_id, item_id, ?
         from required_share_change where organization_id = ? and framework_id = ?`,
    [email, organizationId, frameworkId],
  );
}
