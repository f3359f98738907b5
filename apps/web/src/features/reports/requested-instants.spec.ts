import { expect, it } from 'vitest';
import { requestedInstants } from './requested-instants.js';

const EARLIER = '2026-03-31T22:00:00.000Z';
const LATER = '2026-06-30T22:00:00.000Z';

it('are those of the request; the described instant is `knownAt` by default', () => {
  expect(requestedInstants({ params: { language: 'de' } })).toBeNull();
  expect(requestedInstants({ params: { asOf: EARLIER } })).toEqual({ asOf: EARLIER, knownAt: undefined });
  expect(requestedInstants({ params: { from: EARLIER, to: LATER } })).toEqual({
    asOf: LATER,
    knownAt: undefined,
  });
  expect(requestedInstants({ params: { knownAt: LATER } })).toEqual({ asOf: LATER, knownAt: LATER });
  expect(requestedInstants({ params: { asOf: EARLIER, knownAt: LATER } })).toEqual({
    asOf: EARLIER,
    knownAt: LATER,
  });
});
