import { expect, it } from 'vitest';
import { runCommand } from './run-command.mjs';

const shell = (script) => runCommand('sh', ['-c', script]);

it('returns the standard output', async () => {
  expect(await shell('echo one; echo two >&2')).toBe('one\n');
});

it('reports the reason if a command fails', async () => {
  await expect(shell('echo "W: old lists" >&2; echo "E: no network" >&2; exit 100')).rejects.toThrow(
    '`sh -c` failed: E: no network',
  );
  const npm =
    'npm error code ECONNREFUSED\nnpm error FetchError: request failed, reason: connect ECONNREFUSED\nnpm error A complete log of this run can be found in: /x';
  await expect(shell(`echo '${npm}' >&2; exit 1`)).rejects.toThrow(/reason: connect ECONNREFUSED$/);
  await expect(shell('exit 3')).rejects.toThrow('`sh -c` failed: exit code 3');
});

it('reports a missing command', async () => {
  await expect(runCommand('no-such-command', ['x'])).rejects.toThrow(/no-such-command/);
});
