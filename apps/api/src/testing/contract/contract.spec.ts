import { newId } from '@docket/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT } from '../../http/fastify.js';
import { startTestApi } from '../test-api.js';
import { AnswerCheck } from './answer-check.js';
import { operationsOf, type Described } from './operations-of.js';
import { samples, type Sample } from './samples/index.js';
import { send } from './send.js';
import { createApiFixture, type ApiFixture } from './api-fixture.js';

/**
 * Tried elsewhere: a lost database and a file that is not the published one, listed for every operation, more exports at
 * once than a process makes, and files that a bucket hands out.
 */
const TRIED_ELSEWHERE = new Set([
  '500',
  '503',
  'GET /api/admin/audit-log.csv 429',
  'GET /api/admin/users.csv 429',
  'GET /api/admin/reports/{id}/download 302',
  'GET /api/public/v1/reports/{id}/download 302',
]);

let fixture: ApiFixture;
let operations: Described[];
let check: AnswerCheck;
/** Statuses that were seen, by method and path. */
const seen = new Map<string, Set<string>>();

beforeAll(async () => {
  fixture = await createApiFixture();
  const { body } = await fixture.api.call('GET', '/api/openapi.json');
  operations = operationsOf(body);
  check = new AnswerCheck(body);
});
afterAll(() => fixture.close());

/** Calls an operation, and gives what is wrong with its answer. */
async function call(described: Described, sample: Sample): Promise<string[]> {
  await sample.before?.();
  const answer = await send(fixture, described, sample);
  const problems = check.problems(described, answer);
  if (answer.status !== sample.status) {
    problems.push(`ended in ${answer.status}, not ${sample.status}: ${answer.raw.toString().slice(0, 300)}`);
  }
  const key = `${described.method} ${described.path}`;
  seen.set(key, (seen.get(key) ?? new Set()).add(String(answer.status)));
  return problems.map((problem) => `${key}: ${problem}`);
}

/** Tries something with every operation that it fits; `[]` when all answers are as described. */
async function everywhere(
  fits: (described: Described) => boolean,
  sample: (described: Described) => Sample | Promise<Sample>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const described of operations.filter(fits))
    problems.push(...(await call(described, await sample(described))));
  return problems;
}

const takesBody = ({ operation }: Described): boolean => operation.requestBody !== undefined;
const takesJson = ({ operation }: Described): boolean =>
  'application/json' in (operation.requestBody?.content ?? {});
const hasId = ({ path }: Described): boolean => path.includes('{');

