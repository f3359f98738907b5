// Programs from packages of Debian or Ubuntu, unpacked below .data: without root and without a change of the system.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programsFolder } from '../paths.mjs';
import { works } from '../processes.mjs';
import { installOnce } from './install-once.mjs';
import { writeLauncher } from './launcher.mjs';
import { output } from './output.mjs';

const TRIPLETS = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const OS_RELEASE = '/etc/os-release';

/** Returns whether this machine has packages of Debian. */
export const hasDebianPackages = () => works('apt-get', ['--version']) && works('dpkg-deb', ['--version']);

/**
 * Unpacks packages, with those that they depend on and this machine lacks.
 * @param name the folder's name below .data/programs
 * @param program the program's place in its package, e.g. `usr/bin/redis-server`
 * @returns the path of a script that starts the program with its libraries
 * @throws Error with apt's message when a package cannot be downloaded
 */
export async function debianProgram(name, packages, program) {
  const version = createHash('sha256')
    .update([readFileSync(OS_RELEASE), process.arch, ...packages].join('\n'))
    .digest('hex');
  return installOnce(join(programsFolder, name), version, name, async (part) => {
    console.log(`docket: unpacking Debian's ${packages[0]} into .data/programs`);
    await unpack(packages, part);
    const libraries = ['usr/lib', 'lib'].map((parent) => `$here/${parent}/${TRIPLETS[process.arch]}`);
    writeLauncher(join(part, name), `$here/${program}`, { LD_LIBRARY_PATH: libraries.join(':') });
  });
}

async function unpack(packages, folder) {
  const apt = join(folder, 'apt');
  for (const part of ['state/lists/partial', 'cache/archives/partial'])
    mkdirSync(join(apt, part), { recursive: true });
  // The machine's own lists may be missing or old, and only root may bring them up to date.
  const settings = {
    'Dir::State': join(apt, 'state'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': join(apt, 'cache'),
    'Debug::NoLocking': '1',
    'APT::Update::Error-Mode': 'any',
    'APT::Sandbox::User': '',
  };
  const options = Object.entries(settings).flatMap(([option, value]) => ['-o', `${option}=${value}`]);
  const run = (...args) => output('apt-get', [...args, '-qq', ...options], { cwd: apt });
  await run('update');
  const plan = await run('install', '--simulate', '--no-install-recommends', ...packages);
  const needed = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, dependency]) => dependency);
  await run('download', ...new Set([...packages, ...needed]));
  for (const file of readdirSync(apt).filter((entry) => entry.endsWith('.deb')))
    await output('dpkg-deb', ['--extract', join(apt, file), folder]);
  rmSync(apt, { recursive: true });
}
