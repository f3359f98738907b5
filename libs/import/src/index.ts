export { kindOfFile, type ImportSource } from './import-file.js';
export * from './import-files.js';
export { InvalidField } from './fields.js';
export { parseReceived, readBody } from './xapi/received.js';
export * from './mapping/index.js';
