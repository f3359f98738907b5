import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

/** Two shared cores start processes slowly; whatever is stuck is found by the scenario's own limits. */
const WITHIN_MS = 180_000;

it(
  'loses nothing while workers are killed, Redis is emptied and one report cannot be drawn',
  async () => {
    const chaos = spawn(process.execPath, ['tools/chaos.mjs', 'short'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [chaos.stdout, chaos.stderr]) stream.on('data', (part) => (output += String(part)));
    const [code] = (await once(chaos, 'exit')) as [number | null];
    // The whole output, with its seed, stands in the failure.
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('short holds') });
  },
  WITHIN_MS,
);
