// One renderer drawing one snapshot, in a process that does nothing else: prints { ms, cpuMs, rssMb } as JSON.
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { RENDERERS } from './renderers.mjs';

/** What the worker gives a thread that draws. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 };

async function draw({ renderer, ...task }) {
  const { module, options } = RENDERERS.find(({ name }) => name === renderer);
  const { render } = await import(`./${module}`);
  const begun = performance.now();
  const before = process.cpuUsage();
  await render({ ...task, ...options });
  const { user, system } = process.cpuUsage(before);
  const ms = performance.now() - begun;
  const rssMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1_000, rssMb }));
}

const task = isMainThread ? JSON.parse(process.argv[2]) : workerData;
if (isMainThread && RENDERERS.find(({ name }) => name === task.renderer).thread)
  new Worker(new URL(import.meta.url), { workerData: task, resourceLimits });
else await draw(task);
