import { setTimeout as wait } from 'node:timers/promises';

/**
 * Measures the turns of the event loop, without keeping the process alive.
 * @returns a function that returns the CPU time of the longest since its last call, in milliseconds
 */
export function watchTurns() {
  const cpu = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let longest = 0;
  void (async () => {
    for (;;) {
      const before = cpu();
      await wait(1, undefined, { ref: false });
      longest = Math.max(longest, cpu() - before);
    }
  })();
  return () => {
    const result = longest;
    longest = 0;
    return result;
  };
}