describe('every operation', () => {
  it('has samples, and every sample an operation', () => {
    expect(Object.keys(samples).sort()).toEqual([...new Set(operations.map(({ name }) => name))].sort());
  });

  it('answers its samples as described', async () => {
    const problems: string[] = [];
    for (const described of operations) {
      const mine = (await samples[described.name]?.(fixture, described.door)) ?? [];
      if (!mine.some(({ status }) => status < 300))
        problems.push(`${described.name} has no sample that ends well`);
      for (const sample of mine) problems.push(...(await call(described, sample)));
    }
    expect(problems).toEqual([]);
  });

  it('refuses who did not sign in', async () => {
    const shut = ({ operation, door }: Described) => door !== 'open' && '401' in operation.responses;
    expect(await everywhere(shut, () => ({ status: 401, as: 'nobody' }))).toEqual([]);
  });

  it('refuses who may not', async () => {
    const learner = () => ({ status: 403, as: 'learner' }) as const;
    expect(await everywhere(({ door }) => door === 'admin' || door === 'operations', learner)).toEqual([]);
    const admin = () => ({ status: 403, as: { cookie: fixture.admin } });
    expect(await everywhere(({ door }) => door === 'operations', admin)).toEqual([]);
    const [weak, other] = [await fixture.api.key('org:read'), await fixture.api.key('teams:read')];
    const lacking = ({ operation }: Described) => ({
      status: 403,
      headers: operation['x-scope'] === 'org:read' ? other.headers : weak.headers,
    });
    expect(await everywhere(({ door }) => door === 'public', lacking)).toEqual([]);
  });

  it('changes nothing for another site', async () => {
    const changing = ({ door, method }: Described) => door !== 'public' && method !== 'GET';
    const foreign = () => ({ status: 403, headers: { origin: 'https://evil.example' } });
    expect(await everywhere(changing, foreign)).toEqual([]);
  });

  it('does not know ids of nobody', async () => {
    const samplesOf = async (described: Described): Promise<Sample> => {
      const mine = (await samples[described.name]!(fixture, described.door)).find(
        ({ status }) => status < 300,
      )!;
      const params = Object.fromEntries(
        [...described.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, newId()]),
      );
      return { ...mine, status: 404, params };
    };
    expect(await everywhere(hasId, samplesOf)).toEqual([]);
  });

  it('names what is wrong with a request', async () => {
    const asked = ({ operation: { parameters = [] } }: Described) =>
      parameters.some(({ in: place }) => place === 'query');
    expect(await everywhere(takesJson, () => ({ status: 422, body: 'not an object' }))).toEqual([]);
    const wrongId = ({ operation }: Described) =>
      Boolean(
        operation.parameters?.some(
          ({ in: place, schema }) => place === 'path' && (schema?.format === 'uuid' || schema?.pattern),
        ),
      );
    const odd = ({ path }: Described) => ({
      status: 422,
      params: Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, 'not an id'])),
    });
    expect(await everywhere(wrongId, odd)).toEqual([]);
    const query = ({ operation: { parameters = [] } }: Described) => ({
      status: 422,
      query: Object.fromEntries(
        parameters.filter(({ in: place }) => place === 'query').map(({ name }) => [name, '\0']),
      ),
    });
    expect(await everywhere((described) => asked(described) && !hasId(described), query)).toEqual([]);
  });

  it('refuses a body that cannot be read, is too large, or is not JSON', async () => {
    for (const [status, body, type] of [
      [400, '{"a":', 'application/json'],
      [413, `"${'x'.repeat(BODY_LIMIT)}"`, 'application/json'],
      [415, 'a=1', 'application/x-www-form-urlencoded'],
    ] as const) {
      const broken = () => ({ status, body: Buffer.from(body), headers: { 'content-type': type } });
      expect(await everywhere(takesBody, broken)).toEqual([]);
    }
  });

  it('refuses an address that cannot be read', async () => {
    const broken = ({ path }: Described) => ({
      status: 400,
      params: Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, '%ff'])),
      raw: true,
    });
    expect(await everywhere(hasId, broken)).toEqual([]);
  });

  it('says when a key has asked too often', async () => {
    const limited = await startTestApi({ API_REQUESTS_PER_MINUTE: '1' }, {}, fixture.api.db);
    try {
      const behind = operations.filter(({ door }) => door === 'public');
      await send(fixture, behind[0]!, { status: 200 }, limited.call);
      for (const described of behind) {
        const answer = await send(fixture, described, { status: 429 }, limited.call);
        expect([described.name, answer.status, check.problems(described, answer)]).toEqual([
          described.name,
          429,
          [],
        ]);
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
        seen.get(`${described.method} ${described.path}`)?.add('429');
      }
    } finally {
      await limited.close();
    }
  });

  it('lists no status that was not seen', () => {
    const unseen = operations.flatMap(({ method, path, operation }) =>
      Object.keys(operation.responses)
        .filter(
          (status) => !TRIED_ELSEWHERE.has(status) && !TRIED_ELSEWHERE.has(`${method} ${path} ${status}`),
        )
        .filter((status) => !seen.get(`${method} ${path}`)?.has(status))
        .map((status) => `${method} ${path} never answered ${status}`),
    );
    expect(unseen).toEqual([]);
  });
});
