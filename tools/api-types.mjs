// `npm run openapi`: writes dist/openapi.json and generates the API types of the web app from it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { commandLine } from './environment.mjs';
import { root } from './paths.mjs';

const OPENAPI_FILE = join(root, 'dist/openapi.json');
const TYPES_FILE = join(root, 'apps/web/src/api/schema.d.ts');
const GENERATOR = join(root, 'node_modules/openapi-typescript/bin/cli.js');

function run([program, ...args]) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`Cannot write ${args.at(-1)}. See the message above.`);
}

/** Writes the OpenAPI document and the API types of the web app. @throws Error if a generator fails */
export async function writeApiTypes() {
  await build({ web: false });
  run([...commandLine('cli'), 'openapi', OPENAPI_FILE]);
  run([process.execPath, GENERATOR, OPENAPI_FILE, '-o', TYPES_FILE]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeApiTypes();
  console.log(`docket: wrote ${OPENAPI_FILE} and ${TYPES_FILE}`);
}
