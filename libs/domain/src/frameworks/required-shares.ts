import type { LoweredShare } from '@docket/contracts';
import { addressOf, type FrameworkItem } from '@docket/frameworks';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { HistoryView } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';

/** The required shares that an organization has lowered, by `framework/item`. */
export type LoweredShares = ReadonlyMap<string, LoweredShare>;

const { required_share_revision: columns } = tables;

const loweredRow = z.object({
  frameworkId: columns.framework_id,
  itemId: columns.item_id,
  requiredSharePercent: columns.required_share_percent,
  reason: columns.reason,
  since: columns.valid_from,
  changedBy: z.string(),
});

/** Reads the required shares that the organization has lowered at an instant. */
export async function readLoweredShares(em: EntityManager, at: HistoryView): Promise<LoweredShares> {
  const rows = await selectRows(
    em,
    loweredRow,
    `select h.framework_id as "frameworkId", h.item_id as "itemId", h.required_share_percent as "requiredSharePercent",
         h.reason, ${iso('h.valid_from')} as since, coalesce(h.changed_by, '') as "changedBy"
       from required_share_revision h where h.organization_id = :organizationId and ${isValid('h')}`,
    { ...at },
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
export async function restoreRequiredShares(em: EntityManager, frameworkId: string): Promise<void> {
  await em.execute('delete from required_share where framework_id = ?', [frameworkId]);
}
