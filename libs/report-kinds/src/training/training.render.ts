import { colour, drawBars, drawStack, size, Table, type Column } from '@docket/pdf';
import { stateParts } from '../assignee-states.js';
import { drawEvidence, type EvidenceDocument } from '../evidence-document.js';
import type { RenderTarget } from '../rendering.js';
import type { SectionReaders } from '../snapshot-shape.js';
import type { SnapshotReader } from '../snapshot.js';
import {
  trainingSnapshot,
  type TrainingFigures,
  type TrainingStateTotals,
  type TrainingTeamRow,
  type TrainingTopic,
} from './training.snapshot.js';
import type { TrainingWords } from './words/en.js';
import { words } from './words/index.js';

/** Teams that the chart shows; the table below it has all of them. */
const CHARTED_TEAMS = 20;

/** Draws the Training Report (domain.md section 4) from its snapshot. */
export function renderTraining(snapshot: SnapshotReader, target: RenderTarget): Promise<{ pages: number }> {
  return drawEvidence(
    snapshot,
    ({ code }) => words[code].title,
    target,
    (document) => new Drawing(document, target).draw(),
  );
}

class Drawing {
  private readonly say: TrainingWords;
  private figures!: TrainingFigures;
  private states!: TrainingStateTotals;
  private teams: TrainingTeamRow[] = [];
  private topByCompletion: TrainingTopic[] = [];

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {
    this.say = words[document.language.code];
  }

  async draw(): Promise<{ pages: number }> {
    const { document, target } = this;
    const readers: SectionReaders<typeof trainingSnapshot> = {
      figures: { begin: (figures) => void (this.figures = figures) },
      stateTotals: { begin: (states) => void (this.states = states) },
      teams: { begin: (teams) => this.front(teams) },
      topByCompletion: { begin: (topics) => void (this.topByCompletion = topics) },
      topByGap: { begin: (topics) => this.topicPages(topics) },
    };
    await document.read(trainingSnapshot, readers, () =>
      target.progress(this.teams.length, this.teams.length, document.paper.pages),
    );
    return document.close(this.say.rules);
  }

  private front(teams: TrainingTeamRow[]): void {
    const { document, say, figures } = this;
    const { count, percent, score } = document.language.formats;
    this.teams = teams;
    document.cover([
      { label: say.glance.eligible, value: count(figures.eligible) },
      { label: say.glance.completionRate, value: percent(figures.completionRate) },
      { label: say.glance.active30Days, value: count(figures.active30Days) },
      { label: say.glance.averageScore, value: score(figures.averageScore) },
      { label: say.glance.assignmentsOverdue, value: count(figures.assignmentsOverdue) },
    ]);
    this.summary();
    this.teamPages();
  }

  private summary(): void {
    const { document, say, figures, states } = this;
    const { paper, header, language } = document;
    const { left, width } = paper.frame;
    paper.page(language.words.summary);
    let y = document.heading(language.words.summary, paper.frame.top);
    if (figures.eligible === 0) {
      const style = { size: size.lead, colour: colour.overdue };
      y = paper.paragraph(say.nobodyEligible(header.asOf.slice(0, 10)), left, y, width, style);
    }
    document.beside(
      y,
      (top) => this.figuresTable(top),
      (top) => {
        let below = document.subheading(say.mandatory, top);
        below = drawStack(paper, stateParts(language, states.mandatory), below);
        below = document.subheading(say.optional, below - 8);
        return drawStack(paper, stateParts(language, states.optional), below);
      },
      { below: 12 },
    );
  }

