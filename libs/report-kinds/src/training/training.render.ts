import { colour, drawBars, drawStack, size, Table, type Column } from '@docket/pdf';
import { stateParts } from '../assignee-states.js';
import { drawEvidence, type EvidenceDocument } from '../evidence-document.js';
import { count, percent, scorePercent } from '../figures.js';
import type { LabelledValue, RenderTarget } from '../report-kind.js';
import type { SnapshotReader } from '../snapshot.js';
import type {
  TrainingFigures,
  TrainingStateTotals,
  TrainingTeamRow,
  TrainingTopic,
} from './training.snapshot.js';

/** Teams that the chart shows; the table below it has all of them. */
const CHARTED_TEAMS = 20;

/** About as many teams stand on one page. */
const TEAMS_A_PAGE = 45;

/** Draws the Training Report (domain.md section 4) from its snapshot. */
export function renderTraining(snapshot: SnapshotReader, target: RenderTarget): Promise<{ pages: number }> {
  return drawEvidence(snapshot, 'Training Report', target, (document) => draw(document, target));
}

async function draw(document: EvidenceDocument, target: RenderTarget): Promise<{ pages: number }> {
  const sections: Record<string, unknown> = {};
  for await (const lines of document.lines()) {
    for (const line of lines) if ('section' in line) sections[line.section] = line.data;
  }
  const figures = sections.figures as TrainingFigures;
  const teams = sections.teams as TrainingTeamRow[];
  document.paper.expectPages(Math.ceil(teams.length / TEAMS_A_PAGE) + 4);
  document.cover([
    { label: 'Eligible people', value: count(figures.eligible) },
    { label: 'Completion rate', value: percent(figures.completionRate) },
    { label: 'Active in 30 days', value: count(figures.active30Days) },
    { label: 'Average score', value: scorePercent(figures.averageScore) },
    { label: 'Assignments overdue', value: count(figures.assignmentsOverdue) },
  ]);
  summary(document, figures, sections.stateTotals as TrainingStateTotals);
  teamPages(document, teams);
  target.progress(teams.length, teams.length, document.paper.pages);
  topicPages(document, sections.topByCompletion as TrainingTopic[], sections.topByGap as TrainingTopic[]);
  return document.close(rules);
}

function summary(document: EvidenceDocument, figures: TrainingFigures, states: TrainingStateTotals): void {
  const { paper, header } = document;
  const { left, width } = paper.frame;
  paper.page('Summary');
  let y = document.heading('Summary', paper.frame.top);
  if (figures.eligible === 0) {
    const day = header.asOf.slice(0, 10);
    y = paper.paragraph(
      `No eligible people on ${day}: nobody active has the role learner, so no rate can be given.`,
      left,
      y,
      width,
      {
        size: size.lead,
        colour: colour.overdue,
      },
    );
  }
  y = figuresTable(document, figures, y);
  y = document.subheading('Mandatory assignments: where the assignees stand', y - 12);
  y = drawStack(paper, stateParts(states.mandatory), y);
  y = document.subheading('Optional assignments', y - 8);
  drawStack(paper, stateParts(states.optional), y);
}

function figuresTable(document: EvidenceDocument, figures: TrainingFigures, top: number): number {
  const columns: Column[] = [
    { title: 'Figure', width: 0.62 },
    { title: 'Value', width: 0.19, align: 'right' },
    { title: 'Of', width: 0.19, align: 'right' },
  ];
  const table = new Table(document.paper, 'Summary', columns, top);
  const rows: [string, string, string][] = [
    ['People, those who have left included', count(figures.people), ''],
    ['Active people', count(figures.active), count(figures.people)],
    ['Eligible people', count(figures.eligible), count(figures.active)],
    ['Eligible people active in the last 30 days', count(figures.active30Days), count(figures.eligible)],
    ['Active assignments', count(figures.assignmentsActive), ''],
    [
      'Active assignments with somebody overdue',
      count(figures.assignmentsOverdue),
      count(figures.assignmentsActive),
    ],
    ['Mandatory completions', count(figures.completedPairs), count(figures.assignedPairs)],
    ['Completion rate, mandatory', percent(figures.completionRate), ''],
    ['Optional completions', count(figures.optionalCompletedPairs), count(figures.optionalPairs)],
    ['Completion rate, optional', percent(figures.optionalCompletionRate), ''],
    ['Average score', scorePercent(figures.averageScore), ''],
    ['Attempts in the window', count(figures.attempts), ''],
    [
      'Topics passed, person by person',
      count(figures.topicsPassed),
      count(figures.topics * figures.eligible),
    ],
    ['Topics in the catalogue', count(figures.topics), ''],
  ];
  for (const row of rows) table.row(row);
  return table.end();
}

