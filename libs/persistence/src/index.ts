export * from './connection-room.js';
export * from './database-away.js';
export * from './orm.js';
export * from './persistence.module.js';
