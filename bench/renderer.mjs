// Measures Docket's renderer and other libraries on the same rows: `npm run bench -- renderer [--rows 200,10000,100000]
// [--rounds 3] [--only docket,minimum] [--no-warm]`. See docs/benchmarks.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPeers } from './renderer/install.mjs';
import { measureCold, measureWarm } from './renderer/measure.mjs';
import { RENDERERS } from './renderer/renderers.mjs';
import { printCold, printNote, printWarm } from './renderer/tables.mjs';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    rows: { type: 'string', default: '200,10000,100000' },
    rounds: { type: 'string', default: '3' },
    // Comma-separated prefixes of renderer names.
    only: { type: 'string', default: '' },
    warm: { type: 'boolean', default: true },
  },
});
const sizes = values.rows.split(',').map(Number);
const isSelected = ({ name }) => values.only.split(',').some((part) => name.startsWith(part));

/** Maximum number of rows for other libraries in a warm process, where each renders five times. */
const MAX_WARM_PEER_ROWS = 10_000;
const peers = ['PDFKit doc.text, embedded', 'jspdf + autotable', 'pdfmake', 'PDFKit doc.table'];
const [smallest, maxRows] = [Math.min(...sizes), Math.max(...sizes)];
const middle = Math.max(...sizes.filter((size) => size <= MAX_WARM_PEER_ROWS));

/**
 * Pairs to compare in a warm process: a small document with the fastest simple library, a large document with and without tags,
 * the untagged document with the minimum, and other libraries with the untagged document.
 */
const WARM_RUNS = [
  { rows: smallest, rounds: 60, warmUp: 10, pair: ['docket', 'PDFKit doc.text, Helvetica'] },
  { rows: maxRows, rounds: 3, warmUp: 1, pair: ['docket', 'docket, untagged'] },
  { rows: maxRows, rounds: 3, warmUp: 1, pair: ['docket, untagged', 'minimum: strings and deflate'] },
  ...(sizes.includes(middle)
    ? peers.map((peer) => ({ rows: middle, rounds: 3, warmUp: 2, pair: [peer, 'docket, untagged'] }))
    : []),
];

/** Writes a snapshot with `rows` rows. @returns the task for the renderers */
async function prepare(folder, rows) {
  const fixture = '../dist/libs/report-kinds/src/assignment-compliance/assignment-compliance.fixture.js';
  const { writeComplianceSnapshot } = await import(fixture);
  const snapshot = join(folder, `${rows}.ndjson.gz`);
  const snapshotSha256 = await writeComplianceSnapshot(snapshot, { assignees: rows });
  return { snapshot, snapshotSha256, file: join(folder, 'document') };
}

/** Returns the reason to skip a renderer, or undefined. */
const reasonToSkip = ({ maxRows, unavailableReason }, rows) =>
  (maxRows < rows && `too slow for more than ${maxRows.toLocaleString('en')} rows`) ||
  unavailableReason?.() ||
  undefined;

function runCold(rows, task) {
  const selected = RENDERERS.filter(isSelected).map((entry) => ({
    entry,
    reason: reasonToSkip(entry, rows),
  }));
  const participants = selected.filter(({ reason }) => !reason).map(({ entry }) => entry);
  printCold(rows, measureCold(participants, task, Number(values.rounds)));
  for (const { entry, reason } of selected) if (reason) printNote(entry.name, reason);
}

if (RENDERERS.some((entry) => entry.package && isSelected(entry))) installPeers();
const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
try {
  const tasks = new Map();
  for (const rows of sizes) tasks.set(rows, await prepare(folder, rows));
  for (const [rows, task] of tasks) runCold(rows, task);
  const pairs = WARM_RUNS.filter(({ pair }) => values.warm && pair.every((name) => isSelected({ name })));
  for (const { rows, ...work } of pairs) printWarm(rows, measureWarm(work, tasks.get(rows)));
} finally {
  rmSync(folder, { recursive: true });
}
