// The api and the worker as programs that `npm start` supervises.
import { spawn } from 'node:child_process';
import { commandLine } from './environment.mjs';
import { dieWithParent, freePort, hasEnded, ownProcess, sleep } from './processes.mjs';
import { lastLines } from './supervisor.mjs';

const READY_DEADLINE_MS = 60_000;
/** Characters of output that are kept to show why an app ended. */
const KEPT_OUTPUT = 10_000;

// When the terminal is gone there is nobody to tell, but the apps still have to end in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Returns the address at which a program of this environment answers its probes on `port`. */
export function probeUrl({ HOST = '127.0.0.1' }, port) {
  const host = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/readyz`;
}

/** Whether a probe is answered with success. */
export const answersWell = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    async (response) => (await response.arrayBuffer(), response.ok),
    () => false,
  );

async function untilReady(name, child, running, url) {
  for (const deadline = Date.now() + READY_DEADLINE_MS; Date.now() < deadline; await sleep(50)) {
    if (hasEnded(child)) throw new Error(`${name} ${await running.ended} before it was ready`);
    if (await answersWell(url)) return;
  }
  throw new Error(`${name} did not get ready within ${READY_DEADLINE_MS / 1000} s`);
}

/** Describes the api, which is ready when it answers at its PORT. */
export const api = (env) => app('api', async () => ({ env, port: env.PORT }));

/** Describes the worker. Without a WORKER_PORT it gets one that only this machine reaches, to say when it is ready. */
export const worker = (env) =>
  app('worker', async () => {
    if (Number(env.WORKER_PORT)) return { env, port: env.WORKER_PORT };
    const port = await freePort();
    return { env: { ...env, HOST: '127.0.0.1', WORKER_PORT: String(port) }, port };
  });

/** @param environment returns the variables for a start, and the `port` at which the app says whether it is ready */
function app(name, environment) {
  let output = '';
  const forward = (from, terminal) =>
    from.on('data', (part) => {
      terminal.write(part);
      output = (output + part).slice(-KEPT_OUTPUT);
    });
  return {
    id: name,
    name,
    async start(spawned) {
      const { env, port } = await environment();
      const [program, ...rest] = [...dieWithParent('TERM'), ...commandLine(name)];
      // Their own group: Ctrl-C reaches npm start only, which then stops them in order.
      const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
      output = '';
      forward(child.stdout, process.stdout);
      forward(child.stderr, process.stderr);
      const running = ownProcess(child, 'SIGTERM', 10_000);
      spawned(running);
      await untilReady(name, child, running, probeUrl(env, port));
    },
    lastWords: () => (output ? `Its last output:\n${lastLines(output)}` : 'It wrote no output.'),
  };
}
