import { colour, drawBars, drawStack, size, Table, type Column } from '@docket/pdf';
import { stateLook, stateParts } from '../assignee-states.js';
import { drawEvidence, type EvidenceDocument, instant, localInstant } from '../evidence-document.js';
import { count, percent, scorePercent } from '../figures.js';
import type { LabelledValue, RenderTarget } from '../report-kind.js';
import type { SnapshotLine, SnapshotReader } from '../snapshot.js';
import type {
  AssigneeRow,
  AssignmentSection,
  ComplianceFigures,
  ComplianceTeam,
} from './assignment-compliance.snapshot.js';

/** Teams that the chart shows; the table below it has all of them. */
const CHARTED_TEAMS = 15;
/** About as many assignees stand on one page. */
const ROWS_A_PAGE = 26;
const SECTION = 'Assignees';
const COLUMNS: Column[] = [
  { title: 'Assignee', width: 0.66, lines: 2 },
  { title: 'Team', width: 0.34, lines: 2 },
  { title: 'State, completed at', sample: '2026-11-23 14:05 UTC mm' },
  { title: 'Progress', sample: '00 / 00', align: 'right' },
  { title: 'Score', sample: '100.0', align: 'right' },
  { title: 'Attempts', sample: '1,000', align: 'right' },
];

/** Draws the Assignment Compliance Report (domain.md section 4) from its snapshot. */
export function renderAssignmentCompliance(
  snapshot: SnapshotReader,
  target: RenderTarget,
): Promise<{ pages: number }> {
  return drawEvidence(snapshot, 'Assignment Compliance Report', target, (document) => draw(document, target));
}

async function draw(document: EvidenceDocument, target: RenderTarget): Promise<{ pages: number }> {
  let assignment: AssignmentSection | undefined;
  let figures: ComplianceFigures | undefined;
  let table: Table | undefined;
  let total = 0;
  let done = 0;
  const draw = (line: SnapshotLine): void => {
    if ('row' in line) {
      table!.row(assigneeCells(line.row as AssigneeRow));
      done += 1;
    } else if (line.section === 'assignment') assignment = line.data as AssignmentSection;
    else if (line.section === 'figures') figures = line.data as ComplianceFigures;
    else if (line.section === 'teams')
      summary(document, assignment!, figures!, line.data as ComplianceTeam[]);
    else if (line.section === 'assignees') {
      total = line.total ?? 0;
      document.paper.page(SECTION);
      const top = document.heading(SECTION, document.paper.frame.top);
      if (total > 0) table = new Table(document.paper, SECTION, COLUMNS, top);
      else nobody(document, top);
    }
  };
  for await (const lines of document.lines()) {
    for (const line of lines) draw(line);
    target.progress(done, total, document.paper.pages);
  }
  table?.end();
  target.progress(done, total, document.paper.pages);
  return document.close(rules(assignment!));
}

function summary(
  document: EvidenceDocument,
  assignment: AssignmentSection,
  figures: ComplianceFigures,
  teams: ComplianceTeam[],
): void {
  const { byState } = figures;
  document.paper.expectPages(Math.ceil((figures.assignees + figures.leavers) / ROWS_A_PAGE) + 5);
  document.cover([
    { label: 'Assignees', value: count(figures.assignees) },
    { label: 'Completion rate', value: percent(figures.completionRate) },
    { label: 'Completed', value: count(byState.completed + byState.completed_late) },
    { label: 'Overdue', value: count(byState.overdue) },
    { label: 'Average score', value: scorePercent(figures.averageScore) },
  ]);
  const { paper } = document;
  paper.page('Summary');
  let y = document.heading('Summary', paper.frame.top);
  y = document.facts(assignmentFacts(document, assignment), y - 4);
  y = document.subheading('Where the assignees stand', y - 8);
  y = drawStack(paper, stateParts(byState), y);
  y = document.subheading('Tracked items', y - 10);
  y = trackedItems(document, assignment, y);
  if (teams.length === 0) return;
  paper.page('Teams');
  y = document.heading('Completion by team', paper.frame.top);
  y = drawBars(paper, teams.slice(0, CHARTED_TEAMS).map(teamBar), y + 8);
  teamTable(document, teams, y - 14);
}

