import { newId } from '@docket/contracts';
import { WorkerRegistry } from '@docket/domain';
import { jpeg, PASSWORD, pngOf } from '../../testing/test-api.js';
import { FAILURES } from '../../throttle/sign-in-throttle.js';
import type { Door } from './operations-of.js';
import { ADMIN, type World } from './world.js';

/** A request that an operation is called with, and the status it must end in. */
export interface Sample {
  status: number;
  /** Values of the path's parameters. */
  params?: Record<string, string>;
  /** The parameters are sent as they are, without encoding. */
  raw?: boolean;
  query?: Record<string, string>;
  /** Sent as JSON, unless it is bytes. */
  body?: unknown;
  headers?: Record<string, string>;
  /** What must happen first, after the samples before this one. */
  before?: () => Promise<void>;
  /** Who asks. Default: an administrator, or the key with every scope. */
  as?: 'nobody' | 'learner' | { cookie: string };
}

const guess = { email: 'guessed@example.org', password: 'a wrong guess' };

/** Makes the samples of an operation; what they change is made for them alone. */
type Samples = (world: World, door: Door) => Promise<Sample[]> | Sample[];

const get: Samples = () => [{ status: 200 }];

/** Tries that fail until they are slowed. `part` carries a token that never was. */
const slowed = (part: Partial<Sample>): Sample[] => [
  ...Array.from({ length: FAILURES.account }, (): Sample => ({ ...part, status: 404 })),
  { ...part, status: 429 },
];

const email = (): string => `${newId()}@example.org`;
const password = 'a password that is new';

const png = pngOf({ width: 16, height: 16, samples: () => [0, 0, 0, 255] });
const picture = (bytes: Buffer, type = 'image/png'): Pick<Sample, 'body' | 'headers'> => ({
  body: bytes,
  headers: { 'content-type': type },
});
const withLogo = async ({ api, admin }: World): Promise<void> => {
  await api.call('PUT', '/api/admin/settings/logo', { cookie: admin, ...picture(png) } as never);
};

/**
 * Samples of every operation, by its name within the door. At least one ends well, and the first of these changes
 * something where the operation can, which then stands in the audit log (every-change.spec.ts). Together with the
 * refusals that every operation is tried for, they show each status that the description lists.
 */
