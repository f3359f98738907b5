import { Table, type Cell, type Column } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import type { TrainingMessages } from './messages/en.js';
import type { TrainingFigures, TrainingTeamRow } from './training.snapshot.js';

/** Draws the figures of each team, and those of all teams in the last row. */
export function drawTeamTable(
  { pdf, language }: EvidenceDocument,
  messages: TrainingMessages,
  { teams, figures }: { teams: TrainingTeamRow[]; figures: TrainingFigures },
  top: number,
): void {
  const { count, percent, decimal } = language.formats;
  const t = messages.teams;
  const number = (title: string, sample = count(9_999)): Column => ({ title, sample, align: 'right' });
  const columns: Column[] = [
    { title: t.team },
    number(t.people),
    number(t.eligible),
    number(t.active30Days),
    number(t.completed, `${count(99_999)} / ${count(99_999)}`),
    number(t.rate, language.formats.widestPercent),
    number(t.overdue),
    number(t.score, decimal(100)),
    number(t.attempts, count(99_999)),
    number(t.passed, count(99_999)),
  ];
  const cells = (title: string, row: Omit<TrainingTeamRow, 'name'>): Cell[] => [
    { text: title },
    { text: count(row.people) },
    { text: count(row.eligible) },
    { text: count(row.active30Days) },
    { text: `${count(row.completedPairs)} / ${count(row.assignedPairs)}` },
    { text: percent(row.completedPairs, row.assignedPairs) },
    { text: count(row.overduePairs), bold: row.overduePairs > 0 },
    { text: decimal(row.meanTopicScore) },
    { text: count(row.attempts) },
    { text: count(row.topicsPassed) },
  ];
  const table = new Table(pdf, t.title, columns, top);
  for (const team of teams) table.row(cells(team.name ?? language.messages.noTeam, team));
  const overduePairs = teams.reduce((sum, team) => sum + team.overduePairs, 0);
  const all = { ...figures, people: figures.active, overduePairs };
  if (teams.length > 1)
    table.row(cells(language.messages.total, all).map((cell) => ({ ...cell, bold: true })));
  table.end();
}
