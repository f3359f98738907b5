import { color, type Cell, type Column, type Table } from '@docket/pdf';
import { stateStyle } from '../people/assignee-states.js';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import type { Language } from '../language/language.js';
import { completedItems, itemCell, itemColumns, missingItems } from './assignment-compliance.items.js';
import type { AssigneeRow, AssignmentSection, ComplianceFigures } from './assignment-compliance.snapshot.js';
import type { AssignmentComplianceMessages } from './messages/en.js';

/** Sample for the width of a column of instants. */
const SAMPLE_INSTANT = '2026-11-23 14:05 UTC';
/** Text as wide as the marker before the status. */
const MARKER_SPACE = ' mm';
/** The widest number of days overdue expected. */
const MAX_DAYS = 999;
/** Maximum number of items that have a column each, on a portrait and on a wide page. */
const MAX_ITEM_COLUMNS = { portrait: 5, wide: 12 };
/** Maximum number of items whose columns have the date in one line. */
const MAX_DATE_COLUMNS = { portrait: 3, wide: 7 };
/** Maximum number of items whose completions are listed if they have no columns. */
const MAX_LISTED_ITEMS = 12;

/** A group of assignees: a state, or why the totals exclude them. */
type AssigneeGroup = AssigneeRow['state'] | 'notLearner' | 'exempt' | 'left';

/** What the table of assignees needs besides its rows. */
interface AssigneeTableContent {
  assignment: AssignmentSection;
  figures: ComplianceFigures;
  /** Paragraph above the table; empty if there is none. */
  about: string;
}

/**
 * The table of assignees, in groups by state. With few items, each item has a column with the date of its completion. With
 * more, the completed and the missing items are listed by number. Without columns of items, a wide page has separate columns for the e-mail
 * address and the completion time, so that each assignee takes one line.
 */
