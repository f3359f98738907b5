/** CPU time that the main thread has used, in milliseconds. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * Runs `work` and returns the longest time for which it kept the event loop from other work, in milliseconds of CPU time of the
 * main thread: a busy machine and the garbage collector's own threads do not count.
 */
export async function longestBlockMs(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = cpuMs();
  let running = true;
  const tick = (): void => {
    const now = cpuMs();
    longest = Math.max(longest, now - before);
    before = cpuMs();
    if (running) setTimeout(tick, 1);
  };
  setTimeout(tick, 1);
  await work();
  await new Promise((resolve) => setTimeout(resolve, 2));
  running = false;
  tick();
  return longest;
}
