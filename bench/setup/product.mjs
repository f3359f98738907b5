// Starts the built product in separate processes, and creates an API key for it.
import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { appEnvironment, commandLine } from '../../tools/environment.mjs';
import { freePort, sleep, stopChild } from '../../tools/processes.mjs';

/** API key that `createKey` stores. */
export const TOKEN = `dkt_live_${'Bench'.repeat(7).slice(0, 32)}`;

/** Returns the environment of the processes: without rate limits, and with little logging. */
export const benchEnvironment = (stack) => ({
  ...appEnvironment(stack),
  API_REQUESTS_PER_MINUTE: '1000000',
  API_REQUESTS_PER_HOUR: '1000000',
  API_ORGANIZATION_REQUESTS_PER_MINUTE: '1000000',
  API_ORGANIZATION_REQUESTS_PER_HOUR: '1000000',
  ORGANIZATION_REQUESTS_PER_SECOND: '1000000',
  ADDRESS_REQUESTS_PER_SECOND: '1000000',
  LOG_LEVEL: 'error',
});

/** Migrates the database schema. @throws if the migration fails */
export const migrate = (env) => runCli(env, ['migrate']);

/** Runs a command of the command line. @throws if it fails */
export function runCli(env, commandArguments) {
  const [command, ...args] = commandLine('cli');
  const stdio = ['ignore', 'ignore', 'inherit'];
  const { status } = spawnSync(command, [...args, ...commandArguments], { env, stdio });
  if (status !== 0) throw new Error(`"${commandArguments.join(' ')}" failed`);
}

/**
 * Stores a token as an API key of one organization and removes it from any other. A key is accepted only while its creator is an
 * administrator with an account, so the administrator of the organization gets one.
 * @param db connection of the database owner
 */
export async function createKey(db, { organization, scopes, token = TOKEN }) {
  const { rows } = await db.query(
    `select id, account_id as account from person where organization_id = $1 and role = 'org_admin' limit 1`,
    [organization],
  );
  const [{ id: person, account }] = rows;
  if (!account) await createAccount(db, organization, person);
  await db.query(
    `insert into api_key (organization_id, name, token_sha256, prefix, last4, scopes, created_by)
     values ($1, 'Bench', $2, $3, $4, $5, $6)
     on conflict (token_sha256) do update set organization_id = excluded.organization_id, scopes = excluded.scopes,
       created_by = excluded.created_by, revoked_at = null`,
    [
      organization,
      createHash('sha256').update(token).digest('hex'),
      token.slice(0, 13),
      token.slice(-4),
      scopes,
      person,
    ],
  );
}

async function createAccount(db, organization, person) {
  await db.query(
    `with a as (
       insert into account (id, name, email)
       values (gen_random_uuid(), 'Bench', 'bench-' || $1::text || '@example.com') returning id)
     update person set account_id = a.id from a where person.id = $2`,
    [organization, person],
  );
}

/** Starts the API server. @returns the `url` of the public API, the `child` process, and `stop` */
export async function startApi(env) {
  const port = await freePort();
  const app = await start('api', { ...env, PORT: String(port) }, port);
  return { ...app, url: `http://127.0.0.1:${port}/api/public/v1` };
}

/** Starts a worker. @returns the `child` process and `stop` */
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
    if (child.exitCode !== null) throw new Error(`the ${app} exited during startup`);
    await sleep(50);
  }
  return { child, stop: () => stopChild(child, 'SIGTERM', 10_000) };
}
