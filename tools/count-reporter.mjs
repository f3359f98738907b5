import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './paths.mjs';

/**
 * Writes the numbers of passed, failed and skipped tests of each spec file, and the number of errors outside of tests, as JSON
 * to the file in DOCKET_TEST_COUNTS: `{ files: { "libs/x.spec.ts": { passed, failed, skipped } }, errors }`.
 */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const files = Object.fromEntries(
      modules.map((module) => [relative(root, module.moduleId), countsOf(module)]),
    );
    writeFileSync(process.env.DOCKET_TEST_COUNTS, JSON.stringify({ files, errors: unhandledErrors.length }));
  }
}

function countsOf(module) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    counts[state === 'pending' ? 'skipped' : state] += 1;
  }
  // A file that fails to load has no failed test, so it counts as one failure.
  if (module.state() === 'failed' && counts.failed === 0) counts.failed = 1;
  return counts;
}
