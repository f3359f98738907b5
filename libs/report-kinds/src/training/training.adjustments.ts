import { color, type Column, type Table } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant } from '../language/formats.js';
import { SAMPLE_INSTANT } from '../people/counted-attempt.js';
import { exemptCells, exemptColumns } from '../people/exempt-people.js';
import type { TrainingMessages } from './messages/en.js';
import type { MovedDeadline, TrainingExempt } from './training.snapshot.js';

/** The pages with what lowers the number of overdue assignees: moved deadlines, and exemptions. */
export class AdjustmentPages {
  private table: Table | null = null;
  /** Assignment of the last row. */
  private assignmentId: string | null = null;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: TrainingMessages,
  ) {}

  startMoved(total: number): void {
    const t = this.t.movedDeadlines;
    if (total === 0) return this.document.sentence(t.title, t.none, { color: color.secondary });
    const { count } = this.document.language.formats;
    const columns: Column[] = [
      { title: t.changed, width: 1 },
      { title: t.from, sample: [SAMPLE_INSTANT, this.t.noDeadline] },
      { title: t.to, sample: [SAMPLE_INSTANT, this.t.noDeadline] },
    ];
    this.table = this.document.listTable(t.title, columns, t.about(count(total)));
  }

  moved({ assignmentId, title, mandatory, changes, ...figures }: MovedDeadline): void {
    const { count } = this.document.language.formats;
    const t = this.t.movedDeadlines;
    const deadline = (at: string | null): string => (at === null ? this.t.noDeadline : instant(at));
    const hasFirst = changes[0]?.from != null;
    this.table!.group({
      title,
      figure: mandatory ? this.t.assignments.mandatory : this.t.assignments.optional,
      note: hasFirst
        ? t.late(count(figures.late), count(figures.assignees), count(figures.lateUnderFirstDeadline))
        : t.noFirst(count(figures.late), count(figures.assignees)),
    });
    for (const { changedAt, changedBy, from, to } of changes)
      this.table!.row([
        { text: instant(changedAt), note: changedBy ?? t.notRecorded },
        deadline(from),
        deadline(to),
      ]);
  }

  startExempt(total: number): void {
    const { messages, formats } = this.document.language;
    const t = messages.exempt;
    if (total === 0) return this.document.sentence(t.title, this.t.exempt.none, { color: color.secondary });
    this.table = this.document.listTable(t.title, exemptColumns(this.document), t.about);
    this.table.total({ title: messages.total, figure: t.count(formats.count(total)) });
  }

  exempt(row: TrainingExempt): void {
    if (row.assignmentId !== this.assignmentId) this.startAssignment(row);
    this.table!.row(exemptCells(this.document, row));
  }

  /** Starts a group with the number of its rows at the first exempt person of an assignment. */
  private startAssignment({ assignmentId, title, mandatory, inAssignment }: TrainingExempt): void {
    this.assignmentId = assignmentId;
    const { messages, formats } = this.document.language;
    const { mandatory: required, optional } = this.t.assignments;
    const requirement = mandatory ? required : optional;
    const people = inAssignment === undefined ? [] : [messages.exempt.count(formats.count(inAssignment))];
    this.table!.group({ title, figure: [requirement, ...people].join(' · ') });
  }

  /** Ends the current table. */
  end(): void {
    this.table?.end();
    this.table = null;
  }
}
