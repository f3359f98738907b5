import { inflateSync } from 'node:zlib';
import {
  needsDarkBackground,
  readLogo,
  type JpegImage,
  type PngImage,
  type VectorImage,
} from '@docket/contracts/values';
import { points } from './points.js';
import { operands } from './theme.js';
import type { Container, ObjectRef } from '../file/container.js';

/** An image in a document. The size is in pixels, or in user units for an SVG. */
export interface EmbeddedImage {
  readonly ref: ObjectRef;
  readonly width: number;
  readonly height: number;
  /** Whether the image is too light for white paper and needs a dark background. */
  readonly needsDarkBackground: boolean;
}

/** Writes a PNG, JPEG or SVG into a document. @throws if `readLogo` rejects the bytes */
export function embedImage(container: Container, bytes: Uint8Array): EmbeddedImage {
  const result = readLogo(bytes);
  if ('problem' in result) throw new Error(`Invalid image: ${result.problem}`);
  const { image } = result;
  const { width, height } = image;
  if (image.mediaType === 'image/svg+xml')
    return {
      ref: embedDrawing(container, image),
      width,
      height,
      needsDarkBackground: needsDarkBackground(image),
    };
  const data = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  const embedded =
    image.mediaType === 'image/jpeg'
      ? { ref: embedJpeg(container, image, bytes, data), needsDarkBackground: false }
      : embedPng(container, image, data);
  return { ...embedded, width, height };
}

/** Writes an SVG as a form XObject that fills the unit square, as an image XObject does. */
function embedDrawing(container: Container, { width, height, shapes }: VectorImage): ObjectRef {
  const form = container.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Matrix: [1 / width, 0, 0, -1 / height, 0, 1],
    Resources: {},
  });
  const operator = { M: 'm', L: 'l', C: 'c', Z: 'h' };
  const operators = shapes.map(({ path, fill, evenOdd, stroke, strokeWidth }) => {
    const outline = path
      .map(([command, ...coordinates]) => `${coordinates.map(points).join(' ')} ${operator[command]}`)
      .join(' ');
    const colors = `${fill ? `${operands(fill)} rg ` : ''}${stroke ? `${operands(stroke)} RG ${points(strokeWidth)} w ` : ''}`;
    const fillRule = evenOdd ? '*' : '';
    return `${colors}${outline} ${fill ? (stroke ? `B${fillRule}` : `f${fillRule}`) : 'S'}`;
  });
  form.end(operators.join('\n'));
  return form;
}

type Data = Record<string, unknown>;

function embedJpeg(container: Container, { channels }: JpegImage, bytes: Uint8Array, data: Data): ObjectRef {
  const ref = container.ref({
    ...data,
    BitsPerComponent: 8,
    ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'DCTDecode',
  });
  ref.end(bytes);
  return ref;
}

/** Number of samples per pixel. */
const SAMPLES = { gray: 1, rgb: 3, palette: 1, 'gray-alpha': 2, 'rgb-alpha': 4 } as const;

function embedPng(
  container: Container,
  image: PngImage,
  data: Data,
): { ref: ObjectRef; needsDarkBackground: boolean } {
  if (image.colors === 'gray-alpha' || image.colors === 'rgb-alpha')
    return embedWithAlpha(container, image, data);
  const ref = container.ref({
    ...data,
    BitsPerComponent: image.bitDepth,
    ColorSpace: colorSpace(container, image),
    Filter: 'FlateDecode',
    // PDF supports the filters of PNG, so the data is copied unchanged.
    DecodeParms: {
      Predictor: 15,
      Colors: SAMPLES[image.colors],
      BitsPerComponent: image.bitDepth,
      Columns: image.width,
    },
  });
  const transparency = image.transparency.length > 0 ? transparencyEntries(container, image, data) : null;
  if (transparency) Object.assign(ref.data, transparency.entries);
  ref.end(image.data);
  return { ref, needsDarkBackground: transparency?.needsDarkBackground ?? false };
}

function colorSpace(container: Container, { colors, palette }: PngImage): unknown {
  if (colors !== 'palette') return colors === 'gray' ? 'DeviceGray' : 'DeviceRGB';
  const table = container.ref();
  table.end(palette);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
}

/** Returns the entries for the chunk tRNS: one transparent color, or an alpha value per color of the palette. */
function transparencyEntries(
  container: Container,
  image: PngImage,
  data: Data,
): { entries: Data; needsDarkBackground: boolean } {
  const { colors, transparency, palette } = image;
  if (colors !== 'palette') {
    const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.length);
    const colorKey = Array.from({ length: transparency.length >> 1 }, (_, i) => view.getUint16(i * 2));
    return {
      entries: { Mask: colorKey.flatMap((sample) => [sample, sample]) },
      needsDarkBackground: needsDarkBackground(pixelsWithColorKey(colorKey, image)),
    };
  }
  const indices = samplesOf(image);
  const alpha = indices.map((index) => transparency[index] ?? 255);
  const pixels = new Uint8Array(indices.length * 4);
  for (let i = 0; i < indices.length; i += 1) {
    const offset = indices[i]! * 3;
    for (let channel = 0; channel < 3; channel += 1) pixels[i * 4 + channel] = palette[offset + channel]!;
    pixels[i * 4 + 3] = alpha[i]!;
  }
  return {
    entries: { SMask: softMask(container, alpha, data) },
    needsDarkBackground: needsDarkBackground(pixels),
  };
}

