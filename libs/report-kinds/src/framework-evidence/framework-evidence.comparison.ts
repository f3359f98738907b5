import { countOf, shareOf } from '../comparison/compared-values.js';
import type { EntryToCompare, FigureToCompare, KindComparison } from '../comparison/comparison.js';
import { denominatorOf, labelOf } from './framework-evidence.items.js';
import { meanShareOf } from './framework-evidence.mean-share.js';
import type {
  EvidenceItem,
  FrameworkFigures,
  TrainedPerson,
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
  trained: { entry: (person) => personEntry(person, []) },
  untrainedPeople: { entry: (person) => personEntry(person, person.missing) },
};

/** @param missing IDs of the items that the person is not trained on; none for a trained person */
const personEntry = (
  { personId, name, email }: Pick<TrainedPerson, 'personId' | 'name' | 'email'>,
  missing: string[],
): EntryToCompare => ({ subject: 'person', id: personId, name, email, status: missing.join(', ') });

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
