import { color, drawBars, drawStack, size, Table, type Cell, type Column } from '@docket/pdf';
import { stateParts } from '../people/assignee-states.js';
import type { KindText } from '../document/document-writer.js';
import { drawEvidence, type EvidenceDocument } from '../document/evidence-document.js';
import { drawExecutiveSummary } from '../document/executive-summary.js';
import type { Language } from '../language/language.js';
import type { LabeledValue, RenderTarget } from '../rendering.js';
import type { SectionReaders } from '../snapshot/snapshot-shape.js';
import type { SnapshotReader } from '../snapshot/snapshot.js';
import { exemptCells, exemptColumns } from '../people/exempt-people.js';
import { AssigneeTable, countItemColumns, excludedCounts } from './assignment-compliance.assignees.js';
import { factsOf, scopeOf } from './assignment-compliance.facts.js';
import { complianceRules } from './assignment-compliance.rules.js';
import { drawDeadlineHistory, drawOverdueByDays, drawTrackedItems } from './assignment-compliance.summary.js';
import {
  assignmentComplianceSnapshot,
  type AssignmentSection,
  type ComplianceFigures,
  type ComplianceTeam,
} from './assignment-compliance.snapshot.js';
import type { AssignmentComplianceMessages } from './messages/en.js';
import { messages } from './messages/index.js';

/** Maximum number of teams in the chart. The table below it lists all teams. */
const MAX_CHARTED_TEAMS = 15;
/** Height of the chart of teams and the header of their table, and of each bar with its row, in points. */
const [CHART_HEIGHT, HEIGHT_PER_TEAM] = [70, 31];
/** Sample for the width of numeric columns. */
const MAX_COUNT = 100_000;

/** Renders the Assignment Compliance Report (docs/domain.md, section 5) from its snapshot. */
export function renderAssignmentCompliance(
  snapshot: SnapshotReader,
  target: RenderTarget,
): Promise<{ pages: number }> {
  return drawEvidence(snapshot, textIn, target, (document) =>
    new AssignmentComplianceRenderer(document, target).render(),
  );
}

function textIn({ code, messages: { states, exempt } }: Language): KindText {
  const { title, glance, assignees } = messages[code];
  const { left, notLearner } = assignees;
  const statuses: Record<string, string> = { ...states, exempt: exempt.marker, left, notLearner };
  return {
    title,
    comparison: {
      figures: { ...glance, ...states },
      status: (_, status) => statuses[status] ?? status,
    },
  };
}

class AssignmentComplianceRenderer {
  private readonly t: AssignmentComplianceMessages;
  private assignment!: AssignmentSection;
  private figures!: ComplianceFigures;
  private assignees: AssigneeTable | null = null;
  private exempt: Table | null = null;
  private total = 0;
  private done = 0;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {
    this.t = messages[document.language.code];
  }

  async render(): Promise<{ pages: number }> {
    const readers: SectionReaders<typeof assignmentComplianceSnapshot> = {
      assignment: { begin: (assignment) => void (this.assignment = assignment) },
      figures: {
        begin: (figures) => {
          this.figures = figures;
          const { notAssigned, notAssignedOrExempt, assignees } = this.document.language.messages.evidence;
          const excluded = figures.exempt ? notAssignedOrExempt : notAssigned;
          this.document.continuePopulation(excluded, assignees, figures.assignees);
        },
      },
      teams: { begin: (teams) => this.frontPages(teams) },
      assignees: {
        begin: (_, total) => this.beginAssignees(total),
        row: (assignee) => {
          this.assignees!.add(assignee);
          this.done += 1;
        },
      },
      exempt: {
        begin: (_, total) => this.beginExempt(total),
        row: (assignee) => this.exempt!.row(exemptCells(this.document, assignee)),
      },
    };
    const progress = () => this.target.progress(this.done, this.total, this.document.pdf.pages);
    await this.document.read(assignmentComplianceSnapshot, readers, progress);
    this.assignees?.end();
    this.exempt?.end();
    progress();
    return this.document.close(this.rules());
  }

  private rules(): LabeledValue[] {
    const { language } = this.document;
    const joinerDays = language.formats.count(this.assignment.joinerDays);
    return [...complianceRules(language, this.assignment), ...this.exemptRule(joinerDays)];
  }

  /** Returns the rule about exempt people. Version 2 of the snapshot had no exemptions. */
  private exemptRule(joinerDays: string): LabeledValue[] {
    if (this.figures.exempt === undefined) return [];
    const t = this.document.language.messages.exempt;
    const rules = [
      t.assignmentRule,
      ...(this.assignment.deadline === null ? [] : [t.deadlineRule(joinerDays)]),
    ];
    return [{ label: t.title, value: rules.join(' ') }];
  }

  private frontPages(teams: ComplianceTeam[]): void {
    const { document, t, figures } = this;
    const { formats } = document.language;
    const { countsFrom } = this.assignment;
    const scope = scopeOf(document.language, t, this.assignment);
    const period = { from: countsFrom, to: document.header.asOf };
    document.cover({
      scope,
      period,
      glance: [
        { label: t.glance.assignees, value: formats.count(figures.assignees) },
        { label: t.glance.completionRate, value: formats.percent(completed(figures), figures.assignees) },
        { label: t.glance.completed, value: formats.count(completed(figures)) },
        { label: t.glance.overdue, value: formats.count(figures.byState.overdue) },
        { label: t.glance.averageScore, value: formats.score(figures.averageScore) },
      ],
    });
    this.summary(teams);
    if (teams.length > 0) this.teamPages(teams);
  }

