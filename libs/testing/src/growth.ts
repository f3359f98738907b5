/** Returns the CPU time of the fastest of three runs, in milliseconds, so that other processes do not count. */
function cpuMs(work: () => void): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
}

/**
 * Returns how many times as much CPU time work on a large input takes as the same work on a small one.
 * With an input that is 8 times as large, linear work gives about 8 and quadratic work about 64. Less
 * than 1 ms counts as 1 ms, because such a short time cannot be measured.
 */
export function growth(small: () => void, large: () => void): number {
  return Math.max(1, cpuMs(large)) / Math.max(1, cpuMs(small));
}
