import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

/** Generous, because processes start slowly on a busy machine. The scenario has its own time limits. */
const WITHIN_MS = 180_000;

it(
  'loses no report while workers are killed, Redis is flushed and one report cannot be rendered',
  async () => {
    const chaos = spawn(process.execPath, ['tools/chaos.mjs', 'short'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [chaos.stdout, chaos.stderr]) stream.on('data', (part) => (output += String(part)));
    const [code] = (await once(chaos, 'exit')) as [number | null];
    // A failure shows the whole output, including the seed.
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('short passed') });
  },
  WITHIN_MS,
);
