import { color, drawBars, drawStack, size, Table, type Column } from '@docket/pdf';
import { stateParts } from '../people/assignee-states.js';
import type { KindText } from '../document/document-writer.js';
import { drawEvidence, type EvidenceDocument } from '../document/evidence-document.js';
import { drawExecutiveSummary, type ExecutiveSummary } from '../document/executive-summary.js';
import type { Language } from '../language/language.js';
import { windowStart } from '../document/rules-page.js';
import { periodOf } from '../period/period.js';
import { PeriodPages } from '../period/period.pages.js';
import type { LabeledValue, RenderTarget } from '../rendering.js';
import type { SectionReaders } from '../snapshot/snapshot-shape.js';
import type { SnapshotReader } from '../snapshot/snapshot.js';
import { AdjustmentPages } from './training.adjustments.js';
import { AssignmentsTable } from './training.assignments.js';
import { DeparturePages } from './training.departures.js';
import { drawTeamTable } from './training.teams.js';
import { PositionPages } from './training.positions.js';
import type { comparedStatuses } from './training.comparison.js';
import {
  trainingSnapshot,
  type TrainingFigures,
  type TrainingStateTotals,
  type TrainingTeamRow,
  type TrainingTopic,
} from './training.snapshot.js';
import type { TrainingMessages } from './messages/en.js';
import { messages } from './messages/index.js';

/** Maximum number of teams in the chart. The table below it lists all teams. */
const MAX_CHARTED_TEAMS = 20;

/** Height of the chart of teams and the header of their table, and of each bar with its row, in points. */
const [CHART_HEIGHT, HEIGHT_PER_TEAM] = [90, 31];
/** Height of a list of topics without rows, and of a row, in points. */
const [TOPICS_HEIGHT, TOPIC_HEIGHT] = [50, 15.5];

/** Renders the Training Report (docs/domain.md, section 5) from its snapshot. */
export function renderTraining(snapshot: SnapshotReader, target: RenderTarget): Promise<{ pages: number }> {
  return drawEvidence(snapshot, textIn, target, (document) =>
    new TrainingRenderer(document, target).render(),
  );
}

function textIn({ code }: Language): KindText {
  const { title, figures, compared } = messages[code];
  return {
    title,
    comparison: {
      figures,
      status: (subject, status) =>
        compared[subject === 'person' ? 'person' : 'topic'][status as keyof typeof comparedStatuses],
    },
  };
}

/** A row of the figures: the figure, its value, and that out of which it is. */
type FigureRow = [figure: keyof TrainingMessages['figures'], value: string, of?: string];

class TrainingRenderer {
  private readonly t: TrainingMessages;
  private figures!: TrainingFigures;
  private states!: TrainingStateTotals;
  private teams: TrainingTeamRow[] = [];
  private assignments: AssignmentsTable | null = null;
  /** Number of rows of people that were read, and of all. */
  private done = 0;
  private rows = 0;
  private topByCompletion: TrainingTopic[] = [];
  private readonly period: PeriodPages;
  private readonly departures: DeparturePages;
  private readonly adjustments: AdjustmentPages;
  private readonly positions: PositionPages;
  /** Whether the snapshot has people who left. Versions before 5 do not. */
  private hasLeavers = false;
  /** Whether it has a trend. Versions before 6 do not. */
  private hasTrend = false;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {
    this.t = messages[document.language.code];
    this.period = new PeriodPages(document);
    this.departures = new DeparturePages(document, this.t);
    this.adjustments = new AdjustmentPages(document, this.t);
    this.positions = new PositionPages(document, this.t);
  }

