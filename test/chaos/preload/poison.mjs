// Preloaded into a worker: assignments named in CHAOS_POISON, as JSON of their ids, cannot be drawn.
import 'reflect-metadata';
import { isMainThread } from 'node:worker_threads';
import { REPORT_KINDS } from '../../../dist/libs/report-kinds/src/registry.js';

const poisons = {
  throws: () => {
    throw new Error('poison');
  },
  hungry: () => {
    const eaten = [];
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  },
  endless: () => {
    for (;;);
  },
};

// Documents are drawn in threads, into which this is loaded too.
if (!isMainThread) {
  const poisoned = JSON.parse(process.env.CHAOS_POISON);
  for (const kind of REPORT_KINDS) {
    const { render } = kind;
    kind.render = (snapshot, target) => {
      const poison = poisoned[snapshot.header.params.assignmentId];
      return poison ? poisons[poison]() : render.call(kind, snapshot, target);
    };
  }
}
