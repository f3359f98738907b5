// The built product in processes of its own, and a key to talk to it with.
import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { appEnvironment, commandLine } from '../../tools/environment.mjs';
import { freePort, sleep, stopChild } from '../../tools/processes.mjs';

/** Key of the public API that `giveKey` lets in. */
export const TOKEN = `dkt_live_${'Bench'.repeat(7).slice(0, 32)}`;

/** What the processes are run with on these services: no limits in the way, and quiet. */
export const benchEnvironment = (up) => ({
  ...appEnvironment(up),
  API_REQUESTS_PER_MINUTE: '1000000',
  API_REQUESTS_PER_HOUR: '1000000',
  LOG_LEVEL: 'error',
});

/** Brings the schema up to date. @throws when that fails */
export function migrate(env) {
  const [command, ...args] = commandLine('cli');
  const stdio = ['ignore', 'ignore', 'inherit'];
  const { status } = spawnSync(command, [...args, 'migrate'], { env, stdio });
  if (status !== 0) throw new Error('the schema could not be brought up to date');
}

/** Lets TOKEN into one organization and out of every other; `db` is a connection of the owner. */
export async function giveKey(db, { organization, person, scopes }) {
  await db.query(
    `insert into api_key (organization_id, name, token_sha256, prefix, last4, scopes, created_by)
     values ($1, 'Bench', $2, $3, $4, $5, $6)
     on conflict (token_sha256) do update set organization_id = excluded.organization_id, scopes = excluded.scopes,
       created_by = excluded.created_by`,
    [
      organization,
      createHash('sha256').update(TOKEN).digest('hex'),
      TOKEN.slice(0, 13),
      TOKEN.slice(-4),
      scopes,
      person,
    ],
  );
}

/** Starts the api. @returns `url` of the public API, `child`, and `stop` */
export async function startApi(env) {
  const port = await freePort();
  const app = await start('api', { ...env, PORT: String(port) }, port);
  return { ...app, url: `http://127.0.0.1:${port}/api/public/v1` };
}

/** Starts a worker. @returns `child` and `stop` */
export async function startWorker(env) {
  const port = await freePort();
  return start('worker', { ...env, WORKER_PORT: String(port) }, port);
}

async function start(app, env, port) {
  const [command, ...args] = commandLine(app);
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(`the ${app} ended while it started`);
    await sleep(50);
  }
  return { child, stop: () => stopChild(child, 'SIGTERM', 10_000) };
}
