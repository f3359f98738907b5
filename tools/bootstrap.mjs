// Runs on any Node >= 18 with nothing installed: installs what the lock asks for, then runs its arguments under the
// project's own Node. Imports nothing that needs installing.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const STAMP = join('node_modules', '.install-stamp');
const LOWEST_NODE = [22, 22, 3];

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Whether what npm says it installed covers the lock; packages for other platforms may be missing. */
function installedMatchesLock() {
  const record = join('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  return Object.entries(readJson('package-lock.json').packages).every(([path, wanted]) => {
    if (path === '') return true;
    const has = installed[path];
    return has ? has.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

function npm(args, options) {
  return spawnSync('npm', [...args, '--no-audit', '--no-fund', '--prefer-offline'], options).status === 0;
}

function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  if (!installedMatchesLock()) {
    const started = Date.now();
    console.log('docket: installing packages (npm ci); the first time takes about a minute');
    // A registry that lacks a package for some other platform makes `npm ci` refuse the whole lock.
    // What it lists then concerns nobody here, so it is not shown; the second way shows its mistakes.
    if (!npm(['ci', '--loglevel=silent'], { stdio: 'ignore' })) {
      console.log('docket: npm ci does not take this lock with this registry; using npm install --no-save');
      if (!npm(['install', '--no-save', '--loglevel=error'], { stdio: 'inherit' })) {
        console.error('docket: packages could not be installed; see the message of npm above');
        process.exit(1);
      }
    }
    console.log(`docket: packages installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  writeFileSync(STAMP, lock);
}

function ownNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  const mine = process.versions.node.split('.').map(Number);
  const difference = LOWEST_NODE.map((part, i) => mine[i] - part).find((d) => d !== 0) ?? 0;
  if (difference < 0) {
    const wanted = LOWEST_NODE.join('.');
    console.error(`docket: needs Node ${wanted} or newer here, this is ${process.versions.node}`);
    process.exit(1);
  }
  return process.execPath;
}

/** On Linux the kernel ends the child when this process is killed; elsewhere the child watches its parent. */
function withDeathSignal(argv) {
  if (process.platform !== 'linux') return argv;
  const prefix = ['setpriv', '--pdeathsig', 'TERM'];
  return spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0 ? [...prefix, ...argv] : argv;
}

/** glibc keeps free memory apart for every thread; two places for all make a worker that draws smaller. */
const MALLOC_ARENA_MAX = '2';

function run() {
  const PATH = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`;
  const env = { MALLOC_ARENA_MAX, ...process.env, PATH };
  const [command, ...args] = withDeathSignal([ownNode(), ...process.argv.slice(2)]);
  const child = spawn(command, args, { stdio: 'inherit', env });
  // The terminal sends Ctrl-C to the whole group; a second copy from here would look like an impatient user.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm runs this file as its child: when npm is killed there is nobody left to forward a signal.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

install();
run();