export const samples: Record<string, Samples> = {
  'GET /assignments': (): Sample[] => [
    { status: 200 },
    { status: 200, query: { search: 'injection', pageSize: '1' } },
    {
      status: 200,
      query: { active: 'true', overdue: 'false', scopeType: 'organization', sort: '-deadline' },
    },
  ],
  'POST /assignments': ({ ids }) => {
    const custom = {
      type: 'custom',
      items: [
        { type: 'topic', id: ids.topicId },
        { type: 'scenario', id: 'leaked-token' },
      ],
    };
    const scope = { type: 'team', id: ids.team };
    return [
      {
        status: 201,
        body: { title: 'Both', target: custom, scope, deadline: '2999-01-01T00:00:00Z', note: 'Soon' },
      },
      {
        status: 201,
        body: { title: 'Web', target: { type: 'category', family: 'web' }, scope: { type: 'organization' } },
      },
      { status: 422, body: { title: 'None', target: { type: 'topic', id: 'no-such' }, scope } },
    ];
  },
  'GET /assignments/preview': ({ ids }) => [
    { status: 200 },
    {
      status: 200,
      query: {
        targetType: 'module',
        targetFamily: 'web',
        targetId: 'a03-injection',
        scopeType: 'team',
        scopeId: ids.team,
        title: 'Injection for all',
      },
    },
  ],
  'GET /assignments/{id}': ({ ids }) => [{ status: 200, params: { id: ids.assignment } }],
  'PATCH /assignments/{id}': async ({ insert }) => {
    const target = { target_type: 'category', target_family: 'web' };
    const id = await insert('assignment', { title: 'A', ...target, scope_type: 'organization' });
    return [
      { status: 200, params: { id }, body: { deadline: '2020-01-01T00:00:00Z', active: false } },
      { status: 409, params: { id }, body: { title: 'B', expectedUpdatedAt: '2020-01-01T00:00:00Z' } },
    ];
  },
  'GET /assignments/{id}/assignees': ({ ids }) => [
    { status: 200, params: { id: ids.assignment } },
    { status: 200, params: { id: ids.assignment }, query: { state: 'completed', search: 'LIN' } },
  ],

  'GET /api-keys': () => [{ status: 200 }, { status: 200, query: { status: 'revoked' } }],
  'POST /api-keys': () => [
    { status: 201, body: { name: 'CI', scopes: ['org:read'] } },
    { status: 422, body: { name: 'CI', scopes: ['org:read'], expiresAt: '2020-01-01T00:00:00Z' } },
  ],
  'POST /api-keys/{id}/revoke': async ({ api }) => [
    { status: 200, params: { id: (await api.key('org:read')).id } },
  ],

  'GET /audit-log': (): Sample[] => [
    { status: 200 },
    { status: 200, query: { action: 'no.such', actor: 'nobody', from: '2026-11-01', to: '2026-11-02' } },
    { status: 422, query: { page: '2', cursor: 'x' } },
    { status: 422, query: { cursor: 'made up' } },
  ],
  'GET /audit-log/actions': get,
  'GET /audit-log/actors': () => [{ status: 200 }, { status: 200, query: { search: 'CI' } }],
  'GET /audit-log.csv': get,

  'POST /imports': () => [
    { status: 200, ...upload('teams.csv', 'name\nImported\n') },
    { status: 200, ...upload('odd.csv', 'no,idea\n1,2\n') },
    {
      status: 422,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: Buffer.from('--x--\r\n'),
    },
  ],

  'GET /org': get,

  'GET /settings': get,
  'PATCH /settings': () => [
    { status: 200, body: { name: 'Acme', timeZone: 'Europe/Berlin', accentColour: '#ffcc00' } },
    { status: 200, body: {} },
    { status: 200, body: { reportRetentionDays: 365 } },
    { status: 422, body: { timeZone: 'Europe/Atlantis' } },
    { status: 422, body: { reportRetentionDays: 0 } },
  ],
  'GET /settings/logo': (world) => [{ status: 404 }, { status: 200, before: () => withLogo(world) }],
  'PUT /settings/logo': () => [
    { status: 200, ...picture(png) },
    { status: 200, ...picture(jpeg, 'image/jpeg') },
    { status: 422, ...picture(Buffer.from('not a picture')) },
  ],
  'DELETE /settings/logo': (world) => [{ status: 200, before: () => withLogo(world) }, { status: 200 }],

  'GET /users': ({ ids }) => [
    { status: 200 },
    {
      status: 200,
      query: { search: 'LIN', role: 'learner', status: 'active', team: ids.team, sort: '-team' },
    },
    { status: 200, query: { team: 'none', search: 'a', role: 'auditor', status: 'left', sort: 'joinedAt' } },
  ],
  'POST /users': ({ ids }) => [
    {
      status: 201,
      body: { email: email(), name: 'Sue', role: 'auditor', teamId: ids.team, languages: ['go'] },
    },
    { status: 201, body: { email: email(), name: 'Bo' } },
    { status: 409, body: { email: ADMIN, name: 'Another Ada' } },
    { status: 422, body: { email: email(), name: 'Sue', teamId: newId() } },
  ],
  'GET /users/{id}': ({ ids }) => [{ status: 200, params: { id: ids.learner } }],
  'GET /users/{id}/progress': ({ ids }) => [
    { status: 200, params: { id: ids.learner } },
    { status: 404, params: { id: ids.learner }, query: { asOf: '2020-01-01T00:00:00Z' } },
  ],
  'PATCH /users/{id}': async (world) => {
    const params = { id: await world.insert('person', { email: email(), name: 'Sue' }) };
    return [
      { status: 200, params, body: { role: 'auditor', languages: ['go'], status: 'left' } },
      { status: 409, params, body: { email: ADMIN } },
      { status: 409, params, body: { name: 'S', expectedUpdatedAt: '2020-01-01T00:00:00Z' } },
    ];
  },
  'POST /users/{id}/invitation': async ({ insert }) => [
    { status: 201, params: { id: await insert('person', { email: email(), name: 'Sue' }) } },
    {
      status: 409,
      params: {
        id: await insert('person', {
          email: email(),
          name: 'S',
          joined_at: '2020-01-01',
          left_at: '2021-01-01',
        }),
      },
    },
  ],
  'GET /users.csv': get,
  'GET /teams': () => [{ status: 200 }, { status: 200, query: { search: 'plat', sort: '-people' } }],
  'POST /teams': (_, door) => [
    { status: 201, body: { name: `Red ${door}` } },
    { status: 409, body: { name: `red ${door}` } },
  ],
  'GET /teams/{id}': ({ ids }) => [{ status: 200, params: { id: ids.team } }],
  'PATCH /teams/{id}': async ({ insert }) => {
    const params = { id: await insert('team', { name: newId() }) };
    return [
      { status: 200, params, body: { name: newId() } },
      { status: 409, params, body: { name: 'PLATFORM' } },
    ];
  },
  'DELETE /teams/{id}': async ({ insert }) => {
    const given = await insert('team', { name: newId() });
    const scope = { scope_type: 'team', scope_team_id: given };
    await insert('assignment', { title: 'A', target_type: 'category', target_family: 'web', ...scope });
    return [
      { status: 200, params: { id: await insert('team', { name: newId() }) } },
      { status: 409, params: { id: given } },
    ];
  },
  'POST /attempts': ({ ids }) => {
    const attempt = {
      userId: ids.learner,
      topicId: ids.topicId,
      score: 85,
      completedAt: '2026-01-02T10:00:00Z',
      source: 'platform',
      sourceId: newId(),
    };
    const full = { language: 'go', startedAt: '2026-01-02T09:50:00+01:00', sourceId: newId() };
    return [
      { status: 200, body: { attempts: [attempt, attempt, { ...attempt, ...full }] } },
      { status: 422, body: { attempts: [{ ...attempt, topicId: 'no-such' }] } },
    ];
  },
  'GET /metrics/training': () => [{ status: 200 }, { status: 200, query: { asOf: '2020-01-01T00:00:00Z' } }],
  'GET /metrics/activity': () => [{ status: 200 }, { status: 200, query: { asOf: '2020-01-01T00:00:00Z' } }],
  'GET /metrics/assignments/{id}': ({ ids }) => [
    { status: 200, params: { id: ids.assignment } },
    { status: 404, params: { id: ids.assignment }, query: { asOf: '2020-01-01T00:00:00Z' } },
  ],
  'GET /compliance/summary': () => [
    { status: 200 },
    { status: 200, query: { asOf: '2026-01-01T00:00:00Z' } },
  ],
  'GET /compliance/regulatory/summary': get,
  'GET /compliance/frameworks/{id}': () => [{ status: 200, params: { id: 'owasp-web-2021' } }],
  'GET /compliance/regulatory/{id}': () => [{ status: 200, params: { id: 'soc-2' } }],
  'GET /compliance/frameworks/{id}/items/{itemId}': () => [
    { status: 200, params: { id: 'owasp-web-2021', itemId: 'A03' } },
  ],
  'GET /compliance/regulatory/{id}/items/{itemId}': () => [
    { status: 200, params: { id: 'pci-dss', itemId: '6.2.2' } },
  ],
  'GET /compliance/frameworks/{id}/items/{itemId}/people': () => [
    {
      status: 200,
      params: { id: 'owasp-web-2021', itemId: 'A03' },
      query: { trained: 'true', search: 'lin' },
    },
  ],
  'GET /compliance/regulatory/{id}/items/{itemId}/people': () => [
    { status: 200, params: { id: 'pci-dss', itemId: '6.2.2' }, query: { trained: 'false' } },
  ],
  'GET /compliance/packs': get,
  'GET /compliance/packs/{id}': async (world) => [{ status: 200, params: { id: await keptPack(world) } }],
  'PUT /compliance/packs': async (world) => {
    const referred = await keptPack(world);
    await keptPack(world, [{ id: 'C1', title: 'Union', unionOf: [`${referred}/B1`] }]);
    return [
      { status: 200, body: packOf('own') },
      {
        status: 409,
        body: packOf(referred, [{ id: 'B2', title: 'Other', cwes: [79] }]),
      },
    ];
  },
  'DELETE /compliance/packs/{id}': async (world) => {
    const referred = await keptPack(world);
    await keptPack(world, [{ id: 'C1', title: 'Union', unionOf: [`${referred}/B1`] }]);
    return [
      { status: 200, params: { id: await keptPack(world) } },
      { status: 409, params: { id: referred } },
    ];
  },
  'PUT /compliance/frameworks/{id}/items/{itemId}/cwes': () => [
    { status: 200, params: { id: 'owasp-web-2021', itemId: 'A01' }, body: { cweIds: [22] } },
    { status: 422, params: { id: 'pci-dss', itemId: '6.2.2' }, body: { cweIds: [22] } },
  ],
  'DELETE /compliance/frameworks/{id}/items/{itemId}/cwes': () => [
    { status: 200, params: { id: 'owasp-web-2021', itemId: 'A01' } },
  ],

  'GET /content/families': get,
  'GET /content/topics': () => [
    { status: 200 },
    { status: 200, query: { search: 'injection', family: 'web', cwe: '89', sort: '-module' } },
  ],
  'POST /content/topics': ({ ids }, door) => {
    const wanted = { title: 'New', family: 'web', module: 'a03-injection', cweIds: [79] };
    return [
      { status: 201, body: { ...wanted, id: `new-${door}` } },
      { status: 409, body: { ...wanted, id: ids.topicId } },
    ];
  },
  'PATCH /content/topics/{id}': ({ ids }, door) => [
    { status: 200, params: { id: ids.topicId }, body: { title: `SQL injection, ${door}` } },
    {
      status: 409,
      params: { id: ids.topicId },
      body: { title: 'Late', expectedUpdatedAt: '2020-01-01T00:00:00.000Z' },
    },
  ],
  'GET /content/courses': get,
  'GET /content/scenarios': get,

  'GET /report-kinds': get,
  'GET /reports': async ({ report }) => {
    await Promise.all([report('failed'), report('completed'), report('queued')]);
    return [{ status: 200 }, { status: 200, query: { status: 'failed' } }];
  },
  'POST /reports': (_, door) => {
    const headers = { 'idempotency-key': `once-${door}` };
    return [
      { status: 202, body: { kind: 'training', fresh: true }, headers },
      { status: 202, body: { kind: 'training', fresh: true }, headers },
      { status: 422, body: { kind: 'training' }, headers },
      { status: 422, body: { kind: 'no such kind' } },
      { status: 404, body: { kind: 'assignment-compliance', params: { assignmentId: newId() } } },
    ];
  },
  'GET /reports/{id}': async ({ api, report, admin }) => {
    const id = await report('completed');
    const { headers } = await api.call('GET', `/api/admin/reports/${id}`, { cookie: admin });
    return [
      { status: 200, params: { id } },
      { status: 304, params: { id }, headers: { 'if-none-match': String(headers['etag']) } },
    ];
  },
  'POST /reports/{id}/cancel': async ({ report }) => [
    { status: 200, params: { id: await report('queued') } },
    { status: 409, params: { id: await report('completed') } },
  ],
  'POST /reports/{id}/retry': async ({ report }) => [
    { status: 202, params: { id: await report('failed') } },
    { status: 409, params: { id: await report('completed') } },
  ],
  'POST /reports/{id}/hold': async ({ report }) => [
    { status: 200, params: { id: await report('completed') }, body: { reason: 'Audit of 2026' } },
    { status: 409, params: { id: await report('expired') }, body: { reason: 'Too late' } },
    { status: 422, params: { id: await report('completed') }, body: { reason: ' ' } },
  ],
  'POST /reports/{id}/lift-hold': async ({ report, hold }) => [
    { status: 200, params: { id: await hold(await report('completed')) }, body: { reason: 'Closed' } },
    { status: 409, params: { id: await report('completed') }, body: { reason: 'Closed' } },
  ],
  'DELETE /reports/{id}/file': async ({ report, hold }) => [
    { status: 200, params: { id: await report('completed') } },
    { status: 200, params: { id: await report('expired') } },
    { status: 409, params: { id: await hold(await report('completed')) } },
    { status: 409, params: { id: await report('queued') } },
  ],
  'GET /reports/{id}/download': async ({ report }) => {
    const id = await report('completed');
    return [
      { status: 200, params: { id } },
      { status: 206, params: { id }, headers: { range: 'bytes=0-3' } },
      { status: 416, params: { id }, headers: { range: 'bytes=9000-' } },
      { status: 409, params: { id: await report('queued') } },
      { status: 410, params: { id: await report('expired') } },
    ];
  },

  'GET /api/operations/status': get,
  'GET /api/operations/workers': async (world) => {
    await workerOf(world);
    return [{ status: 200 }];
  },
  'POST /api/operations/workers/{id}/drain': async (world) => [
    { status: 200, params: { id: await workerOf(world) } },
    { status: 422, params: { id: '\0' } },
  ],
  'POST /api/operations/workers/{id}/resume': async (world) => {
    const id = await workerOf(world);
    await world.api.db.asOwner('update worker_process set drain_requested_at = now() where id = $1', [id]);
    return [
      { status: 200, params: { id } },
      { status: 422, params: { id: '\0' } },
    ];
  },
  'GET /api/operations/reports': async ({ report }) => {
    await report('failed');
    return [{ status: 200 }, { status: 200, query: { trouble: 'failed', pageSize: '1' } }];
  },
  'POST /api/operations/reports/{id}/retry': async ({ report }) => [
    { status: 202, params: { id: await report('failed') } },
    { status: 409, params: { id: await report('completed') } },
  ],
  'POST /api/operations/reports/{id}/cancel': async ({ report }) => [
    { status: 200, params: { id: await report('queued') } },
    { status: 409, params: { id: await report('completed') } },
  ],
  'GET /api/operations/events': get,

  'GET /api/invitations/{token}': async (world) => [
    { status: 200, params: { token: await invite(world) } },
    { status: 422, params: { token: '\0' } },
    ...slowed({ params: { token: 'looked at' } }),
  ],
  'POST /api/invitations/accept': async (world) => [
    { status: 200, body: { token: await invite(world), password } },
    { status: 409, body: { token: await invite(world, await strangerOf(world)), password } },
    ...slowed({ body: { token: 'accepted', password } }),
  ],
  'POST /api/session/invitation': async (world) => {
    const stranger = await strangerOf(world);
    const token = await invite(world, stranger);
    return [
      { status: 409, body: { token } },
      { status: 200, body: { token }, as: { cookie: await world.api.signIn(stranger) } },
      { status: 401, as: 'nobody', body: { token } },
      ...slowed({ body: { token: 'joined' } }),
    ];
  },
  'GET /api/session': async ({ api }) => {
    const id = await api.person('left@example.org', 'learner');
    const cookie = await api.signIn('left@example.org');
    await api.db.asOwner('update person set left_at = now() where id = $1', [id]);
    return [{ status: 200 }, { status: 401, as: 'nobody' }, { status: 403, as: { cookie } }];
  },
  'POST /api/auth/sign-in/email': () => [
    ...Array.from({ length: FAILURES.account }, (): Sample => ({ status: 401, as: 'nobody', body: guess })),
    { status: 429, as: 'nobody', body: guess },
    { status: 200, as: 'nobody', body: { email: ADMIN, password: PASSWORD } },
    { status: 401, as: 'nobody', body: { email: ADMIN, password: 'not it at all' } },
  ],
  'POST /api/auth/sign-out': async ({ api }) => [
    { status: 200, as: { cookie: await api.signIn('lin@example.org') } },
    { status: 200, as: 'nobody' },
  ],
  'POST /api/auth/revoke-sessions': async ({ api }) => {
    await api.person('leaving@example.org', 'learner');
    return [
      { status: 200, as: { cookie: await api.signIn('leaving@example.org') } },
      { status: 401, as: 'nobody' },
    ];
  },
};

