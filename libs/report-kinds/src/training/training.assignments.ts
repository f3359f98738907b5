import type { Column, Table } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import type { TrainingAssignment } from './training.snapshot.js';
import type { TrainingMessages } from './messages/en.js';

/** Sample for the width of a count. */
const MAX_COUNT = 100_000;

/** The list of the active assignments: one row each, with the assignees of all teams. */
export class AssignmentsTable {
  private table: Table | null = null;
  /** Sum of the rows of the current assignment. */
  private sum: TrainingAssignment | null = null;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: TrainingMessages['assignments'],
  ) {}

  /** Adds the assignees of one team. The rows of an assignment follow each other. */
  add(row: TrainingAssignment): void {
    const { sum } = this;
    if (sum?.assignmentId === row.assignmentId) {
      for (const state of states) sum[state] += row[state];
      return;
    }
    this.write();
    this.sum = { ...row };
  }

  end(): void {
    this.write();
    if (this.table) this.table.end();
    else this.document.sentence(this.t.title, this.t.none);
  }

  private write(): void {
    if (!this.sum) return;
    this.table ??= this.begin();
    const { sum } = this;
    const { count, percent } = this.document.language.formats;
    const completed = sum.completed + sum.completed_late;
    const assignees = states.reduce((total, state) => total + sum[state], 0);
    this.table.row([
      sum.title,
      sum.mandatory ? this.t.mandatory : this.t.optional,
      count(assignees),
      count(completed),
      percent(completed, assignees),
      { text: count(sum.overdue), bold: sum.overdue > 0 },
    ]);
  }

  private begin(): Table {
    const { t, document } = this;
    const { formats, messages } = document.language;
    const number = (title: string): Column => ({ title, sample: formats.count(MAX_COUNT), align: 'right' });
    const columns: Column[] = [
      { title: t.assignment, width: 1 },
      { title: t.requirement, sample: [t.mandatory, t.optional] },
      number(t.assignees),
      number(messages.states.completed),
      { title: t.rate, sample: formats.widestPercent, align: 'right' },
      number(messages.states.overdue),
    ];
    return document.listTable(t.title, columns);
  }
}

const states = ['overdue', 'not_started', 'in_progress', 'completed_late', 'completed'] as const;
