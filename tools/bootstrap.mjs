// Runs on Node 20 or newer with nothing installed: installs what the lock asks for, then runs its arguments under the Node
// that Docket is made for. Imports nothing that needs installing.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { installPackages } from './packages.mjs';
import { root } from './paths.mjs';
import { findNode } from './programs/node.mjs';

/** glibc keeps free memory apart for every thread; two places for all make a worker that draws smaller. */
const MALLOC_ARENA_MAX = '2';

/** On Linux the kernel ends the child when this process is killed; elsewhere the child watches its parent. */
function withDeathSignal(argv) {
  if (process.platform !== 'linux') return argv;
  const prefix = ['setpriv', '--pdeathsig', 'TERM'];
  return spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0 ? [...prefix, ...argv] : argv;
}

/** npm runs this file as its child: when npm is killed there is nobody left to forward a signal. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = () => {
    if (process.ppid === parent) return;
    if (child) child.kill('SIGTERM');
    else process.exit(1);
  };
  setInterval(look, 500).unref();
}

let child;

function run(node, argv) {
  // Packages' programs begin with `#!/usr/bin/env node`: they get the same Node.
  const PATH = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(':');
  const env = { MALLOC_ARENA_MAX, ...process.env, PATH };
  const [command, ...args] = withDeathSignal([node, ...argv]);
  child = spawn(command, args, { stdio: 'inherit', env });
  // The terminal sends Ctrl-C to the whole group; a second copy from here would look like an impatient user.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const WITH_DEV = '--with-dev';
const asked = process.argv.slice(2);
const dev = asked[0] === WITH_DEV;

process.chdir(root);
endWithNpm();
const results = await Promise.allSettled([findNode(), installPackages({ dev })]);
// After the messages of npm, to which they refer.
const failures = results.filter(({ status }) => status === 'rejected');
for (const { reason } of failures) console.error(`docket: ${reason.message}`);
if (failures.length > 0) process.exitCode = 1;
else run(results[0].value, dev ? asked.slice(1) : asked);
