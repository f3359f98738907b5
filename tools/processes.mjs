// Small truths about processes: who is alive, how to end them, how to make them end with us.
import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
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

/** Returns `wanted` when nobody listens on it, or any free port when none is wanted. @throws when `wanted` is taken */
export async function claimPort(wanted, name) {
  const port = await listenOnce(wanted, '127.0.0.1');
  if (port === undefined)
    throw new Error(`${name} did not start: port ${wanted} is taken by another program`);
  return port;
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

/** Tells whether a process runs. A zombie, whose parent has not collected its end, does not. */
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

/** The command line of a process, so that a reused process id is not mistaken for one of ours. */
export function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It has ended, or this is a system without /proc.
  }
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
  // Most containers have no namespaces for us: another user, who may still reach files below a 0700 home.
  const id = (flag, user) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  const user = works('id', ['postgres']) ? 'postgres' : 'nobody';
  for (const folder of folders) chownSync(folder, id('-u', user), id('-g', user));
  const become = [`--reuid=${user}`, `--regid=${id('-g', user)}`, '--clear-groups'];
  const reach = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  if (works('setpriv', [...become, ...reach, 'true'])) become.push(...reach);
  return ['setpriv', ...become, ...(tail.length > 0 ? tail.slice(1) : [])];
}

/** Tells whether a child has ended, by itself or by a signal. */
export const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Asks a child to end, then insists. */
export async function stopChild(child, signal, deadlineMs = 10_000) {
  if (hasEnded(child)) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  const insist = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  await ended;
  clearTimeout(insist);
}

/**
 * Describes a child to whoever supervises it: its `pid`, how it `ended` (a promise of words), and how to `stop` it.
 * Resolves `ended` when all output of the child has arrived, so that its last words are complete.
 */
export function ownProcess(child, stopSignal, deadlineMs) {
  const { promise: ended, resolve } = Promise.withResolvers();
  child.once('error', (error) => resolve(`could not be run (${error.message})`));
  child.once('close', (code, signal) =>
    resolve(signal ? `was killed (${signal})` : `ended with code ${code}`),
  );
  let stopping; // a second signal would make Node programs end at once instead of in order
  return { pid: child.pid, ended, stop: () => (stopping ??= stopChild(child, stopSignal, deadlineMs)) };
}

/** Describes a process that another command has started and will end. Its `stop` ends the watching only. */
export function foreignProcess(pid, everyMs = 250) {
  const { promise: ended, resolve } = Promise.withResolvers();
  const timer = setInterval(
    () => isAlive(pid) || resolve('ended with the command that had started it'),
    everyMs,
  );
  timer.unref(); // commands that do not stop what they use may end all the same
  void ended.then(() => clearInterval(timer));
  return { pid, ended, stop: async () => resolve('is no longer watched') };
}

/** Ends a server left over from a run that was killed; `expected` must be part of its command line. */
export async function endOrphan(pid, expected, signal = 'SIGINT') {
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(expected)) return;
  await signalUntilEnded(pid, signal, 5_000);
  await signalUntilEnded(pid, 'SIGKILL', 1_000);
}

async function signalUntilEnded(pid, signal, withinMs) {
  if (!isAlive(pid)) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it ended in between
  }
  for (const deadline = Date.now() + withinMs; Date.now() < deadline && isAlive(pid);) await sleep(20);
}