  async render(): Promise<{ pages: number }> {
    const { document, target } = this;
    await document.read(trainingSnapshot, this.readers(), () =>
      target.progress(this.done, this.rows, document.pdf.pages),
    );
    this.period.end();
    this.departures.end();
    const departures = this.hasLeavers ? this.t.departureRules : [];
    const { exempt } = document.language.messages;
    const exemptions =
      this.figures.exemptPairs === undefined ? [] : [{ label: exempt.title, value: exempt.assignmentRule }];
    const gaps = { label: document.language.messages.executiveSummary.gaps, value: this.t.gapsRule };
    return document.close(
      [...this.t.rules, gaps, ...this.trendRule(), ...exemptions, ...departures, ...this.period.rules()],
      ['window'],
    );
  }

  /** Returns the readers of the sections, which write the pages in the order of the snapshot. */
  private readers(): SectionReaders<typeof trainingSnapshot> {
    const { document } = this;
    /** Rows that are attachments only count for the progress. */
    const attached = {
      begin: (_: unknown, total: number) => void (this.rows += total),
      row: () => void (this.done += 1),
    };
    return {
      figures: { begin: (figures) => void (this.figures = figures) },
      stateTotals: { begin: (states) => void (this.states = states) },
      teams: { begin: (teams) => this.frontPages(teams) },
      topByCompletion: { begin: (topics) => void (this.topByCompletion = topics) },
      topByGap: { begin: (topics) => this.topicPages(topics) },
      period: { begin: (period) => this.period.begin(period) },
      trend: {
        begin: (points) => {
          this.hasTrend = true;
          document.describes(points.find(({ position }) => position !== null)?.asOf);
          this.positions.trend(points);
        },
      },
      positions: { begin: (positions) => this.positions.positions(positions, this.period) },
      onboarding: { begin: (figures) => this.period.startOnboarding(figures) },
      joiners: { row: (joiner) => this.period.joiner(joiner) },
      assignments: {
        begin: () => {
          this.period.end();
          this.assignments = new AssignmentsTable(document, this.t.assignments);
        },
        row: (assignment) => this.assignments!.add(assignment),
      },
      closedAssignments: {
        begin: (_, total) => {
          this.endAssignments();
          this.departures.startClosed(total);
        },
        row: (assignment) => this.departures.closed(assignment),
      },
      ...this.adjustmentReaders(),
      topics: {
        begin: () => {
          this.endAssignments();
          this.departures.end();
          this.adjustments.end();
        },
      },
      people: attached,
      'topic-results': attached,
      leavers: {
        begin: (_, total) => {
          this.hasLeavers = true;
          this.departures.startLeavers(total);
        },
        row: (leaver) => this.departures.leaver(leaver),
      },
    };
  }

  /** Returns the readers of the moved deadlines and of the exempt people. */
  private adjustmentReaders(): Pick<SectionReaders<typeof trainingSnapshot>, 'movedDeadlines' | 'exempt'> {
    return {
      movedDeadlines: {
        begin: (_, total) => {
          this.departures.end();
          this.adjustments.startMoved(total);
        },
        row: (assignment) => this.adjustments.moved(assignment),
      },
      exempt: {
        begin: (_, total) => {
          this.adjustments.end();
          this.adjustments.startExempt(total);
        },
        row: (assignee) => this.adjustments.exempt(assignee),
      },
    };
  }

  private trendRule(): LabeledValue[] {
    const { rule, ruleValue } = this.t.trend;
    const { document } = this;
    const value = document.ofEarlierInstants(ruleValue(document.header.organization.timeZone));
    return this.hasTrend ? [{ label: rule, value }] : [];
  }

  /** Ends the list of active assignments. */
  private endAssignments(): void {
    this.assignments?.end();
    this.assignments = null;
  }

