import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { contrastWithWhite, DEFAULT_ACCENT, MIN_CONTRAST, luminance, readableAccent } from './accent.js';

const colors = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const channelsOf = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

describe('contrastWithWhite', () => {
  it.each([
    ['#FFFFFF', 1],
    ['#000000', 21],
    ['#777777', 4.48],
    ['#767676', 4.54],
    [DEFAULT_ACCENT, 6.05],
  ])('computes the contrast of %s as %d', (color, expected) => {
    expect(contrastWithWhite(color)).toBeCloseTo(expected, 2);
  });

  it('uses the channel weights of WCAG', () => {
    expect([luminance(255, 0, 0), luminance(0, 255, 0), luminance(0, 0, 255)]).toEqual([
      0.2126, 0.7152, 0.0722,
    ]);
  });
});

describe('readableAccent', () => {
  it.each([
    ['#0b6e6e', '#0B6E6E'],
    ['#000000', '#000000'],
    ['#ffffff', '#767676'],
    ['#ffcc00', '#907300'],
  ])('changes %s to %s', (color, expected) => {
    expect(readableAccent(color)).toBe(expected);
  });

  it('always returns a readable color, keeps readable colors, and darkens others as little as possible', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const shade = readableAccent(color);
        expect(contrastWithWhite(shade)).toBeGreaterThanOrEqual(MIN_CONTRAST);
        expect(readableAccent(shade)).toBe(shade);
        if (contrastWithWhite(color) >= MIN_CONTRAST) expect(shade).toBe(color.toUpperCase());
        else expect(contrastWithWhite(shade)).toBeLessThan(MIN_CONTRAST + 0.15);
      }),
    );
  });

  it('keeps the hue', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const [before, after] = [channelsOf(color), channelsOf(readableAccent(color))];
        const darkened = Math.max(...after) / Math.max(1, ...before);
        after.forEach((channel, at) =>
          expect(Math.abs(channel - before[at]! * darkened)).toBeLessThanOrEqual(1),
        );
      }),
    );
  });
});