function teamPages(document: EvidenceDocument, teams: TrainingTeamRow[]): void {
  const { paper } = document;
  paper.page('Teams');
  let y = document.heading('Teams', paper.frame.top);
  if (teams.length === 0) {
    paper.paragraph(
      'There are no teams and no people outside of one.',
      paper.frame.left,
      y,
      paper.frame.width,
    );
    return;
  }
  y = document.subheading('Completion of mandatory assignments by team', y + 10);
  const bars = teams.slice(0, CHARTED_TEAMS).map((team) => ({
    label: team.name ?? 'No team',
    share: team.completionRate,
    figure: `${percent(team.completionRate)}  (${count(team.completedPairs)} of ${count(team.assignedPairs)})`,
  }));
  y = drawBars(paper, bars, y + 4);
  const number = (title: string, sample = '0,000'): Column => ({ title, sample, align: 'right' });
  const columns: Column[] = [
    { title: 'Team', lines: 2 },
    number('People'),
    number('Eligible'),
    number('Active 30 d'),
    number('Completed', '00,000 / 00,000'),
    number('Rate', '100 %'),
    number('Overdue'),
    number('Score', '100.0'),
    number('Attempts', '00,000'),
    number('Passed', '00,000'),
  ];
  const table = new Table(paper, 'Teams', columns, y - 14);
  for (const team of teams) {
    table.row([
      team.name ?? 'No team',
      count(team.people),
      count(team.eligible),
      count(team.active30Days),
      `${count(team.completedPairs)} / ${count(team.assignedPairs)}`,
      percent(team.completionRate),
      { text: count(team.overduePairs), bold: team.overduePairs > 0 },
      team.averageScore === null ? '–' : team.averageScore.toFixed(1),
      count(team.attempts),
      count(team.topicsPassed),
    ]);
  }
  table.end();
}

function topicPages(document: EvidenceDocument, best: TrainingTopic[], gaps: TrainingTopic[]): void {
  const { paper } = document;
  paper.page('Appendix: topics');
  let y = document.heading('Appendix: topics', paper.frame.top);
  y = topicTable(document, 'Top 10 topics by completion', best, y + 8);
  topicTable(document, 'Top 10 topics by gap', gaps, y - 14);
}

function topicTable(document: EvidenceDocument, title: string, topics: TrainingTopic[], top: number): number {
  const y = document.subheading(title, top);
  if (topics.length === 0) {
    const { left, width } = document.paper.frame;
    return document.paper.paragraph('There are no topics.', left, y, width, { colour: colour.secondary });
  }
  const columns: Column[] = [
    { title: 'Topic', width: 0.46, lines: 2 },
    { title: 'Module', width: 0.26 },
    { title: 'Trained', width: 0.16, align: 'right' },
    { title: 'Share', width: 0.12, align: 'right' },
  ];
  const table = new Table(document.paper, 'Appendix: topics', columns, y);
  for (const topic of topics) {
    table.row([
      topic.title,
      topic.module,
      `${count(topic.trained)} of ${count(topic.eligible)}`,
      percent(topic.share),
    ]);
  }
  return table.end();
}

const rules: LabelledValue[] = [
  {
    label: 'Completion rate',
    value:
      'Pairs of an active assignment and one of its assignees that are completed or completed late, of all such pairs. Mandatory and optional assignments are counted apart; only mandatory ones feed compliance figures.',
  },
  {
    label: 'Average score',
    value: 'Mean of the best score of each eligible person on each topic attempted in the window.',
  },
  {
    label: 'Topics passed',
    value:
      'In the table of teams "Passed". Pairs of an eligible person and a topic with a passing attempt in the window.',
  },
  {
    label: 'Active in 30 days',
    value: 'Eligible people with an attempt completed in the last 30 days of 24 hours.',
  },
  {
    label: 'Topic share',
    value: 'Eligible people trained on the topic, of all eligible people. Ties are ordered by topic id.',
  },
];
