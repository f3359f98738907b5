import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { foreignProcess, ownProcess } from './processes.mjs';
import { supervise } from './supervisor.mjs';

/** A process that ends when the test says so, or when it is stopped. */
class FakeProcess {
  stops = 0;
  #end = Promise.withResolvers();
  ended = this.#end.promise;

  fail(how = 'ended with code 1') {
    this.#end.resolve(how);
  }

  async stop() {
    this.stops += 1;
    this.#end.resolve('was killed (SIGTERM)');
  }
}

/** Values in the order they come, for a test that waits for the next one. */
class Feed {
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

  get left() {
    return this.#values;
  }
}

/** A supervised program of fakes: a clock that the test moves, waits that end at once, starts that succeed. */
function scene(program = {}) {
  const starts = new Feed();
  const lines = new Feed();
  const delays = [];
  const end = Promise.withResolvers();
  const clock = { ms: 0 };
  const supervisor = supervise({
    name: 'worker',
    async start(spawned) {
      const fake = new FakeProcess();
      spawned(fake);
      starts.push(fake);
    },
    lastWords: () => 'Its last output:\nout of paper',
    say: (text) => lines.push(text),
    giveUp: end.resolve,
    async wait(ms) {
      delays.push(ms);
    },
    now: () => clock.ms,
    ...program,
  });
  return { ...supervisor, starts, lines, delays, clock, givenUp: end.promise };
}

it('starts a program again after growing delays, and says so', async () => {
  const { starts, lines, delays, givenUp } = scene();
  for (let failure = 1; failure <= 6; failure += 1) (await starts.next()).fail('was killed (SIGKILL)');
  await givenUp;
  expect(delays).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
  expect(lines.left.slice(0, 4)).toEqual([
    'worker was killed (SIGKILL); starting it again in 0.5 s (1 of 5)',
    'worker is running again',
    'worker was killed (SIGKILL); starting it again in 1 s (2 of 5)',
    'worker is running again',
  ]);
});

it('waits 10 s at most', async () => {
  const { starts, delays, givenUp } = scene({ firstDelayMs: 4_000 });
  for (let failure = 1; failure <= 6; failure += 1) (await starts.next()).fail();
  await givenUp;
  expect(delays).toEqual([4_000, 8_000, 10_000, 10_000, 10_000]);
});

it('gives up after five restarts, with the reason and the last words', async () => {
  const { starts, givenUp } = scene();
  for (let failure = 1; failure <= 6; failure += 1) (await starts.next()).fail('ended with code 3');
  expect(await givenUp).toBe(
    'worker ended with code 3. It was started again 5 times and did not keep running.\n' +
      'Its last output:\nout of paper',
  );
  expect(starts.left).toEqual([]);
});

it('counts from the beginning after the program ran for a minute', async () => {
  const { started, starts, lines, clock, delays, stop } = scene();
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

it('counts a start that throws as a failure, and says why in one line', async () => {
  let calls = 0;
  const starts = new Feed();
  const { lines, delays, stop } = scene({
    async start(spawned) {
      calls += 1;
      if (calls === 2) throw new Error('Redis did not start: port 6379 is taken by another program');
      if (calls === 3) throw new Error('Redis did not start.\nThe end of redis.log:\nline');
      const fake = new FakeProcess();
      spawned(fake);
      starts.push(fake);
    },
  });
  (await starts.next()).fail();
  await starts.next();
  expect(delays).toEqual([500, 1_000, 2_000]);
  await lines.next();
  expect(await lines.next()).toBe(
    'Redis did not start: port 6379 is taken by another program; starting it again in 1 s (2 of 5)',
  );
  expect(await lines.next()).toBe('Redis did not start; starting it again in 2 s (3 of 5)');
  expect(await lines.next()).toBe('worker is running again');
  await stop();
});

it('stops a process that was not ready when its start failed', async () => {
  const fake = new FakeProcess();
  const { started } = scene({
    async start(spawned) {
      spawned(fake);
      throw new Error('worker did not get ready within 60 s');
    },
  });
  await expect(started).rejects.toThrow('did not get ready');
  expect(fake.stops).toBe(1);
});

it('does not repeat the first start', async () => {
  const { started, stop, lines, delays } = scene({
    start: async () => Promise.reject(new Error('a setting is wrong')),
  });
  await expect(started).rejects.toThrow('a setting is wrong');
  await stop();
  expect([lines.left, delays]).toEqual([[], []]);
});

it('starts nothing again after it was asked to stop', async () => {
  const { starts, stop, started, lines } = scene();
  await started;
  const running = await starts.next();
  await stop();
  expect(running.stops).toBe(1);
  expect([starts.left, lines.left]).toEqual([[], []]);
});

it('starts nothing again once released, and leaves the program running', async () => {
  const { starts, release, stop, started, lines } = scene();
  await started;
  const running = await starts.next();
  release();
  expect(running.stops).toBe(0);
  running.fail();
  await stop();
  expect([starts.left, lines.left]).toEqual([[], []]);
});

it('stops at once while it waits for the next start', async () => {
  const waiting = Promise.withResolvers();
  const { starts, stop, lines } = scene({
    wait: (_ms, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve());
        waiting.resolve();
      }),
  });
  (await starts.next()).fail();
  await waiting.promise;
  await stop();
  expect(starts.left).toEqual([]);
  expect(lines.left).toHaveLength(1);
});

it('ends its own wait when it is stopped', async () => {
  const { starts, stop, lines } = scene({ wait: undefined, firstDelayMs: 10_000 });
  (await starts.next()).fail();
  expect(await lines.next()).toContain('in 10 s');
  const asked = performance.now();
  await stop();
  expect(performance.now() - asked).toBeLessThan(5_000);
});

it('stops a program that is being started', async () => {
  const fake = new FakeProcess();
  const spawned = Promise.withResolvers();
  const { started, stop, lines } = scene({
    async start(tell) {
      tell(fake);
      spawned.resolve();
      throw new Error(`worker ${await fake.ended} before it was ready`);
    },
  });
  await spawned.promise;
  await stop();
  await expect(started).rejects.toThrow('before it was ready');
  expect(lines.left).toEqual([]);
});

it('does not wait for a start that has no process yet, and stops the process when it appears', async () => {
  const fake = new FakeProcess();
  const prepared = Promise.withResolvers();
  const { started, stop, lines } = scene({
    async start(spawned) {
      await prepared.promise;
      spawned(fake);
    },
  });
  await stop();
  prepared.resolve();
  await started;
  expect(fake.stops).toBe(1);
  expect(lines.left).toEqual([]);
});

it('says how real processes ended', async () => {
  const node = (code) => ownProcess(spawn(process.execPath, ['-e', code]), 'SIGTERM', 5_000);
  const forever = node('setInterval(() => {}, 1000)');
  const killed = node('process.kill(process.pid, "SIGKILL")');
  expect(await node('process.exit(7)').ended).toBe('ended with code 7');
  expect(await killed.ended).toBe('was killed (SIGKILL)');
  await Promise.all([forever.stop(), forever.stop()]);
  expect(await forever.ended).toBe('was killed (SIGTERM)');
  const missing = ownProcess(spawn('/no/such/program'), 'SIGTERM', 5_000);
  expect(await missing.ended).toMatch(/^could not be run \(spawn \S+ ENOENT\)$/);
});

it('sees the end of a process that another command has started', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const seen = foreignProcess(child.pid, 10);
  child.kill('SIGKILL');
  expect(await seen.ended).toBe('ended with the command that had started it');
});
