import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newId } from '@docket/contracts';
import type { Report } from '@docket/domain';
import { collectSnapshot, REPORT_KINDS } from '@docket/report-kinds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';

const HOUR = 3_600_000;
const hours = (count: number): string => new Date(Date.now() + count * HOUR).toISOString();

let api: TestApi;
let cookie: string;
let folder: string;
let learner: string;

const call = (method: string, path: string, body?: object): Promise<TestResponse> =>
  api.call(method, `/api/admin${path}`, { cookie, ...(body && { body }) });
const request = (params: object, kind = 'training'): Promise<TestResponse> =>
  call('POST', '/reports', { kind, params });

/** Records an attempt that was completed some hours ago. */
async function recordAttempt(topicId: string, hoursAgo: number): Promise<void> {
  const attempt = { source: 'lms', sourceId: newId(), userId: learner, topicId, score: 90 };
  const { status } = await call('POST', '/attempts', {
    attempts: [{ ...attempt, completedAt: hours(-hoursAgo) }],
  });
  expect(status).toBe(200);
}

beforeAll(async () => {
  api = await startTestApi({}, { kinds: REPORT_KINDS });
  folder = await mkdtemp(join(tmpdir(), 'docket-past-instant-'));
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  const joinedAt = hours(-2000);
  const person = { email: 'lin@example.org', name: 'Lin', role: 'learner', teamId: null, joinedAt };
  const { body } = await call('POST', '/users', { ...person, languages: [] });
  learner = (body.person ?? body).id;
  for (const id of ['sqli', 'xss']) {
    const module = { family: 'web', module: 'a03-injection' };
    const { status } = await call('POST', '/content/topics', { id, title: id, ...module, cweIds: [89] });
    expect(status).toBe(201);
  }
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true });
});

describe('requesting a report for a past instant', () => {
  it('accepts both instants, in UTC with milliseconds', async () => {
    const asOf = hours(-48);
    const { status, body } = await request({ asOf, knownAt: hours(-1).replace('Z', '+00:00') });
    expect(status).toBe(202);
    expect(body.params).toEqual({ asOf, knownAt: expect.stringMatching(/^[-\d]+T[:\d]+\.\d{3}Z$/) });
  });

  it('returns the queued report for the same instants only', async () => {
    const first = await request({ asOf: '2026-06-01T00:00:00Z' });
    const same = await request({ asOf: '2026-06-01T02:00:00.000+02:00' });
    const other = await request({ asOf: '2026-06-01T00:00:00.001Z' });
    const now = await request({});
    expect(same.body.id).toBe(first.body.id);
    expect(new Set([first.body.id, other.body.id, now.body.id]).size).toBe(3);
  });

  it.each<[string, () => object, string]>([
    ['a future instant', () => ({ asOf: hours(1) }), 'params.asOf'],
    ['records of the future', () => ({ knownAt: hours(1) }), 'params.knownAt'],
    ['records known before the instant', () => ({ asOf: hours(-1), knownAt: hours(-2) }), 'params.knownAt'],
    ['a time before 1970', () => ({ asOf: '0001-01-01T00:00:00Z' }), 'params.asOf'],
    ['a time without a zone', () => ({ asOf: '2026-06-01T00:00:00' }), 'params.asOf'],
    ['no time', () => ({ knownAt: 'yesterday' }), 'params.knownAt'],
  ])('rejects %s', async (_, params, path) => {
    const { status, body } = await request(params());
    expect([status, body.error]).toEqual([422, 'invalid_request']);
    expect(body.issues).toMatchObject([{ path }]);
  });

  it('does not find an assignment that did not exist or was not known at the instant', async () => {
    const { body } = await call('POST', '/assignments', {
      title: 'Injection',
      target: { type: 'topic', id: 'sqli' },
      scope: { type: 'organization' },
      deadline: null,
    });
    const report = (params: object) => request({ assignmentId: body.id, ...params }, 'assignment-compliance');
    expect((await report({})).status).toBe(202);
    for (const name of ['asOf', 'knownAt']) {
      const params = { [name]: hours(-1) };
      const found = await report(params);
      const figures = await call('GET', `/metrics/assignments/${body.id}?${new URLSearchParams(params)}`);
      expect([found.status, found.body]).toMatchObject([404, { message: figures.body.message }]);
      expect(found.body.message).toMatch(/^The assignment did not exist at this time\./);
    }
  });
});

describe('the data of a report', () => {
  /** Collects a Training Report. @returns the lines of its snapshot after the header, and its instants */
  async function collect(params: object) {
    const file = join(folder, newId());
    const report = {
      id: newId(),
      organizationId: api.organizationId,
      kind: 'training',
      params,
      requestedByName: 'Ada',
      requestedByEmail: 'ada@example.org',
      createdAt: new Date(0),
    } as unknown as Report;
    const kind = REPORT_KINDS.find(({ id }) => id === 'training')!;
    const { signal } = new AbortController();
    const { asOf, knownAt, dataVersion, figures } = await collectSnapshot(api.db.tenancy, kind, report, {
      build: { version: '0.1.0', commit: null, imageDigest: null },
      publicUrl: 'https://docket.example.com',
      file,
      signal,
      progress: () => undefined,
    });
    const [, ...lines] = gunzipSync(await readFile(file))
      .toString()
      .split('\n');
    const instants = { asOf: asOf.toISOString(), knownAt: knownAt.toISOString() };
    return { lines, figures, dataVersion, instants };
  }

  it('is the same for the same instants, although records changed in between', async () => {
    await recordAttempt('sqli', 5);
    const first = await collect({});
    await recordAttempt('xss', 5);
    expect(await collect(first.instants)).toEqual(first);
    const later = await collect({ asOf: first.instants.asOf });
    expect(later.dataVersion).toBeGreaterThan(first.dataVersion);
    expect(later.lines).not.toEqual(first.lines);
  });
});

describe('the instants of a report', () => {
  it('are null until the data is collected', async () => {
    const { body } = await request({ asOf: hours(-7) });
    const path = `/reports/${body.id}`;
    expect((await call('GET', path)).body).toMatchObject({ asOf: null, knownAt: null, dataVersion: null });
    const instants = { asOf: '2026-05-01T10:00:00.250Z', knownAt: '2026-05-02T00:00:00.001Z' };
    await api.db.asOwner('update report set as_of = $2, known_at = $3, data_version = 12 where id = $1', [
      body.id,
      instants.asOf,
      instants.knownAt,
    ]);
    expect((await call('GET', path)).body).toMatchObject({ ...instants, dataVersion: 12 });
  });
});
