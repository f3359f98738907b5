export * from './collect-snapshot.js';
export * from './registry.js';
export * from './rendering.js';
export * from './report-kind.js';
export * from './snapshot.js';