  private figuresTable(top: number): number {
    const { document, say, figures } = this;
    const { count, percent, score } = document.language.formats;
    const columns: Column[] = [
      { title: say.figure, width: 0.62 },
      { title: say.value, width: 0.19, align: 'right' },
      { title: say.of, width: 0.19, align: 'right' },
    ];
    const rows: [figure: keyof TrainingWords['figures'], value: string, of?: string][] = [
      ['people', count(figures.people)],
      ['active', count(figures.active), count(figures.people)],
      ['eligible', count(figures.eligible), count(figures.active)],
      ['active30Days', count(figures.active30Days), count(figures.eligible)],
      ['assignmentsActive', count(figures.assignmentsActive)],
      ['assignmentsOverdue', count(figures.assignmentsOverdue), count(figures.assignmentsActive)],
      ['completedPairs', count(figures.completedPairs), count(figures.assignedPairs)],
      ['completionRate', percent(figures.completionRate)],
      ['optionalCompletedPairs', count(figures.optionalCompletedPairs), count(figures.optionalPairs)],
      ['optionalCompletionRate', percent(figures.optionalCompletionRate)],
      ['averageScore', score(figures.averageScore)],
      ['attempts', count(figures.attempts)],
      ['topicsPassed', count(figures.topicsPassed), count(figures.topics * figures.eligible)],
      ['topics', count(figures.topics)],
    ];
    const table = new Table(document.paper, document.language.words.summary, columns, top);
    for (const [figure, value, of = ''] of rows) table.row([say.figures[figure], value, of]);
    return table.end();
  }

  private teamPages(): void {
    const { paper, language } = this.document;
    const { count, percent } = language.formats;
    const say = this.say.teams;
    paper.page(say.title);
    let y = this.document.heading(say.title, paper.frame.top);
    if (this.teams.length === 0) {
      paper.paragraph(say.none, paper.frame.left, y, paper.frame.width);
      return;
    }
    y = this.document.subheading(say.chart, y + 10);
    const bars = this.teams.slice(0, CHARTED_TEAMS).map((team) => ({
      label: team.name ?? language.words.noTeam,
      share: team.completionRate,
      figure: say.bar(percent(team.completionRate), count(team.completedPairs), count(team.assignedPairs)),
    }));
    this.teamTable(drawBars(paper, bars, y + 4) - 14);
  }

  private teamTable(top: number): void {
    const { paper, language } = this.document;
    const { count, percent, decimal } = language.formats;
    const say = this.say.teams;
    const number = (title: string, sample = count(9_999)): Column => ({ title, sample, align: 'right' });
    const columns: Column[] = [
      { title: say.team, lines: 2 },
      number(say.people),
      number(say.eligible),
      number(say.active30Days),
      number(say.completed, `${count(99_999)} / ${count(99_999)}`),
      number(say.rate, percent(1)),
      number(say.overdue),
      number(say.score, decimal(100)),
      number(say.attempts, count(99_999)),
      number(say.passed, count(99_999)),
    ];
    const table = new Table(paper, say.title, columns, top);
    for (const team of this.teams) {
      table.row([
        team.name ?? language.words.noTeam,
        count(team.people),
        count(team.eligible),
        count(team.active30Days),
        `${count(team.completedPairs)} / ${count(team.assignedPairs)}`,
        percent(team.completionRate),
        { text: count(team.overduePairs), bold: team.overduePairs > 0 },
        decimal(team.averageScore),
        count(team.attempts),
        count(team.topicsPassed),
      ]);
    }
    table.end();
  }

  private topicPages(topByGap: TrainingTopic[]): void {
    const { paper } = this.document;
    const say = this.say.topics;
    paper.page(say.title);
    this.document.beside(
      this.document.heading(say.title, paper.frame.top) + 8,
      (top) => this.topicTable(say.byCompletion, this.topByCompletion, top),
      (top) => this.topicTable(say.byGap, topByGap, top),
      { below: 14 },
    );
  }

  private topicTable(title: string, topics: TrainingTopic[], top: number): number {
    const { paper, language } = this.document;
    const { count, percent } = language.formats;
    const say = this.say.topics;
    const y = this.document.subheading(title, top);
    if (topics.length === 0) {
      const { left, width } = paper.frame;
      return paper.paragraph(say.none, left, y, width, { colour: colour.secondary });
    }
    const columns: Column[] = [
      { title: say.topic, width: 0.46, lines: 2 },
      { title: say.module, width: 0.26 },
      { title: say.trained, width: 0.16, align: 'right' },
      { title: say.share, width: 0.12, align: 'right' },
    ];
    const table = new Table(paper, say.title, columns, y);
    for (const topic of topics) {
      const trained = say.trainedOf(count(topic.trained), count(topic.eligible));
      table.row([topic.title, topic.module, trained, percent(topic.share)]);
    }
    return table.end();
  }
}
