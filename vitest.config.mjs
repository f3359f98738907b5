import { join, sep } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const root = import.meta.dirname;
const WEB_TESTS = 'apps/web/**/*.spec.{ts,tsx}';
// Slow specs, which take about a minute each, run with `npm run test:all` or by path.
const excluded = [
  '**/node_modules/**',
  '**/dist/**',
  ...(process.env.ALL_TESTS ? [] : ['**/*.slow.spec.ts']),
];
const productTests = join(root, 'test') + sep;

/** Runs the long product tests first, so that no process is idle while a long test that started last finishes. */
class LongestFirst extends BaseSequencer {
  async sort(specifications) {
    const sorted = await super.sort(specifications);
    const isLong = ({ moduleId }) => moduleId.startsWith(productTests);
    return [...sorted.filter(isLong), ...sorted.filter((specification) => !isLong(specification))];
  }
}

export default defineConfig({
  root,
  // Loads workspace packages from their sources, and all others as Node does.
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'web', include: [WEB_TESTS], setupFiles: 'apps/web/src/testing/load-english.ts' },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: ['{apps,libs,test}/**/*.spec.{ts,tsx}', 'tools/**/*.spec.mjs'],
          exclude: [...excluded, WEB_TESTS],
        },
      },
    ],
    exclude: excluded,
    // Spec files share loaded modules but no data: each has a dedicated database.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
  },
});
