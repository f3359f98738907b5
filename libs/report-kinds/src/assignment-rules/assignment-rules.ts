import { instant } from '../language/formats.js';
import type { Language } from '../language/language.js';
import type { LabeledValue } from '../rendering.js';
import { messages } from './messages/index.js';

/** Stands for a number of days in a rule about several assignments that have different ones. */
export const VARIOUS_DAYS = 'N';

/** Types of content whose items can change after the assignment was made. */
const CHANGING_CONTENT = new Set(['category', 'module', 'course']);

/** Returns whether items that are not tracked can be added to the content of an assignment. */
export const canChangeLater = ({
  targetType,
  deadline,
}: {
  targetType: string;
  deadline: string | null;
}): boolean => deadline !== null && CHANGING_CONTENT.has(targetType);

/** What the rules about assignments depend on. Days are printed numbers, or `VARIOUS_DAYS`. */
export interface AssignmentRuleOptions {
  hasDeadline: boolean;
  /** Whether items can be added to the content after the deadline. */
  addedLater: boolean;
  /** `recognizeEarlierDays`; null if it is 0. */
  recognized: string | null;
  /** `joinerDays` */
  joiner: string;
  /** Whether lateness under the first deadline is printed. */
  firstDeadline: boolean;
  /** Sentence after the rule for people who join later. */
  ownDeadline?: string;
}

/** Returns the rules about progress, counting, states and deadlines of assignments (docs/domain.md, section 4). */
export function assignmentRules(
  { code }: Language,
  { hasDeadline, addedLater, recognized, joiner, firstDeadline, ownDeadline }: AssignmentRuleOptions,
): LabeledValue[] {
  const t = messages[code].rules;
  const withDays = (text: string, days: string): string =>
    days === VARIOUS_DAYS ? `${text} ${t.each}` : text;
  const counting =
    recognized === null ? t.counting.value : withDays(t.counting.recognized(recognized), recognized);
  const joiners = [withDays(t.joiners.value(joiner), joiner), ...(ownDeadline ? [ownDeadline] : [])];
  return [
    t.progress,
    ...(addedLater ? [t.trackedItems] : []),
    { label: t.counting.label, value: counting },
    { label: t.status.label, value: t.status.value(hasDeadline) },
    ...(hasDeadline ? [{ label: t.joiners.label, value: joiners.join(' ') }] : []),
    ...(firstDeadline ? [t.firstDeadline] : []),
  ];
}

/** Returns the rule about the assignments of people who left. */
export const leaverRule = ({ code }: Language): LabeledValue => messages[code].rules.left;

/** The values of an assignment that decide which training counts, and for how long people who join later have time. */
export interface CountingValues {
  /** ISO 8601 in UTC. */
  countsFrom: string;
  recognizeEarlierDays: number;
  joinerDays: number;
  /** Number of completed items that were completed at or before the time of assignment. */
  recognizedEarlier: number;
}

/** Returns what is printed about the counting of an assignment with or without a deadline. */
export function countingFacts(
  { code, formats: { count } }: Language,
  { countsFrom, recognizeEarlierDays, joinerDays, recognizedEarlier }: CountingValues,
  hasDeadline: boolean,
): LabeledValue[] {
  const t = messages[code];
  const at = instant(countsFrom);
  const recognizes = recognizeEarlierDays > 0;
  const value = recognizes ? t.countsFromBefore(at, count(recognizeEarlierDays)) : t.countsFromAssignment(at);
  return [
    { label: t.countsFrom, value },
    ...(recognizes ? [{ label: t.recognizedEarlier, value: count(recognizedEarlier) }] : []),
    ...(hasDeadline ? [{ label: t.joiners, value: t.joinerDays(count(joinerDays)) }] : []),
  ];
}

/** Returns `countingFacts` as a line of text each, for a note. */
export const countingNotes = (language: Language, values: CountingValues, hasDeadline: boolean): string[] =>
  countingFacts(language, values, hasDeadline).map(({ label, value }) =>
    messages[language.code].labeled(label, value),
  );
