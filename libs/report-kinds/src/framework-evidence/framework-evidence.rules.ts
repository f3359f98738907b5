import type { LabelledValue } from '../rendering.js';
import type { EvidenceItem, FrameworkSection } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/** Every rule of domain.md section 2 that stands behind the figures, and the pack that they were computed with. */
export function rulesOf(
  messages: FrameworkEvidenceMessages,
  framework: FrameworkSection,
  items: EvidenceItem[],
): LabelledValue[] {
  const t = messages.rules;
  const { kind, id, version, source } = framework;
  const about = (counts: EvidenceItem['counts']): string[] =>
    items.filter((item) => item.counts === counts).map((item) => item.id);
  const own = items.filter(({ overridden }) => overridden).map((item) => item.id);
  const pack = messages.summary.packIs(id, version, source === 'built-in');
  return [
    { label: t.pack, value: t.packIs(framework.title, pack) },
    {
      label: t.ownSets,
      value: own.length === 0 ? t.noOwnSets : t.ownSetsOf(kind, own, items.length),
    },
    { label: t.topics, value: t.topicsAre(kind) },
    {
      label: t.trained,
      value: t.trainedIs(kind, about('topics').length > 0, about('any-topic'), about('languages')),
    },
    { label: t.status, value: t.statusIs },
    { label: t.coverage, value: t.coverageIs(kind) },
    { label: t.averageScore, value: t.averageScoreIs },
    { label: t.missing, value: t.missingIs(kind) },
  ];
}
