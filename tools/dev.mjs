// `npm run dev`: runs Docket in watch mode. The Nest CLI compiles the API server and the worker and restarts them when a file
// changes. Vite serves the web app with hot module replacement. Uses the same services as `npm start`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { watch } from 'chokidar';
import { isReady, probeUrl } from './apps.mjs';
import { build } from './build.mjs';
import { signInLines, prepareDatabase } from './database.mjs';
import { appEnvironment, programEnvironments } from './environment.mjs';
import { clearInstance, recordInstance, assertSingleInstance } from './instance.mjs';
import { root } from './paths.mjs';
import { dieWithParent, freePort, sleep, stopChild } from './processes.mjs';
import { startServices } from './services.mjs';

const WEB_PORT = 5173;
const nest = (app) => [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'start', app, '--watch'];
const vite = (port) => [
  join(root, 'node_modules/vite/bin/vite.js'),
  'apps/web',
  '--port',
  port,
  '--strictPort',
];

const log = (text) => console.log(`docket: ${text}`);

function run(args, env) {
  const [program, ...rest] = [...dieWithParent('TERM'), process.execPath, ...args];
  // A separate process group: Ctrl-C reaches only this process, which then stops the programs in order.
  return spawn(program, rest, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
}

/** Copies changed data files to dist/ and restarts the programs, because the Nest CLI restarts them only for compiled code. */
async function applyDataFiles() {
  await build({ web: false });
  const now = new Date();
  for (const app of ['api', 'worker']) await utimes(join(root, `dist/apps/${app}/src/main.js`), now, now);
}

/** Applies data files, such as framework packs, when they change. The programs read them only at startup. */
function watchDataFiles() {
  let pending;
  const ignored = (path, stats) =>
    /node_modules|apps\/web/.test(path) || (stats?.isFile() === true && !path.endsWith('.json'));
  watch(['apps', 'libs'], { cwd: root, ignored, ignoreInitial: true }).on('all', () => {
    clearTimeout(pending); // an editor may write several files before it is done
    pending = setTimeout(() => applyDataFiles().catch(({ message }) => log(message)), 200);
  });
}

async function waitUntilReady(url) {
  while (!(await isReady(url))) await sleep(100);
}

const stopRequested = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
});

let services;
const children = [];
try {
  assertSingleInstance();
  recordInstance();
  await build({ web: false });
  services = await startServices();
  const [apiPort, webPort] = await Promise.all([
    freePort(3000),
    freePort(Number(process.env.PORT || WEB_PORT)),
  ]);
  const url = `http://localhost:${webPort}`;
  const env = { ...appEnvironment(services, apiPort), PUBLIC_URL: url };
  recordInstance({ url });
  await prepareDatabase(env);
  // If the Nest CLI exits during a restart, the app must exit too.
  const NODE_OPTIONS = `--import=${pathToFileURL(join(root, 'tools/die-with-parent.mjs'))}`;
  const environments = programEnvironments(env);
  for (const app of ['api', 'worker']) children.push(run(nest(app), { ...environments[app], NODE_OPTIONS }));
  children.push(run(vite(String(webPort)), { ...process.env, DOCKET_API: `http://127.0.0.1:${apiPort}` }));
  watchDataFiles();
  const failed = Promise.race(children.map((child) => once(child, 'exit'))).then(() => {
    throw new Error('A program exited. See its output above.');
  });
  const ready = waitUntilReady(probeUrl(env, apiPort)).then(() => {
    const lines = [
      `  ${url}`,
      ...signInLines(),
      '',
      '  Changes take effect immediately. Press Ctrl-C to stop.',
    ];
    console.log(`\n${lines.join('\n')}\n`);
    return stopRequested;
  });
  await Promise.race([ready, stopRequested, failed]);
  log('stopping');
} catch (error) {
  console.error(`docket: ${error.message}`);
  process.exitCode = 1;
} finally {
  await Promise.all(children.map((child) => stopChild(child, 'SIGTERM', 10_000)));
  await services?.stop();
  clearInstance();
}
process.exit();
