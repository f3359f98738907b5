import { color, Table, type Cell, type Column } from '@docket/pdf';
import { stateStyle } from '../assignee-states.js';
import type { EvidenceDocument } from '../evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import type { AssigneeRow, AssignmentSection } from './assignment-compliance.snapshot.js';
import type { AssignmentComplianceMessages } from './messages/en.js';

/** Sample for the width of a column of instants. */
const SAMPLE_INSTANT = '2026-11-23 14:05 UTC';
/** Text as wide as the marker before the status. */
const MARKER_SPACE = ' mm';

/**
 * The table of assignees. A portrait page prints the e-mail address below the name and the completion time below the
 * state; a wide page has separate columns, so that each assignee takes one line.
 */
export class AssigneeTable {
  private readonly table: Table;
  private readonly wide: boolean;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: AssignmentComplianceMessages['assignees'],
    private readonly assignment: Pick<AssignmentSection, 'deadline' | 'recognizeEarlierDays'>,
    top: number,
  ) {
    this.wide = document.wide;
    const columns = [...(this.wide ? this.wideColumns() : this.portraitColumns()), ...this.numericColumns()];
    this.table = new Table(document.pdf, t.title, columns, top);
  }

  add(row: AssigneeRow): void {
    const { formats } = this.document.language;
    this.table.row([
      ...(this.wide ? this.wideCells(row) : this.portraitCells(row)),
      `${formats.count(row.complete)} / ${formats.count(row.tracked)}`,
      formats.decimal(row.score),
      formats.count(row.attempts),
      ...(this.recognizes ? [formats.count(row.recognizedEarlier)] : []),
    ]);
  }

  end(): void {
    this.table.end();
  }

  private portraitColumns(): Column[] {
    const { t } = this;
    const [state, at] = [this.widestState(), SAMPLE_INSTANT + MARKER_SPACE];
    return [
      { title: t.assignee, width: 0.66, lines: 2 },
      { title: t.team, width: 0.34, lines: 2 },
      { title: t.statusAndCompletion, sample: state.length > at.length ? state + MARKER_SPACE : at },
    ];
  }

  private wideColumns(): Column[] {
    const { t } = this;
    return [
      { title: t.assignee, width: 0.34, lines: 2 },
      { title: t.email, width: 0.38, lines: 2 },
      { title: t.team, width: 0.28, lines: 2 },
      { title: t.status, sample: this.widestState() + MARKER_SPACE },
      { title: t.completedAt, sample: SAMPLE_INSTANT },
    ];
  }

  private numericColumns(): Column[] {
    const { t } = this;
    const { formats } = this.document.language;
    return [
      { title: t.progress, sample: `${formats.count(99)} / ${formats.count(99)}`, align: 'right' },
      { title: t.score, sample: formats.decimal(100), align: 'right' },
      { title: t.attempts, sample: formats.count(1_000), align: 'right' },
      ...(this.recognizes
        ? [{ title: t.recognized, sample: formats.count(99), align: 'right' as const }]
        : []),
    ];
  }

  private get recognizes(): boolean {
    return this.assignment.recognizeEarlierDays > 0;
  }

  private widestState(): string {
    const states = [...Object.values(this.document.language.messages.states), this.t.overdue];
    return states.reduce((widest, text) => (text.length > widest.length ? text : widest));
  }

  private portraitCells(row: AssigneeRow): (string | Cell)[] {
    const notes = [...(row.completedAt ? [instant(row.completedAt)] : []), ...this.notesOf(row)];
    return [
      { text: row.name, note: row.email },
      this.teamOf(row),
      { ...this.stateOf(row), note: notes.join(' · ') },
    ];
  }

  private wideCells(row: AssigneeRow): (string | Cell)[] {
    return [
      row.name,
      row.email,
      this.teamOf(row),
      { ...this.stateOf(row), note: this.notesOf(row).join(' · ') },
      row.completedAt ? instant(row.completedAt) : NONE,
    ];
  }

  /** Returns the deadline if it differs from the deadline of the assignment, and why totals exclude the assignee. */
  private notesOf({ deadline, learner, exempt, left, leftAt }: AssigneeRow): string[] {
    return [
      ...(!exempt && deadline !== null && deadline !== this.assignment.deadline
        ? [this.t.due(instant(deadline))]
        : []),
      ...(left
        ? [leftAt ? this.t.leftOn(leftAt.slice(0, 10)) : this.t.left]
        : exempt || learner
          ? []
          : [this.t.notLearner]),
    ];
  }

  private teamOf({ team }: AssigneeRow): string {
    return team ?? this.document.language.messages.noTeam;
  }

  private stateOf({ state, exempt }: AssigneeRow): Cell {
    if (exempt)
      return {
        text: this.document.language.messages.exempt.marker,
        marker: 'dash',
        color: color.secondary,
      };
    const style = stateStyle[state];
    const overdue = state === 'overdue';
    const text = overdue ? this.t.overdue : this.document.language.messages.states[state];
    return { text, marker: style.marker, color: style.tint, bold: overdue };
  }
}
