// The result table of a run.

const COLUMNS = [
  ['scenario', ({ name }) => name],
  ['reports', ({ reports }) => String(reports)],
  ['completed', ({ completed }) => String(completed)],
  ['failed', ({ failed }) => String(failed)],
  ['longest recovery', ({ longestRecoveryMs }) => (longestRecoveryMs ? seconds(longestRecoveryMs) : '-')],
  ['violations', ({ violations }) => String(violations.length)],
  ['duration', ({ tookMs }) => seconds(tookMs)],
  ['details', ({ details = '' }) => details],
];

export const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;

/** Formats the results as a text table with aligned columns. */
export function table(results) {
  const rows = [
    COLUMNS.map(([title]) => title),
    ...results.map((result) => COLUMNS.map(([, cell]) => cell(result))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
