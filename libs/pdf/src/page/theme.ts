import type { DocumentOrientation } from '@docket/contracts/values';

/** Converts a color like `#0B6E6E` to the three operands of the PDF operator `rg`. */
export const operands = (hex: string): string =>
  [1, 3, 5]
    .map((offset) => String(Math.round((parseInt(hex.slice(offset, offset + 2), 16) / 255) * 1000) / 1000))
    .map((operand) => operand.replace(/^0\./, '.'))
    .join(' ');

/**
 * Colors of every document. The accent color is set per organization, see `PdfDocument.accent`. A color never conveys a state
 * alone: it always comes with a word and a shape.
 */
export const color = {
  ink: operands('#16202B'),
  secondary: operands('#566473'),
  hairline: operands('#D9DFE5'),
  white: operands('#FFFFFF'),
  surface: operands('#F5F7F9'),
  completed: operands('#1B7F4B'),
  late: operands('#6FAF8B'),
  progress: operands('#8A5A00'),
  overdue: operands('#B3261E'),
  idle: operands('#B8C2CC'),
} as const;

/** Font sizes in points. Everything that is read is at least as large as `small`; headers and footers use `footer`. */
export const size = { title: 24, heading: 15, lead: 11, body: 9.5, small: 8.5, footer: 8 } as const;

/** Distance between the baselines of two lines of a table, in points. */
export const leading = 11;

/** Points per millimeter. */
const MM = 72 / 25.4;
/** Step of the baseline grid, 4 mm. */
export const baseline = 4 * MM;
/** Margin on every side of a page, 18 mm. */
export const margin = 18 * MM;

/** Maximum line width of running text, in points: longer lines are hard to read. A portrait page is narrower than this. */
export const maxTextWidth = 520;
/** Space between two columns, in points. */
export const gutter = 24;

/** Page sizes (portrait), in points. */
export const pageSizes = { A4: [595.28, 841.89], Letter: [612, 792] } as const;
export type PageSize = keyof typeof pageSizes;
/** Returns the width and height of a page in points. */
export function pageDimensions(
  pageSize: PageSize,
  orientation: DocumentOrientation = 'portrait',
): [width: number, height: number] {
  const [short, long] = pageSizes[pageSize];
  return orientation === 'landscape' ? [long, short] : [short, long];
}
