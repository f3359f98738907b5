// Preloaded into a worker. Reports on the assignments in CHAOS_POISON (JSON: poison by assignment ID) cannot be rendered.
import 'reflect-metadata';
import { isMainThread } from 'node:worker_threads';
import { REPORT_KINDS } from '../../../dist/libs/report-kinds/src/registry.js';

const poisons = {
  throws: () => {
    throw new Error('poison');
  },
  hungry: () => {
    const allocated = [];
    for (;;) allocated.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  },
  endless: () => {
    for (;;);
  },
};

// Documents are rendered in render threads, which also load this module.
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
