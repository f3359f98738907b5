import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Answer } from '../test-api.js';
import { schemasOf } from '../../openapi/reference/schema.js';
import { AnswerCheck } from './answer-check.js';
import { oddRequests, type OddRequest } from './odd-request.js';
import { OddValues, type KnownIds } from './odd-values.js';
import { operationsOf, type Described } from './operations-of.js';
import { createApiFixture, type ApiFixture } from './api-fixture.js';

/** `ODD_INPUTS=5000 ODD_SEED=1 npm test -- odd-inputs` throws more, and others. */
const INPUTS = Number(process.env.ODD_INPUTS ?? 120);
const SEED = Number(process.env.ODD_SEED ?? 20_261_124);
/** A request that is not answered by then hangs. */
const DEADLINE_MS = 15_000;

let fixture: ApiFixture;
let operations: Described[];
let check: AnswerCheck;
let requests: OddRequest[];

beforeAll(async () => {
  fixture = await createApiFixture();
  const { body } = await fixture.api.call('GET', '/api/openapi.json');
  operations = operationsOf(body);
  check = new AnswerCheck(body);
  const values = new OddValues(schemasOf(body), await known());
  // Each operation in turn, so that none is left out of a short run.
  const perOperation = Math.ceil(INPUTS / operations.length);
  requests = operations.flatMap((described, at) =>
    fc.sample(oddRequests(described, values), { numRuns: perOperation, seed: SEED + at }),
  );
});
afterAll(() => fixture.close());

/** Ids of everything, but for the key that asks; those of texts stand apart from the UUIDs. */
async function known(): Promise<KnownIds> {
  const { ids, report, api, admin } = fixture;
  const reports = await Promise.all((['queued', 'failed', 'completed', 'expired'] as const).map(report));
  const { body } = await api.call('GET', '/api/admin/audit-log?pageSize=1', { cookie: admin });
  return {
    uuids: [...Object.values(ids), ...reports, (await api.key('org:read')).id],
    texts:
      'owasp-web-2021 pci-dss A03 6.2.2 sqli a03-injection web ada@example.org training report.requested 2026-11-01 name -name'
        .split(' ')
        .concat(String(body.nextCursor)),
  };
}

/** The request as a person can repeat it. */
const shown = ({ described, url, headers, body }: OddRequest): string =>
  `${described.method} ${url.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${JSON.stringify(body?.toString('latin1').slice(0, 400))}`;

async function send(
  { described, url, headers, body, anonymous }: OddRequest,
  at: number,
): Promise<Answer | null> {
  const known = described.door === 'public' ? fixture.key.headers : {};
  const answer = fixture.api.call(described.method, url, {
    // Signing out with the session that the others need would end the run.
    ...(described.door === 'admin' && !anonymous && { cookie: fixture.admin }),
    ...(described.door === 'operations' && !anonymous && { cookie: fixture.operator }),
    headers: { ...(anonymous ? {} : known), ...headers },
    ...(body && { body }),
    // Nobody is slowed for the wrong tries of the others.
    address: `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`,
  });
  const answered = new AbortController();
  const late = delay(DEADLINE_MS, null, { signal: answered.signal }).catch(() => null);
  return Promise.race([answer, late]).finally(() => answered.abort());
}

it(
  `answers ${INPUTS} odd inputs as described: no fault of its own, and none without an answer`,
  async () => {
    const problems: string[] = [];
    const counts = new Map<number, number>();
    for (const [at, request] of requests.entries()) {
      const answer = await send(request, at);
      if (!answer) {
        problems.push(`no answer: ${shown(request)}`);
        continue;
      }
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      for (const problem of check.problems(request.described, answer))
        problems.push(`${problem}: ${shown(request)} -> ${answer.raw.toString().slice(0, 200)}`);
      if (answer.status >= 500)
        problems.push(`${answer.status}: ${shown(request)} -> ${answer.raw.toString().slice(0, 200)}`);
    }
    const told = [...counts].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    process.stdout.write(`odd inputs, seed ${SEED}: ${requests.length} sent; ${told.join(', ')}\n`);
    expect(problems.slice(0, 30)).toEqual([]);
  },
  30_000 + INPUTS * 100,
);

it('refuses a text that cannot be kept wherever an address takes one', async () => {
  const faults: string[] = [];
  for (const described of operations) {
    const { parameters = [] } = described.operation;
    const path = described.path.replace(/\{\w+\}/g, '%00');
    const urls = parameters
      .filter(({ in: place }) => place === 'query')
      .map(({ name }) => `${described.path.replace(/\{\w+\}/g, fixture.ids.learner)}?${name}=%00`);
    for (const url of [path, ...urls]) {
      const answer = await send({ described, url, headers: {}, anonymous: false }, 0);
      if (!answer || answer.status >= 500) faults.push(`${answer?.status}: ${described.method} ${url}`);
    }
  }
  expect(faults).toEqual([]);
});

it('leaves those who asked with what they may do', async () => {
  expect((await fixture.api.call('GET', '/api/session', { cookie: fixture.admin })).status).toBe(200);
  const answer = await fixture.api.call('GET', '/api/public/v1/org', { headers: fixture.key.headers });
  expect(answer.status).toBe(200);
});

it('has not changed what objects inherit', () => {
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});
