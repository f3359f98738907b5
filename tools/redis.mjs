// A private Redis for the queue: from PATH, or Debian's package unpacked below .data without root.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { dieWithParent, endOrphan, freePort, sleep, stopChild, works } from './processes.mjs';

const PACKAGES = ['redis-server', 'redis-tools', 'liblzf1', 'libjemalloc2', 'libatomic1'];

/** What to tell somebody who has no Redis. */
export const NO_REDIS =
  'no Redis was found and none could be downloaded. Docket queues its reports in Redis: install it ' +
  '(Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis; Fedora: dnf install valkey), ' +
  'or set REDIS_URL to a server of your own';

function unpack(folder) {
  if (process.platform !== 'linux' || !works('apt-get', ['--version'])) return;
  console.log("docket: no Redis on this machine; unpacking Debian's package into .data/redis-bin");
  mkdirSync(folder, { recursive: true });
  // The sandbox user of apt may not write below a private home.
  const options = ['download', '-q', '-o', 'APT::Sandbox::User=root', ...PACKAGES];
  const download = () => spawnSync('apt-get', options, { cwd: folder, stdio: 'ignore' }).status === 0;
  if (!download() && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    download();
  }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.deb'))) {
    spawnSync('dpkg', ['-x', name, '.'], { cwd: folder });
    rmSync(join(folder, name));
  }
}

/** A Redis server program and the environment it needs, or undefined. */
export function findRedis(folder) {
  for (const bin of ['redis-server', 'valkey-server']) if (works(bin, ['--version'])) return { bin, env: {} };
  const root = resolve(folder);
  const bin = join(root, 'usr/bin/redis-server');
  const libraries = ['x86_64', 'aarch64'].map((cpu) => join(root, `usr/lib/${cpu}-linux-gnu`)).join(':');
  const env = { LD_LIBRARY_PATH: libraries };
  if (!existsSync(bin)) unpack(root);
  const runs = spawnSync(bin, ['--version'], { env: { ...process.env, ...env } }).status === 0;
  return runs ? { bin, env } : undefined;
}

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
    `pidfile "${join(dir, 'redis.pid')}"`,
    `logfile "${join(dir, 'redis.log')}"`,
    'save ""',
    `appendonly ${ephemeral ? 'no' : 'yes'}`,
    'maxmemory-policy noeviction',
    'daemonize no',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return file;
}

/** Ends a server that outlived the run that started it. */
export async function endRedisOrphan(dir) {
  const file = join(dir, 'redis.pid');
  if (existsSync(file)) await endOrphan(Number(readFileSync(file, 'utf8')), 'server', 'SIGTERM');
}

/** Starts a Redis with its data in `dir`, on `port` or a free one; undefined when there is no server program to be had. */
export async function startRedis({ dir: folder, binaries, password, ephemeral = false, port: wanted = 0 }) {
  const found = findRedis(binaries);
  if (!found) return undefined;
  const dir = resolve(folder);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  await endRedisOrphan(dir);
  const port = await freePort(wanted);
  const [command, ...args] = [
    ...dieWithParent('TERM'),
    found.bin,
    writeConfiguration(dir, port, password, ephemeral),
  ];
  const env = { ...process.env, ...found.env };
  const child = spawn(command, args, { stdio: 'ignore', detached: true, env });
  const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  for (let i = 0; i < 400; i++) {
    if (child.exitCode !== null) break;
    if (await redisAnswers(url)) return { url, port, child, stop: () => stopChild(child, 'SIGTERM', 10_000) };
    await sleep(25);
  }
  throw new Error(`Redis did not start; see ${join(dir, 'redis.log')}`);
}
