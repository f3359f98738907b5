// `node tools/test.mjs [--all] [Vitest arguments]`: runs the tests with dedicated services. The last line of the output is the
// number of passed and failed tests.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { readJsonOrUndefined } from './json-file.mjs';
import { dieWithParent, stopChild } from './processes.mjs';
import { dataFolder, root } from './paths.mjs';
import { findChromium } from './programs/chromium.mjs';
import { findOptionalProgram, optionalPrograms } from './programs/optional.mjs';
import { findRedis } from './programs/redis.mjs';
import { startServices } from './services.mjs';
import { removeStaleTestFolders, testFolder } from './test-folder.mjs';

const BROWSER_TESTS = [
  'test/browser.spec.ts',
  'test/browser-classroom.spec.ts',
  'test/browser-dashboard.spec.ts',
  'test/browser-imports.spec.ts',
  'test/browser-languages.spec.ts',
  'test/browser-newcomers.spec.ts',
  'test/browser-pages.spec.ts',
  'test/browser-profile.spec.ts',
  'test/browser-operations.spec.ts',
  'test/browser-privacy.spec.ts',
  'test/browser-scopes.spec.ts',
  'test/browser-second-factor.spec.ts',
  'test/browser-weight.spec.ts',
  'test/retention.slow.spec.ts',
];
const ci = process.env.CI === 'true' || process.env.CI === '1';

/**
 * Finds the optional programs that only slow tests use.
 * @param all whether all tests run. The skipped tests are then printed
 * @returns an environment variable per program. It is empty if the program is missing, and the tests of that program are
 * skipped
 */
function locateOptionalPrograms(all) {
  const found = optionalPrograms.map((program) => ({ ...program, path: findOptionalProgram(program) }));
  const missing = all ? found.filter(({ path }) => !path) : [];
  for (const { tests, install } of missing)
    console.log(`docket: SKIPPED on this machine: ${tests} (${install})`);
  return Object.fromEntries(found.map(({ variable, path }) => [variable, path]));
}

/** Checks whether one of the spec files that `args` select uses a browser. */
function needsBrowser(args) {
  const paths = args.filter((arg) => !arg.startsWith('-')).map((arg) => arg.replace(/^\.\//, ''));
  return paths.length === 0 || paths.some((path) => BROWSER_TESTS.some((file) => file.includes(path)));
}

/** Finds a browser. Without one, the browser tests are skipped. @throws Error if there is none in continuous integration */
async function locateChromium() {
  try {
    return await findChromium();
  } catch ({ message }) {
    if (ci)
      throw new Error(
        `The browser tests are mandatory with CI=true, but no browser is available: ${message}`,
      );
    console.log(`docket: SKIPPED on this machine: browser tests (${message})`);
    return '';
  }
}

/** Maximum number of failed spec files that are run again. More are not a matter of a busy machine. */
const MAX_REPEATED = 5;

/** Runs Vitest with `args`. @returns the exit code */
async function vitest(args, env) {
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const [command, ...rest] = [
    ...dieWithParent('TERM'),
    process.execPath,
    program,
    args.includes('--watch') ? 'watch' : 'run',
  ];
  const reporters = ['--reporter=default', '--reporter=tools/count-reporter.mjs'];
  const child = spawn(command, [...rest, ...reporters, ...args.filter((arg) => arg !== '--watch')], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  const forward = () => void stopChild(child, 'SIGTERM', 5000);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, forward);
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/**
 * Runs the tests. In a whole run in continuous integration, a few spec files that failed run once more, alone and one after the
 * other: a test that fails only on a busy machine is named as unstable, and a test that fails again is a failure.
 * @param args arguments of Vitest
 * @returns the numbers of passed, failed and skipped tests
 */
async function runTests(args, env) {
  const counts = env.DOCKET_TEST_COUNTS;
  const run = async (args) => {
    rmSync(counts, { force: true });
    const code = await vitest(args, env);
    const { files, errors } = readJsonOrUndefined(counts) ?? { files: {}, errors: 0 };
    const failed = Object.keys(files).filter((file) => files[file].failed > 0);
    return { files, failed, otherFailures: failed.length === 0 ? errors || Number(code !== 0) : errors };
  };
  const first = await run(args);
  const repeats =
    ci &&
    args.length === 0 &&
    first.otherFailures === 0 &&
    first.failed.length > 0 &&
    first.failed.length <= MAX_REPEATED;
  if (!repeats) return total(first.files, first.otherFailures);
  console.log(`docket: runs the failed files again, alone: ${first.failed.join(', ')}`);
  const second = await run([...first.failed, '--no-file-parallelism']);
  const unstable = first.failed.filter((file) => second.files[file]?.failed === 0);
  if (unstable.length > 0)
    console.log(`docket: UNSTABLE, failed in the whole run and passed alone: ${unstable.join(', ')}`);
  return total({ ...first.files, ...second.files }, second.otherFailures);
}

function total(files, otherFailures) {
  const sum = { passed: 0, failed: otherFailures, skipped: 0 };
  for (const counts of Object.values(files))
    for (const state of Object.keys(sum)) sum[state] += counts[state];
  return sum;
}

/**
 * Runs the tests with dedicated services and prints the number of passed and failed tests.
 * @param cliArguments arguments of Vitest, and `--all` to include the slow tests
 * @returns the exit code
 */
async function test(cliArguments) {
  const args = cliArguments.filter((arg) => arg !== '--all');
  const all = args.length < cliArguments.length;
  await removeStaleTestFolders();
  const data = testFolder();
  const startup = startServices({ data, ephemeral: true });
  try {
    const [{ env }, TEST_CHROMIUM] = await Promise.all([
      startup,
      needsBrowser(args) ? locateChromium() : '',
      build({ web: needsBrowser(args) }), // other tests do not need the web app
    ]);
    const storage = join(data, 'storage');
    mkdirSync(storage, { recursive: true });
    const { passed, failed, skipped } = await runTests(args, {
      ...process.env,
      // A path also selects slow tests.
      ...((all || args.length > 0) && { ALL_TESTS: '1', ...locateOptionalPrograms(all) }),
      ...env,
      TEST_CHROMIUM,
      TEST_REDIS_SERVER: await findRedis(),
      TEST_DATABASE_OWNER_URL: env.DATABASE_OWNER_URL,
      TEST_REDIS_URL: env.REDIS_URL,
      STORAGE_DIR: storage,
      DOCKET_TEST_COUNTS: join(data, 'counts.json'),
      NODE_ENV: 'test',
      NODE_COMPILE_CACHE: join(dataFolder(), 'compile-cache'),
    });
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return Number(failed > 0);
  } finally {
    await startup.then(
      (services) => services.stop(),
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
