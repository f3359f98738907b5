import { LIGHT_LUMINANCE, luminance } from './accent.js';
import { logo as messages } from './messages/index.js';
import { looksLikeSvg, hasOnlyLightColors, readSvg, type VectorImage } from './svg-logo.js';

/** Limits of a logo: its size in bytes, and the length of each side in pixels. */
export const LOGO_LIMITS = { maxBytes: 256 * 1024, minSide: 16, maxSide: 2_000 } as const;
/** Media types of a logo. */
export const logoMediaTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;

/** The size and color channels of a JPEG. */
export interface JpegImage {
  mediaType: 'image/jpeg';
  width: number;
  height: number;
  /** 1 for grayscale, 3 for RGB. */
  channels: 1 | 3;
}

/** A parsed PNG. Its image data is still compressed. */
export interface PngImage {
  mediaType: 'image/png';
  width: number;
  height: number;
  bitDepth: number;
  /** Samples of a pixel: grayscale, RGB, an index into the palette, or grayscale or RGB with alpha. */
  colors: 'gray' | 'rgb' | 'palette' | 'gray-alpha' | 'rgb-alpha';
  /** Three bytes per color. Empty without a palette. */
  palette: Uint8Array;
  /** The tRNS chunk. Empty without one. */
  transparency: Uint8Array;
  /** Compressed image data. */
  data: Uint8Array;
}

export type LogoImage = JpegImage | PngImage | VectorImage;
/** An image that can be used as a logo, or a user-facing message that says why it cannot. */
export type LogoResult = { image: LogoImage } | { problem: string };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Parses a logo file. The format is detected from the bytes. The web app and the API share this check. */
export function readLogo(bytes: Uint8Array): LogoResult {
  if (bytes.length > LOGO_LIMITS.maxBytes) {
    return { problem: messages.tooLarge(LOGO_LIMITS.maxBytes / 1024) };
  }
  const read = startsWith(bytes, PNG_SIGNATURE)
    ? readPng(bytes)
    : startsWith(bytes, [0xff, 0xd8, 0xff])
      ? readJpeg(bytes)
      : looksLikeSvg(bytes)
        ? readSvg(bytes)
        : messages.unknownFormat;
  if (typeof read === 'string') return { problem: read };
  const sides = [read.width, read.height];
  if (sides.some((side) => side < LOGO_LIMITS.minSide || side > LOGO_LIMITS.maxSide)) {
    const [min, max] = [LOGO_LIMITS.minSide, LOGO_LIMITS.maxSide].map((side) => side.toLocaleString('en'));
    return { problem: messages.dimensions(sides.join(' x '), min!, max!) };
  }
  return { image: read };
}

/** Bit depths of each color type (PNG, third edition, table 7). */
const PNG_COLORS: Record<number, { colors: PngImage['colors']; depths: number[] }> = {
  0: { colors: 'gray', depths: [1, 2, 4, 8, 16] },
  2: { colors: 'rgb', depths: [8, 16] },
  3: { colors: 'palette', depths: [1, 2, 4, 8] },
  4: { colors: 'gray-alpha', depths: [8, 16] },
  6: { colors: 'rgb-alpha', depths: [8, 16] },
};
/** The result for an image whose pixels are incomplete. */
export const damagedLogo = (): LogoResult => ({ problem: messages.damaged });

function readPng(bytes: Uint8Array): PngImage | string {
  const chunks = chunksOf(bytes);
  const header = chunks?.get('IHDR')?.[0];
  if (!chunks || header?.length !== 13) return messages.damaged;
  const view = new DataView(header.buffer, header.byteOffset, 13);
  const known = PNG_COLORS[header[9]!];
  const bitDepth = header[8]!;
  if (!known?.depths.includes(bitDepth)) return messages.damaged;
  if (header[12] !== 0) return messages.interlaced;
  const palette = chunks.get('PLTE')?.[0] ?? new Uint8Array();
  const data = concatenate(chunks.get('IDAT') ?? []);
  if (data.length === 0 || !chunks.has('IEND')) return messages.damaged;
  if (known.colors === 'palette' && (palette.length === 0 || palette.length % 3 !== 0))
    return messages.damaged;
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

/** Returns the chunks of a PNG by their type, or null if the file is truncated. */
function chunksOf(bytes: Uint8Array): Map<string, Uint8Array[]> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = PNG_SIGNATURE.length; at < bytes.length;) {
    if (at + 12 > bytes.length) return null;
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const sameType = chunks.get(type) ?? [];
    sameType.push(bytes.subarray(at + 8, at + 8 + length));
    chunks.set(type, sameType);
    if (type === 'IEND') break;
    at += 12 + length;
  }
  return chunks;
}

