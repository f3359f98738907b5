// `node tools/cli.mjs <command> [arguments]`: the command line on the services of this folder, built when stale.
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { dieWithParent } from './processes.mjs';
import { appEnvironment, commandLine } from './environment.mjs';
import { root } from './paths.mjs';
import { services } from './services.mjs';

/** Commands that read no row and need no service. */
const WITHOUT_SERVICES = new Set(['openapi', 'help', '--help']);

function run(args, env, output = 'inherit') {
  const [command, ...rest] = [...dieWithParent('TERM'), ...commandLine('cli'), ...args];
  const child = spawn(command, rest, {
    stdio: ['inherit', output, 'inherit'],
    env,
    cwd: process.env.INIT_CWD ?? root,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

async function main(args) {
  await build({ web: false });
  if (WITHOUT_SERVICES.has(args[0])) return run(args, process.env);
  const up = await services();
  try {
    const env = appEnvironment(up);
    if (args[0] !== 'migrate') {
      const migrated = await run(['migrate'], env, 'ignore');
      if (migrated !== 0) return migrated;
    }
    return await run(args, env);
  } finally {
    await up.stop();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`docket: ${error.message}`);
  process.exitCode = 1;
}
