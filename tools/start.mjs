// `npm start`: builds what is stale, brings up the services, migrates, seeds an empty development database, runs api
// and worker, and says where Docket is and how to sign in. Ends everything in order.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, schemaVersion } from './build.mjs';
import { appEnvironment, commandLine } from './environment.mjs';
import { withDatabase } from './postgres.mjs';
import { commandOf, dieWithParent, freePort, isAlive, sleep, stopChild } from './processes.mjs';
import { dataFolder, services } from './services.mjs';

const SEED_PEOPLE = 240;
const READY_DEADLINE_MS = 60_000;
const started = performance.now();
const data = dataFolder();
const lock = join(data, 'start.json');
const signIn = join(data, 'sign-in.json');
const migrated = join(data, 'migrated');

const say = (text) => console.log(`docket: ${text}`);

/** Two starts in one folder would share servers, and the first to stop would end those of the other. */
function refuseSecondStart() {
  if (!existsSync(lock)) return;
  const { pid, url } = JSON.parse(readFileSync(lock, 'utf8'));
  if (isAlive(pid) && commandOf(pid).includes('start.mjs')) {
    throw new Error(`is already running at ${url ?? 'its address'} (process ${pid}); stop that one first`);
  }
}

function command(args, env) {
  const [program, ...rest] = [...commandLine('cli'), ...args];
  const { status, stdout } = spawnSync(program, rest, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (status === 0) return;
  process.stderr.write(stdout ?? '');
  throw new Error(`\`${args[0]}\` failed; see the message above`);
}

async function isEmpty(ownerUrl) {
  const count = (db) => db.query('select count(*)::int as n from organization').then(({ rows }) => rows[0].n);
  return (await withDatabase(ownerUrl, count)) === 0;
}

async function prepareDatabase(env) {
  // The schema of a database of our own changes by us alone, so what was applied once need not be looked at again.
  const version = process.env.DATABASE_URL ? undefined : schemaVersion();
  if (!version || !existsSync(migrated) || readFileSync(migrated, 'utf8') !== version) {
    command(['migrate'], env);
    if (version) writeFileSync(migrated, version);
  }
  if (env.NODE_ENV !== 'development' || !(await isEmpty(env.DATABASE_OWNER_URL))) return;
  say(`the database is empty; making a demo organization with ${SEED_PEOPLE} people`);
  rmSync(signIn, { force: true });
  command(['seed', '--people', String(SEED_PEOPLE), '--sign-in-file', signIn], env);
}

function startApp(name, env, onExit) {
  const [program, ...rest] = [...dieWithParent('TERM'), ...commandLine(name)];
  // Their own group: Ctrl-C reaches this process only, which then stops them in order.
  const child = spawn(program, rest, { env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  child.on('exit', (code, signal) => onExit(name, code ?? signal));
  return child;
}

async function untilReady(url, stillRunning) {
  const deadline = Date.now() + READY_DEADLINE_MS;
  while (Date.now() < deadline && stillRunning()) {
    const ok = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await sleep(50);
  }
  throw new Error(stillRunning() ? 'the api did not get ready within 60 s' : 'the api did not start');
}

function printSignIn(url, from) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lines = [`Docket is up after ${seconds} s on ${from.join(' and ')}`, '', `  ${url}`];
  if (existsSync(signIn)) {
    const { email, password } = JSON.parse(readFileSync(signIn, 'utf8'));
    lines.push('', `  e-mail    ${email}`, `  password  ${password}`);
  } else {
    lines.push('', '  Make the first admin with: npm run admin -- create --help');
  }
  console.log(`\n${lines.join('\n')}\n\n  Ctrl-C stops it.\n`);
}

/** Ends once and in order: first what takes work in, then what does it, then what keeps it. */
function stopper(state) {
  let stopping;
  return (code) => {
    stopping ??= (async () => {
      for (const name of ['api', 'worker']) {
        if (state[name]) await stopChild(state[name], 'SIGTERM', 10_000);
      }
      await state.services?.stop();
      rmSync(lock, { force: true });
      process.exit(code);
    })();
    return stopping;
  };
}

async function main(state, stop) {
  refuseSecondStart();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(lock, JSON.stringify({ pid: process.pid }), { mode: 0o600 });
  await build();
  state.services = await services({
    onExit(name) {
      if (state.ended) return;
      console.error(`docket: the ${name} ended unasked; stopping`);
      state.ended = true;
      void stop(1);
    },
  });
  if (state.ended) return;
  const wanted = Number(process.env.PORT || 3000);
  const port = await freePort(wanted, process.env.HOST || '127.0.0.1');
  if (port !== wanted) say(`port ${wanted} is taken; using ${port}`);
  const env = appEnvironment(state.services, port);
  await prepareDatabase(env);
  const { DATABASE_OWNER_URL: _, ...appEnv } = env; // the running apps must not be able to own anything
  const exited = (name, code) => {
    if (state.ended) return;
    console.error(`docket: ${name} ended (${code}); stopping`);
    state.ended = true;
    void stop(1);
  };
  state.api = startApp('api', appEnv, exited);
  state.worker = startApp('worker', appEnv, exited);
  await untilReady(`http://127.0.0.1:${port}`, () => !state.ended);
  writeFileSync(lock, JSON.stringify({ pid: process.pid, url: env.PUBLIC_URL }), { mode: 0o600 });
  printSignIn(env.PUBLIC_URL, state.services.from);
}

const state = { ended: false };
const stop = stopper(state);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!state.ended) say('stopping');
    state.ended = true;
    void stop(0);
  });
}
try {
  await main(state, stop);
} catch (error) {
  if (!state.ended) console.error(`docket: ${error.message}`);
  const code = state.ended ? 0 : 1;
  state.ended = true;
  await stop(code);
}
