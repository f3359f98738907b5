// Definitions of the API server and the worker for the supervisor of `npm start`.
import { spawn } from 'node:child_process';
import { commandLine } from './environment.mjs';
import { dieWithParent, freePort, hasExited, childHandle, sleep } from './processes.mjs';
import { lastLines } from './supervisor.mjs';

const READY_DEADLINE_MS = 60_000;
/** Number of trailing output characters kept to show why an app exited. */
const OUTPUT_CHARACTERS = 10_000;

// If the terminal is closed, writing fails. Ignore that, so that the apps still shut down cleanly.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Returns the readiness probe URL of a program that listens on `port` with this environment. */
export function probeUrl({ HOST = '127.0.0.1' }, port) {
  const host = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/readyz`;
}

/** Checks whether a probe returns a success status within 2 seconds. */
export const isReady = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    async (response) => (await response.arrayBuffer(), response.ok),
    () => false,
  );

async function waitUntilReady(name, child, handle, url) {
  for (const deadline = Date.now() + READY_DEADLINE_MS; Date.now() < deadline; await sleep(50)) {
    if (hasExited(child)) throw new Error(`${name} ${await handle.exited} before it was ready`);
    if (await isReady(url)) return;
  }
  throw new Error(`${name} was not ready within ${READY_DEADLINE_MS / 1000} s`);
}

/** Returns the definition of the API server. Its readiness probe is on PORT. */
export const api = (env) => app('api', async () => ({ env, port: env.PORT }));

/** Returns the definition of the worker. Without WORKER_PORT, its readiness probe is on a free local port. */
export const worker = (env) =>
  app('worker', async () => {
    if (Number(env.WORKER_PORT)) return { env, port: env.WORKER_PORT };
    const port = await freePort();
    return { env: { ...env, HOST: '127.0.0.1', WORKER_PORT: String(port) }, port };
  });

/** @param environment returns the environment variables of a start and the `port` of the readiness probe */
function app(name, environment) {
  let output = '';
  const forward = (from, terminal) =>
    from.on('data', (part) => {
      terminal.write(part);
      output = (output + part).slice(-OUTPUT_CHARACTERS);
    });
  return {
    id: name,
    name,
    async start(onSpawn) {
      const { env, port } = await environment();
      const [program, ...rest] = [...dieWithParent('TERM'), ...commandLine(name)];
      // A separate process group: Ctrl-C reaches only npm start, which then stops the apps in order.
      const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
      output = '';
      forward(child.stdout, process.stdout);
      forward(child.stderr, process.stderr);
      const handle = childHandle(child, 'SIGTERM', 10_000);
      onSpawn(handle);
      await waitUntilReady(name, child, handle, probeUrl(env, port));
    },
    lastOutput: () => (output ? `Last output:\n${lastLines(output)}` : 'It printed no output.'),
  };
}
