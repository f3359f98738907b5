// Measures how files are read: `npm run bench -- imports [--rows N]`. Reads people from CSV, from a workbook and from JSON lines,
// a tenth of the rows and all of them, each in a new process, and compares time and memory. Needs no database.
// See docs/benchmarks.md.
import { Zip, ZipDeflate } from 'fflate';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, file: { type: 'string' } },
});
const header = ['email', 'name', 'team', 'joinedAt'];
const cells = (n) => [`person-${n}@example.com`, `Person ${n}`, `Team ${n % 50}`, '2025-01-01'];
/** Characters that are written at once. */
const PIECE = 65_536;

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

/** Measures the turns of the event loop. @returns a function that returns the CPU time of the longest, in milliseconds */
function watchTurns() {
  const cpu = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [longest, isOver] = [0, false];
  void (async () => {
    while (!isOver) {
      const before = cpu();
      await wait(1);
      longest = Math.max(longest, cpu() - before);
    }
  })();
  return () => {
    isOver = true;
    return longest;
  };
}

/** Writes and reads a file with a number of rows. @returns what reading took */
async function measure(path, write, rows) {
  await write(path, rows);
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

function* linesOf(rows, line) {
  for (let n = 0; n < rows; n += 1) yield line(n);
}

function* concat(...parts) {
  for (const part of parts) yield* part;
}

/** Joins texts to larger pieces. */
function* piecesOf(texts) {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

async function writeText(path, texts) {
  const out = createWriteStream(path);
  for (const piece of piecesOf(texts)) if (!out.write(piece)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

const writeCsv = (path, rows) =>
  writeText(
    path,
    concat(
      [`${header}\n`],
      linesOf(rows, (n) => `${cells(n)}\n`),
    ),
  );

const writeJson = (path, rows) =>
  writeText(
    path,
    linesOf(rows, (n) => {
      const texts = cells(n);
      return `${JSON.stringify(Object.fromEntries(header.map((name, at) => [name, texts[at]])))}\n`;
    }),
  );

/** Writes a workbook whose cells are shared strings, all of them different. */
async function writeWorkbook(path, rows) {
  const out = createWriteStream(path);
  const zip = new Zip((error, bytes, isLast) => {
    if (error) out.destroy(error);
    else if (isLast) out.end(bytes);
    else out.write(bytes);
  });
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const relation = (id, name) => `<Relationship Id="${id}" Type="${type}${name}" Target="${name}.xml"/>`;
  const cell = (at, row, string) => `<c r="${'ABCD'[at]}${row}" t="s"><v>${string}</v></c>`;
  const rowXml = (n) =>
    `<row r="${n + 1}">${header.map((_, at) => cell(at, n + 1, 4 * n + at)).join('')}</row>`;
  const strings = (texts) => texts.map((text) => `<si><t>${text}</t></si>`).join('');
  const parts = {
    'xl/workbook.xml': ['<workbook><sheets><sheet name="People" r:id="a"/></sheets></workbook>'],
    'xl/_rels/workbook.xml.rels': [
      `<Relationships>${relation('a', 'worksheet')}${relation('b', 'sharedStrings')}</Relationships>`,
    ],
    'xl/worksheet.xml': concat(['<worksheet><sheetData>'], linesOf(rows + 1, rowXml), [
      '</sheetData></worksheet>',
    ]),
    'xl/sharedStrings.xml': concat(
      ['<sst>', strings(header)],
      linesOf(rows, (n) => strings(cells(n))),
      ['</sst>'],
    ),
  };
  for (const [name, texts] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 1 });
    zip.add(file);
    for (const piece of piecesOf(texts)) {
      file.push(piece);
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  await once(out, 'close');
}

await (values.file ? readFile(values.file) : compare(Number(values.rows)));
