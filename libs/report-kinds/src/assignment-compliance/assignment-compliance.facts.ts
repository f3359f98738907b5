import type { DocumentWriter } from '../document/document-writer.js';
import { countingFacts } from '../assignment-rules/assignment-rules.js';
import { instant } from '../language/formats.js';
import type { Language } from '../language/language.js';
import { scopeName } from '../language/scope-name.js';
import type { LabeledValue } from '../rendering.js';
import type { AssignmentSection, ComplianceFigures } from './assignment-compliance.snapshot.js';
import type { AssignmentComplianceMessages } from './messages/en.js';

/** Returns the scope of the assignment with its type, or the size of a selection. */
export function scopeOf(
  language: Language,
  messages: AssignmentComplianceMessages,
  assignment: AssignmentSection,
): string {
  const { scopeTitle, scopeType } = assignment;
  const name = scopeName(language, assignment);
  return scopeTitle === null ? name : messages.facts.named(name, messages.types[scopeType] ?? scopeType);
}

/** Returns what the summary says about the assignment: content, scope, deadline, and which training counts. */
export function factsOf(
  { language }: DocumentWriter,
  messages: AssignmentComplianceMessages,
  assignment: AssignmentSection,
  { exempt = 0, recognizedEarlier }: ComplianceFigures,
): LabeledValue[] {
  const { targetTitle, targetType, deadline, note } = assignment;
  const t = messages.facts;
  const { count, localTime } = language.formats;
  const named = (title: string, type: string): string => t.named(title, messages.types[type] ?? type);
  const exemptPeople = { label: language.messages.exempt.title, value: count(exempt) };
  return [
    { label: t.content, value: named(targetTitle, targetType) },
    { label: t.assignedTo, value: scopeOf(language, messages, assignment) },
    { label: t.deadline, value: deadline ? `${instant(deadline)} · ${localTime(deadline)}` : t.noDeadline },
    { label: t.requirement, value: assignment.mandatory ? t.mandatory : t.optional },
    { label: t.status, value: assignment.active ? t.active : t.inactive },
    { label: t.assignedOn, value: instant(assignment.createdAt) },
    ...(exempt > 0 ? [exemptPeople] : []),
    ...countingFacts(language, { ...assignment, recognizedEarlier }, deadline !== null),
    { label: t.note, value: note?.trim() || t.none },
  ];
}
