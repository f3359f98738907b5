import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFUSAL_LIMITS, RefusalCounter, type Refusal } from './refusal-counter.js';

const SEED = Number(process.env.SEED ?? 20_261_129);
const refusal = (email: string, network: string, reason: Refusal['reason'] = 'wrong_credentials') =>
  [{ email, accountId: null, reason, ipAddress: `${network}.1` }, network] as const;

describe('refused sign-ins', () => {
  it('record the first of an address from a network at once, and count the others', () => {
    const refusals = new RefusalCounter();
    expect(refusals.add(...refusal('ada@x.example', '192.0.2'))).toMatchObject({ count: 1 });
    for (let n = 0; n < 41; n++) expect(refusals.add(...refusal('ada@x.example', '192.0.2'))).toBeNull();
    expect(refusals.add(...refusal('ada@x.example', '198.51.100'))).toMatchObject({ count: 1 });
    expect(refusals.add(...refusal('ada@x.example', '192.0.2', 'throttled'))).toMatchObject({ count: 1 });
    expect(refusals.take()).toEqual([
      {
        email: 'ada@x.example',
        accountId: null,
        reason: 'wrong_credentials',
        ipAddress: '192.0.2.1',
        count: 41,
      },
    ]);
    expect(refusals.take()).toEqual([]);
    expect(refusals.add(...refusal('ada@x.example', '192.0.2'))).toMatchObject({ count: 1 });
  });

  it('loses none and stays within the limits, whatever the addresses and networks', () => {
    process.stdout.write(`RefusalCounter, seed ${SEED}\n`);
    const attempt = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom('wrong_credentials' as const, 'throttled' as const),
    );
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 400 }), (attempts) => {
        const refusals = new RefusalCounter();
        const networks = new Map<string, number>();
        let [atOnce, events] = [0, 0];
        for (const [email, network, reason] of attempts) {
          const recorded = refusals.add(...refusal(`${email}@x.example`, `10.0.${network}`, reason));
          if (!recorded) continue;
          atOnce += 1;
          networks.set(recorded.ipAddress, (networks.get(recorded.ipAddress) ?? 0) + 1);
        }
        const later = refusals.take();
        events = atOnce + later.length;
        expect(atOnce + later.reduce((sum, { count }) => sum + count, 0)).toBe(attempts.length);
        expect(atOnce).toBeLessThanOrEqual(REFUSAL_LIMITS.total);
        expect(events).toBeLessThanOrEqual(2 * REFUSAL_LIMITS.total + 4);
        for (const count of networks.values()) expect(count).toBeLessThanOrEqual(REFUSAL_LIMITS.perNetwork);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
