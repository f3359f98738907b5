// `node tools/test.mjs [--all] [Vitest arguments]`: runs the tests with dedicated services. The last line of the output is the
// number of passed and failed tests.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
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
    const counts = join(data, 'counts.json');
    const code = await vitest(args, {
      ...process.env,
      // A path also selects slow tests.
      ...((all || args.length > 0) && { ALL_TESTS: '1', ...locateOptionalPrograms(all) }),
      ...env,
      TEST_CHROMIUM,
      TEST_REDIS_SERVER: await findRedis(),
      TEST_DATABASE_OWNER_URL: env.DATABASE_OWNER_URL,
      TEST_REDIS_URL: env.REDIS_URL,
      STORAGE_DIR: storage,
      DOCKET_TEST_COUNTS: counts,
      NODE_ENV: 'test',
      NODE_COMPILE_CACHE: join(dataFolder(), 'compile-cache'),
    });
    const { passed, failed, skipped } = readJsonOrUndefined(counts) ?? { passed: 0, failed: 0, skipped: 0 };
    const failures = failed || Number(code !== 0);
    console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return code;
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
