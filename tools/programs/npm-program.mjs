// Programs from npm packages, installed into .data/programs only on machines that need them.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NPM_FLAGS } from '../npm.mjs';
import { programsFolder } from '../paths.mjs';
import { installOnce } from './install-once.mjs';
import { runCommand } from './run-command.mjs';

const FILES = ['package.json', 'package-lock.json'];
const FLAGS = ['--ignore-scripts', '--loglevel=error', ...NPM_FLAGS];

/**
 * Installs the package that `tools/programs/<name>/package-lock.json` pins by version and hash.
 * @param program path of the program in the folder
 * @param prepare receives the folder with its `node_modules`, for further steps
 * @returns the path of the program
 * @throws Error with the reason if the package cannot be downloaded
 */
export async function installNpmProgram(name, program, prepare = async () => {}) {
  const pinned = fileURLToPath(new URL(name, import.meta.url));
  const lock = readFileSync(join(pinned, 'package-lock.json'));
  const { description } = JSON.parse(readFileSync(join(pinned, 'package.json'), 'utf8'));
  const version = createHash('sha256').update(lock).digest('hex');
  return installOnce(join(programsFolder, name), version, program, async (part) => {
    console.log(`docket: installing ${description} into .data/programs`);
    for (const file of FILES) copyFileSync(join(pinned, file), join(part, file));
    await runCommand('npm', ['ci', ...FLAGS], { cwd: part });
    await prepare(part);
  });
}
