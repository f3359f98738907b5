import { writeFileSync } from 'node:fs';

/**
 * Writes a shell script that starts `program` with additional environment variables. `program` and the values may start with
 * `$here`, the folder of the script, so that the folder can be moved.
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
