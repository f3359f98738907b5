import { isForDarkGround, LOGO_LIMITS, readLogo } from '@docket/contracts';
import { jpeg, pngOf } from '@docket/testing';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkLogo } from './logo-check.js';

const plain = pngOf({ width: 20, height: 16, samples: () => [11, 110, 110, 255] });
const higher = pngOf({ width: 20, height: 17, samples: () => [0, 0, 0, 0] });
const withByte = (bytes: Buffer, at: number, byte: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = byte;
  return changed;
};
const problemOf = (bytes: Uint8Array): string | null => {
  const reading = checkLogo(bytes);
  return 'problem' in reading ? reading.problem : null;
};
/** Where the type of a JPEG's frame stands. */
const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));

describe('a logo', () => {
  it.each([
    ['a PNG with alpha', plain, { mediaType: 'image/png', width: 20, height: 16, colors: 'rgb-alpha' }],
    ['a JPEG', jpeg, { mediaType: 'image/jpeg', width: 24, height: 16, channels: 3 }],
    ['a JPEG in grey', withByte(jpeg, frame + 9, 1), { channels: 1 }],
    ['a progressive JPEG', withByte(jpeg, frame + 1, 0xc2), { mediaType: 'image/jpeg' }],
    [
      'a PNG with a palette',
      pngOf({
        width: 17,
        height: 16,
        colorType: 3,
        bitDepth: 2,
        palette: [0, 0, 0, 9, 9, 9],
        samples: () => [1],
      }),
      { colors: 'palette', bitDepth: 2 },
    ],
  ])('may be %s', (_, bytes, expected) => {
    expect(checkLogo(bytes)).toMatchObject({ image: expected });
  });

  it.each([
    ['nothing', Buffer.alloc(0), /is no PNG, JPEG or SVG/],
    ['another kind of file', Buffer.from('GIF89a and more'), /is no PNG, JPEG or SVG/],
    ['a GIF with the name of a PNG', Buffer.from('GIF89a'), /is no PNG, JPEG or SVG/],
    ['too many bytes', Buffer.concat([plain, Buffer.alloc(LOGO_LIMITS.bytes)]), /larger than 256 KB/],
    ['a PNG that was cut', plain.subarray(0, -20), /damaged/],
    ['a PNG without data', Buffer.concat([plain.subarray(0, 33), plain.subarray(-12)]), /damaged/],
    ['a PNG of a color type that does not exist', withByte(plain, 25, 5), /damaged/],
    ['a PNG that says it is higher than it is', withByte(plain, 23, 200), /damaged/],
    ['a PNG that unpacks into more than it says', withByte(higher, 23, 16), /damaged/],
    ['a PNG with broken data', withByte(plain, plain.length - 25, 0), /damaged/],
    [
      'an unknown filter',
      pngOf({ width: 16, height: 16, filter: 7, samples: () => [0, 0, 0, 0] }),
      /damaged/,
    ],
    [
      'an interlaced PNG',
      pngOf({ width: 16, height: 16, interlaced: true, samples: () => [0, 0, 0, 0] }),
      /interlac/,
    ],
    ['a dot', pngOf({ width: 1, height: 16, samples: () => [0, 0, 0, 0] }), /1 x 16 pixels/],
    [
      'a poster',
      pngOf({ width: 2001, height: 16, colorType: 0, bitDepth: 1, samples: () => [0] }),
      /2001 x 16 pixels/,
    ],
    ['a JPEG in CMYK', withByte(jpeg, frame + 9, 4), /RGB/],
    ['a lossless JPEG', withByte(jpeg, frame + 1, 0xc3), /unusual kind/],
    ['a JPEG that was cut', jpeg.subarray(0, frame), /damaged/],
  ])('may not be %s', (_, bytes, reason) => {
    expect(problemOf(bytes)).toMatch(reason);
  });

  it('is kept from unpacking without end', () => {
    const samples = () => [0, 0, 0, 0];
    const bomb = pngOf({ width: 16, height: 16, samples, rows: Buffer.alloc(1 << 27) });
    expect(bomb.length).toBeLessThan(LOGO_LIMITS.bytes);
    expect(problemOf(bomb)).toMatch(/damaged/);
  });

  it('of any bytes gets an answer, never an exception', () => {
    const damaged = fc
      .tuple(fc.constantFrom(plain, jpeg), fc.nat(), fc.nat(255), fc.nat())
      .map(([bytes, at, byte, cut]) =>
        withByte(bytes, at % bytes.length, byte).subarray(0, 1 + (cut % bytes.length)),
      );
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
        const reading = checkLogo(bytes);
        expect('image' in reading || reading.problem.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is found inside a larger buffer', () => {
    const shifted = Buffer.concat([Buffer.alloc(7), plain]).subarray(7);
    expect(readLogo(shifted)).toMatchObject({ image: { width: 20, height: 16 } });
  });
});

describe('a picture for a dark ground', () => {
  const pixels = (...each: number[][]) => new Uint8Array(each.flat());
  const [clear, white, ink] = [
    [0, 0, 0, 0],
    [255, 255, 255, 255],
    [22, 32, 43, 255],
  ];

  it.each([
    ['white letters on nothing', pixels(clear, white), true],
    ['a white picture that covers everything', pixels(white, white), false],
    ['dark letters on nothing', pixels(clear, ink), false],
    ['mostly dark letters', pixels(clear, ink, ink, white), false],
    ['nothing at all', pixels(clear, clear), false],
    ['faint white', pixels([255, 255, 255, 40], clear), true],
  ])('is %s: %s', (_, picture, expected) => {
    expect(isForDarkGround(picture)).toBe(expected);
  });
});
