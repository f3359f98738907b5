// Small truths about processes: who is alive, how to end them, how to make them end with us.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const linux = process.platform === 'linux';

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Whether the command can be run and succeeds. */
export const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** A port nobody listens on, or `wanted` when that one is free. */
export async function freePort(wanted = 0, host = '127.0.0.1') {
  const port = await listenOnce(wanted, host);
  return port ?? (await listenOnce(0, host));
}

function listenOnce(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, host, () => {
      const got = server.address().port;
      server.close(() => done(got));
    });
  });
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process, so that a reused process id is not mistaken for one of ours. */
export function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  return linux ? '' : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

const hasDeathSignal = linux && works('setpriv', ['--pdeathsig', 'TERM', 'true']);

/** Prefix of a command that makes the kernel send `signal` when this process dies, even by SIGKILL. */
export const dieWithParent = (signal) => (hasDeathSignal ? ['setpriv', '--pdeathsig', signal] : []);

/** Prefix that drops root, which PostgreSQL refuses to run as. `folders` are what the process must be able to write. */
export function withoutRoot(signal, folders) {
  const tail = dieWithParent(signal);
  if (process.getuid?.() !== 0) return tail;
  // A user namespace: the server sees an ordinary user while the files stay root's, even below a 0700 home.
  const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
  if (works(namespace[0], [...namespace.slice(1), 'true'])) return [...namespace, ...tail];
  const id = (flag, user) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  const user = works('id', ['postgres']) ? 'postgres' : 'nobody';
  for (const folder of folders) chownSync(folder, id('-u', user), id('-g', user));
  const become = [`--reuid=${user}`, `--regid=${id('-g', user)}`, '--clear-groups'];
  return ['setpriv', ...become, ...(tail.length > 0 ? tail.slice(1) : [])];
}

/** Asks a child to end, then insists. */
export async function stopChild(child, signal, deadlineMs = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  const insist = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  await ended;
  clearTimeout(insist);
}

/** Ends a server left over from a run that was killed; `expected` must be part of its command line. */
export async function endOrphan(pid, expected, signal = 'SIGINT') {
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(expected)) return;
  process.kill(pid, signal);
  for (let i = 0; i < 100 && isAlive(pid); i++) await sleep(50);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}
