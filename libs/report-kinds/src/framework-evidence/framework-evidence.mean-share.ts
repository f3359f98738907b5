import { meanOfShares } from '@docket/contracts/values';
import { denominatorOf } from './framework-evidence.items.js';
import type { EvidenceItem, FrameworkFigures } from './framework-evidence.snapshot.js';

/** Returns the mean of the shares of the items without null shares, as an exact fraction (docs/domain.md, section 3). */
export const meanShareOf = (
  items: readonly Pick<EvidenceItem, 'share' | 'trained' | 'eligible' | 'exempt'>[],
): { numerator: bigint; denominator: bigint } =>
  meanOfShares(
    items
      .filter(({ share }) => share !== null)
      .map((item) => ({ numerator: item.trained, denominator: denominatorOf(item) })),
  );

/** Returns the number of items of which coverage is a share: those with content, and none if nobody is eligible (section 3.7). */
export const countedItems = ({
  itemCount,
  noContent,
  eligible,
}: Pick<FrameworkFigures, 'itemCount' | 'noContent' | 'eligible'>): number =>
  eligible === 0 ? 0 : itemCount - noContent;
