export * from './orm.js';
export * from './persistence.module.js';
