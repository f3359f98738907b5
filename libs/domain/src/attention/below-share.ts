import type { BelowShareItem } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { readAllItems } from '../frameworks/coverage.js';
import type { FigureInstant } from '../history/figure-instant.js';

/**
 * Reads the items below their required share (docs/domain.md, section 5): those with the most people to train first, then in the
 * order of the frameworks.
 */
export async function readBelowShare(em: EntityManager, at: FigureInstant): Promise<BelowShareItem[]> {
  const { frameworks } = await readAllItems(em, at);
  return frameworks
    .flatMap(({ framework: { id, kind, title }, items }) =>
      items.flatMap((item) =>
        item.share === null || item.missing === null || item.missing === 0
          ? []
          : [
              {
                framework: { id, kind, title },
                id: item.id,
                title: item.title,
                trained: item.trained,
                denominator: item.denominator,
                share: item.share,
                sharePrinted: item.sharePrinted,
                requiredSharePercent: item.requiredSharePercent,
                missing: item.missing,
              },
            ],
      ),
    )
    .toSorted((a, b) => b.missing - a.missing);
}
