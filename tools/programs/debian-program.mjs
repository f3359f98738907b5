// Programs from Debian or Ubuntu packages, unpacked into .data/programs without root and without changes to the system.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programsFolder } from '../paths.mjs';
import { canRun } from '../processes.mjs';
import { installOnce } from './install-once.mjs';
import { writeLauncher } from './launcher.mjs';
import { runCommand } from './run-command.mjs';

const TRIPLETS = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const OS_RELEASE = '/etc/os-release';

/** Checks whether this machine uses Debian packages. */
export const hasDebianPackages = () => canRun('apt-get', ['--version']) && canRun('dpkg-deb', ['--version']);

/**
 * Unpacks packages and their missing dependencies.
 * @param name name of the folder in .data/programs
 * @param program path of the program in its package, e.g. `usr/bin/redis-server`
 * @returns the path of a script that starts the program with its libraries
 * @throws Error with the message of apt if a package cannot be downloaded
 */
export async function installDebianProgram(name, packages, program) {
  const version = createHash('sha256')
    .update([readFileSync(OS_RELEASE), process.arch, ...packages].join('\n'))
    .digest('hex');
  return installOnce(join(programsFolder, name), version, name, async (part) => {
    console.log(`docket: installing the Debian package ${packages[0]} into .data/programs`);
    await unpack(packages, part);
    const libraries = ['usr/lib', 'lib'].map((parent) => `$here/${parent}/${TRIPLETS[process.arch]}`);
    writeLauncher(join(part, name), `$here/${program}`, { LD_LIBRARY_PATH: libraries.join(':') });
  });
}

async function unpack(packages, folder) {
  const apt = join(folder, 'apt');
  for (const part of ['state/lists/partial', 'cache/archives/partial'])
    mkdirSync(join(apt, part), { recursive: true });
  // The package lists of the system may be missing or outdated, and only root can update them.
  const settings = {
    'Dir::State': join(apt, 'state'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': join(apt, 'cache'),
    'Debug::NoLocking': '1',
    'APT::Update::Error-Mode': 'any',
    'APT::Sandbox::User': '',
  };
  const options = Object.entries(settings).flatMap(([option, value]) => ['-o', `${option}=${value}`]);
  const run = (...args) => runCommand('apt-get', [...args, '-qq', ...options], { cwd: apt });
  await run('update');
  const plan = await run('install', '--simulate', '--no-install-recommends', ...packages);
  const needed = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, dependency]) => dependency);
  await run('download', ...new Set([...packages, ...needed]));
  for (const file of readdirSync(apt).filter((entry) => entry.endsWith('.deb')))
    await runCommand('dpkg-deb', ['--extract', join(apt, file), folder]);
  rmSync(apt, { recursive: true });
}
