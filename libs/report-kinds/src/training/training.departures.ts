import { color, type Column, type Table } from '@docket/pdf';
import { assigneeStates } from '@docket/contracts/values';
import type { DocumentWriter } from '../document/document-writer.js';
import { instant } from '../language/formats.js';
import { SAMPLE_INSTANT } from '../people/counted-attempt.js';
import { leaverCells, listedTime, startLeavers } from '../people/leavers.pages.js';
import type { TrainingMessages } from './messages/en.js';
import type { ClosedAssignment, TrainingLeaver } from './training.snapshot.js';

/** Sample for the width of a count. */
const MAX_COUNT = 100_000;

/** The pages with what the other figures exclude: closed assignments, and people who left. */
export class DeparturePages {
  private table: Table | null = null;

  constructor(
    private readonly document: DocumentWriter,
    private readonly t: TrainingMessages,
  ) {}

  startClosed(total: number): void {
    const { document } = this;
    const t = this.t.closed;
    const { states } = document.language.messages;
    const { from, to } = listedTime(document);
    const text = (total > 0 ? t.about : t.none)(instant(from), instant(to));
    if (total === 0) return document.sentence(t.title, text, { color: color.secondary });
    const { assignment, mandatory, optional, requirement, assignees } = this.t.assignments;
    const columns: Column[] = [
      { title: assignment, width: 1 },
      { title: requirement, sample: [mandatory, optional] },
      { title: t.closedAt, sample: SAMPLE_INSTANT },
      this.number(assignees),
      this.number(states.completed),
      this.number(states.overdue),
    ];
    this.table = document.listTable(t.title, columns, text);
  }

  closed(row: ClosedAssignment): void {
    const { count } = this.document.language.formats;
    const { mandatory, optional } = this.t.assignments;
    const assignees = assigneeStates.reduce((sum, state) => sum + row[state], 0);
    this.table!.row([
      row.title,
      row.mandatory ? mandatory : optional,
      { text: instant(row.closedAt), ...(row.closedBy !== null && { note: row.closedBy }) },
      count(assignees),
      count(row.completed + row.completed_late),
      { text: count(row.overdue), bold: row.overdue > 0 },
    ]);
  }

  startLeavers(total: number): void {
    const { teams } = this.t;
    this.table = startLeavers(this.document, total, [
      this.number(teams.attempts),
      this.number(teams.passed),
      { title: teams.completed, sample: '100 / 100', align: 'right' },
      this.number(teams.overdue),
    ]);
  }

  leaver(row: TrainingLeaver): void {
    const { count } = this.document.language.formats;
    this.table!.row([
      ...leaverCells(this.document, row),
      count(row.attempts),
      count(row.topicsPassed),
      `${count(row.completedAssignments)} / ${count(row.assigned)}`,
      { text: count(row.overdueAssignments), bold: row.overdueAssignments > 0 },
    ]);
  }

  /** Ends the current table. */
  end(): void {
    this.table?.end();
    this.table = null;
  }

  private number(title: string): Column {
    return { title, sample: this.document.language.formats.count(MAX_COUNT), align: 'right' };
  }
}
