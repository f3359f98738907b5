export * from './build.js';
export * from './config.js';
export * from './redis-url.js';
export type { SmtpConfig } from './smtp.js';
