// Provides PostgreSQL and Redis: the servers that the environment variables name, otherwise embedded servers. Tests always use
// embedded servers because they delete data.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonOrUndefined, writeJson } from './json-file.mjs';
import { dataFolder } from './paths.mjs';
import { externalHandle, freePort } from './processes.mjs';
import { isDatabaseReachable, postgresLog, postgresPid, startPostgres } from './postgres.mjs';
import { isRedisReachable, redisLog, redisPid, startRedis } from './redis.mjs';
import { loadSecrets } from './secrets.mjs';
import { lastLines } from './supervisor.mjs';

const stateFile = (data) => join(data, 'services.json');

/** Returns the URLs of the owner and of the application's roles on the server and database of `ownerUrl`. */
function databaseUrls(ownerUrl, secrets) {
  const urlOf = (role, password) => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = password;
    return url.href;
  };
  return {
    DATABASE_URL: urlOf('docket', secrets.databasePassword),
    AUTH_DATABASE_URL: urlOf('docket_accounts', secrets.authDatabasePassword),
    DATABASE_OWNER_URL: ownerUrl,
  };
}

function databaseFromEnvironment({ ephemeral, secrets }) {
  if (ephemeral) return undefined;
  const { DATABASE_URL, AUTH_DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  const auth = AUTH_DATABASE_URL && { AUTH_DATABASE_URL };
  if (DATABASE_URL && DATABASE_OWNER_URL) return { DATABASE_URL, ...auth, DATABASE_OWNER_URL };
  const owner = DATABASE_OWNER_URL ?? DATABASE_URL;
  if (!owner) return undefined;
  // If only one URL is set, it is the URL of the owner, who runs migrations: the application must not own its tables.
  return { ...databaseUrls(owner, secrets), ...auth };
}

/**
 * Starts an embedded server with `run`. If another command is already running a server in this folder, that server is used.
 * @param lastUrl the URL of the server in the previous run
 * @param launch starts the server; receives `dir`, `port` and `onSpawn`
 */
async function startEmbedded({ id, name, dir, lastUrl, isReachable, pidOf, logOf, launch }, run) {
  let url = lastUrl;
  let inUse = false; // the apps are running: the URL and the data must not change
  const start = async (onSpawn) => {
    const externalPid = url && (await isReachable(url)) && pidOf(dir);
    if (externalPid) onSpawn(externalHandle(externalPid));
    else if (inUse && !existsSync(dir)) throw new Error(`${name} did not start: ${dir} was deleted`);
    else {
      const lastPort = url && Number(new URL(url).port);
      const port = inUse ? lastPort : lastPort && (await freePort(lastPort));
      ({ url } = await launch({ dir, port, onSpawn }));
    }
    inUse = true;
  };
  const { stop } = await run({ id, name, start, lastOutput: () => lastLogLines(logOf(dir)) });
  return { url, stop };
}

const lastLogLines = (log) =>
  existsSync(log)
    ? `Last lines of ${log}:\n${lastLines(readFileSync(log, 'utf8'))}`
    : `The log ${log} does not exist.`;

async function database(context, run) {
  const external = databaseFromEnvironment(context);
  if (external) return { env: external, from: 'DATABASE_URL' };
  const server = {
    id: 'postgres',
    name: 'PostgreSQL',
    dir: join(context.data, 'postgres'),
    lastUrl: context.state.databaseOwnerUrl,
    isReachable: isDatabaseReachable,
    pidOf: postgresPid,
    logOf: postgresLog,
    launch(options) {
      const password = context.secrets.databaseOwnerPassword;
      return startPostgres({ ...options, password, ephemeral: context.ephemeral });
    },
  };
  const { url, stop } = await startEmbedded(server, run);
  return {
    env: databaseUrls(url, context.secrets),
    from: 'embedded PostgreSQL',
    state: { databaseOwnerUrl: url },
    stop,
  };
}

async function queue(context, run) {
  const external = !context.ephemeral && process.env.REDIS_URL;
  if (external) return { env: { REDIS_URL: external }, from: 'REDIS_URL' };
  const server = {
    id: 'redis',
    name: 'Redis',
    dir: join(context.data, 'redis'),
    lastUrl: context.state.redisUrl,
    isReachable: isRedisReachable,
    pidOf: redisPid,
    logOf: redisLog,
    launch(options) {
      const password = context.secrets.redisPassword;
      return startRedis({ ...options, password, ephemeral: context.ephemeral });
    },
  };
  const { url, stop } = await startEmbedded(server, run);
  return { env: { REDIS_URL: url }, from: 'embedded Redis', state: { redisUrl: url }, stop };
}

/** Starts a program without supervision, for commands that exit soon. @returns its handle */
async function runOnce({ start }) {
  let handle;
  try {
    await start((spawned) => (handle = spawned));
  } catch (error) {
    await handle?.stop();
    throw error;
  }
  return handle;
}

/**
 * Starts the embedded servers that are needed.
 * @param ephemeral whether the servers are for tests: environment variables are ignored and `stop` deletes the data
 * @param run starts an embedded server and resolves, when it is ready, to an object with `stop`
 * @returns `env`, the environment variables of the services; `from`, the origin of each service; `stop`, which stops the
 * servers that were started here; and `secrets`
 */
export async function startServices({ data = dataFolder(), ephemeral = false, run = runOnce } = {}) {
  const state = (!ephemeral && readJsonOrUndefined(stateFile(data))) || {};
  const context = { data, ephemeral, secrets: loadSecrets(data), state };
  const results = await Promise.allSettled([database(context, run), queue(context, run)]);
  const started = results.filter((r) => r.status === 'fulfilled').map((r) => r.value);
  const stop = async () => {
    await Promise.all(started.map((service) => service.stop?.()));
    if (ephemeral) rmSync(data, { recursive: true, force: true });
  };
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  if (!ephemeral) {
    writeJson(stateFile(data), Object.assign(state, ...started.map((service) => service.state)));
  }
  return {
    env: Object.assign({}, ...started.map((service) => service.env)),
    from: started.map((service) => service.from),
    stop,
    secrets: context.secrets,
  };
}
