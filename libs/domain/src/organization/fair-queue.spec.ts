import { expect, it } from 'vitest';
import { FairQueue, type Refusal } from './fair-queue.js';

const limits = { running: 3, runningPerOrganization: 2, waitingPerOrganization: 4, waitMs: 10_000 };
const refuse = (reason: Refusal): Error => new Error(reason);
/** Lets all pending promises settle. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Enters tasks of organizations, e.g. `aab`. @returns the started ones in order, and functions that end them */
function enterAll(queue: FairQueue, organizations: string) {
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const entered = organizations.split('').map(async (organization) => {
    ends.push(await queue.enter(organization, refuse));
    started.push(organization);
  });
  // Tasks that still wait at the end of a test are refused later.
  for (const each of entered) each.catch(() => undefined);
  return { started, ends, entered };
}

it('runs no more tasks than allowed, of one organization and of all', async () => {
  const { started, ends } = enterAll(new FairQueue(limits), 'aaaabbb');
  await settle();
  expect(started.join('')).toBe('aab');
  for (let at = 0; at < 7; at += 1) {
    ends[at]!();
    await settle();
    expect(ends.length - (at + 1)).toBeLessThanOrEqual(limits.running);
  }
  expect(started.toSorted().join('')).toBe('aaaabbb');
});

it('gives the next turn to another organization', async () => {
  const queue = new FairQueue({ ...limits, running: 1, runningPerOrganization: 1 });
  const { started, ends } = enterAll(queue, 'aaaabcb');
  await settle();
  for (let at = 0; at < 7; at += 1) {
    ends[at]!();
    await settle();
  }
  // Organization a sent all its tasks before the others, and is served once per turn.
  expect(started.join('')).toBe('abcabaa');
});

it('refuses a task if too many of its organization wait', async () => {
  const queue = new FairQueue(limits);
  const { entered } = enterAll(queue, 'aaaaaa');
  await settle();
  await expect(queue.enter('a', refuse)).rejects.toThrow('full');
  expect(queue.usage().get('a')).toEqual({ running: 2, waiting: 4, refused: 1 });
  await expect(queue.enter('b', refuse)).resolves.toBeTypeOf('function');
  expect(entered).toHaveLength(6);
});

it('refuses a task that waits too long, or whose client has left', async () => {
  const queue = new FairQueue({ ...limits, waitMs: 20 });
  const { ends } = enterAll(queue, 'aa');
  await settle();
  await expect(queue.enter('a', refuse)).rejects.toThrow('waited');
  const left = new AbortController();
  const entered = queue.enter('a', refuse, left.signal);
  left.abort();
  await expect(entered).rejects.toThrow('cancelled');
  expect(queue.usage().get('a')).toEqual({ running: 2, waiting: 0, refused: 2 });
  // Ending a task twice frees one place.
  ends[0]!();
  ends[0]!();
  expect(queue.usage().get('a')!.running).toBe(1);
});

it('runs fewer tasks of each organization while another one is active, and all of them a second later', async () => {
  let now = 0;
  const queue = new FairQueue({ ...limits, running: 9, runningWhileShared: 1 }, () => now);
  const alone = enterAll(queue, 'aa');
  await settle();
  expect(alone.started.join('')).toBe('aa');
  const shared = enterAll(queue, 'baab');
  await settle();
  expect(shared.started.join('')).toBe('b');
  alone.ends[0]!();
  await settle();
  expect(shared.started.join('')).toBe('b');
  alone.ends[1]!();
  await settle();
  expect(shared.started.join('')).toBe('ba');
  now = 999;
  shared.ends[1]!();
  await settle();
  expect(shared.started.join('')).toBe('baa');
  now = 1_000;
  const later = enterAll(queue, 'a');
  await settle();
  // The other one started its last task a second ago.
  expect(later.started.join('')).toBe('a');
});

it('lets the tasks of organizations without waiting tasks finish before the next of many, for a limited time', async () => {
  let now = 0;
  const queue = new FairQueue({ ...limits, running: 9, runningPerOrganization: 1, yieldMs: 100 }, () => now);
  const noisy = enterAll(queue, 'aaaa');
  const quiet = enterAll(queue, 'b');
  await settle();
  noisy.ends[0]!();
  await settle();
  expect([noisy.started.join(''), quiet.started.join('')]).toEqual(['a', 'b']);
  quiet.ends[0]!();
  await settle();
  expect(noisy.started.join('')).toBe('aa');
  const slow = enterAll(queue, 'c');
  await settle();
  now = 99;
  noisy.ends[1]!();
  await settle();
  expect(noisy.started.join('')).toBe('aa');
  now = 100;
  const other = enterAll(queue, 'd');
  await settle();
  other.ends[0]!();
  await settle();
  expect([slow.ends.length, noisy.started.join('')]).toEqual([1, 'aaa']);
});
