import { color, type Cell, type Column, type Table } from '@docket/pdf';
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

/** Starts the section with the people who left. @returns the table, or null if nobody left */
export function startLeavers(document: DocumentWriter, total: number, columns: Column[]): Table | null {
  const { leavers: t, exempt } = document.language.messages;
  const { from, to } = listedTime(document);
  const text = (total > 0 ? t.about : t.none)(instant(from), instant(to));
  if (total > 0) {
    const person: Column[] = [
      { title: exempt.person, width: 0.6, rowHeader: true },
      { title: exempt.team, width: 0.4 },
      { title: t.left, sample: SAMPLE_INSTANT },
    ];
    return document.listTable(t.title, [...person, ...columns], text);
  }
  document.sentence(t.title, text, { color: color.secondary });
  return null;
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
