// The services Docket needs: those of the environment, or embedded ones for whatever the environment does not name. Tests
// have embedded ones in any case: they empty what they use.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonIfAny, writeJson } from './json-file.mjs';
import { dataFolder } from './paths.mjs';
import { foreignProcess, freePort } from './processes.mjs';
import { databaseAnswers, postgresLog, postgresPid, startPostgres } from './postgres.mjs';
import { redisAnswers, redisLog, redisPid, startRedis } from './redis.mjs';
import { secretsIn } from './secrets.mjs';
import { lastLines } from './supervisor.mjs';

const stateFile = (data) => join(data, 'services.json');

/** The URL the application signs in with: the owner's server and database, Docket's own user. */
function applicationUrl(ownerUrl, password) {
  const url = new URL(ownerUrl);
  url.username = 'docket';
  url.password = password;
  return url.href;
}

function databaseFromEnvironment({ ephemeral, secrets }) {
  if (ephemeral) return undefined;
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL && DATABASE_OWNER_URL) return { DATABASE_URL, DATABASE_OWNER_URL };
  const owner = DATABASE_OWNER_URL ?? DATABASE_URL;
  if (!owner) return undefined;
  // One URL is the owner's: it may migrate. The application itself must not own its tables.
  return { DATABASE_URL: applicationUrl(owner, secrets.databasePassword), DATABASE_OWNER_URL: owner };
}

/**
 * Starts an embedded server by `run`. While another command that uses this folder runs one, that server is used.
 * @param lastUrl where the server was in the last run
 * @param launch starts the server, given `dir`, `port` and `spawned`
 */
async function embedded({ id, name, dir, lastUrl, answers, pidOf, logOf, launch }, run) {
  let url = lastUrl;
  let inUse = false; // by the apps, which know this address and these data only
  const start = async (spawned) => {
    const foreign = url && (await answers(url)) && pidOf(dir);
    if (foreign) spawned(foreignProcess(foreign));
    else if (inUse && !existsSync(dir)) throw new Error(`${name} did not start: ${dir} was removed`);
    else {
      const last = url && Number(new URL(url).port);
      const port = inUse ? last : last && (await freePort(last));
      ({ url } = await launch({ dir, port, spawned }));
    }
    inUse = true;
  };
  const { stop } = await run({ id, name, start, lastWords: () => endOf(logOf(dir)) });
  return { url, stop };
}

const endOf = (log) =>
  existsSync(log) ? `The end of ${log}:\n${lastLines(readFileSync(log, 'utf8'))}` : `There is no ${log}.`;

async function database(context, run) {
  const given = databaseFromEnvironment(context);
  if (given) return { env: given, from: 'DATABASE_URL' };
  const server = {
    id: 'postgres',
    name: 'PostgreSQL',
    dir: join(context.data, 'postgres'),
    lastUrl: context.state.databaseOwnerUrl,
    answers: databaseAnswers,
    pidOf: postgresPid,
    logOf: postgresLog,
    launch(options) {
      const password = context.secrets.databaseOwnerPassword;
      return startPostgres({ ...options, password, ephemeral: context.ephemeral });
    },
  };
  const { url, stop } = await embedded(server, run);
  const DATABASE_URL = applicationUrl(url, context.secrets.databasePassword);
  const env = { DATABASE_URL, DATABASE_OWNER_URL: url };
  return { env, from: 'embedded PostgreSQL', state: { databaseOwnerUrl: url }, stop };
}

async function queue(context, run) {
  const given = !context.ephemeral && process.env.REDIS_URL;
  if (given) return { env: { REDIS_URL: given }, from: 'REDIS_URL' };
  const server = {
    id: 'redis',
    name: 'Redis',
    dir: join(context.data, 'redis'),
    lastUrl: context.state.redisUrl,
    answers: redisAnswers,
    pidOf: redisPid,
    logOf: redisLog,
    launch(options) {
      const password = context.secrets.redisPassword;
      return startRedis({ ...options, password, ephemeral: context.ephemeral });
    },
  };
  const { url, stop } = await embedded(server, run);
  return { env: { REDIS_URL: url }, from: 'embedded Redis', state: { redisUrl: url }, stop };
}

/** Runs a program without supervision: for commands that end soon themselves. */
async function runOnce({ start }) {
  let running;
  try {
    await start((spawned) => (running = spawned));
  } catch (error) {
    await running?.stop();
    throw error;
  }
  return running;
}

/**
 * Brings up what is missing and answers `{ env, from, stop, secrets }`: the variables to run with, where each service
 * comes from, and how to end those that were started here.
 * @param ephemeral whether these are services of tests: never those of the environment, and their data is removed by `stop`
 * @param run starts an embedded server and resolves to what can `stop` it, once it is ready
 */
export async function services({ data = dataFolder(), ephemeral = false, run = runOnce } = {}) {
  const state = (!ephemeral && readJsonIfAny(stateFile(data))) || {};
  const context = { data, ephemeral, secrets: secretsIn(data), state };
  const results = await Promise.allSettled([database(context, run), queue(context, run)]);
  const up = results.filter((r) => r.status === 'fulfilled').map((r) => r.value);
  const stop = async () => {
    await Promise.all(up.map((service) => service.stop?.()));
    if (ephemeral) rmSync(data, { recursive: true, force: true });
  };
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  if (!ephemeral) {
    writeJson(stateFile(data), Object.assign(state, ...up.map((service) => service.state)));
  }
  return {
    env: Object.assign({}, ...up.map((service) => service.env)),
    from: up.map((service) => service.from),
    stop,
    secrets: context.secrets,
  };
}
