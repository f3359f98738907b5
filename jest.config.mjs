import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;
// Modules are resolved by tools/jest-resolver.cjs; the build's path rewriting would only get in its way.
const forTests = { ...swc, swcrc: false, sourceMaps: 'inline', module: { type: 'es6' } };
const forJsx = {
  ...forTests,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};

/** Tests are ES modules like the product; `jest` itself is imported from @jest/globals. */
export default {
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  // Whole products under faults, a minute each: `npm run test:all`, or by their path.
  testPathIgnorePatterns: process.env.ALL_TESTS ? [] : ['\\.slow\\.spec\\.ts$'],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tools/jest-thread-limits.mjs'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@docket/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@docket/([a-z-]+)/([a-z-]+)$': '<rootDir>/libs/$1/src/$2.ts',
  },
  resolver: '<rootDir>/tools/jest-resolver.cjs',
  transform: { '\\.ts$': ['@swc/jest', forTests], '\\.tsx$': ['@swc/jest', forJsx] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/apps/web/dist/'],
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tools/jest-sequencer.mjs',
  maxWorkers: 2,
};
