import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newId } from '@docket/contracts';
import type { Report } from '@docket/domain';
import { collectSnapshot, reportKind, SnapshotReader } from '@docket/report-kinds';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const SEED = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const WRITERS = 3;
/** Number of times that figures and the data of a document are recorded while the writers run. */
const ROUNDS = 10;
/** Number of changes of a writer in a round. */
const CHANGES = 12;
/** Number of times that all changes are tried until every kind was accepted. */
const MAX_ROUNDS_FOR_MISSING = 50;
/** Number of assignments, and of people, whose figures are recorded in a round. */
const SUBJECTS = 3;
const DAY = 86_400_000;
/** The kinds of changes that the writers must have made. */
const CHANGED = [
  'POST /users',
  'PATCH /users',
  'POST /merge',
  'POST /teams',
  'DELETE /teams',
  'POST /content',
  'PATCH /content',
  'POST /assignments',
  'PATCH /assignments',
  'POST /attempts',
  'POST /void',
  'PATCH /settings',
  'PUT /compliance',
  'DELETE /compliance',
  'POST /exemptions',
  'PATCH /exemptions',
];

let api: TestApi;
let cookie: string;
let folder: string;

beforeAll(async () => {
  api = await startTestApi();
  folder = await mkdtemp(join(tmpdir(), 'docket-reproduction-'));
  await api.person('admin@acme.example', 'org_admin');
  cookie = await api.signIn('admin@acme.example');
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true });
});

/** A source of pseudo-random numbers (mulberry32). */
class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  several<T>(items: readonly T[], count: number): T[] {
    return Array.from({ length: count }, () => this.pick(items));
  }

  some<T>(items: readonly T[]): T[] {
    return items.filter(() => this.next() < 0.5);
  }
}

/** IDs of the records that the writers change. */
const known = {
  people: [] as string[],
  /** People who have joined. Only they have a Person Record. */
  joined: [] as string[],
  teams: [] as string[],
  topics: [] as string[],
  assignments: [] as string[],
  exemptions: [] as string[],
  attempts: [] as string[],
};

/** Numbers of accepted changes, by method and the first part of the path. */
const accepted = new Map<string, number>();

/** Calls the API as the administrator. @throws Error on an internal error */
async function call(method: string, path: string, body?: object) {
  const response = await api.call(method, `/api/admin${path}`, { cookie, ...(body && { body }) });
  if (response.status >= 500) throw new Error(`${method} ${path}: ${JSON.stringify(response.body)}`);
  const kind = `${method} ${(/\/(merge|void)$/.exec(path) ?? /^\/[a-z-]+/.exec(path)!)[0]}`;
  if (method !== 'GET' && response.status < 300) accepted.set(kind, (accepted.get(kind) ?? 0) + 1);
  return response;
}

/** Calls the API and returns the ID of the created record; null if it was refused. */
async function create(path: string, body: object): Promise<string | null> {
  const { status, body: created } = await call('POST', path, body);
  return status === 201 ? ((created.person ?? created) as { id: string }).id : null;
}

const earlier = (random: Random, days: number): string =>
  new Date(Date.now() - Math.floor(random.next() * days * DAY)).toISOString();
const later = (random: Random, days: number): string =>
  new Date(Date.now() + 60_000 + Math.floor(random.next() * days * DAY)).toISOString();

const MODULES = ['a01-access', 'a03-injection', 'a07-identity'];
const CWES = [22, 79, 89, 287, 352, 502];
const LANGUAGES = ['java', 'go', 'python'];

const scopeOf = (random: Random): object =>
  random.pick([
    { type: 'organization' },
    { type: 'team', id: random.pick(known.teams) },
    { type: 'person', id: random.pick(known.people) },
  ]);
const targetOf = (random: Random): object =>
  random.pick([
    { type: 'category', family: 'web' },
    { type: 'module', family: 'web', id: random.pick(MODULES) },
    { type: 'topic', id: random.pick(known.topics) },
    { type: 'custom', items: [{ type: 'topic', id: random.pick(known.topics) }] },
  ]);

