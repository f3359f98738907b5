export * from './job-trace.js';
export * from './report-generate.job.js';
export * from './redis-connection.js';
export * from './report-queue.js';
