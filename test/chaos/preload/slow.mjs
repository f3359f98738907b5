// Preloaded into a worker: one of some sixteen documents takes CHAOS_SLOW_MS longer to draw.
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { REPORT_KINDS } from '../../../dist/libs/report-kinds/src/registry.js';

// Documents are drawn in threads, into which this is loaded too.
if (!isMainThread) {
  for (const kind of REPORT_KINDS) {
    const { render } = kind;
    kind.render = async (snapshot, target) => {
      if (snapshot.header.reportId.endsWith('0')) await sleep(Number(process.env.CHAOS_SLOW_MS));
      return render.call(kind, snapshot, target);
    };
  }
}
