export * from './audited-changes.js';
export * from './fault-proxy.js';
export * from './database.js';
export * from './documents.js';
export * from './growth.js';
export * from './s3-server.js';
export * from './smtp-server.js';
