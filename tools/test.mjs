// Runs the tests on services of their own: `node tools/test.mjs [--all] [what vitest takes]`. The last line is the count.
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
    // A file that does not load has no tests to count.
    const broken = result.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length;
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs the files that `args` name, or all. @returns the exit code */
async function vitest(args, report, env) {
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const [command, ...rest] = [...dieWithParent('TERM'), process.execPath, program, 'run'];
  const output = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
  ];
  const child = spawn(command, [...rest, ...output, ...args], { cwd: root, stdio: 'inherit', env });
  const forward = () => void stopChild(child, 'SIGTERM', 5000);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, forward);
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

/**
 * Runs tests on services of their own and prints the count.
 * @param asked what vitest takes, and `--all` for the slow tests too
 * @returns the exit code
 */
async function test(asked) {
  const args = asked.filter((arg) => arg !== '--all');
  const all = args.length < asked.length;
  await removeStaleTestFolders();
  const data = testFolder();
  const starting = services({ data, ephemeral: true });
  try {
    const [{ env }, TEST_CHROMIUM] = await Promise.all([
      starting,
      locateChromium(),
      build({ web: args.length === 0 }), // one path's tests do not wait for the web app
    ]);
    const storage = join(data, 'storage');
    mkdirSync(storage, { recursive: true });
    const report = join(data, 'results.json');
    const code = await vitest(args, report, {
      ...process.env,
      // A path runs whatever it names.
      ...((all || args.length > 0) && { ALL_TESTS: '1', ...locateRarePrograms(all) }),
      ...env,
      TEST_CHROMIUM,
      TEST_REDIS_SERVER: await findRedis(),
      TEST_DATABASE_OWNER_URL: env.DATABASE_OWNER_URL,
      TEST_REDIS_URL: env.REDIS_URL,
      STORAGE_DIR: storage,
      NODE_ENV: 'test',
      NODE_COMPILE_CACHE: join(dataFolder(), 'compile-cache'),
    });
    const { passed, failed, skipped } = counted(report);
    // An error that no test has awaited fails the run and no test.
    const failures = failed || Number(code !== 0);
    console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return code || Number(failures > 0);
  } finally {
    await starting.then(
      (up) => up.stop(),
      () => {},
    );
  }
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  console.error(`docket: ${error.message}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
