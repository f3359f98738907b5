import { newId } from '@docket/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BODY_LIMITS } from '../../http/body-limits.js';
import { startTestApi } from '../test-api.js';
import { ResponseValidator } from './response-validator.js';
import { operationsOf, type OperationUnderTest } from './operations-of.js';
import { samples, type Sample } from './samples/index.js';
import { send } from './send.js';
import { createApiFixture, type ApiFixture } from './api-fixture.js';

// Each test sends requests to every operation, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/**
 * Statuses that other specs test: requests that do not arrive, an unavailable database, a changed file, limits of
 * organizations, and presigned downloads.
 */
const TESTED_ELSEWHERE = new Set([
  '408',
  '431',
  '500',
  '503',
  '429',
  'GET /api/admin/reports/{id}/download 302',
  'GET /api/public/v1/reports/{id}/download 302',
]);

let fixture: ApiFixture;
let operations: OperationUnderTest[];
let check: ResponseValidator;
/** Received statuses by method and path. */
const seen = new Map<string, Set<string>>();

beforeAll(async () => {
  fixture = await createApiFixture();
  const { body } = await fixture.api.call('GET', '/api/openapi.json');
  operations = operationsOf(body);
  check = new ResponseValidator(body);
});
afterAll(() => fixture.close());

/** Calls an operation. @returns the problems of its response */
async function call(described: OperationUnderTest, sample: Sample): Promise<string[]> {
  await sample.before?.();
  const response = await send(fixture, described, sample);
  const problems = check.problems(described, response);
  if (response.status !== sample.status) {
    problems.push(
      `responded with ${response.status}, not ${sample.status}: ${response.raw.toString().slice(0, 300)}`,
    );
  }
  const key = `${described.method} ${described.path}`;
  seen.set(key, (seen.get(key) ?? new Set()).add(String(response.status)));
  return problems.map((problem) => `${key}: ${problem}`);
}

/** Calls all matching operations with a sample. @returns the problems of their responses */
async function callAll(
  matches: (described: OperationUnderTest) => boolean,
  sample: (described: OperationUnderTest) => Sample | Promise<Sample>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const described of operations.filter(matches))
    problems.push(...(await call(described, await sample(described))));
  return problems;
}

const takesBody = ({ operation }: OperationUnderTest): boolean => operation.requestBody !== undefined;
const takesJson = ({ operation }: OperationUnderTest): boolean =>
  'application/json' in (operation.requestBody?.content ?? {});
/** Returns copies of a body, each with an unknown field in one of its objects, by the path of the field. */
function withUnknownField(body: unknown): [string, unknown][] {
  if (typeof body !== 'object' || body === null) return [];
  const parts = Object.entries(body).flatMap(([key, part]) =>
    withUnknownField(part).map(([path, changed]): [string, unknown] => [
      `${key}.${path}`,
      Array.isArray(body)
        ? body.map((item, index) => (String(index) === key ? changed : item))
        : { ...body, [key]: changed },
    ]),
  );
  return Array.isArray(body) ? parts : [['unknownField', { ...body, unknownField: 1 }], ...parts];
}

const hasId = ({ path }: OperationUnderTest): boolean => idsOf(path).length > 0;
/** Returns the names of the IDs in a path. The format of an export and the kind of a framework are not. */
const idsOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'format' && name !== 'kind');

