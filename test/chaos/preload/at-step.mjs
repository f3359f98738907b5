// Preloaded into a process of the product. When the process first reaches the step CHAOS_STEP, it receives the signal
// CHAOS_SIGNAL (default SIGKILL). Methods of the product's classes are wrapped, so the product needs no test hooks.
import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
import { isMainThread } from 'node:worker_threads';
import { ReportRuns, ReportsService, Tenancy } from '../../../dist/libs/domain/src/index.js';
import { ReportQueue } from '../../../dist/libs/queue/src/index.js';
import { DiskStorage } from '../../../dist/libs/storage/src/index.js';
import { RenderPool } from '../../../dist/apps/worker/src/reports/render-pool.js';

const { CHAOS_STEP, CHAOS_SIGNAL = 'SIGKILL' } = process.env;
/** Time into rendering at which the step `render` is reached, in milliseconds. */
const RENDERING_MS = 30;

const context = new AsyncLocalStorage();
let isReached = false;

function reach() {
  if (isReached) return;
  isReached = true;
  process.kill(process.pid, CHAOS_SIGNAL);
}

/** Wraps a method. `around(run, args)` decides when the original method runs. */
function wrap({ prototype }, method, around) {
  const original = prototype[method];
  prototype[method] = function (...args) {
    return around((...changed) => original.apply(this, changed.length > 0 ? changed : args), args);
  };
}

const before = (type, method) => wrap(type, method, (run) => (reach(), run()));

const after = (type, method, counts = () => true) =>
  wrap(type, method, async (run, args) => {
    const result = await run();
    if (counts(args, result)) reach();
    return result;
  });

/** Reaches the step within the transaction of a method, after all writes and before the commit. */
function beforeCommit(type, method) {
  wrap(type, method, (run) => context.run(true, run));
  wrap(Tenancy, 'transaction', (run, [organizationId, work, ...rest]) => {
    if (!context.getStore()) return run();
    const stopped = async (em) => {
      const result = await work(em);
      reach();
      return result;
    };
    return run(organizationId, stopped, ...rest);
  });
}

const keyOf =
  (folder) =>
  ([key]) =>
    key.includes(`/${folder}/`);

const steps = {
  request: () => before(ReportsService, 'request'),
  commit: () => beforeCommit(ReportsService, 'request'),
  enqueue: () => before(ReportQueue, 'enqueue'),
  enqueued: () => after(ReportQueue, 'enqueue'),
  claim: () => beforeCommit(ReportRuns, 'claim'),
  claimed: () => after(ReportRuns, 'claim', (_, run) => run !== null),
  heartbeat: () => beforeCommit(ReportRuns, 'heartbeat'),
  collect: () => before(Tenancy, 'snapshot'),
  collected: () => after(DiskStorage, 'put', keyOf('snapshots')),
  recorded: () => after(ReportRuns, 'saveSnapshot'),
  render: () => wrap(RenderPool, 'render', (run) => (setTimeout(reach, RENDERING_MS), run())),
  rendered: () => after(RenderPool, 'render'),
  stored: () => after(DiskStorage, 'put', keyOf('artefacts')),
  publish: () => beforeCommit(ReportRuns, 'publish'),
  published: () => after(ReportRuns, 'publish'),
};

if (isMainThread) {
  if (!steps[CHAOS_STEP]) throw new Error(`Unknown step "${CHAOS_STEP}".`);
  steps[CHAOS_STEP]();
}
