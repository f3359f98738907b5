import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPdf,
  drawPages,
  jpeg,
  pngOf,
  uncompressedPdf,
  type PngOptions,
} from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PdfDocument } from './pdf-document.js';
import type { PdfDocumentOptions } from './pdf-document-options.js';
import { pageSizes } from './theme.js';

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-picture-'));
});
afterAll(() => rm(folder, { recursive: true }));

const optionsOf = (file: string): PdfDocumentOptions => ({
  file,
  pageSize: 'A4',
  title: 'A picture',
  subject: 'A picture',
  author: 'Docket',
  language: 'en',
  instant: new Date('2026-11-23T14:05:37.123Z'),
  identity: 'the same for all',
  footer: { left: '', middle: '' },
  messages: { pageOf: (page) => [`Page ${page} of `, ''], continued: (title) => title },
});

/** Draws a picture over 200 x 200 points at (100, 400), on green. @returns the file, and the color at a point of it */
async function drawn(logo: Uint8Array) {
  const file = join(folder, `${(count += 1)}.pdf`);
  const pdf = new PdfDocument({ ...optionsOf(file), logo });
  pdf.page('Picture');
  pdf.box(90, 390, 220, 220, '0 1 0');
  pdf.placeLogo(100, 400, 200, 200, 'A picture');
  pdf.finish();
  await checkPdf(file);
  const [page] = await drawPages(file, { resolution: 72 });
  /** `x` and `y` from 0 to 1, from the upper left corner of the picture. */
  const at = (x: number, y: number): number[] => {
    const row = Math.round(pageSizes.A4[1] - 600 + y * 200);
    const from = (row * page!.width + Math.round(100 + x * 200)) * 4;
    return [...page!.pixels.subarray(from, from + 3)];
  };
  return { file, pdf, at };
}

/** Counts the images of a file: objects, and those within the operators of a page. */
const imagesIn = async (file: string): Promise<number> =>
  (await uncompressedPdf(file)).match(/\/Subtype \/Image$|^BI$/gm)?.length ?? 0;

const GREEN = [0, 255, 0];
const RED = [255, 0, 0];
const near = (color: number[], expected: number[]): void =>
  color.forEach((channel, at) => expect(Math.abs(channel - expected[at]!)).toBeLessThanOrEqual(3));

/** A picture whose left half is `left` and whose right half is `right`. */
const halves = (left: number[], right: number[], over: Partial<PngOptions>): Buffer =>
  pngOf({ width: 16, height: 16, samples: (x) => (x < 8 ? left : right), ...over });
const palette = [255, 0, 0, 0, 0, 255];

describe('a PNG', () => {
  it.each<[string, Buffer, number[], number[]]>([
    ['in grey', halves([0], [128], { colorType: 0 }), [0, 0, 0], [128, 128, 128]],
    ['of one bit', halves([0], [1], { colorType: 0, bitDepth: 1 }), [0, 0, 0], [255, 255, 255]],
    ['in grey of 16 bits', halves([0], [0x8080], { colorType: 0, bitDepth: 16 }), [0, 0, 0], [128, 128, 128]],
    ['in color', halves(RED, [0, 0, 255], { colorType: 2 }), RED, [0, 0, 255]],
    ['with a palette', halves([0], [1], { colorType: 3, palette }), RED, [0, 0, 255]],
    ['with a small palette', halves([0], [1], { colorType: 3, bitDepth: 2, palette }), RED, [0, 0, 255]],
    [
      'with a palette of 4 bits that is partly clear',
      halves([0], [1], { colorType: 3, bitDepth: 4, palette, transparency: [255, 0] }),
      RED,
      GREEN,
    ],
    [
      'with a palette whose first color is half clear',
      halves([0], [1], { colorType: 3, palette, transparency: [128] }),
      [128, 127, 0],
      [0, 0, 255],
    ],
    [
      'in color, one of them clear',
      halves(RED, [9, 9, 9], { colorType: 2, transparency: [0, 9, 0, 9, 0, 9] }),
      RED,
      GREEN,
    ],
    ['in grey with alpha', halves([60, 255], [0, 0], { colorType: 4 }), [60, 60, 60], GREEN],
    ['with alpha', halves([...RED, 255], [...RED, 0], {}), RED, GREEN],
    ['half clear', halves([...RED, 128], [0, 0, 255, 255], {}), [128, 127, 0], [0, 0, 255]],
    [
      'with alpha of 16 bits',
      halves([0xffff, 0, 0, 0xffff], [0, 0, 0xffff, 0], { bitDepth: 16 }),
      RED,
      GREEN,
    ],
  ])('%s looks as it should', async (_, bytes, left, right) => {
    const { at } = await drawn(bytes);
    near(at(0.25, 0.5), left);
    near(at(0.75, 0.5), right);
  });

  it.each([0, 1, 2, 3, 4])('is read through filter %d', async (filter) => {
    const shades = (x: number, y: number) => [x * 16, y * 16, 200, x < 8 ? 255 : 0];
    const { at } = await drawn(pngOf({ width: 16, height: 16, filter, samples: shades }));
    near(at(4.5 / 16, 8.5 / 16), [64, 128, 200]);
    near(at(2.5 / 16, 12.5 / 16), [32, 192, 200]);
    near(at(0.75, 0.5), GREEN);
  });
});

