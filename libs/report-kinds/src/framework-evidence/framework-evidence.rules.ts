import type { LabelledValue } from '../rendering.js';
import type { EvidenceItem, FrameworkSection } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceWords } from './words/en.js';

/** Every rule of domain.md section 2 that stands behind the figures, and the pack that they were computed with. */
export function rulesOf(
  words: FrameworkEvidenceWords,
  framework: FrameworkSection,
  items: EvidenceItem[],
): LabelledValue[] {
  const say = words.rules;
  const { kind, id, version, source } = framework;
  const about = (counts: EvidenceItem['counts']): string[] =>
    items.filter((item) => item.counts === counts).map((item) => item.id);
  const own = items.filter(({ overridden }) => overridden).map((item) => item.id);
  const pack = words.summary.packIs(id, version, source === 'built-in');
  return [
    { label: say.pack, value: say.packIs(framework.title, pack) },
    {
      label: say.ownSets,
      value: own.length === 0 ? say.noOwnSets : say.ownSetsOf(kind, own, items.length),
    },
    { label: say.topics, value: say.topicsAre(kind) },
    {
      label: say.trained,
      value: say.trainedIs(kind, about('topics').length > 0, about('any-topic'), about('languages')),
    },
    { label: say.status, value: say.statusIs },
    { label: say.coverage, value: say.coverageIs(kind) },
    { label: say.averageScore, value: say.averageScoreIs },
    { label: say.missing, value: say.missingIs(kind) },
  ];
}
