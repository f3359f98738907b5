import type { LabelledValue } from '../report-kind.js';
import type { EvidenceItem, FrameworkSection } from './framework-evidence.snapshot.js';
import { nounOf } from './framework-evidence.words.js';

/** Every rule of domain.md section 2 that stands behind the figures, and the pack that they were computed with. */
export function rulesOf(framework: FrameworkSection, items: EvidenceItem[]): LabelledValue[] {
  const { one, many } = nounOf(framework);
  const uses = (counts: EvidenceItem['counts']) => items.filter((item) => item.counts === counts);
  const ids = (some: EvidenceItem[]) => some.map(({ id }) => id).join(', ');
  const trained = [
    uses('topics').length > 0 &&
      `on a ${one}: a passing attempt in the window on any one topic that maps to it`,
    uses('any-topic').length > 0 &&
      `on ${ids(uses('any-topic'))}, which ${are(uses('any-topic'))} about people: on any topic at all`,
    uses('languages').length > 0 &&
      `on ${ids(uses('languages'))}, which ${are(uses('languages'))} about people: on any topic in each language declared for the person; without a declared language, on any topic`,
  ].filter(Boolean);
  return [
    {
      label: 'Framework pack',
      value: `${framework.title}: ${framework.id}, version ${framework.version}, ${framework.source === 'built-in' ? 'as it comes with Docket' : 'added by the organization'}.`,
    },
    { label: 'Own CWE sets', value: ownSets(items, many) },
    {
      label: 'Topics that count',
      value:
        framework.kind === 'owasp'
          ? `Topics of this list’s family with at least one CWE id of the ${one}’s set, or, where the list publishes none, of its modules.`
          : `Topics of any family with at least one CWE id of the ${one}’s set.`,
    },
    { label: 'Trained', value: `${capital(trained.join('; '))}.` },
    {
      label: 'Status',
      value: `No content: no topic maps. No activity: nobody is trained, or nobody is eligible. Covered: trained / eligible is at least the threshold. Partial: everything else.`,
    },
    {
      label: 'Coverage',
      value: `Covered ${many} / (${many} − those without content). Mean share: the mean of trained / eligible over the ${many} with content.`,
    },
    {
      label: 'Average score',
      value:
        'Mean over eligible people of their best score in the window on the topics that count; people without an attempt are left out.',
    },
    {
      label: 'People missing',
      value: `Eligible people still to be trained until the threshold is reached. A gap is any ${one} that is not covered.`,
    },
  ];
}

function ownSets(items: EvidenceItem[], many: string): string {
  const own = items.filter(({ overridden }) => overridden).map(({ id }) => id);
  if (own.length === 0)
    return `None on this framework. Where it refers to another list, the sets in force there count.`;
  return `The organization’s own set stands in place of the pack’s for ${own.length} of ${items.length} ${many}: ${own.join(', ')}.`;
}

const are = (some: EvidenceItem[]): string => (some.length === 1 ? 'is' : 'are');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