describe('a JPEG', () => {
  it('goes in as it is', async () => {
    const { at, file, pdf } = await drawn(jpeg);
    near(at(0.75, 0.75), [11, 110, 110]);
    expect((await readFile(file)).includes(jpeg)).toBe(true);
    expect(await imagesIn(file)).toBe(1);
    expect(pdf.logo).toMatchObject({ width: 24, height: 16, forDarkGround: false });
  });
});

describe('a picture', () => {
  it.each<[string, Buffer, boolean]>([
    ['white on nothing', halves([255, 255, 255, 255], [0, 0, 0, 0], {}), true],
    [
      'white of a palette on nothing',
      halves([0], [1], { colorType: 3, palette: [255, 255, 255, 0, 0, 0], transparency: [255, 0] }),
      true,
    ],
    [
      'white where one color is clear',
      halves([255, 255, 255], [...RED], {
        colorType: 2,
        transparency: [0, 255, 0, 0, 0, 0],
      }),
      true,
    ],
    [
      'white of one bit where black is clear',
      halves([1], [0], { colorType: 0, bitDepth: 1, transparency: [0, 0] }),
      true,
    ],
    [
      'red where white is clear',
      halves([...RED], [255, 255, 255], { colorType: 2, transparency: [0, 255, 0, 255, 0, 255] }),
      false,
    ],
    ['red on nothing', halves([...RED, 255], [0, 0, 0, 0], {}), false],
    ['white on white', halves([255, 255, 255, 255], [255, 255, 255, 255], {}), false],
  ])('that is %s: a dark ground is %s', async (_, bytes, expected) => {
    expect((await drawn(bytes)).pdf.logo?.forDarkGround).toBe(expected);
  });

  it('gives the same bytes each time', async () => {
    const bytes = halves([...RED, 128], [0, 0, 255, 255], {});
    const [one, two] = [await drawn(bytes), await drawn(bytes)];
    expect((await readFile(one.file)).equals(await readFile(two.file))).toBe(true);
  });

  it('that cannot be read is refused before anything is written', () => {
    expect(() => new PdfDocument({ ...optionsOf('unused.pdf'), logo: Buffer.from('no') })).toThrow(/PNG/);
  });
});

describe('an SVG', () => {
  it('is drawn as vectors, the right way up, in its colors', async () => {
    const shapes = '<rect width="50" height="100" fill="#00f"/><circle cx="75" cy="25" r="25" fill="red"/>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${shapes}</svg>`;
    const { file, at } = await drawn(Buffer.from(svg));
    near(at(0.25, 0.9), [0, 0, 255]);
    near(at(0.75, 0.25), RED);
    near(at(0.75, 0.75), GREEN);
    expect(await imagesIn(file)).toBe(0);
  });
});
