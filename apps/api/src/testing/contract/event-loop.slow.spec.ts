import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiFixture, type ApiFixture } from './api-fixture.js';
import { addRows, largestRequests } from './largest-requests.js';
import { longestBlockMs } from './loop-meter.js';
import { operationsOf, type OperationUnderTest } from './operations-of.js';
import { samples, type Sample } from './samples/index.js';
import { send } from './send.js';

/** The longest synchronous work of a request, in milliseconds of CPU time. */
const LIMIT_MS = 50;
/** The fastest of several requests counts: the first ones compile the code. */
const REQUESTS = 4;
/** Operations of sessions: their requests are small, and their samples end the sessions of the other requests. */
const EXCLUDED = new Set([
  'GET /api/session',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/revoke-sessions',
]);

let fixture: ApiFixture;
let operations: OperationUnderTest[];
let largest: ReturnType<typeof largestRequests>;

beforeAll(async () => {
  fixture = await createApiFixture();
  const { body } = await fixture.api.call('GET', '/api/openapi.json');
  // The public API has the same handlers.
  operations = operationsOf(body).filter(({ area, name }) => area !== 'public' && !EXCLUDED.has(name));
  largest = largestRequests(fixture, await addRows(fixture));
});
afterAll(() => fixture.close());

/** Returns the largest accepted request of an operation. */
async function largestOf({ name, area, operation }: OperationUnderTest): Promise<Sample> {
  const own = await largest[name]?.();
  if (own) return own;
  const sample = (await samples[name]!(fixture, area)).find(({ status }) => status < 300)!;
  const pageSize = operation.parameters?.find(({ name }) => name === 'pageSize')?.schema?.maximum;
  return pageSize ? { ...sample, query: { ...sample.query, pageSize: String(pageSize) } } : sample;
}

it('no request blocks the event loop for more than 50 ms', async () => {
  const table: [operation: string, ms: number][] = [];
  for (const described of operations) {
    let fastest = Number.POSITIVE_INFINITY;
    for (let n = 0; n < REQUESTS && (n < 2 || fastest > LIMIT_MS / 2); n += 1) {
      const sample = await largestOf(described);
      await sample.before?.();
      const body =
        sample.body === undefined || Buffer.isBuffer(sample.body)
          ? sample.body
          : Buffer.from(JSON.stringify(sample.body));
      let answer = '';
      const blocked = await longestBlockMs(async () => {
        const { status, raw } = await send(fixture, described, { ...sample, body });
        answer = status === sample.status ? '' : `${status}: ${raw.toString().slice(0, 300)}`;
      });
      expect([described.name, answer]).toEqual([described.name, '']);
      fastest = Math.min(fastest, blocked);
    }
    table.push([described.name, fastest]);
  }
  table.sort(([, a], [, b]) => b - a);
  const lines = table
    .slice(0, 12)
    .map(([operation, ms]) => `  ${ms.toFixed(1).padStart(6)} ms  ${operation}`);
  process.stdout.write(`longest synchronous work of the slowest operations:\n${lines.join('\n')}\n`);
  expect(table.filter(([, ms]) => ms > LIMIT_MS)).toEqual([]);
}, 240_000);
