export * from './errors.js';
export * from './id.js';
export * from './import.js';
export * from './page.js';
export * from './people.js';
export * from './report.js';
export * from './training.js';
