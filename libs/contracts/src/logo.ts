import { LIGHT_INK, luminance } from './accent.js';
import { beginsLikeSvg, hasOnlyLightInk, readSvg, type VectorImage } from './svg-logo.js';

/** What a logo may be: it is drawn on the cover of every document. Bytes, and pixels of each side. */
export const LOGO_LIMITS = { bytes: 256 * 1024, leastSide: 16, mostSide: 2_000 } as const;
/** Kinds of image a logo may be. */
export const logoMediaTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;

/** A JPEG, as far as its size and colors are concerned. */
export interface JpegImage {
  mediaType: 'image/jpeg';
  width: number;
  height: number;
  /** 1 for grey, 3 for color. */
  channels: 1 | 3;
}

/** A PNG, taken apart but not unpacked. */
export interface PngImage {
  mediaType: 'image/png';
  width: number;
  height: number;
  bitDepth: number;
  /** Samples of a pixel: grey, color, an index into the palette, or grey or color with alpha. */
  colors: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';
  /** Three bytes a color; empty without one. */
  palette: Uint8Array;
  /** The chunk tRNS; empty without one. */
  transparency: Uint8Array;
  /** The image data: still compressed. */
  data: Uint8Array;
}

export type LogoImage = JpegImage | PngImage | VectorImage;
/** An image that can be a logo, or why it cannot, in words for the person who chose it. */
export type LogoReading = { image: LogoImage } | { problem: string };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** What a file is by its bytes, whatever its name says. The page and the server both ask this. */
export function readLogo(bytes: Uint8Array): LogoReading {
  if (bytes.length > LOGO_LIMITS.bytes) {
    return { problem: `is larger than ${LOGO_LIMITS.bytes / 1024} KB; save it smaller` };
  }
  const read = startsWith(bytes, PNG_SIGNATURE)
    ? readPng(bytes)
    : startsWith(bytes, [0xff, 0xd8, 0xff])
      ? readJpeg(bytes)
      : beginsLikeSvg(bytes)
        ? readSvg(bytes)
        : 'is no PNG, JPEG or SVG';
  if (typeof read === 'string') return { problem: read };
  const sides = [read.width, read.height];
  if (sides.some((side) => side < LOGO_LIMITS.leastSide || side > LOGO_LIMITS.mostSide)) {
    const { leastSide, mostSide } = LOGO_LIMITS;
    return {
      problem: `is ${sides.join(' x ')} pixels; each side must have ${leastSide} to ${mostSide.toLocaleString('en')}`,
    };
  }
  return { image: read };
}

/** Bit depths of each color type (PNG, third edition, table 7). */
const PNG_COLORS: Record<number, { colors: PngImage['colors']; depths: number[] }> = {
  0: { colors: 'grey', depths: [1, 2, 4, 8, 16] },
  2: { colors: 'rgb', depths: [8, 16] },
  3: { colors: 'palette', depths: [1, 2, 4, 8] },
  4: { colors: 'grey-alpha', depths: [8, 16] },
  6: { colors: 'rgb-alpha', depths: [8, 16] },
};
const DAMAGED = 'is damaged; export it again';

function readPng(bytes: Uint8Array): PngImage | string {
  const chunks = chunksOf(bytes);
  const header = chunks?.get('IHDR')?.[0];
  if (!chunks || header?.length !== 13) return DAMAGED;
  const view = new DataView(header.buffer, header.byteOffset, 13);
  const known = PNG_COLORS[header[9]!];
  const bitDepth = header[8]!;
  if (!known?.depths.includes(bitDepth)) return DAMAGED;
  if (header[12] !== 0) return 'is an interlaced PNG; save it without interlacing';
  const palette = chunks.get('PLTE')?.[0] ?? new Uint8Array();
  const data = joined(chunks.get('IDAT') ?? []);
  if (data.length === 0 || !chunks.has('IEND')) return DAMAGED;
  if (known.colors === 'palette' && (palette.length === 0 || palette.length % 3 !== 0)) return DAMAGED;
  return {
    mediaType: 'image/png',
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitDepth,
    colors: known.colors,
    palette,
    transparency: chunks.get('tRNS')?.[0] ?? new Uint8Array(),
    data,
  };
}

/** The chunks of a PNG by their type; null when it ends early. */
function chunksOf(bytes: Uint8Array): Map<string, Uint8Array[]> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = PNG_SIGNATURE.length; at < bytes.length;) {
    if (at + 12 > bytes.length) return null;
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.set(type, [...(chunks.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    if (type === 'IEND') break;
    at += 12 + length;
  }
  return chunks;
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Markers that stand alone, without a length: TEM, RST0 to RST7. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Frames that every reader of documents decodes: baseline, extended and progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const START_OF_SCAN = 0xda;

function readJpeg(bytes: Uint8Array): JpegImage | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return DAMAGED;
    const marker = bytes[at + 1]!;
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === START_OF_SCAN || OTHER_FRAMES.includes(marker))
      return 'is a JPEG of an unusual kind; save it as PNG';
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return DAMAGED;
    if (FRAMES.includes(marker)) return jpegFrame(view, at + 4, length);
    at += 2 + length;
  }
  return DAMAGED;
}

function jpegFrame(view: DataView, at: number, length: number): JpegImage | string {
  if (length < 8) return DAMAGED;
  const channels = view.getUint8(at + 5);
  if (view.getUint8(at) !== 8 || (channels !== 1 && channels !== 3)) {
    return 'is a JPEG for printing presses; save it in RGB';
  }
  return { mediaType: 'image/jpeg', height: view.getUint16(at + 1), width: view.getUint16(at + 3), channels };
}

/**
 * Whether a logo is made for a dark ground, for documents and for the page that shows how they will look: a drawing whose
 * inks are all light; a picture that leaves some of the ground free and covers the rest in light colors. Of a picture
 * the pixels are wanted: red, green, blue and alpha, a byte each.
 */
export function isForDarkGround(logo: VectorImage | Uint8Array | Uint8ClampedArray): boolean {
  if ('shapes' in logo) return hasOnlyLightInk(logo);
  let covered = 0;
  let light = 0;
  for (let at = 0; at < logo.length; at += 4) {
    const alpha = logo[at + 3]! / 255;
    covered += alpha;
    light += alpha * luminance(logo[at]!, logo[at + 1]!, logo[at + 2]!);
  }
  const free = logo.length / 4 - covered;
  return covered > 0 && free > 0.02 * covered && light / covered > LIGHT_INK;
}
