// The packages of the lock. Users get what the product is built of and runs on; tests and checks bring theirs.
import { spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonIfAny } from './json-file.mjs';
import { NPM_FLAGS } from './npm.mjs';
import { root } from './paths.mjs';
import { commandOf, dieWithParent, isAlive, sleep } from './processes.mjs';

/** The packages that npm says it has installed, by path. */
const installed = () => readJsonIfAny(join(root, 'node_modules/.package-lock.json'))?.packages ?? {};

/** Whether all that `wanted` names is there; packages for other platforms may be missing. */
function areInstalled(wanted, dev) {
  const present = installed();
  return Object.entries(wanted).every(([path, { version, optional, peer, dev: forDev, devOptional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const has = present[path];
    return has
      ? has.version === version && existsSync(join(root, path, 'package.json'))
      : Boolean(optional || peer || devOptional || (forDev && !dev));
  });
}

/** Runs npm. @returns whether it succeeded */
function npm(args, stdio) {
  // Ends at once with this process: npm would first undo what it did, while the next installation begins.
  const [command, ...rest] = [...dieWithParent('KILL'), 'npm', ...args, ...NPM_FLAGS];
  const child = spawn(command, rest, { cwd: root, stdio });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Installs what the lock asks for, unless that is there.
 * @param dev whether the packages of tests and checks are wanted too; those that are there stay in any case
 * @throws Error when npm cannot install them
 */
export async function installPackages({ dev }) {
  await alone(() => installMissing(dev));
}

/** Runs `work` while no other command installs packages here. */
async function alone(work) {
  const lock = join(root, '.data', 'install.lock');
  mkdirSync(join(root, '.data'), { recursive: true, mode: 0o700 });
  for (let waits = 0; !tryLock(lock); waits += 1) {
    if (waits === 2) console.log('docket: waiting for another command that installs packages');
    await sleep(500);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock unless a process that runs has it. */
function tryLock(lock) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock); // so that nobody reads a lock without its owner
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
  const wanted = readJsonIfAny(join(root, 'package-lock.json')).packages;
  const hasDev = Object.values(installed()).some((entry) => entry.dev);
  if (!areInstalled(wanted, dev)) await install(dev || hasDev, areInstalled(wanted, false));
}

async function install(dev, inPlace) {
  const started = Date.now();
  const omit = dev ? [] : ['--omit=dev'];
  console.log(
    `docket: installing ${dev ? 'all packages' : 'packages'}; the first time takes about half a minute`,
  );
  // A registry that lacks a package for some other platform makes `npm ci` refuse the whole lock. What it lists then
  // concerns nobody here, so it is not shown; the second way shows its mistakes.
  const clean = !inPlace && (await npm(['ci', ...omit, '--loglevel=silent'], 'ignore'));
  if (!clean && !(await npm(['install', '--no-save', ...omit, '--loglevel=error'], 'inherit')))
    throw new Error('packages could not be installed; see the message of npm above');
  console.log(`docket: packages installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
