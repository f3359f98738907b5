// What processes are preloaded with to make something happen inside of them.
const at = (name) => new URL(`preload/${name}.mjs`, import.meta.url).href;

/** A process that gets `signal` the first time it comes to `step`; see preload/at-step.mjs for the steps. */
export const atStep = (step, signal = 'SIGKILL') => ({
  preload: at('at-step'),
  env: { CHAOS_STEP: step, CHAOS_SIGNAL: signal },
});

/** A worker that cannot draw some assignments: `{ [assignmentId]: 'throws' | 'hungry' | 'endless' }`. */
export const poisoned = (assignments) => ({
  preload: at('poison'),
  env: { CHAOS_POISON: JSON.stringify(assignments) },
});

/** A worker that draws some documents for so much longer; `env` is what else it is told. */
export const slow = (ms, env) => ({ preload: at('slow'), env: { CHAOS_SLOW_MS: String(ms), ...env } });

/** A process whose time of day is off by so many seconds, by libfaketime; its clock for durations is not. */
export const clockOffBy = (library, secondsOff) => ({
  env: {
    LD_PRELOAD: library,
    FAKETIME: `${secondsOff > 0 ? '+' : ''}${secondsOff}s`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  },
});
