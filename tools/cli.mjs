// `node tools/cli.mjs <command> [arguments]`: builds the changed sources and runs the Docket CLI with the services of this
// checkout.
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { dieWithParent } from './processes.mjs';
import { appEnvironment, commandLine } from './environment.mjs';
import { root } from './paths.mjs';
import { startServices } from './services.mjs';

/** Commands that need neither the database nor Redis. */
const WITHOUT_SERVICES = new Set(['openapi', 'help', '--help']);

function run(args, env, output = 'inherit') {
  const [command, ...rest] = [...dieWithParent('TERM'), ...commandLine('cli'), ...args];
  const child = spawn(command, rest, {
    stdio: ['inherit', output, 'inherit'],
    env,
    cwd: process.env.INIT_CWD ?? root,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function main(args) {
  await build({ web: false });
  if (WITHOUT_SERVICES.has(args[0])) return run(args, process.env);
  const services = await startServices();
  try {
    const env = appEnvironment(services);
    if (args[0] !== 'migrate') {
      const exitCode = await run(['migrate'], env, 'ignore');
      if (exitCode !== 0) return exitCode;
    }
    return await run(args, env);
  } finally {
    await services.stop();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`docket: ${error.message}`);
  process.exitCode = 1;
}
