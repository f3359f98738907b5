// A private Redis for the queue, with its data below .data.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { claimPort, dieWithParent, endOrphan, hasEnded, ownProcess, sleep } from './processes.mjs';
import { findRedis } from './programs/redis.mjs';

/** Whether a Redis answers to this URL and accepts its password. */
export function redisAnswers(url) {
  const { hostname, port, password } = new URL(url);
  return new Promise((done) => {
    const socket = connect(Number(port || 6379), hostname, () => {
      socket.write(password ? `AUTH ${decodeURIComponent(password)}\r\nPING\r\n` : 'PING\r\n');
    });
    const answer = (value) => (socket.destroy(), done(value));
    let text = '';
    socket.setTimeout(2000, () => answer(false));
    socket.on('error', () => answer(false));
    socket.on('close', () => answer(false));
    socket.on('data', (data) => {
      text += data;
      if (text.includes('+PONG')) answer(true);
      else if (text.includes('-ERR') || text.includes('-WRONGPASS') || text.includes('-NOAUTH'))
        answer(false);
    });
  });
}

function writeConfiguration(dir, port, password, ephemeral) {
  // In a file, not in arguments: arguments can be read by every user of the machine.
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

/** Returns the log file of the server of `dir`. */
export const redisLog = (dir) => join(dir, 'redis.log');

/** Returns the process id of the server of `dir`, as it has written it down, or undefined. */
export const redisPid = (dir) =>
  existsSync(pidFile(dir)) ? Number(readFileSync(pidFile(dir), 'utf8')) : undefined;

/** Ends a server that outlived the run that started it. */
export const endRedisOrphan = (dir) => endOrphan(redisPid(dir), 'server', 'SIGTERM');

/**
 * Starts a Redis with its data in `dir`, on `port` or a free one.
 * @param spawned is told the process before it is ready
 * @throws Error when no server program is to be had, or when `port` is taken
 */
export async function startRedis({
  dir: folder,
  password,
  ephemeral = false,
  port: wanted = 0,
  spawned = () => {},
}) {
  const program = await findRedis();
  const dir = resolve(folder);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  await endRedisOrphan(dir);
  const port = await claimPort(wanted, 'Redis');
  const [command, ...args] = [
    ...dieWithParent('TERM'),
    program,
    writeConfiguration(dir, port, password, ephemeral),
  ];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  const server = ownProcess(child, 'SIGTERM', 10_000);
  spawned(server);
  const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  for (let i = 0; i < 400; i++) {
    if (hasEnded(child))
      throw new Error(`Redis ${await server.ended} before it was ready; see ${redisLog(dir)}`);
    if (await redisAnswers(url)) return { url, port, child, stop: server.stop };
    await sleep(25);
  }
  throw new Error(`Redis did not get ready; see ${redisLog(dir)}`);
}
