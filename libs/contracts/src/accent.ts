/** Default accent color of an organization. Its contrast against white is 6:1. */
export const DEFAULT_ACCENT = '#0B6E6E';

/** Minimum contrast of the accent color against white, so that text in it is readable (WCAG 2.2, 1.4.3). */
export const MIN_CONTRAST = 4.5;

/** Colors with a higher luminance than this are not visible on white paper. */
export const LIGHT_LUMINANCE = 0.7;

/** Returns the red, green and blue channels of a color such as `#1a2B3c`, each 0 to 255. */
const channelsOf = (color: string): [number, number, number] => {
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
};

const colorOf = (channels: number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();

/** Linear light of each 8-bit channel value, 0 to 1. */
const LINEAR_LIGHT = Float64Array.from({ length: 256 }, (_, channel) => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Returns the relative luminance of a color (WCAG 2.2): 0 for black, 1 for white. Channels are 0 to 255. */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * LINEAR_LIGHT[red]! + 0.7152 * LINEAR_LIGHT[green]! + 0.0722 * LINEAR_LIGHT[blue]!;

/** Returns the contrast of a color such as `#0B6E6E` against white, 1 to 21. */
export const contrastWithWhite = (color: string): number => 1.05 / (luminance(...channelsOf(color)) + 0.05);

/**
 * Returns the brightest shade of a color such as `#ffcc00` that is readable on white: the color itself if its contrast is
 * sufficient, otherwise the same hue darkened as little as possible. The result is in upper case.
 */
export function readableAccent(color: string): string {
  const channels = channelsOf(color);
  for (let step = 255; step > 0; step -= 1) {
    const shade = colorOf(channels.map((channel) => Math.round((channel * step) / 255)));
    if (contrastWithWhite(shade) >= MIN_CONTRAST) return shade;
  }
  return '#000000';
}
