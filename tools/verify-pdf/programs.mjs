// Programs that read PDFs their own way each, where they are installed: what one forgives, another finds.
import { spawnSync } from 'node:child_process';
import { works } from '../processes.mjs';

/** `probe` finds out whether the program is there; `says` is where it tells what is wrong with a file. */
const PROGRAMS = [
  {
    // Draws every page without making a picture of it.
    name: 'mutool',
    debian: 'mupdf-tools',
    probe: ['-v'],
    args: (file) => ['trace', file],
    says: 'stderr',
  },
  {
    name: 'gs',
    debian: 'ghostscript',
    probe: ['--version'],
    args: (file) => [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      '-dPDFSTOPONWARNING',
      '-sDEVICE=nullpage',
      file,
    ],
    says: 'stdout',
  },
];

/** @returns the programs that are on this machine, and the words for those that are not */
export function findPrograms() {
  const found = PROGRAMS.filter(({ name, probe }) => works(name, probe));
  const missing = PROGRAMS.filter((program) => !found.includes(program));
  return { found, missing: missing.map(({ name, debian }) => `${name} (package ${debian})`) };
}

/** @returns the first thing the program has to say against the file, or null */
export function complaintOf({ name, args, says }, file) {
  const stdio = ['ignore', says === 'stdout' ? 'pipe' : 'ignore', says === 'stderr' ? 'pipe' : 'ignore'];
  const { status, error, [says]: words } = spawnSync(name, args(file), { stdio, encoding: 'utf8' });
  if (error) return error.message;
  if (status === 0 && words.trim() === '') return null;
  return words.trim().split('\n')[0] || `ended with ${status}`;
}
