export * from './collect-snapshot.js';
export * from './registry.js';
export * from './kind-drawing.js';
export * from './report-kind.js';
export * from './snapshot.js';
