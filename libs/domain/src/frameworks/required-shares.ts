import type { LoweredShare } from '@docket/contracts';
import { addressOf } from '@docket/frameworks';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { HistoryView } from '../history/figure-instant.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';
import { requiredSharePercentOf, type ShareSources } from './item-rules.js';

/** A lower required share as the organization has set it. */
export type SetShare = Omit<LoweredShare, 'requiredSharePercent' | 'hasEffect'>;

/** The lower required shares that an organization has set, by `framework/item`. */
export type LoweredShares = ReadonlyMap<string, SetShare>;

const { required_share_revision: columns } = tables;

const setRow = z.object({
  frameworkId: columns.framework_id,
  itemId: columns.item_id,
  setPercent: columns.required_share_percent,
  reason: columns.reason,
  since: columns.valid_from,
  changedBy: z.string(),
  reasonSince: columns.valid_from,
  reasonChangedBy: z.string(),
});

/** Query for the row with which the values of `columns` began that the row `h` still has, without interruption. */
const startOf = (...values: ('required_share_percent' | 'reason')[]): string => `
  select s.valid_from, s.changed_by from required_share_revision s
    where s.organization_id = h.organization_id and s.framework_id = h.framework_id and s.item_id = h.item_id
      and s.valid_from <= h.valid_from and ${isKnown('s')}
      and not exists (select from required_share_revision p
        where p.organization_id = s.organization_id and p.framework_id = s.framework_id and p.item_id = s.item_id
          and p.valid_to = s.valid_from and ${values.map((value) => `p.${value} = s.${value}`).join(' and ')}
          and ${isKnown('p')})
    order by s.valid_from desc limit 1`;

/** Reads the lower required shares that the organization has set at an instant. */
export async function readLoweredShares(em: EntityManager, at: HistoryView): Promise<LoweredShares> {
  const rows = await selectRows(
    em,
    setRow,
    `select h.framework_id as "frameworkId", h.item_id as "itemId", h.required_share_percent as "setPercent", h.reason,
         ${iso('percent_start.valid_from')} as since, coalesce(percent_start.changed_by, '') as "changedBy",
         ${iso('reason_start.valid_from')} as "reasonSince", coalesce(reason_start.changed_by, '') as "reasonChangedBy"
       from required_share_revision h
       cross join lateral (${startOf('required_share_percent')}) percent_start
       cross join lateral (${startOf('required_share_percent', 'reason')}) reason_start
       where h.organization_id = :organizationId and ${isValid('h')}`,
    { ...at },
  );
  return new Map(rows.map(({ frameworkId, itemId, ...set }) => [addressOf(frameworkId, itemId), set]));
}

/**
 * Returns a lower required share with the required share of the item that results (docs/domain.md, section 3.4). It has an
 * effect if the item requires less than without it. Null if the organization has set none.
 */
export function loweredShareOf(
  set: SetShare | null,
  sources: Omit<ShareSources, 'setPercent'>,
): LoweredShare | null {
  if (set === null) return null;
  const requiredSharePercent = requiredSharePercentOf({ ...sources, setPercent: set.setPercent });
  const hasEffect = requiredSharePercent < requiredSharePercentOf({ ...sources, setPercent: null });
  return { requiredSharePercent, hasEffect, ...set };
}