describe('all operations', () => {
  it('has samples for every operation, and an operation for every sample', () => {
    expect(Object.keys(samples).sort()).toEqual([...new Set(operations.map(({ name }) => name))].sort());
  });

  it('responds to every sample as documented', async () => {
    const problems: string[] = [];
    for (const described of operations) {
      const operationSamples = (await samples[described.name]?.(fixture, described.area)) ?? [];
      if (!operationSamples.some(({ status }) => status < 300))
        problems.push(`${described.name} has no successful sample`);
      for (const sample of operationSamples) problems.push(...(await call(described, sample)));
    }
    expect(problems).toEqual([]);
  });

  it('rejects requests without authentication', async () => {
    const restricted = ({ operation, area }: OperationUnderTest) =>
      area !== 'open' && '401' in operation.responses;
    expect(await callAll(restricted, () => ({ status: 401, as: 'anonymous' }))).toEqual([]);
  });

  it('rejects callers without permission', async () => {
    const learner = () => ({ status: 403, as: 'learner' }) as const;
    expect(await callAll(({ area }) => area === 'admin' || area === 'operations', learner)).toEqual([]);
    const admin = () => ({ status: 403, as: { cookie: fixture.admin } });
    expect(await callAll(({ area }) => area === 'operations', admin)).toEqual([]);
    const [weak, other] = [await fixture.api.key('org:read'), await fixture.api.key('teams:read')];
    const withoutScope = ({ operation }: OperationUnderTest) => ({
      status: 403,
      headers: operation['x-scope'] === 'org:read' ? other.headers : weak.headers,
    });
    expect(await callAll(({ area }) => area === 'public', withoutScope)).toEqual([]);
  });

  it('rejects cross-site requests', async () => {
    const changing = ({ area, method }: OperationUnderTest) => area !== 'public' && method !== 'GET';
    const crossSite = () => ({ status: 403, headers: { origin: 'https://evil.example' } });
    expect(await callAll(changing, crossSite)).toEqual([]);
  });

  it('responds with 404 to unknown IDs', async () => {
    const samplesOf = async (described: OperationUnderTest): Promise<Sample> => {
      const operationSamples = (await samples[described.name]!(fixture, described.area)).find(
        ({ status }) => status < 300,
      )!;
      const ids = Object.fromEntries(idsOf(described.path).map((name) => [name, newId()]));
      return { ...operationSamples, status: 404, params: { ...operationSamples.params, ...ids } };
    };
    expect(await callAll(hasId, samplesOf)).toEqual([]);
  });

  it('returns the issues of an invalid request', async () => {
    const hasQuery = ({ operation: { parameters = [] } }: OperationUnderTest) =>
      parameters.some(({ in: place }) => place === 'query');
    expect(await callAll(takesJson, () => ({ status: 422, body: 'not an object' }))).toEqual([]);
    const hasIdSchema = ({ operation }: OperationUnderTest) =>
      Boolean(
        operation.parameters?.some(
          ({ in: place, schema }) => place === 'path' && (schema?.format === 'uuid' || schema?.pattern),
        ),
      );
    const invalid = ({ path }: OperationUnderTest) => ({
      status: 422,
      params: Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, 'not an id'])),
    });
    expect(await callAll(hasIdSchema, invalid)).toEqual([]);
    const query = ({ operation: { parameters = [] } }: OperationUnderTest) => ({
      status: 422,
      query: Object.fromEntries(
        parameters.filter(({ in: place }) => place === 'query').map(({ name }) => [name, '\0']),
      ),
    });
    expect(await callAll((described) => hasQuery(described) && !hasId(described), query)).toEqual([]);
  });

  it('rejects unknown fields of a body, also of its parts, and names them', async () => {
    for (const described of operations.filter(takesJson)) {
      const sample = (await samples[described.name]!(fixture, described.area)).find(
        ({ status }) => status < 300,
      )!;
      for (const [path, body] of withUnknownField(sample.body)) {
        // The fields of a mapping have no fixed names.
        if (/\bmapping\.(fields|values)\.unknownField$/.test(path)) continue;
        const invalid = { ...sample, status: 422, body };
        expect(await call(described, invalid)).toEqual([]);
        const response = await send(fixture, described, invalid);
        expect([described.path, response.body.error, response.body.issues]).toEqual([
          described.path,
          'invalid_request',
          [{ path, message: expect.stringContaining('"unknownField"') }],
        ]);
      }
    }
  });

  it('says how to correct missing values and values of other types', async () => {
    for (const described of operations.filter(takesJson)) {
      const sample = (await samples[described.name]!(fixture, described.area)).find(
        ({ status }) => status < 300,
      )!;
      const fields = Object.keys(sample.body as object);
      for (const value of [undefined, null, {}, [], 1.5, -1, '\u200b', 'x'.repeat(30_000)]) {
        const body = Object.fromEntries(fields.map((field) => [field, value]));
        const response = await send(fixture, described, { ...sample, body });
        for (const { message } of response.body.issues ?? []) {
          expect([described.path, message]).toEqual([described.path, expect.stringMatching(/ .*\.$/s)]);
          expect([described.path, message]).not.toEqual([
            described.path,
            expect.stringMatching(/^(Invalid|Too (big|small)|Unrecognized)|expected/),
          ]);
        }
      }
    }
  });

  it('rejects unknown query parameters and names the closest known one', async () => {
    for (const described of operations) {
      const known = (described.operation.parameters ?? []).filter(({ in: place }) => place === 'query');
      for (const { name } of known.length > 0 ? known : [{ name: 'asOf' }]) {
        // Misspelled names: one in a different case, one with an additional character.
        for (const misspelled of [`${name}x`, name.toUpperCase()]) {
          const sample = { status: 422, query: { [misspelled]: '2026-01-01T00:00:00Z' } };
          expect(await call(described, sample)).toEqual([]);
          const { body } = await send(fixture, described, sample);
          const message = expect.stringContaining(
            known.length > 0 ? `"${misspelled}". Did you mean "${name}"?` : `Remove "${misspelled}"`,
          );
          expect([described.name, body.error, body.issues]).toEqual([
            described.name,
            'invalid_request',
            [{ path: misspelled, message }],
          ]);
        }
      }
    }
  });

  it('rejects a body that is malformed, too large or not JSON', async () => {
    for (const [status, body, type] of [
      [400, '{"a":', 'application/json'],
      [413, `"${'x'.repeat(BODY_LIMITS.batch)}"`, 'application/json'],
      [415, 'a=1', 'application/x-www-form-urlencoded'],
    ] as const) {
      const broken = () => ({ status, body: Buffer.from(body), headers: { 'content-type': type } });
      expect(await callAll(takesBody, broken)).toEqual([]);
    }
  });

  it('rejects a malformed URL', async () => {
    const broken = ({ path }: OperationUnderTest) => ({
      status: 400,
      params: Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, '%ff'])),
      raw: true,
    });
    expect(await callAll(hasId, broken)).toEqual([]);
    const hasQuery = ({ operation: { parameters = [] } }: OperationUnderTest) =>
      parameters.some(({ in: place }) => place === 'query');
    expect(await callAll(hasQuery, () => ({ status: 400, rawQuery: 'search=%ff' }))).toEqual([]);
  });

  it('responds with 429 if the rate limit of the key is exceeded', async () => {
    const limited = await startTestApi({ API_REQUESTS_PER_MINUTE: '1' }, {}, fixture.api.db);
    try {
      const publicOperations = operations.filter(({ area }) => area === 'public');
      await send(fixture, publicOperations[0]!, { status: 200 }, limited.call);
      for (const described of publicOperations) {
        const response = await send(fixture, described, { status: 429 }, limited.call);
        expect([described.name, response.status, check.problems(described, response)]).toEqual([
          described.name,
          429,
          [],
        ]);
        expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
        seen.get(`${described.method} ${described.path}`)?.add('429');
      }
    } finally {
      await limited.close();
    }
  });

  it('documents only statuses that occur', () => {
    const missing = operations.flatMap(({ method, path, operation }) =>
      Object.keys(operation.responses)
        .filter(
          (status) => !TESTED_ELSEWHERE.has(status) && !TESTED_ELSEWHERE.has(`${method} ${path} ${status}`),
        )
        .filter((status) => !seen.get(`${method} ${path}`)?.has(status))
        .map((status) => `${method} ${path} never responded with ${status}`),
    );
    expect(missing).toEqual([]);
  });
});
