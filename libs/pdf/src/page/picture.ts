import { inflateSync } from 'node:zlib';
import {
  isForDarkGround,
  readLogo,
  type JpegImage,
  type PngImage,
  type VectorImage,
} from '@docket/contracts/values';
import { points } from './points.js';
import { operands } from './theme.js';
import type { Container, ObjectRef } from '../file/container.js';

/** A picture that a document holds. Sides are in pixels, those of a drawing in units of its own. */
export interface Picture {
  readonly ref: ObjectRef;
  readonly width: number;
  readonly height: number;
  /** It cannot be seen on pdf: put something dark behind it. */
  readonly forDarkGround: boolean;
}

/** Writes a PNG, JPEG or SVG into a document. @throws for bytes that `readLogo` does not take */
export function embedPicture(container: Container, bytes: Uint8Array): Picture {
  const reading = readLogo(bytes);
  if ('problem' in reading) throw new Error(`The picture ${reading.problem}.`);
  const { image } = reading;
  const { width, height } = image;
  if (image.mediaType === 'image/svg+xml')
    return {
      ref: embedDrawing(container, image),
      width,
      height,
      forDarkGround: isForDarkGround(image),
    };
  const data = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  const { ref, forDarkGround } =
    image.mediaType === 'image/jpeg'
      ? { ref: embedJpeg(container, image, bytes, data), forDarkGround: false }
      : embedPng(container, image, data);
  return { ref, width, height, forDarkGround };
}

/** A drawing becomes a form that fills the unit square, as an image does. */
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
  const drawn = shapes.map(({ path, fill, evenOdd, stroke, strokeWidth }) => {
    const outline = path
      .map(([command, ...at]) => `${at.map(points).join(' ')} ${operator[command]}`)
      .join(' ');
    const inks = `${fill ? `${operands(fill)} rg ` : ''}${stroke ? `${operands(stroke)} RG ${points(strokeWidth)} w ` : ''}`;
    const star = evenOdd ? '*' : '';
    return `${inks}${outline} ${fill ? (stroke ? `B${star}` : `f${star}`) : 'S'}`;
  });
  form.end(drawn.join('\n'));
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

/** Samples of each pixel. */
const SAMPLES = { grey: 1, rgb: 3, palette: 1, 'grey-alpha': 2, 'rgb-alpha': 4 } as const;

function embedPng(
  container: Container,
  image: PngImage,
  data: Data,
): { ref: ObjectRef; forDarkGround: boolean } {
  if (image.colors === 'grey-alpha' || image.colors === 'rgb-alpha')
    return embedWithAlpha(container, image, data);
  const ref = container.ref({
    ...data,
    BitsPerComponent: image.bitDepth,
    ColorSpace: colorSpace(container, image),
    Filter: 'FlateDecode',
    // PDF knows the filters of PNG: the data goes in as it is.
    DecodeParms: {
      Predictor: 15,
      Colors: SAMPLES[image.colors],
      BitsPerComponent: image.bitDepth,
      Columns: image.width,
    },
  });
  const see = image.transparency.length > 0 ? seeThrough(container, image, data) : null;
  if (see) Object.assign(ref.data, see.entries);
  ref.end(image.data);
  return { ref, forDarkGround: see?.forDarkGround ?? false };
}

function colorSpace(container: Container, { colors, palette }: PngImage): unknown {
  if (colors !== 'palette') return colors === 'grey' ? 'DeviceGray' : 'DeviceRGB';
  const table = container.ref();
  table.end(palette);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
}

/** What the chunk tRNS says: one color that is clear, or how clear each color of the palette is. */
function seeThrough(
  container: Container,
  image: PngImage,
  data: Data,
): { entries: Data; forDarkGround: boolean } {
  const { colors, transparency, palette } = image;
  if (colors !== 'palette') {
    const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.length);
    const clear = Array.from({ length: transparency.length >> 1 }, (_, at) => view.getUint16(at * 2));
    return {
      entries: { Mask: clear.flatMap((sample) => [sample, sample]) },
      forDarkGround: isForDarkGround(pixelsBut(clear, image)),
    };
  }
  const indices = samplesOf(image);
  const alpha = indices.map((index) => transparency[index] ?? 255);
  const pixels = new Uint8Array(indices.length * 4);
  for (let at = 0; at < indices.length; at += 1) {
    const from = indices[at]! * 3;
    for (let channel = 0; channel < 3; channel += 1) pixels[at * 4 + channel] = palette[from + channel]!;
    pixels[at * 4 + 3] = alpha[at]!;
  }
  return { entries: { SMask: softMask(container, alpha, data) }, forDarkGround: isForDarkGround(pixels) };
}

