export * from './connection-capacity.js';
export * from './database-unavailable.js';
export { assertRestrictedRole, checkLogins } from './logins.js';
export * from './orm.js';
export * from './persistence.module.js';
