// Installs the packages of the lock file. Development packages are installed only for tests and checks.
import { spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonOrUndefined } from './json-file.mjs';
import { NPM_FLAGS } from './npm.mjs';
import { root } from './paths.mjs';
import { commandOf, dieWithParent, isAlive, sleep } from './processes.mjs';

/** Returns the packages that npm has installed, by path. */
const installed = () => readJsonOrUndefined(join(root, 'node_modules/.package-lock.json'))?.packages ?? {};

/** Checks whether all `locked` packages are installed. Packages for other platforms may be missing. */
function areInstalled(locked, dev) {
  const present = installed();
  return Object.entries(locked).every(([path, { version, optional, peer, dev: forDev, devOptional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    return found
      ? found.version === version && existsSync(join(root, path, 'package.json'))
      : Boolean(optional || peer || devOptional || (forDev && !dev));
  });
}

/** Runs npm. @returns whether npm succeeded */
function npm(args, stdio) {
  // SIGKILL if this process dies: on SIGTERM npm would roll back while the next installation is already running.
  const [command, ...rest] = [...dieWithParent('KILL'), 'npm', ...args, ...NPM_FLAGS];
  const child = spawn(command, rest, { cwd: root, stdio });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Installs the missing packages of the lock file.
 * @param dev whether to install development packages too. Installed development packages are never removed
 * @throws Error if npm fails
 */
export async function installPackages({ dev }) {
  await withInstallLock(() => installMissing(dev));
}

/** Runs `work` while no other command installs packages in this checkout. */
async function withInstallLock(work) {
  const lock = join(root, '.data', 'install.lock');
  mkdirSync(join(root, '.data'), { recursive: true, mode: 0o700 });
  for (let waits = 0; !tryLock(lock); waits += 1) {
    if (waits === 2) console.log('docket: waiting for another command that is installing packages');
    await sleep(500);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock unless a running process has it. @returns whether the lock was taken */
function tryLock(lock) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock); // atomic, so that the lock file always contains the owner's process ID
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(lock, 'utf8'));
    if (!isAlive(owner) || !commandOf(owner).includes('bootstrap')) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(mine);
  }
}

async function installMissing(dev) {
  const locked = readJsonOrUndefined(join(root, 'package-lock.json')).packages;
  const hasDev = Object.values(installed()).some((entry) => entry.dev);
  if (!areInstalled(locked, dev)) await install(dev || hasDev, areInstalled(locked, false));
}

async function install(dev, inPlace) {
  const started = Date.now();
  const omit = dev ? [] : ['--omit=dev'];
  console.log(
    `docket: installing ${dev ? 'all packages' : 'packages'} (the first time takes about half a minute)`,
  );
  // `npm ci` fails if a registry lacks a package of another platform. That error is irrelevant here, so it is hidden;
  // `npm install` then reports the real errors.
  const clean = !inPlace && (await npm(['ci', ...omit, '--loglevel=silent'], 'ignore'));
  if (!clean && !(await npm(['install', '--no-save', ...omit, '--loglevel=error'], 'inherit')))
    throw new Error(
      'Packages could not be installed. Fix the cause in the npm output above, then run the command again.',
    );
  console.log(`docket: packages installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
