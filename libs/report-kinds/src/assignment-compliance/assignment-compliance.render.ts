import { colour, drawBars, drawStack, size, Table, type Column } from '@docket/pdf';
import { stateParts } from '../assignee-states.js';
import { drawEvidence, type EvidenceDocument } from '../evidence-document.js';
import { instant } from '../language/formats.js';
import type { LabelledValue, RenderTarget } from '../rendering.js';
import type { SectionReaders } from '../snapshot-shape.js';
import type { SnapshotReader } from '../snapshot.js';
import { AssigneeTable } from './assignment-compliance.assignees.js';
import {
  assignmentComplianceSnapshot,
  type AssignmentSection,
  type ComplianceFigures,
  type ComplianceTeam,
} from './assignment-compliance.snapshot.js';
import type { AssignmentComplianceWords } from './words/en.js';
import { words } from './words/index.js';

/** Teams that the chart shows; the table below it has all of them. */
const CHARTED_TEAMS = 15;
const MANY = 100_000;

/** Draws the Assignment Compliance Report (domain.md section 4) from its snapshot. */
export function renderAssignmentCompliance(
  snapshot: SnapshotReader,
  target: RenderTarget,
): Promise<{ pages: number }> {
  return drawEvidence(
    snapshot,
    ({ code }) => words[code].title,
    target,
    (document) => new Drawing(document, target).draw(),
  );
}

/** What is known while the lines of the snapshot go by. */
class Drawing {
  private readonly say: AssignmentComplianceWords;
  private assignment!: AssignmentSection;
  private figures!: ComplianceFigures;
  private assignees: AssigneeTable | null = null;
  private total = 0;
  private done = 0;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {
    this.say = words[document.language.code];
  }

  async draw(): Promise<{ pages: number }> {
    const readers: SectionReaders<typeof assignmentComplianceSnapshot> = {
      assignment: { begin: (assignment) => void (this.assignment = assignment) },
      figures: { begin: (figures) => void (this.figures = figures) },
      teams: { begin: (teams) => this.front(teams) },
      assignees: {
        begin: (_, total) => this.beginAssignees(total),
        row: (assignee) => {
          this.assignees!.add(assignee);
          this.done += 1;
        },
      },
    };
    const progress = () => this.target.progress(this.done, this.total, this.document.paper.pages);
    await this.document.read(assignmentComplianceSnapshot, readers, progress);
    this.assignees?.end();
    progress();
    return this.document.close(this.say.rules(this.assignment.deadline !== null));
  }

  private front(teams: ComplianceTeam[]): void {
    const { document, say, figures } = this;
    const { formats } = document.language;
    document.cover([
      { label: say.glance.assignees, value: formats.count(figures.assignees) },
      { label: say.glance.completionRate, value: formats.percent(figures.completionRate) },
      { label: say.glance.completed, value: formats.count(completed(figures)) },
      { label: say.glance.overdue, value: formats.count(figures.byState.overdue) },
      { label: say.glance.averageScore, value: formats.score(figures.averageScore) },
    ]);
    this.summary();
    if (teams.length > 0) this.teams(teams);
  }

  private summary(): void {
    const { document, say } = this;
    const { paper, language } = document;
    paper.page(language.words.summary);
    let y = document.heading(language.words.summary, paper.frame.top);
    y = document.beside(
      y - 4,
      (top) => document.facts(this.facts(), top, language.words.summary),
      (top) =>
        drawStack(paper, stateParts(language, this.figures.byState), document.subheading(say.standing, top)),
      { below: 8, raised: 14 },
    );
    y = document.subheading(say.items.title, y - 10);
    this.trackedItems(y);
  }

  private facts(): LabelledValue[] {
    const { targetTitle, targetType, scopeTitle, scopeType, deadline, ...assignment } = this.assignment;
    const say = this.say.facts;
    const { localTime } = this.document.language.formats;
    const named = (title: string, type: string): string => say.named(title, this.say.types[type] ?? type);
    return [
      { label: say.target, value: named(targetTitle, targetType) },
      { label: say.givenTo, value: named(scopeTitle, scopeType) },
      {
        label: say.deadline,
        value: deadline ? `${instant(deadline)} · ${localTime(deadline)}` : say.noDeadline,
      },
      { label: say.duty, value: assignment.mandatory ? say.mandatory : say.optional },
      { label: say.active, value: assignment.active ? say.yes : say.closed },
      { label: say.givenOn, value: instant(assignment.createdAt) },
      { label: say.note, value: assignment.note?.trim() || say.none },
    ];
  }

  private trackedItems(top: number): void {
    const { document, assignment } = this;
    const { paper, language } = document;
    const say = this.say.items;
    if (assignment.items.length === 0) {
      paper.paragraph(say.none, paper.frame.left, top - 6, paper.frame.width);
      return;
    }
    const columns: Column[] = [
      { title: say.number, sample: language.formats.count(999), align: 'right' },
      { title: say.item, lines: 2 },
      { title: say.type },
    ];
    const table = new Table(paper, language.words.summary, columns, top);
    for (const [index, item] of assignment.items.entries()) {
      const type = item.type === 'topic' ? say.topic : say.scenario;
      table.row([language.formats.count(index + 1), item.title, type]);
    }
    table.end();
  }

  private teams(teams: ComplianceTeam[]): void {
    const { paper, language } = this.document;
    const { count, percent } = language.formats;
    const say = this.say.teams;
    const { noTeam } = language.words;
    paper.page(say.bookmark);
    const y = this.document.heading(say.title, paper.frame.top);
    const bars = teams.slice(0, CHARTED_TEAMS).map((team) => {
      const share = team.assignees > 0 ? completed(team) / team.assignees : null;
      const figure = say.bar(percent(share), count(completed(team)), count(team.assignees));
      return { label: team.name ?? noTeam, share, figure };
    });
    const number = (title: string): Column => ({ title, sample: count(MANY), align: 'right' });
    const numbers = [say.assignees, say.completed, say.late, say.inProgress, say.notStarted, say.overdue];
    const columns: Column[] = [{ title: say.team, lines: 2 }, ...numbers.map(number)];
    const table = new Table(paper, say.bookmark, columns, drawBars(paper, bars, y + 8) - 14);
    for (const { name, assignees, byState } of teams) {
      table.row([
        name ?? noTeam,
        count(assignees),
        count(byState.completed),
        count(byState.completed_late),
        count(byState.in_progress),
        count(byState.not_started),
        { text: count(byState.overdue), bold: byState.overdue > 0 },
      ]);
    }
    table.end();
  }

  private beginAssignees(total: number): void {
    const { paper, header } = this.document;
    const say = this.say.assignees;
    this.total = total;
    paper.page(say.title);
    const top = this.document.heading(say.title, paper.frame.top);
    if (total === 0) {
      const { left, width } = paper.frame;
      const style = { size: size.lead, colour: colour.secondary };
      paper.paragraph(say.nobody(header.asOf.slice(0, 10)), left, top - 8, width, style);
      return;
    }
    this.assignees = new AssigneeTable(this.document, say, top);
  }
}

const completed = ({ byState }: Pick<ComplianceFigures, 'byState'>): number =>
  byState.completed + byState.completed_late;
