import { needsDarkBackground, LOGO_LIMITS, readLogo } from '@docket/contracts';
import { jpeg, createPng } from '@docket/testing';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkLogo } from './logo-check.js';

const plain = createPng({ width: 20, height: 16, samples: () => [11, 110, 110, 255] });
const taller = createPng({ width: 20, height: 17, samples: () => [0, 0, 0, 0] });
const withByte = (bytes: Buffer, at: number, byte: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = byte;
  return changed;
};
const problemOf = (bytes: Uint8Array): string | null => {
  const result = checkLogo(bytes);
  return 'problem' in result ? result.problem : null;
};
/** Offset of the frame marker of the JPEG. */
const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));

describe('checkLogo', () => {
  it.each([
    ['a PNG with alpha', plain, { mediaType: 'image/png', width: 20, height: 16, colors: 'rgb-alpha' }],
    ['a JPEG', jpeg, { mediaType: 'image/jpeg', width: 24, height: 16, channels: 3 }],
    ['a grayscale JPEG', withByte(jpeg, frame + 9, 1), { channels: 1 }],
    ['a progressive JPEG', withByte(jpeg, frame + 1, 0xc2), { mediaType: 'image/jpeg' }],
    [
      'a PNG with a palette',
      createPng({
        width: 17,
        height: 16,
        colorType: 3,
        bitDepth: 2,
        palette: [0, 0, 0, 9, 9, 9],
        samples: () => [1],
      }),
      { colors: 'palette', bitDepth: 2 },
    ],
  ])('accepts %s', (_, bytes, expected) => {
    expect(checkLogo(bytes)).toMatchObject({ image: expected });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /is not a PNG, JPEG or SVG/],
    ['another file type', Buffer.from('GIF89a and more'), /is not a PNG, JPEG or SVG/],
    ['a GIF with the name of a PNG', Buffer.from('GIF89a'), /is not a PNG, JPEG or SVG/],
    ['too many bytes', Buffer.concat([plain, Buffer.alloc(LOGO_LIMITS.maxBytes)]), /larger than 256 KB/],
    ['a truncated PNG', plain.subarray(0, -20), /damaged/],
    ['a PNG without data', Buffer.concat([plain.subarray(0, 33), plain.subarray(-12)]), /damaged/],
    ['a PNG with an unknown color type', withByte(plain, 25, 5), /damaged/],
    ['a PNG with less data than its header declares', withByte(plain, 23, 200), /damaged/],
    ['a PNG with more data than its header declares', withByte(taller, 23, 16), /damaged/],
    ['a PNG with broken data', withByte(plain, plain.length - 25, 0), /damaged/],
    [
      'an unknown filter',
      createPng({ width: 16, height: 16, filter: 7, samples: () => [0, 0, 0, 0] }),
      /damaged/,
    ],
    [
      'an interlaced PNG',
      createPng({ width: 16, height: 16, interlaced: true, samples: () => [0, 0, 0, 0] }),
      /interlac/,
    ],
    [
      'a PNG that is too small',
      createPng({ width: 1, height: 16, samples: () => [0, 0, 0, 0] }),
      /1 x 16 pixels/,
    ],
    [
      'a PNG that is too large',
      createPng({ width: 2001, height: 16, colorType: 0, bitDepth: 1, samples: () => [0] }),
      /2001 x 16 pixels/,
    ],
    ['a JPEG in CMYK', withByte(jpeg, frame + 9, 4), /RGB/],
    ['a lossless JPEG', withByte(jpeg, frame + 1, 0xc3), /kind of JPEG is not supported/],
    ['a truncated JPEG', jpeg.subarray(0, frame), /damaged/],
    ['a JPEG that ends after its frame', jpeg.subarray(0, frame + 19), /damaged/],
    ['a JPEG without an end', jpeg.subarray(0, jpeg.length - 2), /damaged/],
    [
      'a JPEG without image data',
      Buffer.concat([
        jpeg.subarray(0, jpeg.indexOf(Buffer.from([0xff, 0xda])) + 14),
        Buffer.from([0xff, 0xd9]),
      ]),
      /damaged/,
    ],
  ])('rejects %s', (_, bytes, reason) => {
    expect(problemOf(bytes)).toMatch(reason);
  });

  it('rejects a decompression bomb', () => {
    const samples = () => [0, 0, 0, 0];
    const bomb = createPng({ width: 16, height: 16, samples, rows: Buffer.alloc(1 << 27) });
    expect(bomb.length).toBeLessThan(LOGO_LIMITS.maxBytes);
    expect(problemOf(bomb)).toMatch(/damaged/);
  });

  it('never throws, whatever the bytes', () => {
    const damaged = fc
      .tuple(fc.constantFrom(plain, jpeg), fc.nat(), fc.nat(255), fc.nat())
      .map(([bytes, at, byte, cut]) =>
        withByte(bytes, at % bytes.length, byte).subarray(0, 1 + (cut % bytes.length)),
      );
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
        const result = checkLogo(bytes);
        expect('image' in result || result.problem.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads a logo from a slice of a larger buffer', () => {
    const shifted = Buffer.concat([Buffer.alloc(7), plain]).subarray(7);
    expect(readLogo(shifted)).toMatchObject({ image: { width: 20, height: 16 } });
  });
});

describe('needsDarkBackground', () => {
  const pixels = (...each: number[][]) => new Uint8Array(each.flat());
  const [clear, white, ink] = [
    [0, 0, 0, 0],
    [255, 255, 255, 255],
    [22, 32, 43, 255],
  ];

  it.each([
    ['white letters on a transparent background', pixels(clear, white), true],
    ['an opaque white image', pixels(white, white), false],
    ['dark letters on a transparent background', pixels(clear, ink), false],
    ['mostly dark letters', pixels(clear, ink, ink, white), false],
    ['a fully transparent image', pixels(clear, clear), false],
    ['faint white', pixels([255, 255, 255, 40], clear), true],
  ])('decides whether a logo needs a dark background: %s', (_, image, expected) => {
    expect(needsDarkBackground(image)).toBe(expected);
  });
});