/** Every kind of change that figures depend on. Changes that the API refuses change nothing. */
const changes: Record<string, (random: Random) => Promise<unknown>> = {
  async newPerson(random) {
    const joinsLater = random.next() < 0.3;
    const id = await create('/users', {
      email: `${newId()}@acme.example`,
      name: 'Person',
      role: random.pick(['learner', 'learner', 'learner', 'auditor']),
      teamId: random.pick([null, ...known.teams]),
      languages: random.some(LANGUAGES),
      joinedAt: joinsLater ? later(random, 3) : earlier(random, 500),
    });
    if (id) known.people.push(id);
    if (id && !joinsLater) known.joined.push(id);
  },
  person: (random) =>
    call(
      'PATCH',
      `/users/${random.pick(known.people)}`,
      random.pick([
        { role: random.pick(['learner', 'auditor']) },
        { teamId: random.pick([null, ...known.teams]) },
        { languages: random.some(LANGUAGES) },
        { status: random.pick(['left', 'active']) },
        { joinedAt: earlier(random, 700) },
        { jobFunction: random.pick([null, 'Developer', 'Tester']) },
        { bespokeSoftware: random.next() < 0.5 },
        { teamId: random.pick([null, ...known.teams]), effectiveAt: earlier(random, 90) },
        { role: random.pick(['learner', 'auditor']), effectiveAt: earlier(random, 90) },
      ]),
    ),
  async team(random) {
    const id = await create('/teams', { name: newId() });
    if (id) known.teams.push(id);
    if (known.teams.length > 4) await call('DELETE', `/teams/${random.pick(known.teams)}`);
  },
  async topic(random) {
    const id = newId();
    const module = random.pick(MODULES);
    const created = await create('/content/topics', {
      id,
      title: id,
      family: 'web',
      module,
      cweIds: random.some(CWES),
    });
    if (created) known.topics.push(id);
  },
  topicContent: (random) =>
    call(
      'PATCH',
      `/content/topics/${random.pick(known.topics)}`,
      random.pick([{ cweIds: random.some(CWES) }, { family: 'web', module: random.pick(MODULES) }]),
    ),
  async newAssignment(random) {
    const id = await create('/assignments', {
      title: newId(),
      target: targetOf(random),
      scope: scopeOf(random),
      deadline: random.pick([null, later(random, 20)]),
      mandatory: random.next() < 0.7,
      recognizeEarlierDays: random.pick([0, 30, 365]),
      joinerDays: random.pick([0, 30]),
    });
    if (id) known.assignments.push(id);
  },
  assignment: (random) =>
    call(
      'PATCH',
      `/assignments/${random.pick(known.assignments)}`,
      random.pick([
        { deadline: random.pick([null, later(random, 20), earlier(random, 20)]) },
        { target: targetOf(random) },
        { scope: scopeOf(random) },
        { active: random.next() < 0.7 },
        { mandatory: random.next() < 0.5 },
      ]),
    ),
  async attempts(random) {
    const attempts = Array.from({ length: 1 + random.below(8) }, () => ({
      source: 'lms',
      sourceId: newId(),
      userId: random.pick(known.people),
      topicId: random.pick(known.topics),
      ...random.pick([
        { score: random.pick([0, 69.99, 70, 85.5, 100]) },
        { result: random.pick(['passed', 'failed']) },
      ]),
      language: random.pick([null, ...LANGUAGES]),
      completedAt: earlier(random, random.pick([1, 30, 400])),
    }));
    const { status } = await call('POST', '/attempts', { attempts });
    if (status < 300) known.attempts.push(...attempts.map(({ sourceId }) => sourceId));
  },
  voids: (random) =>
    call('POST', '/attempts/void', {
      attempts: [
        { source: 'lms', sourceId: random.pick([newId(), ...known.attempts]), reason: 'Recorded twice.' },
      ],
    }),
  settings: (random) =>
    call(
      'PATCH',
      '/settings',
      random.pick([
        { coverageThresholdPercent: 50 + random.below(51) },
        { eligibleJobFunctions: random.pick([null, ['developer'], ['developer', 'tester']]) },
        { bespokeSoftwareOnly: random.next() < 0.2 },
        { timeZone: random.pick(['UTC', 'Europe/Berlin', 'Pacific/Kiritimati']) },
      ]),
    ),
  requiredShare: (random) =>
    random.next() < 0.6
      ? call('PUT', '/compliance/frameworks/pci-dss/items/6.2.2/required-share', {
          requiredSharePercent: 1 + random.below(99),
          reason: 'A test.',
        })
      : call('DELETE', '/compliance/frameworks/pci-dss/items/6.2.2/required-share'),
  override: (random) =>
    random.next() < 0.6
      ? call('PUT', '/compliance/frameworks/owasp-web-2021/items/A03/cwes', { cweIds: random.some(CWES) })
      : call('DELETE', '/compliance/frameworks/owasp-web-2021/items/A03/cwes'),
  async merge(random) {
    if (random.next() < 0.6) return;
    const id = random.pick(known.people);
    await call('POST', `/users/${id}/merge`, { into: random.pick(known.people) });
  },
  async exemption(random) {
    if (known.exemptions.length > 0 && random.next() < 0.4) {
      await call('PATCH', `/exemptions/${random.pick(known.exemptions)}`, { endsAt: later(random, 5) });
      return;
    }
    const { status, body } = await call('POST', '/exemptions', {
      personIds: [random.pick(known.people)],
      subject: random.pick([
        { type: 'assignment', id: random.pick(known.assignments) },
        { type: 'item', frameworkId: 'pci-dss', itemId: '6.2.2' },
        { type: 'item', frameworkId: 'owasp-web-2021', itemId: 'A03' },
      ]),
      reason: 'On leave.',
      approver: 'ciso@acme.example',
      startsAt: earlier(random, 60),
      endsAt: random.pick([earlier(random, 1), later(random, 30)]),
    });
    if (status === 201) known.exemptions.push(...(body.items as { id: string }[]).map(({ id }) => id));
  },
};

