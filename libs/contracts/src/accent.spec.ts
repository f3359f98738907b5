import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { contrastWithWhite, DEFAULT_ACCENT, LEAST_CONTRAST, luminance, readableAccent } from './accent.js';

const colors = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const channelsOf = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

describe('the contrast against white', () => {
  it.each([
    ['#FFFFFF', 1],
    ['#000000', 21],
    ['#777777', 4.48],
    ['#767676', 4.54],
    [DEFAULT_ACCENT, 6.05],
  ])('of %s is %d', (color, expected) => {
    expect(contrastWithWhite(color)).toBeCloseTo(expected, 2);
  });

  it('is that of the weights of WCAG', () => {
    expect([luminance(255, 0, 0), luminance(0, 255, 0), luminance(0, 0, 255)]).toEqual([
      0.2126, 0.7152, 0.0722,
    ]);
  });
});

describe('an accent', () => {
  it.each([
    ['#0b6e6e', '#0B6E6E'],
    ['#000000', '#000000'],
    ['#ffffff', '#767676'],
    ['#ffcc00', '#907300'],
  ])('%s becomes %s', (wanted, became) => {
    expect(readableAccent(wanted)).toBe(became);
  });

  it('can always be read, stays when it could be read, and is darkened by no more than it takes', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const became = readableAccent(color);
        expect(contrastWithWhite(became)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        expect(readableAccent(became)).toBe(became);
        if (contrastWithWhite(color) >= LEAST_CONTRAST) expect(became).toBe(color.toUpperCase());
        else expect(contrastWithWhite(became)).toBeLessThan(LEAST_CONTRAST + 0.15);
      }),
    );
  });

  it('keeps its hue', () => {
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
