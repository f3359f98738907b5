import { join, sep } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const root = import.meta.dirname;
const wholeProducts = join(root, 'test') + sep;

/** Runs the tests of the whole product first: if a long one started last, the other process would have nothing to do. */
class LongestFirst extends BaseSequencer {
  async sort(specifications) {
    const sorted = await super.sort(specifications);
    const isLong = ({ moduleId }) => moduleId.startsWith(wholeProducts);
    return [...sorted.filter(isLong), ...sorted.filter((specification) => !isLong(specification))];
  }
}

export default defineConfig({
  root,
  // Packages of this repository are loaded from their sources, all others as Node loads them.
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['{apps,libs,test}/**/*.spec.{ts,tsx}', 'tools/**/*.spec.mjs'],
    // Whole products under faults, a minute each: `npm run test:all`, or by their path.
    exclude: ['**/node_modules/**', '**/dist/**', ...(process.env.ALL_TESTS ? [] : ['**/*.slow.spec.ts'])],
    // Files of tests share the modules that they load, not rows: each has a database of its own.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
  },
});
