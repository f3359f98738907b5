// The second entry point of this package: values that need no schemas. The render thread imports it without loading Zod.
export * from './accent.js';
export * from './csv.js';
export * from './document-language.js';
export * from './document-orientation.js';
export * from './evidence-values.js';
export type { FrameworkKind } from './choices.js';
export * from './framework-nouns.js';
export * from './logo.js';
export * from './rounding.js';
export * from './scope-text.js';
export type { VectorImage } from './svg-logo.js';
export * from './training.js';
