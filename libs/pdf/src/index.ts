export * from './page/chart.js';
export { cleanText } from './type/clean-text.js';
export type { Mark } from './page/marks.js';
export * from './page/paper.js';
export { Deflater } from './file/deflater.js';
export * from './page/table.js';
export * from './page/theme.js';
export type { Pen, SetText } from './type/shaping.js';
export { Typesetter } from './type/typesetter.js';
