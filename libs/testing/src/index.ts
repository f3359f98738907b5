export * from './database.js';
export * from './pictures.js';
