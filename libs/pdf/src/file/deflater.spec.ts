import { randomBytes } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Deflater } from './deflater.js';

test.each([0, 1, 3_799, 3_801, 262_143, 262_144, 262_145, 1_000_000])(
  'produces a valid zlib stream of %i bytes',
  (length) => {
    const bytes = Buffer.concat([randomBytes(length >> 1), Buffer.alloc(length - (length >> 1), 'ab')]);
    const deflater = new Deflater();
    for (let offset = 0; offset < length; offset += 70_001)
      deflater.write(bytes.subarray(offset, offset + 70_001));
    expect(deflater.size).toBe(length);
    expect(inflateSync(Buffer.concat(deflater.end())).equals(bytes)).toBe(true);
  },
);
