// Entry point of the npm scripts. Installs the packages of the lock file, then runs its arguments with the Node version that
// Docket requires. It runs on Node 20 or newer before any package is installed, so it imports only built-in modules.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { installPackages } from './packages.mjs';
import { root } from './paths.mjs';
import { findNode } from './programs/node.mjs';

/** glibc keeps freed memory in one arena per thread. Two shared arenas reduce the memory use of a rendering worker. */
const MALLOC_ARENA_MAX = '2';

/** On Linux, makes the kernel terminate the child if this process is killed. Elsewhere the child watches its parent. */
function withDeathSignal(argv) {
  if (process.platform !== 'linux') return argv;
  const prefix = ['setpriv', '--pdeathsig', 'TERM'];
  return spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0 ? [...prefix, ...argv] : argv;
}

/** Exits when npm, the parent process, is killed: npm then cannot forward a signal. */
function exitWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const check = () => {
    if (process.ppid === parent) return;
    if (child) child.kill('SIGTERM');
    else process.exit(1);
  };
  setInterval(check, 500).unref();
}

let child;

function run(node, argv) {
  // Programs of packages start with `#!/usr/bin/env node`. With this PATH they use the same Node.
  const PATH = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(':');
  const env = { MALLOC_ARENA_MAX, ...process.env, PATH };
  const [command, ...args] = withDeathSignal([node, ...argv]);
  child = spawn(command, args, { stdio: 'inherit', env });
  // The terminal sends Ctrl-C to the whole process group. Forwarding it too would look like a second Ctrl-C.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const WITH_DEV = '--with-dev';
const args = process.argv.slice(2);
const dev = args[0] === WITH_DEV;

process.chdir(root);
exitWithNpm();
const results = await Promise.allSettled([findNode(), installPackages({ dev })]);
// Printed after the output of npm, because the messages refer to it.
const failures = results.filter(({ status }) => status === 'rejected');
for (const { reason } of failures) console.error(`docket: ${reason.message}`);
if (failures.length > 0) process.exitCode = 1;
else run(results[0].value, dev ? args.slice(1) : args);
