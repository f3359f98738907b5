// Measures collecting and rendering of each kind of document: `npm run bench -- documents [--people 10000,100000]
// [--only training,pci-dss] [--rounds 1] [--statements]`. See docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFolder } from '../tools/paths.mjs';
import { withDatabase } from '../tools/postgres.mjs';
import { startServices } from '../tools/services.mjs';
import { documentsOf } from './documents/kinds.mjs';
import { assignmentOfTopics } from './setup/assignment.mjs';
import { largeOrganization } from './setup/large-organization.mjs';
import { benchEnvironment, migrate } from './setup/product.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    // Comma-separated prefixes of names of documents.
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '1' },
    // Prints the slowest statement of each document.
    statements: { type: 'boolean', default: false },
  },
});

const AS_OF = '2026-11-01T00:00:00.000Z';
const ATTEMPTS_PER_PERSON = 15;
const TRACKED_TOPICS = 15;
const COLUMNS = [
  'rows',
  'pages',
  'MB',
  'collect s',
  'x scan',
  'statement s',
  'MB RSS',
  'render s',
  'x minimum',
  'MB RSS',
];

const isSelected = ({ name }) => values.only.split(',').some((part) => name.startsWith(part));

/** Runs a step in a new process `rounds` times. @returns the figures of the fastest run: other load only slows down */
function run(step, task) {
  const script = fileURLToPath(new URL('documents/step.mjs', import.meta.url));
  const runs = Array.from({ length: Number(values.rounds) }, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [script, JSON.stringify({ step, ...task })],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`${step} of ${task.name} failed: ${stderr.trim()}`);
    return JSON.parse(stdout);
  });
  return runs.toSorted((a, b) => a.ms - b.ms)[0];
}

/** Collects and renders a document, each next to its floor. */
function measure(task, folder) {
  const files = { snapshot: join(folder, 'snapshot.ndjson.gz'), file: join(folder, 'document.pdf') };
  const scan = run('scan', task);
  const collected = run('collect', { ...task, ...files });
  const rendered = run('render', { ...task, ...files, sha256: collected.sha256 });
  const minimum = run('minimum', { ...task, ...files });
  return { scan, collected, rendered, minimum };
}

const printLine = (name, figures) =>
  console.log(name.padEnd(24) + figures.map((figure) => String(figure).padStart(12)).join(''));

function print(name, { scan, collected, rendered, minimum }) {
  printLine(name, [
    collected.rows.toLocaleString('en'),
    rendered.pages.toLocaleString('en'),
    (rendered.bytes / 1e6).toFixed(1),
    (collected.ms / 1_000).toFixed(1),
    (collected.ms / scan.ms).toFixed(1),
    (collected.slowest.ms / 1_000).toFixed(1),
    collected.rssMb.toFixed(0),
    (rendered.ms / 1_000).toFixed(1),
    (rendered.ms / minimum.ms).toFixed(1),
    rendered.rssMb.toFixed(0),
  ]);
  if (values.statements) console.log(collected.slowest.sql);
}

/** Creates an organization of `people` people. @returns its ID, and the ID of an assignment of topics for everybody */
const prepare = (env, people) =>
  withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const attempts = people * ATTEMPTS_PER_PERSON;
    const organization = await largeOrganization(db, { people, attempts, asOf: AS_OF });
    const assignmentId = await assignmentOfTopics(db, organization, { topics: TRACKED_TOPICS, asOf: AS_OF });
    return { organization, assignmentId };
  });

const stack = await startServices({ data: join(dataFolder(), 'bench') });
const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
try {
  const env = benchEnvironment(stack);
  migrate(env);
  for (const people of values.people.split(',').map(Number)) {
    const { organization, assignmentId } = await prepare(env, people);
    console.log(`\n${people.toLocaleString('en')} people, ${ATTEMPTS_PER_PERSON} attempts each`);
    printLine('', COLUMNS);
    for (const document of documentsOf(AS_OF, assignmentId).filter(isSelected))
      print(document.name, measure({ url: env.DATABASE_URL, organization, ...document }, folder));
  }
} finally {
  rmSync(folder, { recursive: true });
  await stack.stop();
}