/** Makes changes until every kind was accepted. */
async function makeMissingChanges(random: Random): Promise<void> {
  for (let n = 0; n < MAX_ROUNDS_FOR_MISSING; n += 1) {
    if (CHANGED.every((kind) => accepted.has(kind))) return;
    for (const change of Object.values(changes)) await change(random);
  }
}

/** Paths of all figures of the API. */
const figurePaths = (random: Random): string[] => [
  '/metrics/training',
  '/metrics/activity',
  '/metrics/evidence',
  '/metrics/evidence/inputs',
  '/metrics/evidence/changes',
  '/compliance/summary',
  '/compliance/regulatory/summary',
  '/compliance/frameworks/owasp-web-2021',
  '/compliance/frameworks/owasp-web-2021/items/A03',
  '/compliance/regulatory/pci-dss',
  '/compliance/regulatory/pci-dss/items/6.2.2/people',
  ...random
    .some(known.assignments)
    .flatMap((id) => [`/metrics/assignments/${id}`, `/assignments/${id}/assignees`]),
  ...random.several(known.people, SUBJECTS).map((id) => `/users/${id}/progress`),
];

/** Figures as they were returned, with their instants. */
interface Recording {
  path: string;
  status: number;
  body: unknown;
}

const read = async (path: string): Promise<Recording> => {
  const { status, body } = await call('GET', path);
  return { path, status, body };
};

const atInstants = (path: string, { asOf, knownAt }: { asOf: string; knownAt: string }): string =>
  `${path}?asOf=${asOf}&knownAt=${knownAt}`;

/** Records all figures at now or at an earlier instant. The first response decides what the records are known at. */
async function record(random: Random): Promise<Recording[]> {
  const query = random.next() < 0.5 ? '' : `?asOf=${earlier(random, random.pick([1, 200]))}`;
  const { body } = await call('GET', `/metrics/training${query}`);
  const recordings: Recording[] = [];
  for (const path of figurePaths(random)) recordings.push(await read(atInstants(path, body)));
  recordings.push({ path: atInstants('/metrics/training', body), status: 200, body });
  return recordings;
}

