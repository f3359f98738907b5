export * from './chart.js';
export * from './paper.js';
export { printable } from './printable.js';
export * from './table.js';
export * from './theme.js';
export { Typesetter, type SetText } from './typesetter.js';
