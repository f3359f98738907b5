import { crc32, deflateSync } from 'node:zlib';

/** Description of a PNG. `samples` returns the samples of a pixel, in the order of the color type. */
export interface PngOptions {
  width: number;
  height: number;
  /** PNG color type: 0 gray, 2 color, 3 palette, 4 gray with alpha, 6 color with alpha. Default: 6. */
  colorType?: 0 | 2 | 3 | 4 | 6;
  /** Bits per sample, or per palette index. Default: 8. */
  bitDepth?: 1 | 2 | 4 | 8 | 16;
  /** PNG filter type of every row, 0 to 4. Default: 0. */
  filter?: number;
  /** Three bytes per color. */
  palette?: number[];
  transparency?: number[];
  interlaced?: boolean;
  samples(x: number, y: number): number[];
  /** Uncompressed rows that replace the rows computed from `samples`. */
  rows?: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** Creates a PNG. */
export function createPng(options: PngOptions): Buffer {
  const { width, height, colorType = 6, bitDepth = 8, palette, transparency, interlaced } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, colorType, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Buffer.from(transparency))] : []),
    chunk('IDAT', deflateSync(options.rows ?? rowsOf(options))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(data.length, 0);
  typed.copy(whole, 4);
  whole.writeUInt32BE(crc32(typed), typed.length + 4);
  return whole;
}

function rowsOf({ width, height, colorType = 6, bitDepth = 8, filter = 0, samples }: PngOptions): Buffer {
  const perPixel = Math.max(1, (SAMPLES[colorType] * bitDepth) >> 3);
  let above = Buffer.alloc(Math.ceil((width * SAMPLES[colorType] * bitDepth) / 8));
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y += 1) {
    const bits = Array.from({ length: width }, (_, x) => samples(x, y))
      .flat()
      .map((sample) => sample.toString(2).padStart(bitDepth, '0'))
      .join('');
    const row = Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, '0'), 2)));
    rows.push(Buffer.from([filter]), filtered(row, above, perPixel, filter));
    above = row;
  }
  return Buffer.concat(rows);
}

/** Applies a PNG filter to a row (PNG specification, third edition, clause 9). */
function filtered(row: Buffer, above: Buffer, perPixel: number, filter: number): Buffer {
  return Buffer.from(
    row.map((byte, at) => {
      const left = at >= perPixel ? row[at - perPixel]! : 0;
      const corner = at >= perPixel ? above[at - perPixel]! : 0;
      const up = above[at]!;
      const prediction = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter]!;
      return (byte - prediction) & 0xff;
    }),
  );
}

function nearest(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const distances = [left, up, corner].map((value) => Math.abs(estimate - value));
  return [left, up, corner][distances.indexOf(Math.min(...distances))]!;
}

/** A JPEG of 24 x 16 pixels, green with a yellow quarter. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAYEAEAAwEAAAAAAAAAAAAAAAAABUOBwf/EABUBAQEAAAAAAAAAAAAAAAAAAAQD/8QAGxEAAgIDAQAAAAAAAAAAAAAAAAIBAwQREhP/2gAMAwEAAhEDEQA/AKidL1bxOBqsPzeG6J2ZHayugAcFP//Z',
  'base64',
);
