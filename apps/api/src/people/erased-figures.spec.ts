import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newId } from '@docket/contracts';
import { seedDemo } from '@docket/demo-data';
import { AccountService, type Report } from '@docket/domain';
import { collectSnapshot, reportKind } from '@docket/report-kinds';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';

/**
 * "An erasure changes no figure" (docs/domain.md, section 2): all figures of the API and the data of all documents are equal
 * before and after, at several instants, except for the names and addresses of the erased people and the order of names.
 */
const SEED = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const PEOPLE = 60;
const ERASED = 6;
const AS_OF = new Date(Date.now() - 86_400_000).toISOString();
const ADMIN = 'admin@demo.example';

let api: TestApi;
let cookie: string;
let organizationId: string;
let folder: string;

beforeAll(async () => {
  api = await startTestApi();
  folder = await mkdtemp(join(tmpdir(), 'docket-erased-'));
  const account = { email: ADMIN, name: 'Ada Admin', password: PASSWORD };
  const accountId = await new AccountService(api.db.tenancy).createAccount(account);
  const admin = { name: 'Ada Admin', email: ADMIN, accountId };
  ({ organizationId } = await seedDemo(api.db.tenancy, {
    people: PEOPLE,
    seed: SEED,
    slug: 'demo',
    asOf: AS_OF,
    admin,
  }));
  cookie = await api.signIn(ADMIN);
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true });
});

interface Person {
  id: string;
  name: string;
  email: string;
  joined: string;
  left: string;
}

/** Returns people who have left: leavers of the demo, and others who leave now. Nobody else has their names. */
async function leavers(): Promise<Person[]> {
  const chosen = await api.db.asOwner<{ id: string; left: boolean }>(
    `select id, left_at is not null as left from person p
       where organization_id = $1 and role <> 'org_admin' and joined_at < now()
         and not exists (select from person o where o.name = p.name and o.id <> p.id)
       order by left_at is null, md5(id::text || $2) limit $3`,
    [organizationId, String(SEED), ERASED],
  );
  for (const { id, left } of chosen) {
    if (left) continue;
    const { status } = await api.call('PATCH', `/api/admin/users/${id}`, {
      cookie,
      body: { status: 'left' },
    });
    expect(status).toBe(200);
  }
  const body = {
    personIds: chosen.map(({ id }) => id),
    subject: { type: 'item', frameworkId: 'pci-dss', itemId: '6.2.2' },
    reason: 'On leave',
    approver: 'Ada Admin',
    startsAt: daysAgo(40),
    endsAt: daysAgo(5),
  };
  expect((await api.call('POST', '/api/admin/exemptions', { cookie, body })).status).toBe(201);
  const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return api.db.asOwner<Person & Record<string, string>>(
    `select id, name, email, ${iso('joined_at')} as joined, ${iso('left_at')} as left from person where id = any ($1)`,
    [chosen.map(({ id }) => id)],
  );
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const shifted = (instant: string, millis: number): string =>
  new Date(Date.parse(instant) + millis).toISOString();

type Parameters = Record<string, string>;

/** All figures of the API at an instant, as paths with parameters. */
const pathsOf = (assignments: string[], people: Person[]): [string, Parameters][] => [
  ...[
    '/metrics/training',
    '/metrics/activity',
    '/metrics/trained-share',
    '/attention',
    '/metrics/onboarding',
    '/metrics/evidence',
    '/metrics/evidence/inputs',
    '/compliance/summary',
    '/compliance/regulatory/summary',
    '/compliance/frameworks/owasp-web-2021',
    '/compliance/regulatory/pci-dss',
  ].map((path): [string, Parameters] => [path, {}]),
  ['/compliance/regulatory/pci-dss/items/6.2.2/people', { pageSize: '200' }],
  ['/compliance/frameworks/owasp-web-2021/items/A03/people', { pageSize: '200' }],
  ...assignments.flatMap((id): [string, Parameters][] => [
    [`/metrics/assignments/${id}`, {}],
    [`/assignments/${id}/assignees`, { pageSize: '200' }],
  ]),
  ...people.map(({ id }): [string, Parameters] => [`/users/${id}/progress`, {}]),
];

const documentsOf = (assignments: string[], [person]: Person[]): [string, Parameters][] => [
  ['training', {}],
  ['framework-evidence', { frameworkId: 'pci-dss' }],
  ['framework-evidence', { frameworkId: 'owasp-web-2021' }],
  ...assignments.map((id): [string, Parameters] => ['assignment-compliance', { assignmentId: id }]),
  ['person-record', { personId: person!.id }],
  ['sample', { population: 'eligible', size: '10', seed: 'a', stratify: 'team' }],
];

/** Reads all figures at an instant. @returns the responses and the lines of the documents, by what they describe */
async function readAll(
  people: Person[],
  assignments: string[],
  at: Parameters,
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const [path, parameters] of pathsOf(assignments, people)) {
    const query = new URLSearchParams({ ...at, ...parameters });
    const { status, body } = await api.call('GET', `/api/admin${path}?${query}`, { cookie });
    expect([path, status]).toEqual([path, status < 500 ? status : 200]);
    found.set(`${path} ${JSON.stringify(at)}`, { status, body });
  }
  for (const [kind, params] of documentsOf(assignments, people)) {
    const size = params['size'] === undefined ? {} : { size: Number(params['size']) };
    const lines = await linesOf(kind, { ...params, ...at, ...size }).catch((error: Error) => [error.message]);
    found.set(`${kind} ${JSON.stringify([params, at])}`, lines);
  }
  return found;
}