/** A worker process that gives signs of life. @returns its id */
async function workerOf({ api }: World): Promise<string> {
  const id = `host:1:${newId()}`;
  await new WorkerRegistry(api.db.tenancy).beat({ id, host: 'host', pid: 1, concurrency: 2 }, false);
  return id;
}

/** Makes a person and invites them. @returns the token of the link */
async function invite({ api, admin, insert }: World, address = email()): Promise<string> {
  const id = await insert('person', { email: address, name: 'Invited' });
  const { body } = await api.call('POST', `/api/admin/users/${id}/invitation`, { cookie: admin });
  return (body as { url: string }).url.split('/').at(-1)!;
}

/** Somebody of another organization who signs in. @returns the e-mail */
async function strangerOf({ api }: World): Promise<string> {
  const address = email();
  const id = await api.person(address, 'learner');
  await api.db.asOwner('update person set organization_id = $1 where id = $2', [
    await api.db.organization(),
    id,
  ]);
  return address;
}

const packOf = (id: string, items: object[] = [{ id: 'B1', title: 'Injection', cwes: [89] }]) => ({
  id,
  version: '1',
  kind: 'regulatory',
  title: 'House rules',
  items,
});

/** Adds a pack of the organization's own. @returns its id */
async function keptPack({ api, admin }: World, items?: object[]): Promise<string> {
  const id = `pack-${newId()}`;
  const body = packOf(id, items);
  const { status } = await api.call('PUT', '/api/admin/compliance/packs', { cookie: admin, body });
  if (status !== 200) throw new Error(`Adding a pack answered ${status}.`);
  return id;
}

/** A file as a form sends it. */
function upload(name: string, content: string): Pick<Sample, 'headers' | 'body'> {
  const part = `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}\r\n--x--\r\n`;
  return { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: Buffer.from(part) };
}
