import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { Deflater } from './deflater.js';

const folder = mkdtempSync(join(tmpdir(), 'docket-deflater-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([0, 1, 3_799, 3_801, 262_143, 262_144, 262_145, 1_000_000])(
  'produces a valid zlib stream of %i bytes',
  (length) => {
    const bytes = Buffer.concat([randomBytes(length >> 1), Buffer.alloc(length - (length >> 1), 'ab')]);
    const deflater = new Deflater();
    for (let offset = 0; offset < length; offset += 70_001)
      deflater.write(bytes.subarray(offset, offset + 70_001));
    expect(deflater.size).toBe(length);
    expect(inflateSync(Buffer.concat([...deflater.end().pieces])).equals(bytes)).toBe(true);
  },
);

test('keeps a long stream in a temporary file and deletes it', () => {
  const file = join(folder, 'rows.csv');
  const deflater = new Deflater(file);
  const parts = Array.from({ length: 12 }, () => randomBytes(1_000_000));
  for (const part of parts) deflater.write(part);
  const { pieces, length } = deflater.end();
  expect(existsSync(file)).toBe(true);
  const stream = Buffer.concat([...pieces]);
  expect(stream.length).toBe(length);
  expect(inflateSync(stream).equals(Buffer.concat(parts))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});
