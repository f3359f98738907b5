/** The accent of an organization that chose none; on white it has a contrast of 6:1. */
export const DEFAULT_ACCENT = '#0B6E6E';

/** Least contrast of the accent against white paper: text in it must be readable (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Ink of more luminance than this cannot be told from white paper. */
export const LIGHT_INK = 0.7;

/** `#1a2B3c` -> its three channels, 0 to 255. */
const channelsOf = (color: string): [number, number, number] => {
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
};

const colorOf = (channels: number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();

/** The light of each value of a channel, 0 to 1. */
const LIGHT = Float64Array.from({ length: 256 }, (_, channel) => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance of a color (WCAG 2.2), 0 for black and 1 for white. Channels are 0 to 255. */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * LIGHT[red]! + 0.7152 * LIGHT[green]! + 0.0722 * LIGHT[blue]!;

/** Contrast of a color like `#0B6E6E` against white, 1 to 21. */
export const contrastWithWhite = (color: string): number => 1.05 / (luminance(...channelsOf(color)) + 0.05);

/**
 * The brightest shade of a color like `#ffcc00` that can be read on white: the color itself when it can, else darkened in
 * its own hue by no more than it takes. In capitals.
 */
export function readableAccent(color: string): string {
  const channels = channelsOf(color);
  for (let step = 255; step > 0; step -= 1) {
    const shade = colorOf(channels.map((channel) => Math.round((channel * step) / 255)));
    if (contrastWithWhite(shade) >= LEAST_CONTRAST) return shade;
  }
  return '#000000';
}
