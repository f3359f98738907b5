// The content for all renderers: the rows of an assignment report, read from a prepared snapshot.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { createGunzip } from 'node:zlib';

const require = createRequire(new URL('../../package.json', import.meta.url));
const noto = (style) => require.resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`);

/** The product's text font, for renderers that embed a font. */
export const FONTS = { regular: noto('400Regular'), bold: noto('700Bold') };

/** The product's version of PDFKit, in case another package installs a different one. */
export const PDFDocument = require('pdfkit');

export const TITLE = 'Assignment Compliance Report';

/** The columns of Docket's document. Widths are in points and add up to the width of A4 minus margins of 40 points. */
export const COLUMNS = [
  { title: 'Assignee', width: 185 },
  { title: 'Team', width: 95 },
  { title: 'Status', width: 105 },
  { title: 'Progress', width: 45 },
  { title: 'Score', width: 40 },
  { title: 'Attempts', width: 45 },
];

const STATE_LABELS = {
  overdue: 'OVERDUE',
  not_started: 'Not started',
  in_progress: 'In progress',
  completed_late: 'Completed late',
  completed: 'Completed',
};

/**
 * Reads a snapshot row by row. @returns the `cells`, with a line feed between two lines, and whether the row is marked as
 * `overdue`
 */
export async function* readRows(snapshot) {
  const input = createReadStream(snapshot).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const { row } = JSON.parse(line);
    if (row) yield { cells: cellsOf(row), overdue: row.state === 'overdue' };
  }
}

const cellsOf = (row) => [
  `${row.name}\n${row.email}`,
  row.team ?? 'No team',
  row.completedAt ? `${STATE_LABELS[row.state]}\n${minuteOf(row.completedAt)}` : STATE_LABELS[row.state],
  `${row.complete} / ${row.tracked}`,
  row.score === null ? '–' : row.score.toFixed(1),
  String(row.attempts),
];

const minuteOf = (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;

/** Reads all rows, for renderers that cannot stream. */
export const allRows = (snapshot) => Array.fromAsync(readRows(snapshot));
