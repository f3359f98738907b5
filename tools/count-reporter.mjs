import { writeFileSync } from 'node:fs';

/** Writes how many tests passed, failed and were skipped into the file that DOCKET_TEST_COUNTS names. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) counts[state === 'pending' ? 'skipped' : state] += 1;
      // A file that does not load has no tests to count.
      if (module.state() === 'failed' && !states.includes('failed')) counts.failed += 1;
    }
    writeFileSync(process.env.DOCKET_TEST_COUNTS, JSON.stringify(counts));
  }
}
