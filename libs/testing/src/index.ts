export * from './cutting-proxy.js';
export * from './database.js';
export * from './pictures.js';
export * from './s3-server.js';
