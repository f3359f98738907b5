import {
  assignmentRules,
  canChangeLater,
  leaverRule,
  VARIOUS_DAYS,
  type CountingValues,
} from '../assignment-rules/assignment-rules.js';
import type { Language } from '../language/language.js';
import type { LabeledValue } from '../rendering.js';
import { messages } from './messages/index.js';
import type { PersonSection, RecordAssignment, RecordFigures } from './person-record.snapshot.js';

/** Returns the values of the counting rules of an assignment; null in version 1 of the snapshot, which had none. */
export function countingOf({
  countsFrom,
  recognizeEarlierDays,
  joinerDays,
  recognizedEarlier,
}: RecordAssignment): CountingValues | null {
  if (
    countsFrom === undefined ||
    recognizeEarlierDays === undefined ||
    joinerDays === undefined ||
    recognizedEarlier === undefined
  )
    return null;
  return { countsFrom, recognizeEarlierDays, joinerDays, recognizedEarlier };
}

/** Gathers what the rules of a document depend on while its assignments are drawn. */
export class RecordRules {
  private readonly recognizeEarlierDays = new Set<number>();
  private readonly joinerDays = new Set<number>();
  private hasDeadline = false;
  private addedLater = false;
  private firstDeadline = false;
  private hasClosed = false;

  constructor(private readonly language: Language) {}

  add(assignment: RecordAssignment): void {
    this.hasClosed ||= Boolean(assignment.closedAt);
    const counting = countingOf(assignment);
    if (counting === null) return;
    const { targetType = '', deadline, firstDeadline } = assignment;
    this.recognizeEarlierDays.add(counting.recognizeEarlierDays);
    if (deadline !== null) this.joinerDays.add(counting.joinerDays);
    this.hasDeadline ||= deadline !== null;
    this.addedLater ||= canChangeLater({ targetType, deadline });
    this.firstDeadline ||= Boolean(firstDeadline) && firstDeadline !== deadline;
  }

  /** Returns exactly the rules that the document uses. */
  all({ merged, leftAt }: PersonSection, { voided, exemptions }: RecordFigures): LabeledValue[] {
    const t = messages[this.language.code].rules;
    return [
      { label: t.record, value: t.recordValue },
      ...(merged.length > 0 ? [{ label: t.merged, value: t.mergedValue }] : []),
      { label: t.counted, value: t.countedValue },
      ...(voided > 0 ? [{ label: t.voided, value: t.voidedValue }] : []),
      ...this.ofAssignments(exemptions > 0),
      ...(this.hasClosed ? [{ label: t.closed, value: t.closedValue }] : []),
      ...(leftAt === null ? [] : [leaverRule(this.language)]),
      { label: t.items, value: t.itemsValue },
      { label: t.controls, value: t.controlsValue },
    ];
  }

  private ofAssignments(hasExemptions: boolean): LabeledValue[] {
    if (this.recognizeEarlierDays.size === 0) return [];
    const { hasDeadline, addedLater, firstDeadline, language } = this;
    const recognizes = this.recognizeEarlierDays.size > 1 || !this.recognizeEarlierDays.has(0);
    const joiner = this.daysOf(this.joinerDays);
    const { title, deadlineRule } = language.messages.exempt;
    return [
      ...assignmentRules(language, {
        hasDeadline,
        addedLater,
        recognized: recognizes ? this.daysOf(this.recognizeEarlierDays) : null,
        joiner,
        firstDeadline,
      }),
      ...(hasExemptions && hasDeadline ? [{ label: title, value: deadlineRule(joiner) }] : []),
    ];
  }

  /** Returns the number of days of all assignments, or N if they have different ones. */
  private daysOf(days: Set<number>): string {
    const [only] = days;
    return days.size === 1 ? this.language.formats.count(only!) : VARIOUS_DAYS;
  }
}
