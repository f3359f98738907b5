export * from './connection-capacity.js';
export * from './database-unavailable.js';
export * from './orm.js';
export * from './persistence.module.js';
