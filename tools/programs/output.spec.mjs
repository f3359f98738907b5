import { expect, it } from 'vitest';
import { output } from './output.mjs';

const shell = (script) => output('sh', ['-c', script]);

it('returns what a command prints', async () => {
  expect(await shell('echo one; echo two >&2')).toBe('one\n');
});

it('gives the reason when a command fails', async () => {
  await expect(shell('echo "W: old lists" >&2; echo "E: no network" >&2; exit 100')).rejects.toThrow(
    '`sh -c` failed: E: no network',
  );
  const npm =
    'npm error code ECONNREFUSED\nnpm error FetchError: request failed, reason: connect ECONNREFUSED\nnpm error A complete log of this run can be found in: /x';
  await expect(shell(`echo '${npm}' >&2; exit 1`)).rejects.toThrow(/reason: connect ECONNREFUSED$/);
  await expect(shell('exit 3')).rejects.toThrow('`sh -c` failed: it ended with 3');
});

it('says that a command is not there', async () => {
  await expect(output('no-such-command', ['x'])).rejects.toThrow(/no-such-command/);
});
