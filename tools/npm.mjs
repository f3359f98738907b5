/** Options of every npm call: no audit, cached packages first, and short retries, so that npm fails quickly offline. */
export const NPM_FLAGS = [
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];
