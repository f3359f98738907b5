// `npm run check`: format, typed lint, import rules, types of everything, tests. Runs all, then says what failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './services.mjs';
import { test } from './test.mjs';

const node = (...args) => [process.execPath, ...args];
const bin = (path) => join(root, 'node_modules', path);

const STEPS = [
  ['format', node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.')],
  ['lint', [bin('.bin/oxlint'), '--type-aware', '--quiet']],
  ['imports', [bin('.bin/depcruise'), '--config', '.dependency-cruiser.cjs', 'apps', 'libs']],
  ['types', node(bin('typescript7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json')],
];

async function main() {
  const failed = [];
  for (const [name, [command, ...args]] of STEPS) {
    const started = performance.now();
    const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`docket: ${name} ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
    if (status !== 0) failed.push(name);
  }
  if (failed.length > 0)
    console.log(`docket: not in order: ${failed.join(', ')}; the tests run all the same`);
  const code = await test(process.argv.slice(2));
  return failed.length > 0 ? 1 : code;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`docket: ${error.message}`);
  process.exitCode = 1;
}
