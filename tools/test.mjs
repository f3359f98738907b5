// Runs the tests on services of their own: `node tools/test.mjs [what jest takes]`. The last line is the count.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { dieWithParent, stopChild, works } from './processes.mjs';
import { dataFolder, removeStaleTestFolders, root, services } from './services.mjs';

/**
 * Programs some tests need: the variable they look at, candidates, what must be there `beside` them, and what is left
 * out without them, also in CI when `optional`.
 */
const PROGRAMS = [
  {
    variable: 'TEST_REDIS_SERVER',
    names: ['redis-server', 'valkey-server'],
    flag: '--version',
    tests: 'clusters, Sentinels and wrong settings of Redis (package redis-server)',
  },
  {
    variable: 'TEST_PGBOUNCER',
    names: ['pgbouncer', '/usr/sbin/pgbouncer'],
    flag: '--version',
    tests: 'connections through PgBouncer (package pgbouncer)',
  },
  {
    variable: 'TEST_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    flag: '--version',
    tests: 'the browser tests (package chromium)',
  },
  {
    variable: 'TEST_POPPLER',
    names: ['pdftotext'],
    flag: '-v',
    tests: 'tests that read and draw PDFs with poppler (package poppler-utils)',
  },
  {
    variable: 'TEST_PROMTOOL',
    names: ['promtool'],
    flag: '--version',
    tests: 'the second opinion of promtool on metrics and alert rules (package prometheus)',
    // A large package; tests of our own look at the same things.
    optional: true,
  },
  {
    variable: 'TEST_KUBERNETES_VALIDATE',
    names: ['kubernetes-validate'],
    flag: '--version',
    tests: 'manifests against the schemas of Kubernetes (kubernetes-validate of PyPI)',
    optional: true,
  },
  { variable: 'TEST_QPDF', names: ['qpdf'], flag: '--version', tests: 'PDF structure checks (package qpdf)' },
  { variable: 'TEST_MUTOOL', names: ['mutool'], flag: '-v', tests: 'PDFs in MuPDF (package mupdf-tools)' },
  {
    variable: 'TEST_GHOSTSCRIPT',
    names: ['gs'],
    flag: '--version',
    tests: 'PDFs in Ghostscript (package ghostscript)',
  },
  {
    variable: 'TEST_JAVA',
    names: ['java'],
    flag: '-version',
    tests: 'PDF/A and PDF/UA (package default-jre-headless)',
  },
  { variable: 'TEST_MAVEN', names: ['mvn'], flag: '--version', tests: 'PDF/A and PDF/UA (package maven)' },
  {
    variable: 'TEST_RADOSGW',
    names: ['radosgw'],
    flag: '--version',
    beside: ['ceph-mon', 'ceph-osd'],
    tests: 'the S3 storage (packages radosgw, ceph-mon, ceph-osd)',
  },
];

/** Absolute path of a program, for those who start it without a shell. */
const whereIs = (name) =>
  spawnSync('sh', ['-c', 'command -v -- "$0"', name], { encoding: 'utf8' }).stdout.trim() || name;

function locatePrograms() {
  const env = {};
  const missing = [];
  for (const { variable, names, flag, beside = [], tests, optional = false } of PROGRAMS) {
    const there = beside.every((name) => works(name, [flag]));
    const found = there && (process.env[variable] || names.find((name) => works(name, [flag])));
    env[variable] = found ? whereIs(found) : '';
    if (!found) missing.push({ tests, optional });
  }
  return { env, missing };
}

function counted(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const broken = result.numRuntimeErrorTestSuites; // a file that does not load has no tests to count
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function jest(args, env, report) {
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--enable-source-maps',
  ];
  const program = join(root, 'node_modules/jest/bin/jest.js');
  const [command, ...rest] = [...dieWithParent('TERM'), process.execPath, ...flags, program];
  const output = ['--json', `--outputFile=${report}`, '--passWithNoTests'];
  const child = spawn(command, [...rest, ...output, ...args], { cwd: root, stdio: 'inherit', env });
  const forward = () => void stopChild(child, 'SIGTERM', 5000);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, forward);
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

/** Runs jest with `args`; answers the exit code after printing the count. */
export async function test(asked) {
  const all = asked.includes('--all');
  const args = asked.filter((arg) => arg !== '--all');
  const { env: programs, missing } = locatePrograms();
  for (const { tests } of missing) console.log(`docket: NOT TESTED on this machine: ${tests}`);
  const ci = process.env.CI === 'true' || process.env.CI === '1';
  if (ci && missing.some(({ optional }) => !optional)) {
    console.error('docket: with CI=true every test must run; install what is missing');
    console.log('0 passed, 1 failed');
    return 1;
  }
  await removeStaleTestFolders();
  await build({ web: args.length === 0 }); // one path's tests do not wait for the web app
  const data = join(dataFolder(), `test-${process.pid}`);
  const up = await services({ data, ephemeral: true });
  const storage = join(data, 'storage');
  mkdirSync(storage, { recursive: true });
  const report = join(data, 'jest.json');
  const env = {
    ...process.env,
    ...programs,
    ...up.env,
    TEST_DATABASE_OWNER_URL: up.env.DATABASE_OWNER_URL,
    TEST_REDIS_URL: up.env.REDIS_URL,
    STORAGE_DIR: storage,
    ...((all || args.length > 0) && { ALL_TESTS: '1' }),
    NODE_ENV: 'test',
  };
  const code = await jest(args, env, report);
  const { passed, failed, skipped } = counted(report);
  await up.stop();
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return code === 0 && failed > 0 ? 1 : code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await test(process.argv.slice(2));
  } catch (error) {
    console.error(`docket: ${error.message}`);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  }
}
