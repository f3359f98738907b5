import { spawn } from 'node:child_process';
import { dieWithParent } from '../processes.mjs';

/**
 * Runs a command until it exits.
 * @returns its standard output
 * @throws Error with the reason if the command fails or cannot be started
 */
export function runCommand(command, args, options = {}) {
  const [program, ...rest] = [...dieWithParent('KILL'), command, ...args];
  const child = spawn(program, rest, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let errors = '';
  child.stdout.on('data', (part) => (printed += part));
  child.stderr.on('data', (part) => (errors += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(printed);
      reject(new Error(`\`${command} ${args[0]}\` failed: ${reasonIn(errors) || `exit code ${code}`}`));
    });
  });
}

/** Returns the line with the reason. npm prints advice and the path of its log after it, apt prints warnings before it. */
function reasonIn(errors) {
  const lines = errors.trim().split('\n');
  return lines.find((line) => /reason:|Error:|^E: /.test(line)) ?? lines.at(-1);
}
