export * from './chart.js';
export { cleanText } from './clean-text.js';
export type { Mark } from './marks.js';
export * from './paper.js';
export * from './table.js';
export * from './theme.js';
export type { Pen, SetText } from './shaping.js';
export { Typesetter } from './typesetter.js';