  private frontPages(teams: TrainingTeamRow[]): void {
    const { document, t, figures } = this;
    const { count, percent, score } = document.language.formats;
    this.teams = teams;
    const { header, language } = document;
    document.cover({
      scope: language.messages.cover.wholeOrganization,
      period: periodOf(header.params),
      windowStart: windowStart(header),
      glance: [
        { label: t.glance.eligible, value: count(figures.eligible) },
        { label: t.glance.completionRate, value: percent(figures.completedPairs, figures.assignedPairs) },
        { label: t.glance.active30Days, value: count(figures.active30Days) },
        { label: t.glance.meanTopicScore, value: score(figures.meanTopicScore) },
        { label: t.glance.assignmentsOverdue, value: count(figures.assignmentsOverdue) },
      ],
    });
    this.summary();
    this.teamPages();
  }

  private summary(): void {
    const { document, t, states } = this;
    const { pdf, language } = document;
    const y = drawExecutiveSummary(document, this.conclusion());
    document.sideBySide(
      y,
      (top) => this.figuresTable(top),
      (top) => {
        let below = document.subheading(t.mandatory, top);
        below = drawStack(pdf, stateParts(language, states.mandatory), below);
        below = document.subheading(t.optional, below - 8);
        return drawStack(pdf, stateParts(language, states.optional), below);
      },
      { below: 12 },
    );
  }

  private conclusion(): ExecutiveSummary {
    const { document, t, figures, teams } = this;
    const { count, percent } = document.language.formats;
    const { assignedPairs, completedPairs } = figures;
    if (figures.eligible === 0)
      return { conclusion: t.nobodyEligible(document.nobodyEligible), undefined: true, gaps: [] };
    if (assignedPairs === 0) return { conclusion: t.noMandatory, gaps: [] };
    const conclusion = t.conclusion(
      percent(completedPairs, assignedPairs),
      count(completedPairs),
      count(assignedPairs),
      count(figures.assignmentsOverdue),
      count(figures.assignmentsActive),
    );
    const gaps = teams
      .filter((team) => openOf(team) > 0)
      .toSorted((a, b) => openOf(b) - openOf(a))
      .map((team) => this.gapOf(team));
    return { conclusion, gaps, noGaps: t.noGaps };
  }

  private gapOf(team: TrainingTeamRow): LabeledValue {
    const { formats, messages: shared } = this.document.language;
    const rate = formats.percent(team.completedPairs, team.assignedPairs);
    const value = this.t.gap(rate, formats.count(openOf(team)), formats.count(team.overduePairs));
    return { label: team.name ?? shared.noTeam, value };
  }

  private figuresTable(top: number): number {
    const { document, t, figures } = this;
    const { count, percent, score } = document.language.formats;
    const columns: Column[] = [
      { title: t.metric, width: 0.62 },
      { title: t.value, width: 0.19, align: 'right' },
      { title: t.outOf, width: 0.19, align: 'right' },
    ];
    /** Versions before 8 do not have the figure. */
    const exemptFigure = (figure: keyof TrainingMessages['figures'], pairs?: number): FigureRow[] =>
      pairs === undefined ? [] : [[figure, count(pairs)]];
    const rows: FigureRow[] = [
      ['people', count(figures.people)],
      ['active', count(figures.active), count(figures.people)],
      ['eligible', count(figures.eligible), count(figures.active)],
      ['active30Days', count(figures.active30Days), count(figures.eligible)],
      ['assignmentsActive', count(figures.assignmentsActive)],
      ['assignmentsOverdue', count(figures.assignmentsOverdue), count(figures.assignmentsActive)],
      ['completedPairs', count(figures.completedPairs), count(figures.assignedPairs)],
      ['completionRate', percent(figures.completedPairs, figures.assignedPairs)],
      ...exemptFigure('exemptPairs', figures.exemptPairs),
      ['optionalCompletedPairs', count(figures.optionalCompletedPairs), count(figures.optionalPairs)],
      ['optionalCompletionRate', percent(figures.optionalCompletedPairs, figures.optionalPairs)],
      ...exemptFigure('optionalExemptPairs', figures.optionalExemptPairs),
      ['meanTopicScore', score(figures.meanTopicScore)],
      ['attempts', count(figures.attempts)],
      ['topicsPassed', count(figures.topicsPassed), count(figures.topics * figures.eligible)],
      ['topics', count(figures.topics)],
    ];
    const table = new Table(document.pdf, document.language.messages.executiveSummary.title, columns, top);
    for (const [figure, value, of = ''] of rows) table.row([t.figures[figure], value, of]);
    const bottom = table.end();
    const files = this.attachedLists().join(', ');
    if (files === '') return bottom;
    const { left, width } = document.pdf.frame;
    const style = { size: size.small, color: color.secondary };
    return document.pdf.paragraph(t.lists(files), left, bottom - 10, width, style);
  }