/** Collects the data of a document. @returns its lines after the header, and its instants */
async function collect(kind: string, params: Record<string, unknown>) {
  const file = join(folder, newId());
  const report = {
    id: newId(),
    organizationId: api.organizationId,
    kind,
    params,
    requestedByName: 'Ada',
    requestedByEmail: 'ada@acme.example',
    createdAt: new Date(0),
  } as unknown as Report;
  await collectSnapshot(api.db.tenancy, reportKind(kind)!, report, {
    build: { version: '0.1.0', commit: null, imageDigest: null },
    publicUrl: 'https://docket.example.com',
    file,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const { header } = await SnapshotReader.open(file);
  const { reportId: _, reportUrl: __, params: ___, requestedBy: ____, evidence, ...others } = header;
  // The data is read at another instant.
  const rest = { ...others, evidence: { ...evidence, readAt: '' } };
  return { header: rest, sections: await sectionsOf(file) };
}

/** Returns the lines of a snapshot after its header. */
async function sectionsOf(file: string): Promise<string> {
  const [, ...lines] = gunzipSync(await readFile(file))
    .toString()
    .split('\n');
  return lines.join('\n');
}

const SAMPLE = { size: 5, seed: 'a', stratify: 'team' };

const documents = (random: Random) =>
  random.pick([
    { kind: 'training', params: {} },
    { kind: 'framework-evidence', params: { frameworkId: 'pci-dss' } },
    { kind: 'framework-evidence', params: { frameworkId: 'owasp-web-2021' } },
    { kind: 'assignment-compliance', params: { assignmentId: random.pick(known.assignments) } },
    { kind: 'person-record', params: { personId: random.pick(known.joined) } },
    { kind: 'sample', params: { ...SAMPLE, population: 'eligible' } },
    { kind: 'sample', params: { ...SAMPLE, population: 'control', frameworkId: 'pci-dss', itemId: '6.2.2' } },
    {
      kind: 'sample',
      params: { ...SAMPLE, population: 'assignment', assignmentId: random.pick(known.assignments) },
    },
  ]);

async function prepare(random: Random): Promise<void> {
  for (let n = 0; n < 2; n += 1) await changes.team!(random);
  for (let n = 0; n < 6; n += 1) await changes.topic!(random);
  for (let n = 0; n < 12; n += 1) await changes.newPerson!(random);
  for (let n = 0; n < 4; n += 1) await changes.newAssignment!(random);
  for (let n = 0; n < 6; n += 1) await changes.attempts!(random);
}

it('returns the figures of any instant as they were, through the API and in documents, while writers run', async () => {
  console.info(`seed ${SEED}`);
  await prepare(new Random(SEED));
  const recordings: Recording[] = [];
  const collected: { kind: string; params: object; first: Awaited<ReturnType<typeof collect>> }[] = [];
  const writers = Array.from({ length: WRITERS }, (_, number) => new Random(SEED + 1 + number));
  const reader = new Random(SEED + 100);
  const write = async (random: Random) => {
    for (let n = 0; n < CHANGES; n += 1) await changes[random.pick(Object.keys(changes))]!(random);
  };
  const recordRound = async () => {
    recordings.push(...(await record(reader)));
    const { kind, params } = documents(reader);
    collected.push({ kind, params, first: await collect(kind, params) });
  };
  for (let round = 0; round < ROUNDS; round += 1) await Promise.all([...writers.map(write), recordRound()]);
  await makeMissingChanges(reader);
  for (const { path, status, body } of recordings) {
    expect(await read(path), `seed ${SEED}`).toEqual({ path, status, body });
  }
  for (const { kind, params, first } of collected) {
    const { asOf, knownAt } = first.header;
    expect(await collect(kind, { ...params, asOf, knownAt }), `seed ${SEED}`).toEqual(first);
  }
  console.info(`compared ${recordings.length} responses and ${collected.length} documents`);
  console.info(`changes: ${JSON.stringify(Object.fromEntries(accepted))}`);
  expect(recordings.length).toBeGreaterThan(100);
  // Every kind of change was made.
  expect([...accepted.keys()]).toEqual(expect.arrayContaining(CHANGED));
}, 240_000);
