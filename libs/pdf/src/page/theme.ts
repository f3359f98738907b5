import type { DocumentOrientation } from '@docket/contracts/values';

/** A color like `#0B6E6E` as the three operands of PDF's `rg`. */
export const operands = (hex: string): string =>
  [1, 3, 5]
    .map((at) => String(Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000))
    .map((share) => share.replace(/^0\./, '.'))
    .join(' ');

/** Colors of every document; the accent is the organization's, and `PdfDocument` knows it. A color never tells a state alone: a word and a shape stand with it. */
export const color = {
  ink: operands('#16202B'),
  secondary: operands('#566473'),
  hairline: operands('#D9DFE5'),
  white: operands('#FFFFFF'),
  wash: operands('#F5F7F9'),
  completed: operands('#1B7F4B'),
  late: operands('#6FAF8B'),
  progress: operands('#8A5A00'),
  overdue: operands('#B3261E'),
  idle: operands('#B8C2CC'),
} as const;

/** Type sizes in points. */
export const size = { title: 24, heading: 15, lead: 11, body: 9.5, small: 8 } as const;

/** From one line of a table to the next, in points. */
export const leading = 10.5;

/** Points per millimetre. */
const MM = 72 / 25.4;
/** The baseline grid, 4 mm. */
export const baseline = 4 * MM;
/** Margin on every side, 18 mm. */
export const margin = 18 * MM;

/** Widest line of running text, in points: the eye finds its way back no further. An upright page is narrower. */
export const measure = 520;
/** Between two columns. */
export const gutter = 24;

/** PdfDocument sizes in points. */
export const pageSizes = { A4: [595.28, 841.89], Letter: [612, 792] } as const;
export type PageSize = keyof typeof pageSizes;
/** Width and height of a page in points. Default: portrait. */
export function pageDimensions(
  pageSize: PageSize,
  orientation: DocumentOrientation = 'portrait',
): [width: number, height: number] {
  const [short, long] = pageSizes[pageSize];
  return orientation === 'landscape' ? [long, short] : [short, long];
}
