import { writeFileSync } from 'node:fs';

/** Writes the numbers of passed, failed and skipped tests as JSON to the file in DOCKET_TEST_COUNTS. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) counts[state === 'pending' ? 'skipped' : state] += 1;
      // A file that fails to load has no tests, so it counts as one failure.
      if (module.state() === 'failed' && !states.includes('failed')) counts.failed += 1;
    }
    writeFileSync(process.env.DOCKET_TEST_COUNTS, JSON.stringify(counts));
  }
}
