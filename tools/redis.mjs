// Runs a local Redis for the queue, with its data in .data.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { claimPort, dieWithParent, stopOrphan, hasExited, childHandle, sleep } from './processes.mjs';
import { findRedis } from './programs/redis.mjs';

/** Checks whether a Redis responds at this URL and accepts the password. */
export function isRedisReachable(url) {
  const { hostname, port, password } = new URL(url);
  return new Promise((resolvePromise) => {
    const socket = connect(Number(port || 6379), hostname, () => {
      socket.write(password ? `AUTH ${decodeURIComponent(password)}\r\nPING\r\n` : 'PING\r\n');
    });
    const finish = (reachable) => (socket.destroy(), resolvePromise(reachable));
    let text = '';
    socket.setTimeout(2000, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.on('data', (data) => {
      text += data;
      if (text.includes('+PONG')) finish(true);
      else if (text.includes('-ERR') || text.includes('-WRONGPASS') || text.includes('-NOAUTH'))
        finish(false);
    });
  });
}

function writeConfiguration(dir, port, password, ephemeral) {
  // The password is in a file because every user of the machine can read command line arguments.
  const file = join(dir, 'redis.conf');
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${dir}"`,
    `pidfile "${pidFile(dir)}"`,
    `logfile "${redisLog(dir)}"`,
    'save ""',
    `appendonly ${ephemeral ? 'no' : 'yes'}`,
    'maxmemory-policy noeviction',
    'daemonize no',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return file;
}

const pidFile = (dir) => join(dir, 'redis.pid');

/** Returns the path of the log of the server in `dir`. */
export const redisLog = (dir) => join(dir, 'redis.log');

/** Returns the process ID from the PID file of the server in `dir`, or undefined. */
export const redisPid = (dir) =>
  existsSync(pidFile(dir)) ? Number(readFileSync(pidFile(dir), 'utf8')) : undefined;

/** Stops a server that is left over from a killed run. */
export const stopOrphanedRedis = (dir) => stopOrphan(redisPid(dir), 'server', 'SIGTERM');

/**
 * Starts a Redis with its data in `dir` on `port`, or on a free port.
 * @param onSpawn receives the process handle before the server is ready
 * @returns `url`, `port`, `child` and `stop`
 * @throws Error if no Redis program is found, `port` is in use, or the server does not start
 */
export async function startRedis({
  dir: folder,
  password,
  ephemeral = false,
  port: requestedPort = 0,
  onSpawn = () => {},
}) {
  const program = await findRedis();
  const dir = resolve(folder);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  await stopOrphanedRedis(dir);
  const port = await claimPort(requestedPort, 'Redis');
  const [command, ...args] = [
    ...dieWithParent('TERM'),
    program,
    writeConfiguration(dir, port, password, ephemeral),
  ];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  const server = childHandle(child, 'SIGTERM', 10_000);
  onSpawn(server);
  const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  for (let i = 0; i < 400; i++) {
    if (hasExited(child))
      throw new Error(`Redis ${await server.exited} before it was ready. See ${redisLog(dir)}.`);
    if (await isRedisReachable(url)) return { url, port, child, stop: server.stop };
    await sleep(25);
  }
  throw new Error(`Redis was not ready in time. See ${redisLog(dir)}.`);
}
