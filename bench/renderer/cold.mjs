// Renders one snapshot with one renderer in a separate process. Prints { ms, cpuMs, rssMb } as JSON.
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { RENDERERS } from './renderers.mjs';

/** Resource limits of the worker's render threads. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 };

async function measure({ renderer, ...task }) {
  const { module, options } = RENDERERS.find(({ name }) => name === renderer);
  const { render } = await import(`./${module}`);
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await render({ ...task, ...options });
  const { user, system } = process.cpuUsage(before);
  const ms = performance.now() - startedAt;
  const rssMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1_000, rssMb }));
}

const task = isMainThread ? JSON.parse(process.argv[2]) : workerData;
if (isMainThread && RENDERERS.find(({ name }) => name === task.renderer).thread)
  new Worker(new URL(import.meta.url), { workerData: task, resourceLimits });
else await measure(task);
