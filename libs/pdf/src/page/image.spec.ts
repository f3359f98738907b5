import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPdf,
  renderPages,
  jpeg,
  createPng,
  uncompressedPdf,
  type PngOptions,
} from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PdfDocument } from './pdf-document.js';
import type { PdfDocumentOptions } from './pdf-document-options.js';
import { pageSizes } from './theme.js';

let folder: string;
let fileCount = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-image-'));
});
afterAll(() => rm(folder, { recursive: true }));

const optionsOf = (file: string): PdfDocumentOptions => ({
  file,
  pageSize: 'A4',
  title: 'An image',
  subject: 'An image',
  author: 'Docket',
  language: 'en',
  instant: new Date('2026-11-23T14:05:37.123Z'),
  identity: 'the same for all',
  footer: { left: '', middle: '' },
  messages: { pageOf: (page) => [`Page ${page} of `, ''], continued: (title) => title },
});

/** Draws an image of 200 x 200 points at (100, 400) on green. @returns the file, and a function that reads a pixel */
async function drawImage(logo: Uint8Array) {
  const file = join(folder, `${(fileCount += 1)}.pdf`);
  const pdf = new PdfDocument({ ...optionsOf(file), logo });
  pdf.page('EmbeddedImage');
  pdf.box(90, 390, 220, 220, '0 1 0');
  pdf.placeLogo(100, 400, 200, 200, 'An image');
  pdf.finish();
  await checkPdf(file);
  const [page] = await renderPages(file, { resolution: 72 });
  /** Returns the color at (`x`, `y`), from (0, 0) at the upper left corner to (1, 1). */
  const colorAt = (x: number, y: number): number[] => {
    const row = Math.round(pageSizes.A4[1] - 600 + y * 200);
    const from = (row * page!.width + Math.round(100 + x * 200)) * 4;
    return [...page!.pixels.subarray(from, from + 3)];
  };
  return { file, pdf, colorAt };
}

/** Counts the images of a file: image objects and inline images. */
const imagesIn = async (file: string): Promise<number> =>
  (await uncompressedPdf(file)).match(/\/Subtype \/Image$|^BI$/gm)?.length ?? 0;

const GREEN = [0, 255, 0];
const RED = [255, 0, 0];
const expectColor = (color: number[], expected: number[]): void =>
  color.forEach((channel, index) => expect(Math.abs(channel - expected[index]!)).toBeLessThanOrEqual(3));

/** Returns a PNG with the samples `left` in its left half and `right` in its right half. */
const halves = (left: number[], right: number[], over: Partial<PngOptions>): Buffer =>
  createPng({ width: 16, height: 16, samples: (x) => (x < 8 ? left : right), ...over });
const palette = [255, 0, 0, 0, 0, 255];

describe('a PNG', () => {
  it.each<[string, Buffer, number[], number[]]>([
    ['in gray', halves([0], [128], { colorType: 0 }), [0, 0, 0], [128, 128, 128]],
    ['of 1 bit', halves([0], [1], { colorType: 0, bitDepth: 1 }), [0, 0, 0], [255, 255, 255]],
    ['in 16-bit gray', halves([0], [0x8080], { colorType: 0, bitDepth: 16 }), [0, 0, 0], [128, 128, 128]],
    ['in color', halves(RED, [0, 0, 255], { colorType: 2 }), RED, [0, 0, 255]],
    ['with a palette', halves([0], [1], { colorType: 3, palette }), RED, [0, 0, 255]],
    ['with a small palette', halves([0], [1], { colorType: 3, bitDepth: 2, palette }), RED, [0, 0, 255]],
    [
      'with a 4-bit palette that is partly transparent',
      halves([0], [1], { colorType: 3, bitDepth: 4, palette, transparency: [255, 0] }),
      RED,
      GREEN,
    ],
    [
      'with a palette whose first color is half transparent',
      halves([0], [1], { colorType: 3, palette, transparency: [128] }),
      [128, 127, 0],
      [0, 0, 255],
    ],
    [
      'in color with one transparent color',
      halves(RED, [9, 9, 9], { colorType: 2, transparency: [0, 9, 0, 9, 0, 9] }),
      RED,
      GREEN,
    ],
    ['in gray with alpha', halves([60, 255], [0, 0], { colorType: 4 }), [60, 60, 60], GREEN],
    ['with alpha', halves([...RED, 255], [...RED, 0], {}), RED, GREEN],
    ['half transparent', halves([...RED, 128], [0, 0, 255, 255], {}), [128, 127, 0], [0, 0, 255]],
    ['with 16-bit alpha', halves([0xffff, 0, 0, 0xffff], [0, 0, 0xffff, 0], { bitDepth: 16 }), RED, GREEN],
  ])('draws a PNG %s with the expected colors', async (_, bytes, left, right) => {
    const { colorAt } = await drawImage(bytes);
    expectColor(colorAt(0.25, 0.5), left);
    expectColor(colorAt(0.75, 0.5), right);
  });

  it.each([0, 1, 2, 3, 4])('supports PNG filter %d', async (filter) => {
    const shades = (x: number, y: number) => [x * 16, y * 16, 200, x < 8 ? 255 : 0];
    const { colorAt } = await drawImage(createPng({ width: 16, height: 16, filter, samples: shades }));
    expectColor(colorAt(4.5 / 16, 8.5 / 16), [64, 128, 200]);
    expectColor(colorAt(2.5 / 16, 12.5 / 16), [32, 192, 200]);
    expectColor(colorAt(0.75, 0.5), GREEN);
  });
});

