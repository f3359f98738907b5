import { assignmentRules, canChangeLater, leaverRule } from '../assignment-rules/assignment-rules.js';
import type { Language } from '../language/language.js';
import type { LabeledValue } from '../rendering.js';
import type { AssignmentSection } from './assignment-compliance.snapshot.js';
import { messages } from './messages/index.js';

/** The values of an assignment that decide which rules the document uses. */
type RuledAssignment = Pick<
  AssignmentSection,
  'targetType' | 'deadline' | 'recognizeEarlierDays' | 'joinerDays' | 'deadlineHistory' | 'leaverItems'
>;

/** Returns the rules that the document uses, without those about exempt people. */
export function complianceRules(language: Language, assignment: RuledAssignment): LabeledValue[] {
  const { count } = language.formats;
  const { deadline, recognizeEarlierDays, joinerDays, deadlineHistory, leaverItems } = assignment;
  const { ownDeadline, assignees, completionRate, score, averageScore, ...t } = messages[language.code].rules;
  const options = {
    hasDeadline: deadline !== null,
    addedLater: canChangeLater(assignment),
    recognized: recognizeEarlierDays > 0 ? count(recognizeEarlierDays) : null,
    joiner: count(joinerDays),
    firstDeadline: Boolean(deadlineHistory[0]?.from),
    ownDeadline,
  };
  const rules = [assignees, ...assignmentRules(language, options), completionRate, score, averageScore];
  // Version 2 of the snapshot had neither the items of each assignee nor people who left as of their departure.
  if (leaverItems === undefined) return rules;
  return [
    ...rules,
    leaverRule(language),
    ...(deadline === null ? [] : [t.daysOverdue]),
    t.itemCompletion,
    t.recalculation,
  ];
}