  private summary(teams: ComplianceTeam[]): void {
    const { document, t, figures } = this;
    const { pdf, language } = document;
    const { count, percent } = language.formats;
    const { assignees, byState } = figures;
    const conclusion = t.conclusion(
      percent(completed(figures), assignees),
      count(completed(figures)),
      count(assignees),
      count(byState.completed_late),
      count(byState.overdue),
    );
    let y = drawExecutiveSummary(document, {
      conclusion: assignees === 0 ? t.nobodyCounted : conclusion,
      undefined: assignees === 0,
      gaps: teams
        .filter(isIncomplete)
        .sort(byOpen)
        .map((team) => this.gapOf(team)),
      ...(assignees > 0 && { noGaps: t.noGaps }),
    });
    y = this.noneCounted(y);
    y = document.sideBySide(
      y - 4,
      (top) =>
        document.facts(
          factsOf(document, t, this.assignment, figures),
          top,
          language.messages.executiveSummary.title,
        ),
      (top) =>
        drawStack(
          pdf,
          stateParts(language, this.figures.byState),
          document.subheading(t.statusOfAssignees, top),
        ),
      { below: 8, raised: 14 },
    );
    y = drawOverdueByDays(document, t, figures, y);
    y = drawDeadlineHistory(document, t, { assignment: this.assignment, figures }, y);
    y = document.part(language.messages.executiveSummary.title, t.items.title, y - 10);
    drawTrackedItems(document, t, this.assignment, y);
  }

  private gapOf(team: ComplianceTeam): LabeledValue {
    const { count } = this.document.language.formats;
    const { noTeam } = this.document.language.messages;
    const value = this.t.gap(count(openOf(team)), count(team.assignees), count(team.byState.overdue));
    return { label: team.name ?? noTeam, value };
  }

  /** Draws why the totals are empty although there are assignees. @returns the baseline below */
  private noneCounted(y: number): number {
    const { pdf, language } = this.document;
    const t = this.t.assignees;
    const reasons = excludedCounts(language, t, this.figures);
    if (this.figures.assignees > 0 || reasons.length === 0) return y;
    const style = { size: size.lead, color: color.overdue };
    return pdf.paragraph(t.noneCounted(reasons.join(' · ')), pdf.frame.left, y - 6, pdf.frame.width, style);
  }

  private teamPages(teams: ComplianceTeam[]): void {
    const { pdf, language } = this.document;
    const { count, percent } = language.formats;
    const t = this.t.teams;
    const { noTeam } = language.messages;
    const height = CHART_HEIGHT + teams.length * HEIGHT_PER_TEAM;
    const y = this.document.list(t.title, height);
    const bars = teams.slice(0, MAX_CHARTED_TEAMS).map((team) => {
      const share = team.assignees > 0 ? completed(team) / team.assignees : null;
      const figure = t.bar(
        percent(completed(team), team.assignees),
        count(completed(team)),
        count(team.assignees),
      );
      return { label: team.name ?? noTeam, share, figure };
    });
    const number = (title: string): Column => ({ title, sample: count(MAX_COUNT), align: 'right' });
    const numbers = [t.assignees, t.completed, t.late, t.inProgress, t.notStarted, t.overdue];
    const columns: Column[] = [{ title: t.team }, ...numbers.map(number)];
    const { figures } = this;
    const rate = percent(completed(figures), figures.assignees);
    const average = { value: completed(figures) / figures.assignees, label: this.t.average(rate) };
    const below = drawBars(pdf, bars, y + 8, { ...(figures.assignees > 0 && { average }) });
    const table = new Table(pdf, t.title, columns, below - 14);
    const cells = (title: string, { assignees, byState }: Omit<ComplianceTeam, 'name'>): Cell[] => [
      { text: title },
      { text: count(assignees) },
      { text: count(byState.completed) },
      { text: count(byState.completed_late) },
      { text: count(byState.in_progress) },
      { text: count(byState.not_started) },
      { text: count(byState.overdue), bold: byState.overdue > 0 },
    ];
    for (const team of teams) table.row(cells(team.name ?? noTeam, team));
    if (teams.length > 1)
      table.row(cells(language.messages.total, figures).map((cell) => ({ ...cell, bold: true })));
    table.end();
  }

  private beginAssignees(total: number): void {
    const { header, nothingOnRecord } = this.document;
    const t = this.t.assignees;
    this.total = total;
    if (total === 0) {
      const style = { size: size.lead, color: color.secondary };
      const hasItems = this.assignment.items.length > 0;
      const text = hasItems ? (nothingOnRecord ?? t.nobody(header.asOf.slice(0, 10))) : this.t.items.none;
      return this.document.sentence(t.title, text, style);
    }
    const itemColumns = countItemColumns(this.document, this.assignment);
    const about = itemColumns > 0 ? t.aboutItems : t.aboutMissing;
    const { assignment, figures } = this;
    this.assignees = new AssigneeTable(this.document, t, {
      assignment,
      figures,
      about: assignment.leaverItems ? about : '',
    });
  }

  /** Starts the list of exempt assignees after the list of all assignees. */
  private beginExempt(total: number): void {
    if (total === 0) return;
    this.assignees?.end();
    this.assignees = null;
    const t = this.document.language.messages.exempt;
    this.exempt = this.document.listTable(t.title, exemptColumns(this.document), t.about);
  }
}

const completed = ({ byState }: Pick<ComplianceFigures, 'byState'>): number =>
  byState.completed + byState.completed_late;

const openOf = (team: ComplianceTeam): number => team.assignees - completed(team);
const isIncomplete = (team: ComplianceTeam): boolean => openOf(team) > 0;
const byOpen = (a: ComplianceTeam, b: ComplianceTeam): number => openOf(b) - openOf(a);
