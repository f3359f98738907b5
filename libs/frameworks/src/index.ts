export * from './catalog.js';
export * from './read-packs.js';
export * from './references.js';