/** Collects the data of a document. @returns its lines, without the instant of reading */
async function linesOf(kind: string, params: Record<string, unknown>): Promise<unknown[]> {
  const file = join(folder, newId());
  const report = {
    id: newId(),
    organizationId,
    kind,
    params,
    requestedByName: 'Ada Admin',
    requestedByEmail: ADMIN,
    createdAt: new Date(0),
  } as unknown as Report;
  await collectSnapshot(api.db.tenancy, reportKind(kind)!, report, {
    build: { version: '0.1.0', commit: null, imageDigest: null },
    publicUrl: 'https://docket.example.com',
    file,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const [header, ...lines] = gunzipSync(await readFile(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { reportId: _, reportUrl: __, evidence, ...rest } = header;
  return [{ ...rest, evidence: { ...evidence, readAt: '' } }, ...lines];
}

/** Fields that differ between two values of `knownAt`. */
const INSTANTS = new Set(['knownAt', 'dataVersion']);

/** Removes these fields, replaces the names and addresses of people in all strings, and sorts lists, whose order may follow from a name. */
function normalized(value: unknown, replaced: Map<string, string>): unknown {
  if (typeof value === 'string') return replaced.get(value) ?? value;
  if (Array.isArray(value))
    return value
      .map((each) => normalized(each, replaced))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !INSTANTS.has(key))
      .map(([key, each]) => [key, normalized(each, replaced)]),
  );
}

it('changes no figure at any instant, neither in the API nor in documents', async () => {
  console.info(`seed ${SEED}`);
  const people = await leavers();
  const rows = await api.db.asOwner<{ id: string }>(
    `select id from assignment where organization_id = $1 order by md5(id::text || $2) limit 2`,
    [organizationId, String(SEED)],
  );
  const assignments = rows.map(({ id }) => id);
  const { body: latest } = await api.call('GET', '/api/admin/metrics/training', { cookie });
  const knownAt: string = latest.knownAt;
  const [first] = people;
  const instants = [knownAt, daysAgo(200), shifted(first!.left, -1), shifted(first!.left, 1)].map((asOf) => ({
    asOf: asOf < knownAt ? asOf : knownAt,
    knownAt,
  }));

  const before = new Map<string, unknown>();
  for (const at of instants)
    for (const [what, value] of await readAll(people, assignments, at)) before.set(what, value);
  const replaced = new Map<string, string>();
  for (const { id, name, email } of people) {
    const body = { confirmation: email };
    const { status } = await api.call('POST', `/api/admin/users/${id}/erasure`, { cookie, body });
    expect(status).toBe(200);
    replaced.set(name, `erased-${id.slice(-12)}`).set(email, `erased-${id.slice(-12)}@erased.invalid`);
  }
  const { body: later } = await api.call('GET', '/api/admin/metrics/training', { cookie });
  let compared = 0;
  for (const at of instants)
    for (const known of [knownAt, later.knownAt])
      for (const [what, value] of await readAll(people, assignments, { ...at, knownAt: known })) {
        const described = what.replaceAll(known, knownAt);
        expect({ what, value: normalized(value, new Map()) }, `seed ${SEED}`).toEqual({
          what,
          value: normalized(before.get(described), replaced),
        });
        compared += 1;
      }
  // Most of them are figures, not errors.
  const documents = [...before.values()].filter((value) => Array.isArray(value) && value.length > 1);
  expect(documents.length).toBeGreaterThan(instants.length * 5);
  console.info(`compared ${compared} responses and documents at ${instants.length} instants`);
  expect(JSON.stringify([...before.values()])).toContain(first!.email);
}, 300_000);
