import { expect, it } from 'vitest';
import { failureOf, retryDelay } from './delivery-failure.js';

it.each([
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 no' }, 'refused'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450, response: '450 later' }, 'deferred'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, response: '550 sender' }, 'deferred'],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 spam' }, 'refused'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 no' }, 'sign_in'],
  [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 421, response: '421 busy' }, 'unreachable'],
  [{ code: 'ETIMEDOUT', command: 'CONN', message: 'Connection timeout' }, 'unreachable'],
])('knows why %j', (error, reason) => {
  const answer = 'response' in error ? error.response : error.message;
  expect(failureOf(error)).toEqual({ reason, answer });
});

it('waits twice as long after each attempt, at most 6 hours and a quarter more, and gives up after about two days', () => {
  const failure = { reason: 'deferred', answer: '' } as const;
  let total = 0;
  for (let attempts = 1; attempts < 16; attempts += 1) {
    const [least, most] = [retryDelay(failure, attempts, 0)!, retryDelay(failure, attempts, 1)!];
    const middle = Math.min(21_600_000, 30_000 * 2 ** (attempts - 1));
    expect([least, most]).toEqual([middle * 0.75, middle * 1.25]);
    total += middle;
  }
  expect(total / 3_600_000).toBeGreaterThan(36);
  expect(total / 3_600_000).toBeLessThan(48);
  expect(retryDelay(failure, 16, 0.5)).toBeNull();
  expect(retryDelay({ reason: 'refused', answer: '' }, 1, 0.5)).toBeNull();
});
