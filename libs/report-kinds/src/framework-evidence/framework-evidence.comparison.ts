import { countOf, shareOf } from '../comparison/compared-values.js';
import type { FigureToCompare, KindComparison } from '../comparison/comparison.js';
import { denominatorOf, labelOf } from './framework-evidence.items.js';
import { meanShareOf } from './framework-evidence.mean-share.js';
import type {
  EvidenceItem,
  FrameworkFigures,
  frameworkEvidenceSnapshot,
} from './framework-evidence.snapshot.js';

/** Compares the figures, the share and the status of each item, and the people by the items that they are not trained on. */
export const frameworkEvidenceComparison: KindComparison<typeof frameworkEvidenceSnapshot> = {
  figures: { figures: figuresToCompare },
  items: {
    figures: (items) => [meanShare(items), ...items.map(shareOfItem)],
    entries: (items) =>
      items.map(({ id, title, status }) => ({ subject: 'control', id, name: `${id} ${title}`, status })),
  },
};

function figuresToCompare(figures: FrameworkFigures): FigureToCompare[] {
  const withContent = figures.itemCount - figures.noContent;
  return [
    { key: 'coverage', value: shareOf(figures.covered, withContent) },
    { key: 'covered', value: countOf(figures.covered) },
    { key: 'gaps', value: countOf(figures.itemCount - figures.covered) },
    { key: 'eligible', value: countOf(figures.eligible) },
  ];
}

function meanShare(items: EvidenceItem[]): FigureToCompare {
  const { numerator, denominator } = meanShareOf(items);
  return { key: 'meanShare', value: shareOf(numerator, denominator) };
}

const shareOfItem = (item: EvidenceItem): FigureToCompare => ({
  key: `item:${item.id}`,
  label: labelOf(item),
  value: shareOf(item.trained, item.status === 'no-content' ? 0 : denominatorOf(item)),
});
