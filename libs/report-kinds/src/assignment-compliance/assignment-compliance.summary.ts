import { drawBars, size, Table, type Column } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant } from '../language/formats.js';
import type { AssignmentSection, ComplianceFigures } from './assignment-compliance.snapshot.js';
import type { AssignmentComplianceMessages } from './messages/en.js';

/** Height of the chart of days overdue with its heading, in points. */
const OVERDUE_CHART_HEIGHT = 110;

/**
 * Draws the number of overdue assignees by days overdue. Snapshots before version 4 do not have it.
 * @returns the baseline below
 */
export function drawOverdueByDays(
  document: EvidenceDocument,
  { overdueByDays: t }: AssignmentComplianceMessages,
  { byState: { overdue }, overdueByDays }: ComplianceFigures,
  top: number,
): number {
  if (!overdueByDays || overdue === 0) return top;
  const { pdf, language } = document;
  const { count, days } = language.formats;
  const bars = overdueByDays.map(({ from, to, assignees }) => ({
    label: to === null ? t.moreThan(days(from - 1)) : t.range(count(from), days(to)),
    share: assignees / overdue,
    figure: count(assignees),
  }));
  const start = ensureSpace(document, top, OVERDUE_CHART_HEIGHT);
  return drawBars(pdf, bars, document.subheading(t.title, start - 10) + 4) - 4;
}

/** Draws every change of the deadline, and how many people are late under the first one. @returns the baseline below */
export function drawDeadlineHistory(
  document: EvidenceDocument,
  { deadlineHistory: t, facts }: AssignmentComplianceMessages,
  { assignment, figures }: { assignment: AssignmentSection; figures: ComplianceFigures },
  top: number,
): number {
  const { pdf, language } = document;
  const changes = assignment.deadlineHistory;
  if (changes.length === 0) return top;
  const sample = '2026-11-23 14:05 UTC';
  const columns: Column[] = [
    { title: t.changedAt, sample },
    { title: t.changedBy },
    { title: t.from, sample },
    { title: t.to, sample },
  ];
  const table = new Table(
    pdf,
    language.messages.executiveSummary.title,
    columns,
    document.part(language.messages.executiveSummary.title, t.title, top - 10),
  );
  const deadline = (value: string | null) => (value ? instant(value) : facts.noDeadline);
  for (const { changedAt, changedBy, from, to } of changes)
    table.row([instant(changedAt), changedBy ?? t.notRecorded, deadline(from), deadline(to)]);
  const { count } = language.formats;
  const late = t.lateUnderFirst(count(figures.lateUnderFirstDeadline), count(figures.assignees));
  const y = ensureSpace(document, table.end() - 14, 3 * size.body * 1.45, size.body);
  return pdf.paragraph(changes[0]!.from ? late : t.noFirst, pdf.frame.left, y, pdf.frame.width) - 4;
}

/** Draws the tracked items with the numbers by which the list of assignees refers to them. */
export function drawTrackedItems(
  { pdf, language }: EvidenceDocument,
  { items: t }: AssignmentComplianceMessages,
  { items, leaverItems = [] }: AssignmentSection,
  top: number,
): void {
  const all = [...items, ...leaverItems];
  if (all.length === 0) {
    pdf.paragraph(t.none, pdf.frame.left, top - 6, pdf.frame.width);
    return;
  }
  const columns: Column[] = [
    { title: t.number, sample: language.formats.count(999), align: 'right' },
    { title: t.item, rowHeader: true },
    { title: t.type },
  ];
  const table = new Table(pdf, language.messages.executiveSummary.title, columns, top);
  for (const [index, item] of all.entries()) {
    const type = item.type === 'topic' ? t.topic : t.scenario;
    const note = index < items.length ? '' : t.leaversOnly;
    table.row([language.formats.count(index + 1), { text: item.title, note }, type]);
  }
  table.end();
}

/** Returns `y`, or `offset` below the top of a new page if less than `height` is left. */
function ensureSpace({ pdf, language }: EvidenceDocument, y: number, height: number, offset = 0): number {
  if (y - height > pdf.frame.bottom) return y;
  pdf.page(language.messages.executiveSummary.title);
  return pdf.frame.top - offset;
}