const teamBar = (team: ComplianceTeam) => {
  const done = team.byState.completed + team.byState.completed_late;
  const share = team.assignees > 0 ? done / team.assignees : null;
  return {
    label: team.name ?? 'No team',
    share,
    figure: `${percent(share)}  (${count(done)} of ${count(team.assignees)})`,
  };
};

function teamTable(document: EvidenceDocument, teams: ComplianceTeam[], top: number): void {
  const number = (title: string): Column => ({ title, sample: '100,000', align: 'right' });
  const columns: Column[] = [
    { title: 'Team', lines: 2 },
    ...['Assignees', 'Completed', 'Late', 'In progress', 'Not started', 'Overdue'].map(number),
  ];
  const table = new Table(document.paper, 'Teams', columns, top);
  for (const { name, assignees, byState } of teams) {
    table.row([
      name ?? 'No team',
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

function trackedItems(document: EvidenceDocument, assignment: AssignmentSection, top: number): number {
  if (assignment.items.length === 0) {
    return document.paper.paragraph(
      'Nothing stands under the target of this assignment, so nothing can be completed.',
      document.paper.frame.left,
      top - 6,
      document.paper.frame.width,
    );
  }
  const columns: Column[] = [
    { title: 'No.', sample: '000', align: 'right' },
    { title: 'Item', lines: 2 },
    { title: 'Type', sample: 'Learning scenario' },
  ];
  const table = new Table(document.paper, 'Summary', columns, top);
  for (const [index, item] of assignment.items.entries()) {
    table.row([
      String(index + 1),
      item.title,
      item.type === 'topic' ? 'Practice topic' : 'Learning scenario',
    ]);
  }
  return table.end();
}

function assignmentFacts({ header }: EvidenceDocument, assignment: AssignmentSection): LabelledValue[] {
  const { deadline } = assignment;
  const zone = header.organization.timeZone;
  return [
    { label: 'Target', value: `${assignment.targetTitle} (${assignment.targetType})` },
    { label: 'Given to', value: `${assignment.scopeTitle} (${assignment.scopeType})` },
    {
      label: 'Deadline',
      value: deadline
        ? `${instant(deadline)}, ${localInstant(deadline, zone)}`
        : 'None, so nobody can be overdue',
    },
    { label: 'Duty', value: assignment.mandatory ? 'Mandatory' : 'Optional' },
    { label: 'Active', value: assignment.active ? 'Yes' : 'No, closed' },
    { label: 'Given on', value: instant(assignment.createdAt) },
    { label: 'Note', value: assignment.note?.trim() || 'None' },
  ];
}

function assigneeCells(row: AssigneeRow) {
  const look = stateLook[row.state];
  return [
    { text: row.name, note: row.email },
    row.team ?? 'No team',
    {
      text: look.word,
      mark: look.mark,
      colour: look.tint,
      bold: row.state === 'overdue',
      note: [row.completedAt ? instant(row.completedAt) : '', row.left ? 'left' : '']
        .filter(Boolean)
        .join(', '),
    },
    `${row.complete} / ${row.tracked}`,
    row.score === null ? '–' : row.score.toFixed(1),
    count(row.attempts),
  ];
}

function nobody(document: EvidenceDocument, top: number): void {
  const day = document.header.asOf.slice(0, 10);
  const { left, width } = document.paper.frame;
  document.paper.paragraph(
    `This assignment reaches nobody on ${day}: no active person with the role learner is in its scope.`,
    left,
    top - 8,
    width,
    { size: size.lead, colour: colour.secondary },
  );
}

const rules = (assignment: AssignmentSection): LabelledValue[] => [
  {
    label: 'Assignees',
    value:
      'People whom the assignment’s scope reaches at the instant: members of the team then, everyone in the organization, or the person named. People who have left are listed last, marked "left", and are in no total.',
  },
  {
    label: 'Progress',
    value:
      'Items complete / items tracked. A topic is complete with a passing attempt, a scenario when it is completed, not after the instant.',
  },
  {
    label: 'State',
    value: `Completed: all items, the last not after the deadline. Completed late: the last one after it. Overdue: not all items and the deadline has passed${assignment.deadline ? '' : ' (this assignment has none)'}. In progress: some activity. Not started: none.`,
  },
  {
    label: 'Score',
    value:
      'Mean of the best scores over the tracked topics that were attempted, in percent. Attempts is the number of tries at these topics.',
  },
];
