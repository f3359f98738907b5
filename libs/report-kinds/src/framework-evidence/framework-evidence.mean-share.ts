import { meanOfShares } from '@docket/contracts/values';
import { denominatorOf } from './framework-evidence.items.js';
import type { EvidenceItem } from './framework-evidence.snapshot.js';

/** Returns the mean of the shares of the items without null shares, as an exact fraction (docs/domain.md, section 3). */
export const meanShareOf = (
  items: readonly Pick<EvidenceItem, 'share' | 'trained' | 'eligible' | 'exempt'>[],
): { numerator: bigint; denominator: bigint } =>
  meanOfShares(
    items
      .filter(({ share }) => share !== null)
      .map((item) => ({ numerator: item.trained, denominator: denominatorOf(item) })),
  );
