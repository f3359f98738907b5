// Two renderers in turn in one process that has drawn before, as a worker has: prints the times of each as JSON.
import { RENDERERS } from './renderers.mjs';

const { pair, rounds, warmUp, ...task } = JSON.parse(process.argv[2]);

const contestants = await Promise.all(
  pair.map(async (renderer) => {
    const { module, options } = RENDERERS.find(({ name }) => name === renderer);
    const { render } = await import(`./${module}`);
    return { renderer, times: [], draw: () => render({ ...task, ...options }) };
  }),
);

for (let round = -warmUp; round < rounds; round += 1) {
  for (const { times, draw } of contestants) {
    const begun = performance.now();
    await draw();
    if (round >= 0) times.push(performance.now() - begun);
  }
}
console.log(JSON.stringify(Object.fromEntries(contestants.map(({ renderer, times }) => [renderer, times]))));
