// Checks with PDF programs that are installed on the machine. Each one detects errors that the others ignore.
import { spawnSync } from 'node:child_process';
import { canRun } from '../processes.mjs';

/** `probe` are the arguments that check whether the program is installed; `stream` is the output with error messages. */
const PROGRAMS = [
  {
    // Interprets every page without rasterizing it.
    name: 'mutool',
    debian: 'mupdf-tools',
    probe: ['-v'],
    args: (file) => ['trace', file],
    stream: 'stderr',
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
    stream: 'stdout',
  },
];

/** @returns `found`, the installed programs, and `missing`, the names and packages of all other programs */
export function findPrograms() {
  const found = PROGRAMS.filter(({ name, probe }) => canRun(name, probe));
  const missing = PROGRAMS.filter((program) => !found.includes(program));
  return { found, missing: missing.map(({ name, debian }) => `${name} (package ${debian})`) };
}

/** @returns the first problem that the program reports for the file, or null */
export function problemOf({ name, args, stream }, file) {
  const stdio = ['ignore', stream === 'stdout' ? 'pipe' : 'ignore', stream === 'stderr' ? 'pipe' : 'ignore'];
  const { status, error, [stream]: text } = spawnSync(name, args(file), { stdio, encoding: 'utf8' });
  if (error) return error.message;
  if (status === 0 && text.trim() === '') return null;
  return text.trim().split('\n')[0] || `exited with code ${status}`;
}
