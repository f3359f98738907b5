import { spawn } from 'node:child_process';
import { dieWithParent } from '../processes.mjs';

/**
 * Runs a command to its end.
 * @returns what it printed
 * @throws Error with the reason when it fails or cannot be started
 */
export function output(command, args, options = {}) {
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
      reject(new Error(`\`${command} ${args[0]}\` failed: ${reasonIn(errors) || `it ended with ${code}`}`));
    });
  });
}

/** The line that says why: npm goes on with advice and the place of its log, apt warns before. */
function reasonIn(errors) {
  const lines = errors.trim().split('\n');
  return lines.find((line) => /reason:|Error:|^E: /.test(line)) ?? lines.at(-1);
}
