// The services Docket needs: those of the environment, or embedded ones for whatever the environment does not name.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from './processes.mjs';
import { databaseAnswers, endPostgresOrphan, startPostgres } from './postgres.mjs';
import { NO_REDIS, endRedisOrphan, redisAnswers, startRedis } from './redis.mjs';
import { secretsIn } from './secrets.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where everything of this installation is kept; DOCKET_DATA moves it. */
export const dataFolder = () => process.env.DOCKET_DATA ?? join(root, '.data');

const stateFile = (data) => join(data, 'services.json');

function readState(data) {
  try {
    return JSON.parse(readFileSync(stateFile(data), 'utf8'));
  } catch {
    return {};
  }
}

/** The URL the application signs in with: the owner's server and database, Docket's own user. */
function applicationUrl(ownerUrl, password) {
  const url = new URL(ownerUrl);
  url.username = 'docket';
  url.password = password;
  return url.href;
}

function databaseFromEnvironment(secrets) {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL && DATABASE_OWNER_URL) return { DATABASE_URL, DATABASE_OWNER_URL };
  const owner = DATABASE_OWNER_URL ?? DATABASE_URL;
  if (!owner) return undefined;
  // One URL is the owner's: it may migrate. The application itself must not own its tables.
  return { DATABASE_URL: applicationUrl(owner, secrets.databasePassword), DATABASE_OWNER_URL: owner };
}

async function database(context) {
  const given = databaseFromEnvironment(context.secrets);
  if (given) return { env: given, from: 'DATABASE_URL' };
  const running = context.state.databaseOwnerUrl;
  let owner = running && (await databaseAnswers(running)) ? running : undefined;
  let server;
  if (!owner) {
    server = await startPostgres({
      dir: join(context.data, 'postgres'),
      password: context.secrets.databaseOwnerPassword,
      ephemeral: context.ephemeral,
    });
    owner = server.url;
  }
  const DATABASE_URL = applicationUrl(owner, context.secrets.databasePassword);
  return { env: { DATABASE_URL, DATABASE_OWNER_URL: owner }, from: 'embedded PostgreSQL', server };
}

async function queue(context) {
  const given = process.env.REDIS_URL;
  if (given) return { env: { REDIS_URL: given }, from: 'REDIS_URL' };
  const running = context.state.redisUrl;
  if (running && (await redisAnswers(running)))
    return { env: { REDIS_URL: running }, from: 'embedded Redis' };
  const server = await startRedis({
    dir: join(context.data, 'redis'),
    binaries: join(dataFolder(), 'redis-bin'),
    password: context.secrets.redisPassword,
    ephemeral: context.ephemeral,
  });
  if (!server) throw new Error(NO_REDIS);
  return { env: { REDIS_URL: server.url }, from: 'embedded Redis', server };
}

/**
 * Brings up what is missing and answers `{ env, from, stop }`: the variables to run with, where each service comes
 * from, and how to end those that were started here. Servers another run of this folder has started are used.
 * `onExit(name)` is told when a server that was started here ends unasked.
 */
export async function services({ data = dataFolder(), ephemeral = false, onExit } = {}) {
  const context = { data, ephemeral, secrets: secretsIn(data), state: ephemeral ? {} : readState(data) };
  const results = await Promise.allSettled([database(context), queue(context)]);
  const up = results.filter((r) => r.status === 'fulfilled').map((r) => r.value);
  const started = up.filter((service) => service.server);
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await Promise.all(started.map((service) => service.server.stop()));
    if (ephemeral) rmSync(data, { recursive: true, force: true });
  };
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  for (const { from, server } of started) server.child.once('exit', () => stopping || onExit?.(from));
  const env = Object.assign({}, ...up.map((service) => service.env));
  if (started.length > 0 && !ephemeral) {
    const state = { databaseOwnerUrl: env.DATABASE_OWNER_URL, redisUrl: env.REDIS_URL };
    writeFileSync(stateFile(data), JSON.stringify(state), { mode: 0o600 });
  }
  return { env, from: up.map((service) => service.from), stop, secrets: context.secrets };
}

/** Removes what test runs that were killed have left behind. */
export async function removeStaleTestFolders() {
  const parent = dataFolder();
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const pid = Number(/^test-(\d+)$/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    await endPostgresOrphan(join(parent, name, 'postgres'));
    await endRedisOrphan(join(parent, name, 'redis'));
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}
