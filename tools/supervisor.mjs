// Supervises programs: restarts a program that exits unexpectedly, and gives up after repeated failures.
import { setTimeout as delay } from 'node:timers/promises';

const MAX_RESTARTS = 5;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 10_000;
/** A program that has run this long has recovered: its next failure counts as the first one. */
const STABLE_MS = 60_000;

/** Returns the last 10 lines of a string, to show why a program exited. */
export const lastLines = (text) => text.trimEnd().split('\n').slice(-10).join('\n');

const firstLine = (text) => text.split('\n')[0].replace(/[:.]$/, '');

/** Resolves to the reason why `start` failed, or undefined if it succeeded. */
const failureOf = (start) =>
  start.then(
    () => undefined,
    ({ message }) => firstLine(message),
  );

/** Waits `ms` milliseconds, or until `signal` is aborted. */
const pause = (ms, signal) => delay(ms, undefined, { signal }).catch(() => {});

/**
 * Starts a program and keeps it running.
 * @param start starts the program and resolves when it is ready. It calls its argument with the process handle as soon as the
 *   process exists: `{ pid, exited, stop }`, where `exited` is a promise of a string such as "exited with code 1"
 * @param lastOutput returns the last lines that the program printed
 * @param onGiveUp receives the reason when the program fails again after five restarts
 * @param wait waits a number of milliseconds, or until its signal is aborted
 * @returns `started`, which rejects if the first start fails: that is a configuration error, so it is not retried;
 *   `release`, after which the program is not restarted; and `stop`, which releases and stops the program
 */
export function supervise({
  name,
  start,
  lastOutput,
  onGiveUp,
  log,
  firstDelayMs = FIRST_DELAY_MS,
  wait = pause,
  now = () => performance.now(),
}) {
  const released = new AbortController();
  const { signal } = released;
  let handle; // set before the program is ready, so that a start can be stopped

  async function launch() {
    handle = undefined;
    try {
      await start((spawned) => {
        handle = spawned;
        if (signal.aborted) void spawned.stop();
      });
    } catch (error) {
      await handle?.stop();
      throw error;
    }
  }

  async function keepRunning() {
    let restarts = 0;
    let failure;
    for (;;) {
      if (!failure) {
        const readyAt = now();
        failure = `${name} ${await handle.exited}`;
        if (now() - readyAt >= STABLE_MS) restarts = 0;
      }
      if (signal.aborted) return;
      if (restarts === MAX_RESTARTS) {
        onGiveUp(`${failure}. It failed again after ${MAX_RESTARTS} restarts.\n${lastOutput()}`);
        return;
      }
      const ms = Math.min(firstDelayMs * 2 ** restarts++, MAX_DELAY_MS);
      log(`${failure}; restarting in ${ms / 1000} s (${restarts} of ${MAX_RESTARTS})`);
      await wait(ms, signal);
      if (signal.aborted) return;
      failure = await failureOf(launch());
      if (!failure && !signal.aborted) log(`${name} is running again`);
    }
  }

  const started = launch();
  const done = started.then(keepRunning, () => {});
  const release = () => released.abort();
  const stop = async () => {
    release();
    if (!handle) return; // the start has no process yet; it stops the process as soon as it exists
    await handle.stop();
    await done;
  };
  return { started, release, stop };
}
