// The job that every renderer is given: an assignment report's rows, read from a prepared snapshot.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { createGunzip } from 'node:zlib';

const require = createRequire(new URL('../../package.json', import.meta.url));
const noto = (style) => require.resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`);

/** The product's own text font, for those that embed one. */
export const FONTS = { regular: noto('400Regular'), bold: noto('700Bold') };

/** The product's PDFKit, whatever other one a peer has brought along. */
export const PDFDocument = require('pdfkit');

export const TITLE = 'Assignment Compliance Report';

/** Those of our document. Widths in points; together what A4 leaves between margins of 40 points. */
export const COLUMNS = [
  { title: 'Assignee', width: 185 },
  { title: 'Team', width: 95 },
  { title: 'State, completed at', width: 105 },
  { title: 'Progress', width: 45 },
  { title: 'Score', width: 40 },
  { title: 'Attempts', width: 45 },
];

const WORDS = {
  overdue: 'OVERDUE',
  not_started: 'Not started',
  in_progress: 'In progress',
  completed_late: 'Completed late',
  completed: 'Completed',
};

/**
 * Reads a snapshot row by row: the `cells` of the columns, where one of two lines has a line feed, and whether to
 * flag the row as `overdue`.
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
  row.completedAt ? `${WORDS[row.state]}\n${minute(row.completedAt)}` : WORDS[row.state],
  `${row.complete} / ${row.tracked}`,
  row.score === null ? '–' : row.score.toFixed(1),
  String(row.attempts),
];

const minute = (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;

/** All rows at once, for renderers that cannot take them one by one. */
export const allRows = (snapshot) => Array.fromAsync(readRows(snapshot));