describe('a JPEG', () => {
  it('embeds a JPEG unchanged', async () => {
    const { colorAt, file, pdf } = await drawImage(jpeg);
    expectColor(colorAt(0.75, 0.75), [11, 110, 110]);
    expect((await readFile(file)).includes(jpeg)).toBe(true);
    expect(await imagesIn(file)).toBe(1);
    expect(pdf.logo).toMatchObject({ width: 24, height: 16, needsDarkBackground: false });
  });
});

describe('an image', () => {
  it.each<[string, Buffer, boolean]>([
    ['white on transparent', halves([255, 255, 255, 255], [0, 0, 0, 0], {}), true],
    [
      'white from a palette on transparent',
      halves([0], [1], { colorType: 3, palette: [255, 255, 255, 0, 0, 0], transparency: [255, 0] }),
      true,
    ],
    [
      'white with one transparent color',
      halves([255, 255, 255], [...RED], {
        colorType: 2,
        transparency: [0, 255, 0, 0, 0, 0],
      }),
      true,
    ],
    [
      '1-bit white with transparent black',
      halves([1], [0], { colorType: 0, bitDepth: 1, transparency: [0, 0] }),
      true,
    ],
    [
      'red with transparent white',
      halves([...RED], [255, 255, 255], { colorType: 2, transparency: [0, 255, 0, 255, 0, 255] }),
      false,
    ],
    ['red on transparent', halves([...RED, 255], [0, 0, 0, 0], {}), false],
    ['white on white', halves([255, 255, 255, 255], [255, 255, 255, 255], {}), false],
  ])('reports whether an image that is %s needs a dark background', async (_, bytes, expected) => {
    expect((await drawImage(bytes)).pdf.logo?.needsDarkBackground).toBe(expected);
  });

  it('writes the same bytes for the same image', async () => {
    const bytes = halves([...RED, 128], [0, 0, 255, 255], {});
    const [one, two] = [await drawImage(bytes), await drawImage(bytes)];
    expect((await readFile(one.file)).equals(await readFile(two.file))).toBe(true);
  });

  it('rejects an unreadable image before the file is created', () => {
    expect(() => new PdfDocument({ ...optionsOf('unused.pdf'), logo: Buffer.from('no') })).toThrow(/PNG/);
  });
});

describe('an SVG', () => {
  it('draws an SVG as vectors with the right orientation and colors', async () => {
    const shapes = '<rect width="50" height="100" fill="#00f"/><circle cx="75" cy="25" r="25" fill="red"/>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${shapes}</svg>`;
    const { file, colorAt } = await drawImage(Buffer.from(svg));
    expectColor(colorAt(0.25, 0.9), [0, 0, 255]);
    expectColor(colorAt(0.75, 0.25), RED);
    expectColor(colorAt(0.75, 0.75), GREEN);
    expect(await imagesIn(file)).toBe(0);
  });
});
