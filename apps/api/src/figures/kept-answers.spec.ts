import type { FigureInstants } from '@docket/contracts';
import type { Tenancy } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApiFixture, type ApiFixture } from '../testing/contract/api-fixture.js';
import { operationsOf } from '../testing/contract/operations-of.js';
import { samples } from '../testing/contract/samples/index.js';
import { send } from '../testing/contract/send.js';
import { KeptAnswers, type Question } from './kept-answers.js';

describe('kept answers', () => {
  let now: number;
  let dataVersion: number;
  let computed: number;
  let answers: KeptAnswers;
  /** Stands for the database, whose instants the test sets. */
  const tenancy = {
    currentInstant: (): Promise<FigureInstants> => {
      const knownAt = new Date(now).toISOString();
      return Promise.resolve({ asOf: knownAt, knownAt, dataVersion });
    },
  } as unknown as Tenancy;
  beforeEach(() => {
    [now, dataVersion, computed] = [Date.parse('2026-06-01T00:00:00Z'), 7, 0];
    answers = new KeptAnswers(tenancy);
  });

  const ask = (question: Partial<Question> = {}): Promise<number> =>
    answers.answer({ organizationId: 'a', text: 'training', past: false, ...question }, async () => {
      computed += 1;
      return computed;
    });

  it('are returned until a record changes', async () => {
    expect([await ask(), await ask()]).toEqual([1, 1]);
    dataVersion += 1;
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  it('are kept for 10 seconds, and those about a past instant for 10 minutes', async () => {
    const past = { text: 'past', past: true };
    expect([await ask(), await ask(past)]).toEqual([1, 2]);
    now += 9_999;
    expect([await ask(), await ask(past)]).toEqual([1, 2]);
    now += 1;
    expect([await ask(), await ask(past)]).toEqual([3, 2]);
    now += 589_999;
    expect(await ask(past)).toBe(2);
    now += 1;
    expect(await ask(past)).toBe(4);
  });

  it('belong to one organization and one question', async () => {
    expect([await ask(), await ask({ organizationId: 'b' }), await ask({ text: 'other' })]).toEqual([
      1, 2, 3,
    ]);
    expect([await ask(), await ask({ organizationId: 'b' }), await ask({ text: 'other' })]).toEqual([
      1, 2, 3,
    ]);
  });

  it('are replaced by newer ones of the same organization', async () => {
    await ask({ organizationId: 'b' });
    for (let number = 0; number < 100; number += 1) await ask({ text: String(number) });
    computed = 1_000;
    expect(await ask({ organizationId: 'b' })).toBe(1);
    expect(await ask({ text: '99' })).toBe(101);
    expect(await ask({ text: '0' })).toBe(1_001);
  });

  it('are computed once for several clients at a time', async () => {
    const waiting: (() => void)[] = [];
    const question = { organizationId: 'a', text: 'training', past: false };
    const all = Array.from({ length: 20 }, () =>
      answers.answer(question, async () => {
        computed += 1;
        await new Promise<void>((resolve) => waiting.push(resolve));
        return computed;
      }),
    );
    await expect.poll(() => waiting.length).toBe(1);
    waiting[0]!();
    expect(new Set(await Promise.all(all))).toEqual(new Set([1]));
  });

  it('are computed again if a computation fails, for example because its client disconnects', async () => {
    const fails: ((error: Error) => void)[] = [];
    const question = { organizationId: 'a', text: 'training', past: false };
    const first = answers.answer(question, () => new Promise((_, reject) => fails.push(reject)));
    await expect.poll(() => fails.length).toBe(1);
    const others = [ask(), ask()];
    // The others wait for the first computation.
    await Promise.resolve();
    fails[0]!(new Error('aborted'));
    await expect(first).rejects.toThrow('aborted');
    expect(await Promise.all(others)).toEqual([1, 1]);
    await expect(
      answers.answer({ ...question, text: 'wrong' }, () => Promise.reject(new Error('not found'))),
    ).rejects.toThrow('not found');
    expect(await ask({ text: 'wrong' })).toBe(2);
  });
});

describe('routes with figures', () => {
  let fixture: ApiFixture;
  beforeAll(async () => {
    fixture = await createApiFixture();
  });
  afterAll(() => fixture.close());

  const get = async (path: string) =>
    (await fixture.api.call('GET', `/api/admin${path}`, { cookie: fixture.admin })).body as Record<
      string,
      unknown
    >;

  it('keep an answer, also the current instant', async () => {
    const [first, second] = [await get('/metrics/training'), await get('/metrics/training')];
    expect(second).toEqual(first);
    expect(await get('/metrics/instant')).toEqual(await get('/metrics/instant'));
  });

  it('never return an answer from before a change', async () => {
    const { ids } = fixture;
    const paths = [
      '/metrics/training',
      '/metrics/activity',
      `/metrics/assignments/${ids.assignment}`,
      '/compliance/regulatory/pci-dss',
      '/compliance/regulatory/pci-dss/items/6.2.2/people',
      '/attention/people',
    ];
    const { asOf } = await get('/metrics/instant');
    const questions = paths.flatMap((path) => [`${path}?`, `${path}?asOf=${String(asOf)}`]);
    const changes = operationsOf((await fixture.api.call('GET', '/api/openapi.json')).body).filter(
      ({ area, method }) => area === 'admin' && !['GET', 'HEAD'].includes(method),
    );
    expect(changes.length).toBeGreaterThan(50);
    let number = 0;
    const stale: string[] = [];
    for (const change of changes) {
      const sample = (await samples[change.name]!(fixture, change.area)).find(({ status }) => status < 300);
      if (!sample) continue;
      await sample.before?.();
      for (const question of questions) await get(question);
      expect([change.name, (await send(fixture, change, sample)).status]).toEqual([
        change.name,
        sample.status,
      ]);
      number += 1;
      for (const question of questions) {
        // Another spelling of the address is another question, which was not asked before.
        const [kept, fresh] = [await get(question), await get(`${question}${'&'.repeat(number)}`)];
        const timeless = ({ asOf: _, knownAt: __, ...answer }: Record<string, unknown>) => answer;
        if (JSON.stringify(timeless(kept)) !== JSON.stringify(timeless(fresh)))
          stale.push(`${change.name}: ${question}`);
      }
    }
    expect(stale).toEqual([]);
  }, 300_000);
});
