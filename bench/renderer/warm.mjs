// Runs two renderers in turn in one process that has rendered before, as a worker has. Prints the times of each as JSON.
import { RENDERERS } from './renderers.mjs';

const { pair, rounds, warmUp, ...task } = JSON.parse(process.argv[2]);

const contenders = await Promise.all(
  pair.map(async (renderer) => {
    const { module, options } = RENDERERS.find(({ name }) => name === renderer);
    const { render } = await import(`./${module}`);
    return { renderer, times: [], run: () => render({ ...task, ...options }) };
  }),
);

for (let round = -warmUp; round < rounds; round += 1) {
  for (const { times, run } of contenders) {
    const startedAt = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - startedAt);
  }
}
console.log(JSON.stringify(Object.fromEntries(contenders.map(({ renderer, times }) => [renderer, times]))));
