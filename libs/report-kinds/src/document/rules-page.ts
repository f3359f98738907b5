import type { DocumentWriter } from './document-writer.js';
import { eligiblePeopleRules } from '../people/eligible-people.js';
import { exactInstant } from '../language/formats.js';
import type { LabeledValue } from '../rendering.js';
import type { SnapshotHeader } from '../snapshot/snapshot.js';

/** A common rule that some kinds use, besides those that every kind uses. */
export type CommonRule = 'window' | 'threshold';

/** Least space for starting the rules below other content, in points. */
const MIN_SPACE = 150;

/**
 * Draws the section "How the figures are calculated": exactly the rules that the document uses, with their values.
 * @param rules of the kind
 */
export function drawRules(document: DocumentWriter, rules: LabeledValue[], common: CommonRule[]): void {
  const { title } = document.language.messages.rules;
  const y = document.section(title, MIN_SPACE);
  document.facts([...commonRules(document, common), ...rules], y - 4, title);
}

function commonRules(document: DocumentWriter, common: CommonRule[]): LabeledValue[] {
  const { header, language } = document;
  const { formats } = language;
  const t = language.messages.rules;
  const { passingScore, windowDays, coverageThresholdPercent } = header.rules;
  const percent = formats.wholePercent;
  const start = exactInstant(windowStart(header));
  const end = exactInstant(header.asOf);
  const values: Record<CommonRule, LabeledValue> = {
    window: { label: t.window, value: t.windowValue(formats.count(windowDays), start, end) },
    threshold: { label: t.threshold, value: t.thresholdValue(percent(coverageThresholdPercent)) },
  };
  return [
    ...instantRules(document),
    ...eligiblePeopleRules(t, header.rules),
    { label: t.passingScore, value: t.passingScoreValue(percent(passingScore)) },
    ...common.map((rule) => values[rule]),
    { label: t.percentages, value: t.percentagesValue(formats.percent(1, 1), formats.percent(1, 101)) },
  ];
}

/** Returns the rules about the instants of the figures. */
function instantRules(document: DocumentWriter): LabeledValue[] {
  const { header, language, recordsKnownAt, dataAsOf } = document;
  const { instants, rules } = language.messages;
  const { asOf, historySince } = header;
  if (recordsKnownAt === null) return [{ label: instants.describes, value: rules.dataAsOfValue(dataAsOf) }];
  const known = { label: instants.known, value: instants.knownRule(recordsKnownAt) };
  const describes = document.isBeforeHistory(asOf)
    ? instants.describesBeforeHistory
    : instants.describesValue;
  return [
    { label: instants.describes, value: describes(dataAsOf) },
    known,
    { label: instants.names, value: instants.namesValue },
    ...(document.usesInstantsBeforeHistory
      ? [{ label: instants.historySince, value: instants.historySinceValue(exactInstant(historySince!)) }]
      : []),
  ];
}

/** Start of the training window, exclusive. */
export const windowStart = ({ asOf, rules }: Pick<SnapshotHeader, 'asOf' | 'rules'>): string =>
  new Date(Date.parse(asOf) - rules.windowDays * 86_400_000).toISOString();
