// `npm start`: builds what is stale, brings up the services, migrates, seeds an empty development database, runs api
// and worker, and says where Docket is and how to sign in. Starts again what ends unasked. Ends everything in order.
import { api, worker } from './apps.mjs';
import { build } from './build.mjs';
import { howToSignIn, prepareDatabase } from './database.mjs';
import { appEnvironment } from './environment.mjs';
import { forgetInstance, recordInstance, refuseSecondInstance } from './instance.mjs';
import { freePort } from './processes.mjs';
import { services } from './services.mjs';
import { supervise } from './supervisor.mjs';

const started = performance.now();

const say = (text) => console.log(`docket: ${text}`);

function printSignIn(url, from) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lines = [`Docket is up after ${seconds} s on ${from.join(' and ')}`, '', `  ${url}`];
  console.log(`\n${[...lines, ...howToSignIn()].join('\n')}\n\n  Ctrl-C stops it.\n`);
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
        recordInstance(state);
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

/** @param otherwise the port when PORT names none */
function wantedPort(otherwise) {
  const port = Number(process.env.PORT || otherwise);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('PORT must be a number from 1 to 65535');
  return port;
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
  refuseSecondInstance();
  recordInstance(state);
  await build();
  const up = await services({ run: (program) => run(program, state) });
  const wanted = wantedPort(3000);
  const port = await freePort(wanted, process.env.HOST || '127.0.0.1');
  if (port !== wanted) say(`port ${wanted} is taken; using ${port}`);
  const env = appEnvironment(up, port);
  await prepareDatabase(env);
  const { DATABASE_OWNER_URL: _, ...appEnv } = env; // the running apps must not be able to own anything
  await Promise.all([run(api(appEnv), state), run(worker(appEnv), state)]);
  state.url = env.PUBLIC_URL;
  recordInstance(state);
  printSignIn(env.PUBLIC_URL, up.from);
}

const state = { ended: false, pids: {}, supervisors: new Map() };
/** Ends npm start with `code`; the first call counts. */
state.end = (code) => {
  if (state.ended) return;
  state.ended = true;
  void stopAll(state.supervisors).then(() => {
    forgetInstance();
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