export class AssigneeTable {
  private readonly table: Table;
  private readonly assignment: AssignmentSection;
  private readonly figures: ComplianceFigures;
  private readonly wide: boolean;
  /** Number of items that have a column. */
  private readonly itemColumns: number;
  /** Whether the columns of items are narrow, so that a date takes two lines. */
  private readonly narrow: boolean;
  private group: AssigneeGroup | null = null;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: AssignmentComplianceMessages['assignees'],
    { assignment, figures, about }: AssigneeTableContent,
  ) {
    this.assignment = assignment;
    this.figures = figures;
    this.itemColumns = countItemColumns(document, assignment);
    this.narrow = this.itemColumns > MAX_DATE_COLUMNS[document.wide ? 'wide' : 'portrait'];
    this.wide = document.wide && this.itemColumns === 0;
    const { formats } = document.language;
    const columns =
      this.itemColumns > 0
        ? [
            ...this.shortColumns(),
            ...itemColumns(formats, [...assignment.items, ...(assignment.leaverItems ?? [])], this.narrow),
          ]
        : [...(this.wide ? this.wideColumns() : this.portraitColumns()), ...this.numericColumns()];
    this.table = document.listTable(t.title, columns, about);
  }

  add(row: AssigneeRow): void {
    const group = groupOf(row);
    if (group !== this.group) this.startGroup(group);
    if (this.itemColumns > 0) return this.table.row([...this.shortCells(row), ...this.itemCells(row)]);
    const { formats } = this.document.language;
    this.table.row([
      ...(this.wide ? this.wideCells(row) : this.portraitCells(row)),
      this.progressOf(row),
      formats.decimal(row.score),
      formats.count(row.attempts),
      ...(this.recognizes ? [formats.count(row.recognizedEarlier)] : []),
    ]);
  }

  end(): void {
    this.table.total({ title: this.document.language.messages.total, figure: this.total() });
    this.table.end();
  }

  private startGroup(group: AssigneeGroup): void {
    this.group = group;
    const { formats, messages } = this.document.language;
    const { byState, nonLearners, exempt = 0, leavers } = this.figures;
    const others = {
      notLearner: { title: this.t.groups.notLearner, people: nonLearners },
      exempt: { title: messages.exempt.title, people: exempt },
      left: { title: this.t.groups.left, people: leavers },
    };
    const { title, people } =
      group in others
        ? others[group as keyof typeof others]
        : {
            title: messages.states[group as AssigneeRow['state']],
            people: byState[group as AssigneeRow['state']],
          };
    this.table.group({ title, figure: formats.count(people) });
  }

  /** Returns the number of assignees in the totals, and the numbers of those who are excluded. */
  private total(): string {
    const { document, t, figures } = this;
    const assignees = `${t.title}: ${document.language.formats.count(figures.assignees)}`;
    return [assignees, ...excludedCounts(document.language, t, figures)].join(' · ');
  }

  /** Columns before those of the items. */
  private shortColumns(): Column[] {
    const { t } = this;
    const { formats } = this.document.language;
    return [
      { title: t.assignee, rowHeader: true },
      { title: t.status, sample: this.statuses() },
      { title: t.progress, sample: `${formats.decimal(100)} (${formats.count(10)})`, align: 'right' },
    ];
  }

  private shortCells(row: AssigneeRow): (string | Cell)[] {
    const { formats } = this.document.language;
    const notes = [...this.completionOf(row), ...this.notesOf(row), ...this.recognizedOf(row)];
    const scoreAndAttempts = `${formats.decimal(row.score)} (${formats.count(row.attempts)})`;
    return [
      { text: row.name, note: [row.email, this.teamOf(row)] },
      { ...this.stateOf(row), note: notes },
      { text: this.progressOf(row), note: scoreAndAttempts },
    ];
  }

  private itemCells({ items = [] }: AssigneeRow): (string | Cell)[] {
    const byNumber = new Map(items.map((item) => [item.item, item]));
    return Array.from({ length: this.itemColumns }, (_, index) =>
      itemCell(byNumber.get(index + 1), this.narrow),
    );
  }

  private portraitColumns(): Column[] {
    const { t } = this;
    return [
      { title: t.assignee, width: 0.66, rowHeader: true },
      { title: t.team, width: 0.34 },
      { title: t.statusAndCompletion, sample: this.statuses() },
    ];
  }

  private wideColumns(): Column[] {
    const { t } = this;
    return [
      { title: t.assignee, width: 0.34, rowHeader: true },
      { title: t.email, width: 0.38 },
      { title: t.team, width: 0.28 },
      { title: t.status, sample: this.states() },
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

  private states(): string[] {
    const { messages, formats } = this.document.language;
    const states = [...Object.values(messages.states), this.t.overdueBy(formats.days(MAX_DAYS))];
    return states.map((state) => state + MARKER_SPACE);
  }

  /** Returns the states, and the widest note below a state: the deadline of an assignee. */
  private statuses(): string[] {
    return [...this.states(), this.t.due(SAMPLE_INSTANT) + MARKER_SPACE];
  }

  private portraitCells(row: AssigneeRow): (string | Cell)[] {
    const notes = [...this.completionOf(row), ...this.notesOf(row), ...this.itemsOf(row)];
    return [{ text: row.name, note: row.email }, this.teamOf(row), { ...this.stateOf(row), note: notes }];
  }

  private wideCells(row: AssigneeRow): (string | Cell)[] {
    return [
      row.name,
      row.email,
      this.teamOf(row),
      { ...this.stateOf(row), note: [...this.notesOf(row), ...this.itemsOf(row)] },
      row.completedAt ? instant(row.completedAt) : NONE,
    ];
  }

  private progressOf({ complete, tracked }: AssigneeRow): string {
    const { count } = this.document.language.formats;
    return `${count(complete)} / ${count(tracked)}`;
  }

  private completionOf({ completedAt }: AssigneeRow): string[] {
    return completedAt ? [instant(completedAt)] : [];
  }

  private recognizedOf({ recognizedEarlier }: AssigneeRow): string[] {
    if (!this.recognizes || recognizedEarlier === 0) return [];
    return [`${this.t.recognized}: ${this.document.language.formats.count(recognizedEarlier)}`];
  }

  /** Returns the numbers of the completed and of the missing items. Snapshots before version 4 do not have them. */
  private itemsOf({ items = [] }: AssigneeRow): string[] {
    const completed = items.length <= MAX_LISTED_ITEMS ? completedItems(items) : '';
    const missing = missingItems(items);
    return [
      ...(completed ? [`${this.document.language.messages.states.completed}: ${completed}`] : []),
      ...(missing ? [this.t.missing(missing)] : []),
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

  private stateOf({ state, exempt, daysOverdue }: AssigneeRow): Cell {
    const { messages, formats } = this.document.language;
    if (exempt) return { text: messages.exempt.marker, marker: 'dash', color: color.secondary };
    const { marker, tint } = stateStyle[state];
    if (state !== 'overdue') return { text: messages.states[state], marker, color: tint, bold: false };
    const text = daysOverdue ? this.t.overdueBy(formats.days(daysOverdue)) : this.t.overdue;
    return { text, marker, color: tint, bold: true };
  }
}

const groupOf = ({ state, learner, exempt, left }: AssigneeRow): AssigneeGroup =>
  left ? 'left' : exempt ? 'exempt' : learner ? state : 'notLearner';

/** Returns the numbers of assignees whom the totals exclude, each with the reason. */
export function excludedCounts(
  { messages, formats }: Language,
  t: AssignmentComplianceMessages['assignees'],
  { exempt = 0, leavers, nonLearners }: ComplianceFigures,
): string[] {
  const groups: [number, string][] = [
    [exempt, messages.exempt.marker],
    [leavers, t.left],
    [nonLearners, t.notLearner],
  ];
  return groups
    .filter(([people]) => people > 0)
    .map(([people, marker]) => `${marker}: ${formats.count(people)}`);
}

/** Returns the number of items that have a column: all, or none if there are too many or the rows do not have them. */
export function countItemColumns(
  { wide }: Pick<EvidenceDocument, 'wide'>,
  { items, leaverItems }: Pick<AssignmentSection, 'items' | 'leaverItems'>,
): number {
  if (!leaverItems) return 0;
  const count = items.length + leaverItems.length;
  return count <= MAX_ITEM_COLUMNS[wide ? 'wide' : 'portrait'] ? count : 0;
}
