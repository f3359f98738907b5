// Runs the tests on services of their own: `node tools/test.mjs [--all] [what jest takes]`. The last line is the count.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { dieWithParent, stopChild } from './processes.mjs';
import { dataFolder, root } from './paths.mjs';
import { findChromium } from './programs/chromium.mjs';
import { findRareProgram, rarePrograms } from './programs/rare.mjs';
import { findRedis } from './programs/redis.mjs';
import { services } from './services.mjs';
import { removeStaleTestFolders, testFolder } from './test-folder.mjs';

const ci = process.env.CI === 'true' || process.env.CI === '1';

/**
 * Finds the programs that only the slow tests use.
 * @param all whether every test runs, so that it is worth saying what is skipped
 * @returns their variables; empty where there is none, and its tests are skipped
 */
function locateRarePrograms(all) {
  const found = rarePrograms.map((program) => ({ ...program, path: findRareProgram(program) }));
  const missing = all ? found.filter(({ path }) => !path) : [];
  for (const { tests, install } of missing)
    console.log(`docket: SKIPPED on this machine: ${tests} (${install})`);
  return Object.fromEntries(found.map(({ variable, path }) => [variable, path]));
}

/** Finds the browser. Without one its tests are skipped, but where everything must run. */
async function locateChromium() {
  try {
    return await findChromium();
  } catch ({ message }) {
    if (ci) throw new Error(`with CI=true the browser tests must run, and there is no browser: ${message}`);
    console.log(`docket: SKIPPED on this machine: the browser tests (${message})`);
    return '';
  }
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
    // Every file of tests loads thousands of modules anew: a fifth less time goes into garbage and into optimizing what
    // runs once.
    '--min-semi-space-size=64',
    '--max-semi-space-size=128',
    '--no-turbofan',
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
async function test(asked) {
  const args = asked.filter((arg) => arg !== '--all');
  const all = args.length < asked.length;
  await removeStaleTestFolders();
  const data = testFolder();
  const [TEST_CHROMIUM, TEST_REDIS_SERVER] = await Promise.all([
    locateChromium(),
    findRedis(),
    build({ web: args.length === 0 }), // one path's tests do not wait for the web app
  ]);
  const up = await services({ data, ephemeral: true });
  const storage = join(data, 'storage');
  mkdirSync(storage, { recursive: true });
  const report = join(data, 'jest.json');
  const env = {
    ...process.env,
    // A path runs whatever it names.
    ...((all || args.length > 0) && { ALL_TESTS: '1', ...locateRarePrograms(all) }),
    ...up.env,
    TEST_CHROMIUM,
    TEST_REDIS_SERVER,
    TEST_DATABASE_OWNER_URL: up.env.DATABASE_OWNER_URL,
    TEST_REDIS_URL: up.env.REDIS_URL,
    STORAGE_DIR: storage,
    NODE_ENV: 'test',
    NODE_COMPILE_CACHE: join(dataFolder(), 'compile-cache'), // for the products that the tests start
  };
  const code = await jest(args, env, report);
  const { passed, failed, skipped } = counted(report);
  await up.stop();
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return code === 0 && failed > 0 ? 1 : code;
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  console.error(`docket: ${error.message}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
