export * from './report-generate.job.js';
export * from './report-queue.js';
