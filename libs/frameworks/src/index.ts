export * from './catalogue.js';
export * from './read-packs.js';
export * from './references.js';
