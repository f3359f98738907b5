// Measures how files are read: `npm run bench -- imports [--rows N]`. Reads people from CSV, from a workbook and from JSON lines,
// a tenth of the rows and all of them, each in a new process, and compares time and memory. Needs no database.
// See docs/benchmarks.md.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCsv, writeJson, writeWorkbook } from './setup/table-files.mjs';
import { watchTurns } from './setup/watch-turns.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, file: { type: 'string' } },
});
const people = {
  header: ['email', 'name', 'team', 'joinedAt'],
  cells: (n) => [`person-${n}@example.com`, `Person ${n}`, `Team ${n % 50}`, '2025-01-01'],
};

/** Reads a file in this process, and sends what it took. */
async function readFile(path) {
  const { openTables, TemporaryFolder } = await import('../dist/libs/import/src/index.js');
  let [peak, rows] = [0, 0];
  const blocked = watchTurns();
  const started = performance.now();
  await TemporaryFolder.use(tmpdir(), async (folder) => {
    const [table] = await openTables({ name: path, path, open: () => createReadStream(path) }, folder);
    for await (const _ of table.rows()) {
      rows += 1;
      if (rows % 5000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    }
  });
  process.send({ rows, ms: performance.now() - started, peak, blocked: blocked() });
  process.disconnect();
}

/** Writes and reads a file with a number of rows. @returns what reading took */
async function measure(path, write, rows) {
  await write(path, people, rows);
  const child = fork(fileURLToPath(import.meta.url), ['--file', path]);
  const [result] = await once(child, 'message');
  if (result.rows !== rows) throw new Error(`${path}: read ${result.rows} of ${rows} rows`);
  return result;
}

async function compare(rows) {
  const folder = await mkdtemp(join(tmpdir(), 'docket-bench-'));
  try {
    for (const [name, write] of Object.entries({ csv: writeCsv, xlsx: writeWorkbook, ndjson: writeJson })) {
      const path = join(folder, `people.${name}`);
      const few = await measure(path, write, rows / 10);
      const all = await measure(path, write, rows);
      const ratio = (value) => (all[value] / few[value]).toFixed(2);
      console.log(
        `${name.padEnd(7)} ${rows.toLocaleString('en')} rows to a tenth: ${ratio('ms')} x time, ${ratio('peak')} x memory; longest turn of the event loop ${Math.round(all.blocked)} ms`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await (values.file ? readFile(values.file) : compare(Number(values.rows)));
