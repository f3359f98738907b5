// `npm run dev`: the product for those who change it. The Nest CLI compiles the api and the worker and restarts them when a
// file changes; Vite serves the web app and replaces modules in the open page. Services as in `npm start`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answersWell, probeUrl } from './apps.mjs';
import { build } from './build.mjs';
import { howToSignIn, prepareDatabase } from './database.mjs';
import { appEnvironment } from './environment.mjs';
import { forgetInstance, recordInstance, refuseSecondInstance } from './instance.mjs';
import { root } from './paths.mjs';
import { dieWithParent, freePort, sleep, stopChild } from './processes.mjs';
import { services } from './services.mjs';

const WEB_PORT = 5173;
const nest = (app) => [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'start', app, '--watch'];
const vite = (port) => [
  join(root, 'node_modules/vite/bin/vite.js'),
  'apps/web',
  '--port',
  port,
  '--strictPort',
];

const say = (text) => console.log(`docket: ${text}`);

function run(args, env) {
  const [program, ...rest] = [...dieWithParent('TERM'), process.execPath, ...args];
  // Their own group: Ctrl-C reaches this process only, which then stops them in order.
  return spawn(program, rest, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
}

async function untilReady(url) {
  while (!(await answersWell(url))) await sleep(100);
}

const stopped = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
});

let up;
const children = [];
try {
  refuseSecondInstance();
  recordInstance();
  await build({ web: false });
  up = await services();
  const [apiPort, webPort] = await Promise.all([
    freePort(3000),
    freePort(Number(process.env.PORT || WEB_PORT)),
  ]);
  const url = `http://localhost:${webPort}`;
  const env = { ...appEnvironment(up, apiPort), PUBLIC_URL: url };
  recordInstance({ url });
  await prepareDatabase(env);
  const { DATABASE_OWNER_URL: _, ...appEnv } = env; // the running apps must not be able to own anything
  // The Nest CLI may end in the middle of a restart, and would leave the app behind.
  const guarded = {
    ...appEnv,
    NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'tools/die-with-parent.mjs'))}`,
  };
  children.push(run(nest('api'), guarded), run(nest('worker'), guarded));
  children.push(run(vite(String(webPort)), { ...process.env, DOCKET_API: `http://127.0.0.1:${apiPort}` }));
  const failed = Promise.race(children.map((child) => once(child, 'exit'))).then(() => {
    throw new Error('a program ended; see its output above');
  });
  const ready = untilReady(probeUrl(appEnv, apiPort)).then(() => {
    const lines = [`  ${url}`, ...howToSignIn(), '', '  Changes take effect at once. Ctrl-C stops it.'];
    console.log(`\n${lines.join('\n')}\n`);
    return stopped;
  });
  await Promise.race([ready, stopped, failed]);
  say('stopping');
} catch (error) {
  console.error(`docket: ${error.message}`);
  process.exitCode = 1;
} finally {
  await Promise.all(children.map((child) => stopChild(child, 'SIGTERM', 10_000)));
  await up?.stop();
  forgetInstance();
}
process.exit();
