import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { externalHandle, childHandle } from './processes.mjs';
import { supervise } from './supervisor.mjs';

/** A process that exits when the test calls `fail`, or when it is stopped. */
class FakeProcess {
  stops = 0;
  #exit = Promise.withResolvers();
  exited = this.#exit.promise;

  fail(reason = 'exited with code 1') {
    this.#exit.resolve(reason);
  }

  async stop() {
    this.stops += 1;
    this.#exit.resolve('was killed (SIGTERM)');
  }
}

/** An asynchronous queue: `next` waits for the next value. */
class AsyncQueue {
  #values = [];
  #arrived = Promise.withResolvers();

  push(value) {
    this.#values.push(value);
    this.#arrived.resolve();
  }

  async next() {
    while (this.#values.length === 0) {
      await this.#arrived.promise;
      this.#arrived = Promise.withResolvers();
    }
    return this.#values.shift();
  }

  get remaining() {
    return this.#values;
  }
}

/** Supervises a fake program: the test moves the clock, waits end immediately, and starts succeed. */
function superviseFake(program = {}) {
  const starts = new AsyncQueue();
  const lines = new AsyncQueue();
  const delays = [];
  const gaveUp = Promise.withResolvers();
  const clock = { ms: 0 };
  const supervisor = supervise({
    name: 'worker',
    async start(onSpawn) {
      const fake = new FakeProcess();
      onSpawn(fake);
      starts.push(fake);
    },
    lastOutput: () => 'Last output:\nout of memory',
    log: (text) => lines.push(text),
    onGiveUp: gaveUp.resolve,
    async wait(ms) {
      delays.push(ms);
    },
    now: () => clock.ms,
    ...program,
  });
  return { ...supervisor, starts, lines, delays, clock, gaveUp: gaveUp.promise };
}

it('restarts a program after increasing delays, and logs each restart', async () => {
  const { starts, lines, delays, gaveUp } = superviseFake();
  for (let failure = 1; failure <= 6; failure += 1) (await starts.next()).fail('was killed (SIGKILL)');
  await gaveUp;
  expect(delays).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
  expect(lines.remaining.slice(0, 4)).toEqual([
    'worker was killed (SIGKILL); restarting in 0.5 s (1 of 5)',
    'worker is running again',
    'worker was killed (SIGKILL); restarting in 1 s (2 of 5)',
    'worker is running again',
  ]);
});

it('waits at most 10 s', async () => {
  const { starts, delays, gaveUp } = superviseFake({ firstDelayMs: 4_000 });
  for (let failure = 1; failure <= 6; failure += 1) (await starts.next()).fail();
  await gaveUp;
  expect(delays).toEqual([4_000, 8_000, 10_000, 10_000, 10_000]);
});

it('gives up after five restarts and reports the reason and the last output', async () => {
  const { starts, gaveUp } = superviseFake();
  for (let failure = 1; failure <= 6; failure += 1) (await starts.next()).fail('exited with code 3');
  expect(await gaveUp).toBe(
    'worker exited with code 3. It failed again after 5 restarts.\nLast output:\nout of memory',
  );
  expect(starts.remaining).toEqual([]);
});

it('resets the restart counter after the program has run for a minute', async () => {
  const { started, starts, lines, clock, delays, stop } = superviseFake();
  await started;
  for (const ranMs of [59_000, 59_000, 60_000, 10]) {
    clock.ms += ranMs;
    (await starts.next()).fail();
    await lines.next();
    expect(await lines.next()).toBe('worker is running again');
  }
  expect(delays).toEqual([500, 1_000, 500, 1_000]);
  await stop();
});

it('counts a start that throws as a failure, and logs the reason in one line', async () => {
  let calls = 0;
  const starts = new AsyncQueue();
  const { lines, delays, stop } = superviseFake({
    async start(onSpawn) {
      calls += 1;
      if (calls === 2) throw new Error('Redis did not start: port 6379 is in use by another program');
      if (calls === 3) throw new Error('Redis did not start.\nLast lines of redis.log:\nline');
      const fake = new FakeProcess();
      onSpawn(fake);
      starts.push(fake);
    },
  });
  (await starts.next()).fail();
  await starts.next();
  expect(delays).toEqual([500, 1_000, 2_000]);
  await lines.next();
  expect(await lines.next()).toBe(
    'Redis did not start: port 6379 is in use by another program; restarting in 1 s (2 of 5)',
  );
  expect(await lines.next()).toBe('Redis did not start; restarting in 2 s (3 of 5)');
  expect(await lines.next()).toBe('worker is running again');
  await stop();
});

