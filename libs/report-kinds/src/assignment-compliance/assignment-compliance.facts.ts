import type { DocumentWriter } from '../document/document-writer.js';
import { countingFacts } from '../assignment-rules/assignment-rules.js';
import { instant } from '../language/formats.js';
import type { LabeledValue } from '../rendering.js';
import type { AssignmentSection, ComplianceFigures } from './assignment-compliance.snapshot.js';
import type { AssignmentComplianceMessages } from './messages/en.js';

/** Returns what the summary says about the assignment: content, scope, deadline, and which training counts. */
export function factsOf(
  { language }: DocumentWriter,
  messages: AssignmentComplianceMessages,
  assignment: AssignmentSection,
  { exempt = 0, recognizedEarlier }: ComplianceFigures,
): LabeledValue[] {
  const { targetTitle, targetType, scopeTitle, scopeType, deadline, note } = assignment;
  const t = messages.facts;
  const { count, localTime } = language.formats;
  const named = (title: string, type: string): string => t.named(title, messages.types[type] ?? type);
  const exemptPeople = { label: language.messages.exempt.title, value: count(exempt) };
  return [
    { label: t.content, value: named(targetTitle, targetType) },
    { label: t.assignedTo, value: named(scopeTitle, scopeType) },
    { label: t.deadline, value: deadline ? `${instant(deadline)} · ${localTime(deadline)}` : t.noDeadline },
    { label: t.requirement, value: assignment.mandatory ? t.mandatory : t.optional },
    { label: t.status, value: assignment.active ? t.active : t.inactive },
    { label: t.assignedOn, value: instant(assignment.createdAt) },
    ...(exempt > 0 ? [exemptPeople] : []),
    ...countingFacts(language, { ...assignment, recognizedEarlier }, deadline !== null),
    { label: t.note, value: note?.trim() || t.none },
  ];
}
