/** Returns the CPU time of one run in this thread, in milliseconds. Time of other threads and processes is not counted. */
function cpuMs(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Returns how many times as much CPU time work on a large input takes as the same work on a small one.
 * With an input that is 32 times as large, linear work gives about 32 and quadratic work about 1,024. Less
 * than 1 ms counts as 1 ms, because such a short time cannot be measured.
 *
 * Both are measured five times in turn, and the fastest runs are compared: what slows a run down, such as a
 * collection of garbage or a busy machine, can only add time.
 */
export function growth(small: () => void, large: () => void): number {
  const runs = [1, 2, 3, 4, 5].map(() => ({ small: cpuMs(small), large: cpuMs(large) }));
  const fastest = (size: 'small' | 'large'): number => Math.max(1, Math.min(...runs.map((run) => run[size])));
  return fastest('large') / fastest('small');
}
