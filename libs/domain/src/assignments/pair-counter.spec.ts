import { setImmediate } from 'node:timers/promises';
import { newId } from '@docket/contracts';
import { expect, it } from 'vitest';
import { PairCounter } from './pair-counter.js';

const organization = newId();
const PEOPLE = 1_000;

/** Returns records of people without a team, each with a pass of topic 1 in second 100. */
function people(count: number): Buffer {
  const person = Buffer.alloc(6 + 2 * 16 + 6);
  person.writeUInt16BE(0x8001, 6 + 2 * 16);
  person.writeUInt32BE(100, 6 + 2 * 16 + 2);
  return Buffer.concat(Array.from({ length: count }, () => person));
}

it('lets other work run while it counts many people on many assignments', async () => {
  const assignment = {
    title: 'A',
    mandatory: true,
    countsFrom: 0,
    createdAt: 0,
    deadline: null,
    pastDeadline: false,
  };
  const assignments = Array.from({ length: 2_000 }, () => ({
    ...assignment,
    id: newId(),
    scopeIds: [organization],
    topics: [1],
  }));
  const counter = new PairCounter(assignments, organization, 1);
  let turns = 0;
  let done = false;
  const others = (async () => {
    for (; !done; turns += 1) await setImmediate();
  })();
  await counter.add(people(PEOPLE));
  done = true;
  await others;
  expect(turns).toBeGreaterThan(1);
  expect([...counter.counts()].map(({ onTime }) => onTime)).toEqual(assignments.map(() => PEOPLE));
});
