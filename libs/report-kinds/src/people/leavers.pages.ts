import { color, maxTextWidth, Table, type Cell, type Column } from '@docket/pdf';
import type { DocumentWriter } from '../document/document-writer.js';
import { windowStart } from '../document/rules-page.js';
import { instant } from '../language/formats.js';
import { periodOf } from '../period/period.js';
import { SAMPLE_INSTANT } from './counted-attempt.js';

/** The time of the lists of a document: its period or, without one, the training window. `from` is exclusive, `to` inclusive. */
export function listedTime({ header }: DocumentWriter): { from: string; to: string } {
  const period = periodOf(header.params);
  return { from: period?.from ?? windowStart(header), to: header.asOf };
}

/** A person who left, in a row of a snapshot. */
interface LeaverRow {
  name: string;
  email: string;
  team: string | null;
  joinedAt: string;
  leftAt: string;
}

/** Starts the page with the people who left. @returns the table, or null if nobody left */
export function startLeavers(document: DocumentWriter, total: number, columns: Column[]): Table | null {
  const { pdf, language } = document;
  const { leavers: t, exempt } = language.messages;
  const { from, to } = listedTime(document);
  pdf.page(t.title);
  const { left, width, top } = pdf.frame;
  const text = (total > 0 ? t.about : t.none)(instant(from), instant(to));
  const y = document.heading(t.title, top);
  const below = pdf.paragraph(text, left, y, Math.min(width, maxTextWidth), { color: color.secondary });
  if (total === 0) return null;
  return new Table(
    pdf,
    t.title,
    [
      { title: exempt.person, width: 0.6, lines: 2, rowHeader: true },
      { title: exempt.team, width: 0.4, lines: 2 },
      { title: t.left, sample: SAMPLE_INSTANT, lines: 2 },
      ...columns,
    ],
    below - 8,
  );
}

/** Returns the first cells of a person who left. */
export function leaverCells(
  { language }: DocumentWriter,
  { name, email, team, joinedAt, leftAt }: LeaverRow,
): (string | Cell)[] {
  const { leavers: t, noTeam } = language.messages;
  return [
    { text: name, note: email },
    team ?? noTeam,
    { text: instant(leftAt), note: t.joined(joinedAt.slice(0, 10)) },
  ];
}
