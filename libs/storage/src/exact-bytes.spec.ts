import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { exactBytes } from './exact-bytes.js';
import { ObjectDamaged } from './storage.js';

const source = (text: string): Readable => Readable.from([Buffer.from(text)], { objectMode: false });

/** Resolves when the stream closes. Does not listen for errors, which would hide unhandled ones. */
const closed = (stream: Readable): Promise<void> => new Promise((resolve) => stream.once('close', resolve));

describe('exactBytes', () => {
  it('passes through exactly the expected bytes', async () => {
    expect(Buffer.concat(await exactBytes(source('12345'), 5, 'key').toArray()).toString()).toBe('12345');
    expect(await exactBytes(Readable.from([]), 0, 'key').toArray()).toEqual([]);
  });

  it.each([4, 6])('fails on 5 bytes instead of %i', async (length) => {
    await expect(exactBytes(source('12345'), length, 'key').toArray()).rejects.toThrow(ObjectDamaged);
  });

  it('fails when the source stops sending', async () => {
    const stalled = new PassThrough();
    stalled.write('12');
    await expect(exactBytes(stalled, 5, 'key', 50).toArray()).rejects.toThrow('stopped sending');
    expect(stalled.destroyed).toBe(true);
  });

  it('does not time out for a slow reader', async () => {
    const stream = exactBytes(source('12345'), 5, 'key', 20);
    await once(stream, 'readable');
    const waited = new Promise((resolve) => setTimeout(resolve, 80));
    await waited;
    expect(Buffer.concat(await stream.toArray()).toString()).toBe('12345');
  });

  it('keeps an error that occurs before reading starts', async () => {
    const broken = new PassThrough();
    const stream = exactBytes(broken, 5, 'key');
    broken.destroy(new Error('cut'));
    await closed(stream);
    await expect(stream.toArray()).rejects.toThrow();
  });

  it('destroys the source when the reader closes', async () => {
    const endless = new PassThrough();
    exactBytes(endless, 5, 'key').destroy();
    await closed(endless);
    expect(endless.destroyed).toBe(true);
  });
});
