import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { exactBytes } from './exact-bytes.js';
import { ObjectDamaged } from './storage.js';

const source = (text: string): Readable => Readable.from([Buffer.from(text)], { objectMode: false });

/** Without listening for errors, which would hide that nobody does. */
const closed = (stream: Readable): Promise<void> => new Promise((resolve) => stream.once('close', resolve));

describe('exactBytes', () => {
  it('passes on what was promised', async () => {
    expect(Buffer.concat(await exactBytes(source('12345'), 5, 'key').toArray()).toString()).toBe('12345');
    expect(await exactBytes(Readable.from([]), 0, 'key').toArray()).toEqual([]);
  });

  it.each([4, 6])('breaks when 5 bytes come instead of %i', async (length) => {
    await expect(exactBytes(source('12345'), length, 'key').toArray()).rejects.toThrow(ObjectDamaged);
  });

  it('breaks when the source falls silent', async () => {
    const silent = new PassThrough();
    silent.write('12');
    await expect(exactBytes(silent, 5, 'key', 50).toArray()).rejects.toThrow('fell silent');
    expect(silent.destroyed).toBe(true);
  });

  it('gives a slow reader its time', async () => {
    const stream = exactBytes(source('12345'), 5, 'key', 20);
    await once(stream, 'readable');
    const waited = new Promise((resolve) => setTimeout(resolve, 80));
    await waited;
    expect(Buffer.concat(await stream.toArray()).toString()).toBe('12345');
  });

  it('keeps an error that comes before the reader', async () => {
    const broken = new PassThrough();
    const stream = exactBytes(broken, 5, 'key');
    broken.destroy(new Error('cut'));
    await closed(stream);
    await expect(stream.toArray()).rejects.toThrow();
  });

  it('ends the source with the reader', async () => {
    const endless = new PassThrough();
    exactBytes(endless, 5, 'key').destroy();
    await closed(endless);
    expect(endless.destroyed).toBe(true);
  });
});
