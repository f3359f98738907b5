// `npm run bench -- <name> [arguments]`: builds the changed sources and runs bench/<name>.mjs. Without a name, it lists the
// benchmarks.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './paths.mjs';

const folder = join(root, 'bench');
const [name, ...args] = process.argv.slice(2);
const file = join(folder, `${name}.mjs`);

if (!name || !existsSync(file)) {
  const names = readdirSync(folder)
    .filter((entry) => entry.endsWith('.mjs'))
    .map((entry) => entry.slice(0, -4));
  console.error(`docket: usage: npm run bench -- <${names.join(' | ')}>`);
  process.exitCode = 2;
} else {
  await build({ web: false });
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}
