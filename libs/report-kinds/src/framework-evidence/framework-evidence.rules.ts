import type { LabeledValue } from '../rendering.js';
import type { EvidenceItem, FrameworkSection } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/** Returns the coverage rules (docs/domain.md, section 3) and the mapping that the figures are based on, for printing. */
export function rulesOf(
  messages: FrameworkEvidenceMessages,
  framework: FrameworkSection,
  items: EvidenceItem[],
): LabeledValue[] {
  const t = messages.rules;
  const { kind, id, version, source } = framework;
  const idsOf = (counts: EvidenceItem['counts']): string[] =>
    items.filter((item) => item.counts === counts).map((item) => item.id);
  const custom = items.filter(({ overridden }) => overridden).map((item) => item.id);
  const mapping = messages.summary.mappingValue(id, version, source === 'built-in');
  return [
    { label: t.mapping, value: t.mappingValue(framework.title, mapping) },
    {
      label: t.customMappings,
      value: custom.length === 0 ? t.noCustomMappings : t.customMappingsOf(kind, custom, items.length),
    },
    { label: t.topics, value: t.topicsValue(kind) },
    {
      label: t.trained,
      value: t.trainedValue(kind, idsOf('topics').length > 0, idsOf('any-topic'), idsOf('languages')),
    },
    { label: t.status, value: t.statusValue },
    { label: t.coverage, value: t.coverageValue(kind) },
    { label: t.averageScore, value: t.averageScoreValue },
    { label: t.peopleToTrain, value: t.peopleToTrainValue(kind) },
  ];
}
