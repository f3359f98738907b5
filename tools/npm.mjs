/** How npm is called: quietly, from its cache where it can, and without minutes of waiting when there is no network. */
export const NPM_FLAGS = [
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];
