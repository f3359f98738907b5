// `npm start`: builds what is stale, brings up the services, migrates, seeds an empty development database, runs api
// and worker, and says where Docket is and how to sign in. Starts again what ends unasked. Ends everything in order.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { api, worker } from './apps.mjs';
import { build, schemaVersion } from './build.mjs';
import { appEnvironment, commandLine } from './environment.mjs';
import { readJsonIfAny, writeJson } from './json-file.mjs';
import { withDatabase } from './postgres.mjs';
import { commandOf, freePort, isAlive } from './processes.mjs';
import { dataFolder } from './paths.mjs';
import { services } from './services.mjs';
import { supervise } from './supervisor.mjs';

const SEED_PEOPLE = 240;
const started = performance.now();
const data = dataFolder();
const lock = join(data, 'start.json');
const signIn = join(data, 'sign-in.json');
const migrated = join(data, 'migrated');

const say = (text) => console.log(`docket: ${text}`);

/** Two starts in one folder would share servers, and the first to stop would end those of the other. */
function refuseSecondStart() {
  const { pid, url } = readJsonIfAny(lock) ?? {};
  if (pid && isAlive(pid) && commandOf(pid).includes('start.mjs')) {
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
  say(`the database is empty; creating a demo organization with ${SEED_PEOPLE} people`);
  rmSync(signIn, { force: true });
  command(['seed', '--people', String(SEED_PEOPLE), '--sign-in-file', signIn], env);
}

function printSignIn(url, from) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lines = [`Docket is up after ${seconds} s on ${from.join(' and ')}`, '', `  ${url}`];
  const account = readJsonIfAny(signIn);
  if (account) {
    lines.push('', `  e-mail    ${account.email}`, `  password  ${account.password}`);
  } else {
    lines.push('', '  Make the first admin with: npm run admin -- create --help');
  }
  console.log(`\n${lines.join('\n')}\n\n  Ctrl-C stops it.\n`);
}

/** Keeps start.json up to date: the address, and the process of each program, for people and tests. */
function record(state) {
  const { url, pids } = state;
  writeJson(lock, { pid: process.pid, url, pids });
  state.recorded = true;
}

/** Starts a program under supervision; resolves to its supervisor when it is ready. */
async function run(program, state) {
  if (state.ended) throw new Error('is stopping');
  const supervisor = supervise({
    ...program,
    start: (spawned) =>
      program.start((running) => {
        spawned(running);
        state.pids[program.id] = running.pid;
        record(state);
      }),
    firstDelayMs: restartDelay(),
    say,
    giveUp(reason) {
      console.error(`docket: ${reason}\ndocket: stopping; correct the cause, then run \`npm start\` again`);
      state.end(1);
    },
  });
  state.supervisors.set(program.id, supervisor);
  await supervisor.started;
  return supervisor;
}

function restartDelay() {
  const text = process.env.DOCKET_RESTART_DELAY_MS || '500';
  if (!/^[1-9]\d*$/.test(text)) throw new Error('DOCKET_RESTART_DELAY_MS must be a number of milliseconds');
  return Number(text);
}

/** Ends everything in order: first what takes work in, then what does it, then what keeps it. */
async function stopAll(supervisors) {
  for (const supervisor of supervisors.values()) supervisor.release();
  for (const id of ['api', 'worker']) await supervisors.get(id)?.stop();
  await Promise.all([...supervisors.values()].map((supervisor) => supervisor.stop()));
}

async function main(state) {
  refuseSecondStart();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  record(state);
  await build();
  const up = await services({ run: (program) => run(program, state) });
  const wanted = Number(process.env.PORT || 3000);
  const port = await freePort(wanted, process.env.HOST || '127.0.0.1');
  if (port !== wanted) say(`port ${wanted} is taken; using ${port}`);
  const env = appEnvironment(up, port);
  await prepareDatabase(env);
  const { DATABASE_OWNER_URL: _, ...appEnv } = env; // the running apps must not be able to own anything
  await Promise.all([run(api(appEnv), state), run(worker(appEnv), state)]);
  state.url = env.PUBLIC_URL;
  record(state);
  printSignIn(env.PUBLIC_URL, up.from);
}

const state = { ended: false, recorded: false, pids: {}, supervisors: new Map() };
/** Ends npm start with `code`; the first call counts. */
state.end = (code) => {
  if (state.ended) return;
  state.ended = true;
  void stopAll(state.supervisors).then(() => {
    if (state.recorded) rmSync(lock, { force: true }); // otherwise it is that of another npm start
    process.exit(code);
  });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!state.ended) say('stopping');
    state.end(0);
  });
}
try {
  await main(state);
} catch (error) {
  if (!state.ended) console.error(`docket: ${error.message}`);
  state.end(1);
}
