export { kindOfFile, type ImportSource } from './import-file.js';
export * from './import-files.js';
