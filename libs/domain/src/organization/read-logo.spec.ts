import { monitorEventLoopDelay } from 'node:perf_hooks';
import { deflateSync } from 'node:zlib';
import { newId, errorMessages } from '@docket/contracts';
import { createPng } from '@docket/testing';
import { expect, it } from 'vitest';
import { readLogoInThread } from './read-logo.js';

/** Returns a PNG whose image data is in chunks of one byte, with empty chunks up to a number. */
function pngOfChunks(chunks: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(16, 0);
  header.writeUInt32BE(16, 4);
  header[8] = 8;
  const data = deflateSync(Buffer.alloc(17 * 16));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...Array.from({ length: chunks }, (_, at) => chunk('IDAT', data.subarray(at, at + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const svg = (path: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="${path}"/></svg>`);

/** Reads an image. @returns its facts, and the longest time for which the event loop was blocked, in milliseconds */
async function read(bytes: Buffer) {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const result = await readLogoInThread(newId(), bytes);
  delays.disable();
  return { result, blockedMs: delays.max / 1e6 };
}

it.each([
  [
    'an ordinary PNG',
    createPng({ width: 32, height: 16, samples: () => [1, 2, 3, 255] }),
    { mediaType: 'image/png', width: 32, height: 16 },
  ],
  ['a PNG of 20,000 chunks', pngOfChunks(20_000), { mediaType: 'image/png', width: 16, height: 16 }],
  ['an SVG', svg('M0 0L5 5L0 5Z'), { mediaType: 'image/svg+xml', width: 1_000, height: 1_000 }],
])('reads %s', async (_, bytes, facts) => {
  expect(bytes.length).toBeLessThanOrEqual(256 * 1024);
  expect((await read(bytes)).result).toEqual(facts);
});

it('does not block the event loop while it reads 17,000 arcs', async () => {
  const { result, blockedMs } = await read(svg(`M0 0${'a1 1 0 0 1 1 1'.repeat(17_000)}`));
  expect(result).toMatchObject({ mediaType: 'image/svg+xml' });
  // The reading itself takes 1 to 2 s.
  expect(blockedMs).toBeLessThan(500);
});

it('refuses a PNG whose pixels are incomplete', async () => {
  const png = pngOfChunks(5);
  expect((await read(png)).result).toEqual({ problem: errorMessages.logo.damaged });
});
