// Keeps programs running: starts them again when they end unasked, and gives up when that does not help.
import { setTimeout as delay } from 'node:timers/promises';

const RESTARTS = 5;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
/** A program that ran this long has recovered, so its next failure counts as the first. */
const STABLE_MS = 60_000;

/** Returns the last lines of a text, to show why a program ended. */
export const lastLines = (text) => text.trimEnd().split('\n').slice(-10).join('\n');

const firstLine = (text) => text.split('\n')[0].replace(/[:.]$/, '');

/** Why a start failed; undefined when it did not. */
const failureOf = (start) =>
  start.then(
    () => undefined,
    ({ message }) => firstLine(message),
  );

/** Waits, until `signal` is aborted at most. */
const pause = (ms, signal) => delay(ms, undefined, { signal }).catch(() => {});

/**
 * Starts a program and keeps it running. Returns `started`, which rejects when the first start fails, as that is a
 * mistake to correct and nothing to repeat; `release`, after which the program is not started again; and `stop`, which
 * releases and ends it.
 * @param start starts the program and resolves when it is ready. It passes its argument the process as soon as there is
 *   one: `{ pid, ended, stop }`, where `ended` is a promise of words such as "ended with code 1"
 * @param lastWords returns the end of what the program wrote
 * @param giveUp receives the reason when the program fails again after five restarts
 * @param wait is called with milliseconds and a signal that ends the wait
 */
export function supervise({
  name,
  start,
  lastWords,
  giveUp,
  say,
  firstDelayMs = FIRST_DELAY_MS,
  wait = pause,
  now = () => performance.now(),
}) {
  const released = new AbortController();
  const { signal } = released;
  let running; // set before the program is ready, so that a start can be stopped

  async function launch() {
    running = undefined;
    try {
      await start((spawned) => {
        running = spawned;
        if (signal.aborted) void spawned.stop();
      });
    } catch (error) {
      await running?.stop();
      throw error;
    }
  }

  async function keepRunning() {
    let restarts = 0;
    let failure;
    for (;;) {
      if (!failure) {
        const readyAt = now();
        failure = `${name} ${await running.ended}`;
        if (now() - readyAt >= STABLE_MS) restarts = 0;
      }
      if (signal.aborted) return;
      if (restarts === RESTARTS) {
        giveUp(
          `${failure}. It was started again ${RESTARTS} times and did not keep running.\n${lastWords()}`,
        );
        return;
      }
      const ms = Math.min(firstDelayMs * 2 ** restarts++, LONGEST_DELAY_MS);
      say(`${failure}; starting it again in ${ms / 1000} s (${restarts} of ${RESTARTS})`);
      await wait(ms, signal);
      if (signal.aborted) return;
      failure = await failureOf(launch());
      if (!failure && !signal.aborted) say(`${name} is running again`);
    }
  }

  const started = launch();
  const done = started.then(keepRunning, () => {});
  const release = () => released.abort();
  const stop = async () => {
    release();
    if (!running) return; // a start may take long before it has a process, and then ends that itself
    await running.stop();
    await done;
  };
  return { started, release, stop };
}
