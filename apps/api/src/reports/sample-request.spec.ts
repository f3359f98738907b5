import { newId } from '@docket/contracts';
import { REPORT_KINDS } from '@docket/report-kinds';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';

let api: TestApi;
let cookie: string;
let learner: string;
beforeAll(async () => {
  api = await startTestApi({}, { kinds: REPORT_KINDS });
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  const person = { email: 'lin@example.org', name: 'Lin', role: 'learner', teamId: null, languages: [] };
  const { body } = await call('/users', person);
  learner = (body.person ?? body).id;
});
afterAll(() => api?.close());

const call = (path: string, body: object): Promise<TestResponse> =>
  api.call('POST', `/api/admin${path}`, { cookie, body });
const request = (kind: string, params: object): Promise<TestResponse> => call('/reports', { kind, params });

const sample = { population: 'eligible', size: 25, seed: '2026-Q4' };

it('returns the same sample for the same parameters, with or without the default stratification', async () => {
  const first = await request('sample', sample);
  expect(first.status).toBe(202);
  expect(first.body.params).toEqual({ ...sample, stratify: 'none' });
  expect((await request('sample', { ...sample, stratify: 'none' })).body.id).toBe(first.body.id);
  expect((await request('sample', { ...sample, seed: '2027-Q1' })).body.id).not.toBe(first.body.id);
});

it.each<[object, string[]]>([
  [{ size: 0 }, ['params.size']],
  [{ size: 1_001 }, ['params.size']],
  [{ seed: 'two  spaces' }, ['params.seed']],
  [{ population: 'everyone' }, ['params.population']],
  [{ population: 'assignment' }, ['params.assignmentId']],
  [{ population: 'control' }, ['params.frameworkId', 'params.itemId']],
  [{ stratify: 'role' }, ['params.stratify']],
  [{ frameworkId: 'pci-dss' }, ['params.frameworkId']],
])('names the field of the parameters %j', async (params, paths) => {
  const { status, body } = await request('sample', { ...sample, ...params });
  expect([status, body.error]).toEqual([422, 'invalid_request']);
  expect(body.issues.map(({ path }: { path: string }) => path)).toEqual(paths);
});

it('does not find the assignment, control or person of no or another organization', async () => {
  const other = await api.db.organization();
  const [stranger] = await api.db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, role) values ($1, 'x@y.z', 'X', 'learner') returning id`,
    [other],
  );
  const requests: [string, object][] = [
    ['sample', { ...sample, population: 'assignment', assignmentId: newId() }],
    ['sample', { ...sample, population: 'control', frameworkId: 'pci-dss', itemId: 'none' }],
    ['person-record', { personId: newId() }],
    ['person-record', { personId: stranger!.id }],
    ['person-record', { personId: learner, asOf: '2020-01-01T00:00:00Z' }],
  ];
  for (const [kind, params] of requests)
    expect((await request(kind, params)).status, JSON.stringify(params)).toBe(404);
});

it('has the name of the person as the subject, also in the audit log', async () => {
  const { status, body } = await request('person-record', { personId: learner });
  expect([status, body.subject]).toEqual([202, 'Lin']);
  const [event] = await api.db.asOwner<{ target_label: string; metadata: unknown }>(
    `select target_label, metadata from audit_event where action = 'report.requested' and target_id = $1`,
    [body.id],
  );
  expect(event).toEqual({
    target_label: 'Person Record: Lin',
    metadata: { kind: 'person-record', params: { personId: learner } },
  });
  const invalid = await request('person-record', { personId: 'x' });
  expect(invalid.body.issues).toMatchObject([{ path: 'params.personId' }]);
});
