export * from './snapshot/collect-snapshot.js';
export { NotComparable, type EarlierReport } from './comparison/compare-snapshots.js';
export * from './registry.js';
export * from './rendering.js';
export * from './report-kind.js';
export * from './snapshot/snapshot.js';
