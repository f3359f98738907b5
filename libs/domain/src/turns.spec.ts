import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inRequestScope } from './organization/request-scope.js';
import { Turns } from './turns.js';

it('runs one computation between two turns of other work', async () => {
  const order: string[] = [];
  let running = true;
  const compute = async (name: string): Promise<void> => {
    const turns = new Turns();
    for (let n = 0; n < 5; n += 1) {
      await turns.next();
      order.push(name);
    }
  };
  const other = (async () => {
    while (running) {
      await setImmediate();
      order.push('other');
    }
  })();
  await Promise.all(['a', 'b', 'c'].map(compute));
  running = false;
  await other;
  expect(order.join(' ')).not.toMatch(/[abc] [abc]/);
  expect(
    order
      .filter((name) => name !== 'other')
      .toSorted()
      .join(''),
  ).toBe('aaaaabbbbbccccc');
});

it('ends a computation whose client has disconnected', async () => {
  const left = new AbortController();
  const ended = Promise.withResolvers<unknown>();
  inRequestScope({ signal: left.signal, language: 'en' }, () => {
    const turns = new Turns();
    void (async () => {
      for (;;) await turns.next();
    })().catch(ended.resolve);
  });
  await new Turns().next();
  left.abort();
  expect(await ended.promise).toMatchObject({ name: 'AbortError' });
});
