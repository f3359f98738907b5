import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TestResponse } from '../test-api.js';
import { schemasOf } from '../../openapi/reference/schema.js';
import { ResponseValidator } from './response-validator.js';
import { fuzzRequests, type FuzzRequest } from './fuzz-request.js';
import { FuzzValues, type KnownIds } from './fuzz-values.js';
import { operationsOf, type OperationUnderTest } from './operations-of.js';
import { createApiFixture, type ApiFixture } from './api-fixture.js';

/** `FUZZ_INPUTS=5000 FUZZ_SEED=1 npm test -- fuzz` runs more and different requests. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 120);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
/** Maximum duration of a request, in milliseconds. */
const TIMEOUT_MS = 15_000;

let fixture: ApiFixture;
let operations: OperationUnderTest[];
let check: ResponseValidator;
let requests: FuzzRequest[];

beforeAll(async () => {
  fixture = await createApiFixture();
  const { body } = await fixture.api.call('GET', '/api/openapi.json');
  operations = operationsOf(body);
  check = new ResponseValidator(body);
  const values = new FuzzValues(schemasOf(body), await knownIds());
  // The same number of requests for each operation, so that a short run covers all operations.
  const perOperation = Math.ceil(INPUTS / operations.length);
  requests = operations.flatMap((described, at) =>
    fc.sample(fuzzRequests(described, values), { numRuns: perOperation, seed: SEED + at }),
  );
});
afterAll(() => fixture.close());

/** Returns the IDs of all objects except the API key in use: UUIDs and text IDs. */
async function knownIds(): Promise<KnownIds> {
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

/** Formats a request so that it can be reproduced. */
const format = ({ described, url, headers, body }: FuzzRequest): string =>
  `${described.method} ${url.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${JSON.stringify(body?.toString('latin1').slice(0, 400))}`;

async function send(
  { described, url, headers, body, anonymous }: FuzzRequest,
  at: number,
): Promise<TestResponse | null> {
  const keyHeaders = described.area === 'public' ? fixture.key.headers : {};
  const response = fixture.api.call(described.method, url, {
    // Open operations get no session: signing out would end the session of the other requests.
    ...(described.area === 'admin' && !anonymous && { cookie: fixture.admin }),
    ...(described.area === 'operations' && !anonymous && { cookie: fixture.operator }),
    headers: { ...(anonymous ? {} : keyHeaders), ...headers },
    ...(body && { body }),
    // Each request has its own client address, so that failed attempts do not trigger rate limits.
    address: `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`,
  });
  const answered = new AbortController();
  const late = delay(TIMEOUT_MS, null, { signal: answered.signal }).catch(() => null);
  return Promise.race([response, late]).finally(() => answered.abort());
}

it(
  `responds to ${INPUTS} fuzzed requests as documented, without server errors and timeouts`,
  async () => {
    const problems: string[] = [];
    const counts = new Map<number, number>();
    for (const [at, request] of requests.entries()) {
      const response = await send(request, at);
      if (!response) {
        problems.push(`no response: ${format(request)}`);
        continue;
      }
      counts.set(response.status, (counts.get(response.status) ?? 0) + 1);
      for (const problem of check.problems(request.described, response))
        problems.push(`${problem}: ${format(request)} -> ${response.raw.toString().slice(0, 200)}`);
      if (response.status >= 500)
        problems.push(`${response.status}: ${format(request)} -> ${response.raw.toString().slice(0, 200)}`);
    }
    const summary = [...counts].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    process.stdout.write(`fuzz test, seed ${SEED}: ${requests.length} sent; ${summary.join(', ')}\n`);
    expect(problems.slice(0, 30)).toEqual([]);
  },
  30_000 + INPUTS * 100,
);

it('rejects a NUL character in every part of a URL', async () => {
  const failures: string[] = [];
  for (const described of operations) {
    const { parameters = [] } = described.operation;
    const path = described.path.replace(/\{\w+\}/g, '%00');
    const urls = parameters
      .filter(({ in: place }) => place === 'query')
      .map(({ name }) => `${described.path.replace(/\{\w+\}/g, fixture.ids.learner)}?${name}=%00`);
    for (const url of [path, ...urls]) {
      const response = await send({ described, url, headers: {}, anonymous: false }, 0);
      if (!response || response.status >= 500)
        failures.push(`${response?.status}: ${described.method} ${url}`);
    }
  }
  expect(failures).toEqual([]);
});

it('keeps the session and the API key valid', async () => {
  expect((await fixture.api.call('GET', '/api/session', { cookie: fixture.admin })).status).toBe(200);
  const response = await fixture.api.call('GET', '/api/public/v1/org', { headers: fixture.key.headers });
  expect(response.status).toBe(200);
});

it('does not pollute the object prototype', () => {
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});
