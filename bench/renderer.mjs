// Our renderer and others on the same rows: `npm run bench -- renderer [--rows 200,10000,100000] [--rounds 3]
// [--only ours,floor] [--no-warm]`. How to read what it prints: docs/benchmarks.md
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
    // Beginnings of names, with commas between them.
    only: { type: 'string', default: '' },
    warm: { type: 'boolean', default: true },
  },
});
const sizes = values.rows.split(',').map(Number);
const wanted = ({ name }) => values.only.split(',').some((part) => name.startsWith(part));

/** The most rows that others are asked for in a warm process, where each draws five times. */
const WARM_PEERS_UP_TO = 10_000;
const peers = ['PDFKit doc.text, embedded', 'jspdf + autotable', 'pdfmake', 'PDFKit doc.table'];
const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
const middle = Math.max(...sizes.filter((size) => size <= WARM_PEERS_UP_TO));

/** What a warm process is measured by: a small document against the fastest plain way, a large one against
 * itself without tags, that against the floor, and others against it. */
const WARM = [
  { rows: smallest, rounds: 60, warmUp: 10, pair: ['ours', 'PDFKit doc.text, Helvetica'] },
  { rows: largest, rounds: 3, warmUp: 1, pair: ['ours', 'ours, untagged'] },
  { rows: largest, rounds: 3, warmUp: 1, pair: ['ours, untagged', 'floor: strings and deflate'] },
  ...(sizes.includes(middle)
    ? peers.map((peer) => ({ rows: middle, rounds: 3, warmUp: 2, pair: [peer, 'ours, untagged'] }))
    : []),
];

async function prepare(folder, rows) {
  const fixture = '../dist/libs/report-kinds/src/assignment-compliance/assignment-compliance.fixture.js';
  const { writeComplianceSnapshot } = await import(fixture);
  const snapshot = join(folder, `${rows}.ndjson.gz`);
  const snapshotSha256 = await writeComplianceSnapshot(snapshot, { assignees: rows });
  return { snapshot, snapshotSha256, file: join(folder, 'document') };
}

/** Why a renderer is left out, or undefined for one that takes part. */
const leftOut = ({ largest, missing }, rows) =>
  (largest < rows && `too slow for more than ${largest.toLocaleString('en')} rows`) ||
  missing?.() ||
  undefined;

function cold(rows, task) {
  const chosen = RENDERERS.filter(wanted).map((entry) => ({ entry, reason: leftOut(entry, rows) }));
  const taking = chosen.filter(({ reason }) => !reason).map(({ entry }) => entry);
  printCold(rows, measureCold(taking, task, Number(values.rounds)));
  for (const { entry, reason } of chosen) if (reason) printNote(entry.name, reason);
}

if (RENDERERS.some((entry) => entry.package && wanted(entry))) installPeers();
const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
try {
  const tasks = new Map();
  for (const rows of sizes) tasks.set(rows, await prepare(folder, rows));
  for (const [rows, task] of tasks) cold(rows, task);
  const pairs = WARM.filter(({ pair }) => values.warm && pair.every((name) => wanted({ name })));
  for (const { rows, ...work } of pairs) printWarm(rows, measureWarm(work, tasks.get(rows)));
} finally {
  rmSync(folder, { recursive: true });
}