/** The pixels of a picture of which one color is clear; that one to 8 bits, as `samplesOf` has it. */
function pixelsBut(clear: number[], image: PngImage): Uint8Array {
  const { width, height, bitDepth } = image;
  const samples = samplesOf(image);
  const brightest = bitDepth < 8 ? (1 << bitDepth) - 1 : 255;
  const free = clear.map((sample) => (bitDepth === 16 ? sample >> 8 : sample));
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const from = at * free.length;
    for (let channel = 0; channel < 3; channel += 1)
      pixels[at * 4 + channel] = (255 * samples[from + Math.min(channel, free.length - 1)]!) / brightest;
    pixels[at * 4 + 3] = free.every((sample, channel) => samples[from + channel] === sample) ? 0 : 255;
  }
  return pixels;
}

/** Color and alpha are interleaved in a PNG and apart in a PDF. 16 bits a sample are cut to 8: pdf shows no more. */
function embedWithAlpha(
  container: Container,
  image: PngImage,
  data: Data,
): { ref: ObjectRef; forDarkGround: boolean } {
  const samples = samplesOf(image);
  const colors = image.colors === 'rgb-alpha' ? 3 : 1;
  const count = image.width * image.height;
  const [color, alpha] = [new Uint8Array(count * colors), new Uint8Array(count)];
  const pixels = new Uint8Array(count * 4);
  for (let at = 0; at < count; at += 1) {
    const from = at * (colors + 1);
    for (let channel = 0; channel < 3; channel += 1) {
      const sample = samples[from + Math.min(channel, colors - 1)]!;
      if (channel < colors) color[at * colors + channel] = sample;
      pixels[at * 4 + channel] = sample;
    }
    alpha[at] = pixels[at * 4 + 3] = samples[from + colors]!;
  }
  const ref = container.ref({
    ...data,
    BitsPerComponent: 8,
    ColorSpace: colors === 3 ? 'DeviceRGB' : 'DeviceGray',
    SMask: softMask(container, alpha, data),
  });
  ref.end(color);
  return { ref, forDarkGround: isForDarkGround(pixels) };
}

function softMask(container: Container, alpha: Uint8Array, data: Data): ObjectRef {
  const mask = container.ref({ ...data, BitsPerComponent: 8, ColorSpace: 'DeviceGray' });
  mask.end(alpha);
  return mask;
}

/** The samples of all pixels, a byte each; of 16 bits the upper 8, of fewer bits the index as it is. */
export function samplesOf({ width, height, bitDepth, colors, data }: PngImage): Uint8Array {
  const perRow = width * SAMPLES[colors];
  const rowBytes = Math.ceil((perRow * bitDepth) / 8);
  const rows = inflateSync(data, { maxOutputLength: (1 + rowBytes) * height });
  const samples = new Uint8Array(perRow * height);
  let above = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + rowBytes);
    const row = rows.subarray(start + 1, start + 1 + rowBytes);
    unfilter(rows[start]!, row, above, Math.max(1, (SAMPLES[colors] * bitDepth) >> 3));
    for (let at = 0; at < perRow; at += 1) {
      samples[y * perRow + at] = bitDepth === 16 ? row[at * 2]! : sampleAt(row, at, bitDepth);
    }
    above = row;
  }
  return samples;
}

function sampleAt(row: Uint8Array, at: number, bits: number): number {
  const bit = at * bits;
  return (row[bit >> 3]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** Undoes the filter of a row in place (PNG, third edition, clause 9). `step` is the bytes of a pixel. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at >= step ? row[at - step]! : 0;
    const up = above[at]!;
    const corner = at >= step ? above[at - step]! : 0;
    if (filter === 1) row[at]! += left;
    else if (filter === 2) row[at]! += up;
    else if (filter === 3) row[at]! += (left + up) >> 1;
    else if (filter === 4) row[at]! += paeth(left, up, corner);
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
