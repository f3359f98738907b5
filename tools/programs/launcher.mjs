import { writeFileSync } from 'node:fs';

/**
 * Writes a shell script `file` that starts `program` with more variables, so that its path alone is enough to run it.
 * `program` and the values may begin with `$here`, the folder of the script: it can be moved with what is beside it.
 */
export function writeLauncher(file, program, variables) {
  const settings = Object.entries(variables).map(([name, value]) => `${name}="${value}"`);
  const lines = [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    `exec env ${settings.join(' ')} "${program}" "$@"`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o755 });
}
