// `npm start`: builds the changed sources, starts the services, migrates, seeds an empty development database, runs the API server and
// the worker, and prints the URL and how to sign in. Restarts programs that exit unexpectedly and stops all of them in order.
import { api, worker } from './apps.mjs';
import { build } from './build.mjs';
import { signInLines, prepareDatabase } from './database.mjs';
import { appEnvironment, programEnvironments } from './environment.mjs';
import { clearInstance, recordInstance, assertSingleInstance } from './instance.mjs';
import { freePort } from './processes.mjs';
import { startServices } from './services.mjs';
import { supervise } from './supervisor.mjs';

const started = performance.now();

const log = (text) => console.log(`docket: ${text}`);

function printSignIn(url, from) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lines = [`Docket is ready (${seconds} s), using ${from.join(' and ')}`, '', `  ${url}`];
  console.log(`\n${[...lines, ...signInLines()].join('\n')}\n\n  Press Ctrl-C to stop.\n`);
}

/** Starts a program under supervision. Resolves to its supervisor when the program is ready. */
async function run(program, state) {
  if (state.stopping) throw new Error('npm start is stopping');
  const supervisor = supervise({
    ...program,
    start: (onSpawn) =>
      program.start((handle) => {
        onSpawn(handle);
        state.pids[program.id] = handle.pid;
        recordInstance(state);
      }),
    firstDelayMs: restartDelay(),
    log,
    onGiveUp(reason) {
      console.error(`docket: ${reason}\ndocket: stopping. Fix the cause, then run \`npm start\` again.`);
      state.stop(1);
    },
  });
  state.supervisors.set(program.id, supervisor);
  await supervisor.started;
  return supervisor;
}

/** Returns PORT, or `fallback` if PORT is not set. @throws Error if PORT is not a valid port */
function requestedPort(fallback) {
  const port = Number(process.env.PORT || fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('PORT must be a number from 1 to 65535.');
  return port;
}

function restartDelay() {
  const text = process.env.DOCKET_RESTART_DELAY_MS || '500';
  if (!/^[1-9]\d*$/.test(text))
    throw new Error('DOCKET_RESTART_DELAY_MS must be a whole number of milliseconds, at least 1.');
  return Number(text);
}

/** Stops all programs in order: the API server, the worker, then the services. */
async function stopAll(supervisors) {
  for (const supervisor of supervisors.values()) supervisor.release();
  for (const id of ['api', 'worker']) await supervisors.get(id)?.stop();
  await Promise.all([...supervisors.values()].map((supervisor) => supervisor.stop()));
}

async function main(state) {
  assertSingleInstance();
  recordInstance(state);
  await build();
  const services = await startServices({ run: (program) => run(program, state) });
  const preferred = requestedPort(3000);
  const port = await freePort(preferred, process.env.HOST || '127.0.0.1');
  if (port !== preferred) log(`port ${preferred} is in use; using ${port}`);
  const env = appEnvironment(services, port);
  await prepareDatabase(env);
  const environments = programEnvironments(env);
  await Promise.all([run(api(environments.api), state), run(worker(environments.worker), state)]);
  state.url = env.PUBLIC_URL;
  recordInstance(state);
  printSignIn(env.PUBLIC_URL, services.from);
}

const state = { stopping: false, pids: {}, supervisors: new Map() };
/** Stops everything and exits with `code`. Further calls have no effect. */
state.stop = (code) => {
  if (state.stopping) return;
  state.stopping = true;
  void stopAll(state.supervisors).then(() => {
    clearInstance();
    process.exit(code);
  });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!state.stopping) log('stopping');
    state.stop(0);
  });
}
try {
  await main(state);
} catch (error) {
  if (!state.stopping) console.error(`docket: ${error.message}`);
  state.stop(1);
}
