// `npm run check [-- <step>...]`: checks format, lint, import rules, credentials and types, or only the named steps. All steps run even if
// one fails. The API types of the web app are generated first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeApiTypes } from './api-types.mjs';
import { root } from './paths.mjs';

const node = (...args) => [process.execPath, ...args];
const bin = (path) => join(root, 'node_modules', path);

const STEPS = [
  ['format', node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.')],
  ['lint', [bin('.bin/oxlint'), '--type-aware', '--quiet']],
  ['imports', [bin('.bin/depcruise'), '--config', '.dependency-cruiser.cjs', 'apps', 'libs']],
  ['secrets', node(join(root, 'tools/secret-scan.mjs'))],
  ['types', node(bin('typescript7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json')],
];

await writeApiTypes();
const names = process.argv.slice(2);
const steps = STEPS.filter(([name]) => names.length === 0 || names.includes(name));
const failed = steps.filter(([name, [command, ...args]]) => {
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`docket: ${name} ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`docket: failed checks: ${failed.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
}
