// Preloaded into a worker. About one of 16 documents takes CHAOS_SLOW_MS longer to render.
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { REPORT_KINDS } from '../../../dist/libs/report-kinds/src/registry.js';

// Documents are rendered in render threads, which also load this module.
if (!isMainThread) {
  for (const kind of REPORT_KINDS) {
    const { render } = kind;
    kind.render = async (snapshot, target) => {
      if (snapshot.header.reportId.endsWith('0')) await sleep(Number(process.env.CHAOS_SLOW_MS));
      return render.call(kind, snapshot, target);
    };
  }
}
