import type { FrameworkNoun } from '@docket/contracts/values';
import type { LabeledValue } from '../rendering.js';
import { capitalize, nounOf } from './framework-evidence.items.js';
import { editionName } from '../language/edition.js';
import type { Language } from '../language/language.js';
import { loweredOf } from './framework-evidence.requirements.js';
import type { EvidenceItem, FrameworkSection } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';
import { messages as messagesOf } from './messages/index.js';

/** The parts of a document that not every version of the snapshot has. */
interface DocumentParts {
  /** Whether it lists the attempts that count. */
  trained: boolean;
  /** Whether it lists the people who left. */
  leavers: boolean;
  /** The rule about the instants of the trend; null without a trend. */
  trend: string | null;
}

/** Returns the coverage rules (docs/domain.md, section 3) and the mapping that the figures are based on, for printing. */
export function rulesOf(
  language: Language,
  framework: FrameworkSection,
  items: EvidenceItem[],
  { trained, leavers, trend }: DocumentParts,
): LabeledValue[] {
  const messages = messagesOf[language.code](language.formats);
  const t = messages.rules;
  const { kind, id, version, source } = framework;
  const noun = nounOf(framework);
  const idsOf = (counts: EvidenceItem['counts']): string[] =>
    items.filter((item) => item.counts === counts).map((item) => item.id);
  const custom = items.filter(({ overridden }) => overridden).map((item) => item.id);
  const mapping = messages.summary.mappingValue(id, version, source === 'built-in');
  return [
    { label: language.messages.cover.edition, value: editionName(language, framework) },
    { label: t.mapping, value: t.mappingValue(framework.title, mapping) },
    {
      label: t.customMappings,
      value: custom.length === 0 ? t.noCustomMappings : t.customMappingsOf(noun, custom, items.length),
    },
    { label: t.topics, value: t.topicsValue(kind, noun) },
    {
      label: t.trained,
      value: t.trainedValue(noun, idsOf('topics').length > 0, idsOf('any-topic'), idsOf('languages')),
    },
    { label: t.status, value: t.statusValue },
    ...requirementRules(messages, noun, items),
    { label: t.coverage, value: t.coverageValue(noun) },
    { label: t.averageScore, value: t.averageScoreValue },
    { label: t.peopleToTrain, value: t.peopleToTrainValue(noun) },
    ...(trained ? [{ label: t.attempts, value: t.attemptsValue(noun, idsOf('languages')) }] : []),
    ...(leavers ? [{ label: t.leavers, value: t.leaversValue }] : []),
    ...(trend === null ? [] : [{ label: t.trend, value: trend }]),
  ];
}

/** Returns the rules of the required share (docs/domain.md, section 3.4), and of controls that require more than training. */
function requirementRules(
  messages: FrameworkEvidenceMessages,
  noun: FrameworkNoun,
  items: EvidenceItem[],
): LabeledValue[] {
  const t = messages.requirements;
  const ofPack = items.flatMap(({ id, packRequiredSharePercent: percent }) =>
    percent === null ? [] : [t.shareOf(id, percent)],
  );
  const lowered = items.flatMap((item) => {
    const text = loweredOf(messages, item);
    return text === null ? [] : [`${item.id}: ${text}`];
  });
  const trainingOnly = items.filter((item) => item.trainingOnly).map(({ id }) => id);
  const required = [t.requiredShareValue, ...(ofPack.length > 0 ? [t.packShares(ofPack.join(', '))] : [])];
  return [
    { label: t.requiredShare, value: required.join(' ') },
    ...(ofPack.length > 0 || lowered.length > 0
      ? [{ label: t.loweredShares, value: lowered.join(' ') || t.noLoweredShares }]
      : []),
    ...(trainingOnly.length > 0
      ? [
          {
            label: capitalize(t.trainingCoverage),
            value: `${t.trainingOnly(noun)} (${trainingOnly.join(', ')})`,
          },
        ]
      : []),
  ];
}