/** Returns the RGBA pixels of an image with one transparent color. `colorKey` has the bit depth of the image. */
function pixelsWithColorKey(colorKey: number[], image: PngImage): Uint8Array {
  const { width, height, bitDepth } = image;
  const samples = samplesOf(image);
  const brightest = bitDepth < 8 ? (1 << bitDepth) - 1 : 255;
  const keySamples = colorKey.map((sample) => (bitDepth === 16 ? sample >> 8 : sample));
  const pixels = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    const offset = i * keySamples.length;
    for (let channel = 0; channel < 3; channel += 1)
      pixels[i * 4 + channel] =
        (255 * samples[offset + Math.min(channel, keySamples.length - 1)]!) / brightest;
    pixels[i * 4 + 3] = keySamples.every((sample, channel) => samples[offset + channel] === sample) ? 0 : 255;
  }
  return pixels;
}

/**
 * Writes a PNG with an alpha channel. PNG interleaves color and alpha, PDF stores them separately. Samples of 16 bits are
 * reduced to 8 bits, because print shows no difference.
 */
function embedWithAlpha(
  container: Container,
  image: PngImage,
  data: Data,
): { ref: ObjectRef; needsDarkBackground: boolean } {
  const samples = samplesOf(image);
  const colors = image.colors === 'rgb-alpha' ? 3 : 1;
  const count = image.width * image.height;
  const [color, alpha] = [new Uint8Array(count * colors), new Uint8Array(count)];
  const pixels = new Uint8Array(count * 4);
  for (let i = 0; i < count; i += 1) {
    const offset = i * (colors + 1);
    for (let channel = 0; channel < 3; channel += 1) {
      const sample = samples[offset + Math.min(channel, colors - 1)]!;
      if (channel < colors) color[i * colors + channel] = sample;
      pixels[i * 4 + channel] = sample;
    }
    alpha[i] = pixels[i * 4 + 3] = samples[offset + colors]!;
  }
  const ref = container.ref({
    ...data,
    BitsPerComponent: 8,
    ColorSpace: colors === 3 ? 'DeviceRGB' : 'DeviceGray',
    SMask: softMask(container, alpha, data),
  });
  ref.end(color);
  return { ref, needsDarkBackground: needsDarkBackground(pixels) };
}

function softMask(container: Container, alpha: Uint8Array, data: Data): ObjectRef {
  const mask = container.ref({ ...data, BitsPerComponent: 8, ColorSpace: 'DeviceGray' });
  mask.end(alpha);
  return mask;
}

/**
 * Returns the samples of all pixels, one byte each: the upper 8 bits of 16-bit samples, and samples of fewer than 8 bits
 * unscaled.
 */
export function samplesOf({ width, height, bitDepth, colors, data }: PngImage): Uint8Array {
  const perRow = width * SAMPLES[colors];
  const rowBytes = Math.ceil((perRow * bitDepth) / 8);
  const rows = inflateSync(data, { maxOutputLength: (1 + rowBytes) * height });
  const samples = new Uint8Array(perRow * height);
  let previousRow = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + rowBytes);
    const row = rows.subarray(start + 1, start + 1 + rowBytes);
    unfilter(rows[start]!, row, previousRow, Math.max(1, (SAMPLES[colors] * bitDepth) >> 3));
    for (let i = 0; i < perRow; i += 1) {
      samples[y * perRow + i] = bitDepth === 16 ? row[i * 2]! : sampleAt(row, i, bitDepth);
    }
    previousRow = row;
  }
  return samples;
}

function sampleAt(row: Uint8Array, i: number, bits: number): number {
  const bit = i * bits;
  return (row[bit >> 3]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** Reverses the filter of a row in place (PNG, third edition, clause 9). `step` is the number of bytes per pixel. */
function unfilter(filter: number, row: Uint8Array, previousRow: Uint8Array, step: number): void {
  for (let i = 0; i < row.length; i += 1) {
    const left = i >= step ? row[i - step]! : 0;
    const up = previousRow[i]!;
    const corner = i >= step ? previousRow[i - step]! : 0;
    if (filter === 1) row[i]! += left;
    else if (filter === 2) row[i]! += up;
    else if (filter === 3) row[i]! += (left + up) >> 1;
    else if (filter === 4) row[i]! += paeth(left, up, corner);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