  /** Names of the attached files from which the figures are computed. Lists without rows have no file. */
  private attachedLists(): string[] {
    const { eligible, attempts, topics, assignmentsActive } = this.figures;
    return [
      ...(eligible > 0 ? ['people.csv'] : []),
      ...(attempts > 0 ? ['topic-results.csv'] : []),
      ...(topics > 0 ? ['topics.csv'] : []),
      ...(assignmentsActive > 0 ? ['assignments.csv'] : []),
    ];
  }

  private teamPages(): void {
    const { pdf, language } = this.document;
    const { count, percent } = language.formats;
    const t = this.t.teams;
    if (this.teams.length === 0) return this.document.sentence(t.title, t.none);
    const top = this.document.list(t.title, CHART_HEIGHT + this.teams.length * HEIGHT_PER_TEAM);
    const y = this.document.subheading(t.chart, top + 10);
    const bars = this.teams.slice(0, MAX_CHARTED_TEAMS).map((team) => ({
      label: team.name ?? language.messages.noTeam,
      share: team.completionRate,
      figure: t.bar(
        percent(team.completedPairs, team.assignedPairs),
        count(team.completedPairs),
        count(team.assignedPairs),
      ),
    }));
    const { completedPairs, assignedPairs, completionRate } = this.figures;
    const average =
      completionRate === null
        ? undefined
        : { value: completionRate, label: this.t.average(percent(completedPairs, assignedPairs)) };
    const below = drawBars(pdf, bars, y + 4, { ...(average && { average }) });
    drawTeamTable(this.document, this.t, { teams: this.teams, figures: this.figures }, below - 14);
  }

  private topicPages(topByGap: TrainingTopic[]): void {
    const t = this.t.topics;
    const rows = this.topByCompletion.length + topByGap.length;
    this.document.sideBySide(
      this.document.list(t.title, 2 * TOPICS_HEIGHT + rows * TOPIC_HEIGHT) + 8,
      (top) => this.topicTable(t.mostCovered, this.topByCompletion, top),
      (top) => this.topicTable(t.leastCovered, topByGap, top),
      { below: 14 },
    );
  }

  private topicTable(title: string, topics: TrainingTopic[], top: number): number {
    const { pdf, language } = this.document;
    const { count, percent } = language.formats;
    const t = this.t.topics;
    const y = this.document.subheading(title, top);
    if (topics.length === 0) {
      const { left, width } = pdf.frame;
      const none = this.figures.topics === 0 ? t.none : this.document.nobodyEligible;
      return pdf.paragraph(none, left, y, width, { color: color.secondary });
    }
    const columns: Column[] = [
      { title: t.topic, width: 0.46 },
      { title: t.module, width: 0.26 },
      { title: t.trained, width: 0.16, align: 'right' },
      { title: t.share, width: 0.12, align: 'right' },
    ];
    const table = new Table(pdf, t.title, columns, y);
    for (const topic of topics) {
      const trained = t.trainedOf(count(topic.trained), count(topic.eligible));
      table.row([topic.title, topic.module, trained, percent(topic.trained, topic.eligible)]);
    }
    return table.end();
  }
}

/** Assignees who have not completed their mandatory assignments. */
const openOf = (team: TrainingTeamRow): number => team.assignedPairs - team.completedPairs;
