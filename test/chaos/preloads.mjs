// Options that inject failures into processes of the product.
const at = (name) => new URL(`preload/${name}.mjs`, import.meta.url).href;

/** Options of a process that receives `signal` when it first reaches `step`. See preload/at-step.mjs for the steps. */
export const atStep = (step, signal = 'SIGKILL') => ({
  preload: at('at-step'),
  env: { CHAOS_STEP: step, CHAOS_SIGNAL: signal },
});

/** Options of a worker that cannot render some assignments: `{ [assignmentId]: 'throws' | 'hungry' | 'endless' }`. */
export const poisoned = (assignments) => ({
  preload: at('poison'),
  env: { CHAOS_POISON: JSON.stringify(assignments) },
});

/** Options of a worker that renders some documents `ms` milliseconds slower. `env` has additional variables. */
export const slow = (ms, env) => ({ preload: at('slow'), env: { CHAOS_SLOW_MS: String(ms), ...env } });

/** Options of a process whose system time is off by `secondsOff`, using libfaketime. Its monotonic clock is correct. */
export const clockOffBy = (library, secondsOff) => ({
  env: {
    LD_PRELOAD: library,
    FAKETIME: `${secondsOff > 0 ? '+' : ''}${secondsOff}s`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  },
});