it('stops the process if the start fails before it is ready', async () => {
  const fake = new FakeProcess();
  const { started } = superviseFake({
    async start(onSpawn) {
      onSpawn(fake);
      throw new Error('worker was not ready within 60 s');
    },
  });
  await expect(started).rejects.toThrow('was not ready');
  expect(fake.stops).toBe(1);
});

it('does not retry the first start', async () => {
  const { started, stop, lines, delays } = superviseFake({
    start: async () => Promise.reject(new Error('invalid configuration')),
  });
  await expect(started).rejects.toThrow('invalid configuration');
  await stop();
  expect([lines.remaining, delays]).toEqual([[], []]);
});

it('does not restart a program after stop', async () => {
  const { starts, stop, started, lines } = superviseFake();
  await started;
  const running = await starts.next();
  await stop();
  expect(running.stops).toBe(1);
  expect([starts.remaining, lines.remaining]).toEqual([[], []]);
});

it('does not restart a program after release, and leaves it running', async () => {
  const { starts, release, stop, started, lines } = superviseFake();
  await started;
  const running = await starts.next();
  release();
  expect(running.stops).toBe(0);
  running.fail();
  await stop();
  expect([starts.remaining, lines.remaining]).toEqual([[], []]);
});

it('stops immediately while it waits for the next start', async () => {
  const waiting = Promise.withResolvers();
  const { starts, stop, lines } = superviseFake({
    wait: (_ms, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve());
        waiting.resolve();
      }),
  });
  (await starts.next()).fail();
  await waiting.promise;
  await stop();
  expect(starts.remaining).toEqual([]);
  expect(lines.remaining).toHaveLength(1);
});

it('cancels the restart delay when it is stopped', async () => {
  const { starts, stop, lines } = superviseFake({ wait: undefined, firstDelayMs: 10_000 });
  (await starts.next()).fail();
  expect(await lines.next()).toContain('in 10 s');
  const requestedAt = performance.now();
  await stop();
  expect(performance.now() - requestedAt).toBeLessThan(5_000);
});

it('stops a program that is starting', async () => {
  const fake = new FakeProcess();
  const spawned = Promise.withResolvers();
  const { started, stop, lines } = superviseFake({
    async start(onSpawn) {
      onSpawn(fake);
      spawned.resolve();
      throw new Error(`worker ${await fake.exited} before it was ready`);
    },
  });
  await spawned.promise;
  await stop();
  await expect(started).rejects.toThrow('before it was ready');
  expect(lines.remaining).toEqual([]);
});

it('does not wait for a start that has no process yet, and stops the process when it appears', async () => {
  const fake = new FakeProcess();
  const prepared = Promise.withResolvers();
  const { started, stop, lines } = superviseFake({
    async start(onSpawn) {
      await prepared.promise;
      onSpawn(fake);
    },
  });
  await stop();
  prepared.resolve();
  await started;
  expect(fake.stops).toBe(1);
  expect(lines.remaining).toEqual([]);
});

it('describes how real processes exited', async () => {
  const node = (code) => childHandle(spawn(process.execPath, ['-e', code]), 'SIGTERM', 5_000);
  const forever = node('setInterval(() => {}, 1000)');
  const killed = node('process.kill(process.pid, "SIGKILL")');
  expect(await node('process.exit(7)').exited).toBe('exited with code 7');
  expect(await killed.exited).toBe('was killed (SIGKILL)');
  await Promise.all([forever.stop(), forever.stop()]);
  expect(await forever.exited).toBe('was killed (SIGTERM)');
  const missing = childHandle(spawn('/no/such/program'), 'SIGTERM', 5_000);
  expect(await missing.exited).toMatch(/^could not be started \(spawn \S+ ENOENT\)$/);
});

it('detects the exit of a process that another command has started', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const handle = externalHandle(child.pid, 10);
  child.kill('SIGKILL');
  expect(await handle.exited).toBe('stopped with the command that started it');
});
