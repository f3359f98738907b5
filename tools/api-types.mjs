// `npm run openapi`: writes dist/openapi.json, and from it the types with which the web app calls the API.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { commandLine } from './environment.mjs';
import { root } from './paths.mjs';

const DESCRIPTION = join(root, 'dist/openapi.json');
const TYPES = join(root, 'apps/web/src/api/schema.d.ts');
const GENERATOR = join(root, 'node_modules/openapi-typescript/bin/cli.js');

function run([program, ...args]) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`\`${args.at(-1)}\` could not be written; see the message above`);
}

/** Writes the description of the API and the types of the web app. */
export async function writeApiTypes() {
  await build({ web: false });
  run([...commandLine('cli'), 'openapi', DESCRIPTION]);
  run([process.execPath, GENERATOR, DESCRIPTION, '-o', TYPES]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeApiTypes();
  console.log(`docket: wrote ${DESCRIPTION} and ${TYPES}`);
}