function concatenate(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Checks for markers without a length: TEM, RST0 to RST7. */
const hasNoLength = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Frame types that all PDF readers decode: baseline, extended and progressive. */
const SUPPORTED_FRAMES = [0xc0, 0xc1, 0xc2];
const UNSUPPORTED_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const START_OF_SCAN = 0xda;

function readJpeg(bytes: Uint8Array): JpegImage | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return messages.damaged;
    const marker = bytes[at + 1]!;
    if (marker === 0xff || hasNoLength(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === START_OF_SCAN || UNSUPPORTED_FRAMES.includes(marker)) return messages.unsupportedJpeg;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return messages.damaged;
    if (SUPPORTED_FRAMES.includes(marker)) {
      const frame = jpegFrame(view, at + 4, length);
      return typeof frame === 'string' || hasPixels(bytes, view, frame) ? frame : messages.damaged;
    }
    at += 2 + length;
  }
  return messages.damaged;
}

const END_OF_IMAGE = 0xd9;
const TABLES = { quantization: 0xdb, huffman: 0xc4 };

/**
 * Checks whether a JPEG has tables, scans with at least a bit for each block of 8 x 8 pixels, and an end. PDF readers show a damaged
 * page for an image without them.
 */
function hasPixels(bytes: Uint8Array, view: DataView, { width, height }: JpegImage): boolean {
  const seen = new Set<number>();
  let scanned = 0;
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === 0x00 || hasNoLength(marker)) {
      // Compressed data, with escaped bytes and restart markers.
      if (!seen.has(START_OF_SCAN)) return false;
      const step = bytes[at] === 0xff ? 2 : 1;
      scanned += step;
      at += step;
    } else if (marker === 0xff) at += 1;
    else if (marker === END_OF_IMAGE) {
      const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
      return Object.values(TABLES).every((table) => seen.has(table)) && 8 * scanned >= blocks;
    } else {
      if (at + 4 > bytes.length) return false;
      seen.add(marker);
      at += 2 + view.getUint16(at + 2);
    }
  }
  return false;
}

function jpegFrame(view: DataView, at: number, length: number): JpegImage | string {
  if (length < 8) return messages.damaged;
  const channels = view.getUint8(at + 5);
  if (view.getUint8(at) !== 8 || (channels !== 1 && channels !== 3)) {
    return messages.cmykJpeg;
  }
  return { mediaType: 'image/jpeg', height: view.getUint16(at + 1), width: view.getUint16(at + 3), channels };
}

/**
 * Returns whether a logo needs a dark background, in documents and on the settings page: a drawing with only light colors,
 * or an image that is partly transparent and otherwise light. An image is passed as RGBA pixels, one byte per channel.
 */
export function needsDarkBackground(logo: VectorImage | Uint8Array | Uint8ClampedArray): boolean {
  if ('shapes' in logo) return hasOnlyLightColors(logo);
  let covered = 0;
  let light = 0;
  for (let at = 0; at < logo.length; at += 4) {
    const alpha = logo[at + 3]! / 255;
    covered += alpha;
    light += alpha * luminance(logo[at]!, logo[at + 1]!, logo[at + 2]!);
  }
  const transparent = logo.length / 4 - covered;
  return covered > 0 && transparent > 0.02 * covered && light / covered > LIGHT_LUMINANCE;
}
