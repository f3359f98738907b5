// The second face of this room: what is known without a schema. A thread that draws loads it, and no validator.
export * from './accent.js';
export * from './document-language.js';
export * from './document-orientation.js';
export * from './logo.js';
export type { VectorImage } from './svg-logo.js';
export * from './training.js';
