/** Colours as PDF operands (red, green, blue from 0 to 1). */
const rgb = (hex: string): string =>
  [0, 2, 4].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ');

export const colour = {
  ink: rgb('16202B'),
  secondary: rgb('566473'),
  hairline: rgb('D9DFE5'),
  wash: rgb('F5F7F9'),
  accent: rgb('0B6E6E'),
  completed: rgb('1B7F4B'),
  late: rgb('6FAE8B'),
  progress: rgb('8A5A00'),
  overdue: rgb('B3261E'),
  idle: rgb('A9B4BF'),
} as const;

/** Type sizes in points; nothing is set in another. */
export const size = { title: 24, heading: 15, lead: 11, body: 9.5, small: 8 } as const;

/** Millimetres in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const margin = mm(18);
/** Distance between two lines of body text. */
export const baseline = mm(4);

export type PageSize = 'A4' | 'Letter';
/** Width and height in points. */
export const pageSizes: Record<PageSize, [number, number]> = { A4: [595.28, 841.89], Letter: [612, 792] };
