// Runs the tests on services of their own: `node tools/test.mjs [--all] [what vitest takes]`. The last line is the count.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { readJsonIfAny } from './json-file.mjs';
import { dieWithParent, stopChild } from './processes.mjs';
import { dataFolder, root } from './paths.mjs';
import { findChromium } from './programs/chromium.mjs';
import { findRareProgram, rarePrograms } from './programs/rare.mjs';
import { findRedis } from './programs/redis.mjs';
import { services } from './services.mjs';
import { removeStaleTestFolders, testFolder } from './test-folder.mjs';

const BROWSER_TESTS = ['test/browser.spec.ts', 'test/browser-pages.spec.ts', 'test/retention.slow.spec.ts'];
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

/** Whether one of the files that `args` name opens a browser. */
function needsBrowser(args) {
  const paths = args.filter((arg) => !arg.startsWith('-')).map((arg) => arg.replace(/^\.\//, ''));
  return paths.length === 0 || paths.some((path) => BROWSER_TESTS.some((file) => file.includes(path)));
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

/** Runs the files that `args` name, or all. @returns the exit code */
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
      needsBrowser(args) ? locateChromium() : '',
      build({ web: needsBrowser(args) }), // other tests do not wait for the web app
    ]);
    const storage = join(data, 'storage');
    mkdirSync(storage, { recursive: true });
    const counts = join(data, 'counts.json');
    const code = await vitest(args, {
      ...process.env,
      // A path runs whatever it names.
      ...((all || args.length > 0) && { ALL_TESTS: '1', ...locateRarePrograms(all) }),
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
    const { passed, failed, skipped } = readJsonIfAny(counts) ?? { passed: 0, failed: 0, skipped: 0 };
    const failures = failed || Number(code !== 0);
    console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return code;
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
