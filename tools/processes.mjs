// Helpers for processes and ports: checks whether a process is alive, stops it, and ties it to its parent.
import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const linux = process.platform === 'linux';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Checks whether a command can be run and exits with code 0. */
export const canRun = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Returns `preferred` if that port is free, otherwise any free port. */
export async function freePort(preferred = 0, host = '127.0.0.1') {
  const port = await listenOnce(preferred, host);
  return port ?? (await listenOnce(0, host));
}

/** Returns `port` if it is free, or any free port if `port` is 0. @throws Error if `port` is in use */
export async function claimPort(port, name) {
  const claimed = await listenOnce(port, '127.0.0.1');
  if (claimed === undefined)
    throw new Error(`${name} did not start: port ${port} is in use by another program`);
  return claimed;
}

/** Opens and closes a server on `port`. @returns the port, or undefined if it is in use */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const listening = server.address().port;
      server.close(() => resolve(listening));
    });
  });
}

/** Checks whether a process is running. A zombie process does not count. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid) {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false; // a system without /proc
  }
}

/** Returns the command line of a process. Compare it before a signal, because process IDs are reused. */
export function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  } catch {
    // The process has exited, or the system has no /proc.
  }
  return linux ? '' : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

const hasDeathSignal = linux && canRun('setpriv', ['--pdeathsig', 'TERM', 'true']);

/** Returns a command prefix that makes the kernel send `signal` to the command when this process dies, even by SIGKILL. */
export const dieWithParent = (signal) => (hasDeathSignal ? ['setpriv', '--pdeathsig', signal] : []);

/**
 * Returns a command prefix that drops root privileges, because PostgreSQL refuses to run as root.
 * @param folders folders that the process must be able to write
 */
export function withoutRoot(signal, folders) {
  const deathSignal = dieWithParent(signal);
  if (process.getuid?.() !== 0) return deathSignal;
  // In a user namespace the server sees an ordinary user, while root still owns the files, even in a home with mode 0700.
  const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
  if (canRun(namespace[0], [...namespace.slice(1), 'true'])) return [...namespace, ...deathSignal];
  // Most containers do not allow user namespaces. Switch to another user with access to files in a home with mode 0700.
  const id = (flag, user) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  const user = canRun('id', ['postgres']) ? 'postgres' : 'nobody';
  for (const folder of folders) chownSync(folder, id('-u', user), id('-g', user));
  const switchUser = [`--reuid=${user}`, `--regid=${id('-g', user)}`, '--clear-groups'];
  const fileAccess = [
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
  if (canRun('setpriv', [...switchUser, ...fileAccess, 'true'])) switchUser.push(...fileAccess);
  return ['setpriv', ...switchUser, ...(deathSignal.length > 0 ? deathSignal.slice(1) : [])];
}

/** Checks whether a child has exited, by itself or by a signal. */
export const hasExited = (child) => child.exitCode !== null || child.signalCode !== null;

/** Sends `signal` to a child, and SIGKILL if the child has not exited by the deadline. */
export async function stopChild(child, signal, deadlineMs = 10_000) {
  if (hasExited(child)) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const killTimer = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  await exited;
  clearTimeout(killTimer);
}

/**
 * Returns a handle of a child for its supervisor: `pid`, `stop`, and `exited`, a promise of a string such as "exited with
 * code 1". `exited` resolves after all output of the child has been read.
 */
export function childHandle(child, stopSignal, deadlineMs) {
  const { promise: exited, resolve } = Promise.withResolvers();
  child.once('error', (error) => resolve(`could not be started (${error.message})`));
  child.once('close', (code, signal) =>
    resolve(signal ? `was killed (${signal})` : `exited with code ${code}`),
  );
  let stopping; // a second signal would make Node programs exit immediately
  return { pid: child.pid, exited, stop: () => (stopping ??= stopChild(child, stopSignal, deadlineMs)) };
}

/** Returns a handle of a process that another command has started. `stop` only stops watching the process. */
export function externalHandle(pid, everyMs = 250) {
  const { promise: exited, resolve } = Promise.withResolvers();
  const timer = setInterval(
    () => isAlive(pid) || resolve('stopped with the command that started it'),
    everyMs,
  );
  timer.unref(); // the timer must not keep the command running
  void exited.then(() => clearInterval(timer));
  return { pid, exited, stop: async () => resolve('is no longer supervised') };
}

/** Stops a server that is left over from a killed run, if its command line contains `expected`. */
export async function stopOrphan(pid, expected, signal = 'SIGINT') {
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(expected)) return;
  await signalUntilExited(pid, signal, 5_000);
  await signalUntilExited(pid, 'SIGKILL', 1_000);
}

async function signalUntilExited(pid, signal, withinMs) {
  if (!isAlive(pid)) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // the process has exited in the meantime
  }
  for (const deadline = Date.now() + withinMs; Date.now() < deadline && isAlive(pid);) await sleep(20);
}
