import { createHash } from 'node:crypto';
import { newId } from '@docket/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsWith } from '../testing/person-everywhere.js';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

/** Erasure of a name and addresses in all forms in which records can have them, and of keys and texts at their limits (docs/privacy.md). */
const USERS = '/api/admin/users';
const ADDRESS = 'vera+lms@nightingale.example';
const NAME = 'Vérane Nightingale';

let api: TestApi;
let ada: string;
let key: TestKey;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  ada = await api.signIn('ada@example.org');
  key = await api.key('xapi:write');
  const topic = { title: 'SQL', family: 'web', module: 'a03', moduleTitle: 'Injection', cweIds: [89] };
  await post('/api/admin/content/topics', { id: 'sqli', ...topic });
});
afterAll(() => api.close());

const post = (url: string, body: object, headers?: Record<string, string>) =>
  api.call('POST', url, { cookie: ada, body, ...(headers && { headers }) });
const change = (id: string, body: object) => api.call('PATCH', `${USERS}/${id}`, { cookie: ada, body });
const add = async (email: string, name: string): Promise<string> =>
  (await post(USERS, { email, name, joinedAt: '2026-01-01T00:00:00Z' })).body.id;

/** Deactivates and erases a person. @returns the status of the erasure */
async function erase(id: string, confirmation: string): Promise<number> {
  await change(id, { status: 'left' });
  return (await post(`${USERS}/${id}/erasure`, { confirmation })).status;
}

const mapped = (name: string, values = {}) => ({
  name,
  mapping: { kind: 'people', fields: { email: { column: 'Mail' } }, values },
});

async function sendStatements(
  ...statements: [actor: object, object: string, context?: object][]
): Promise<void> {
  const { status } = await api.call('POST', '/api/public/v1/xapi/statements', {
    headers: { ...key.headers, 'x-experience-api-version': '1.0.3' },
    origin: null,
    body: statements.map(([actor, id, context = {}]) => ({
      actor,
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      object: { id },
      context: { registration: newId(), ...context },
    })),
  });
  expect(status).toBe(200);
}

describe('a person in many forms', () => {
  const sha1 = createHash('sha1').update(`mailto:${ADDRESS}`).digest('hex');
  const encoded = encodeURIComponent(ADDRESS);
  const written = [
    NAME.normalize('NFD'),
    NAME.replace(' ', '\u00a0'),
    NAME.replace(' ', ' \n '),
    NAME.toUpperCase(),
    // As in names of files.
    NAME.replace(' ', '_'),
    NAME.replace(' ', '-').toLowerCase(),
    NAME.replace(' ', '.'),
    NAME.replace(' ', '%20'),
  ];

  it('is erased in all of them, and in the log of the installation', async () => {
    await add('lee@example.org', 'Lee');
    const id = await add(ADDRESS, NAME);
    const values = { email: { [ADDRESS]: 'new@example.org', [NAME]: 'lee@example.org' } };
    expect((await post('/api/admin/imports/mappings', mapped('Names', values))).status).toBe(201);
    expect(
      (await api.call('POST', '/api/auth/sign-in/email', { body: { email: ADDRESS, password: 'x' } })).status,
    ).toBe(401);
    const other = { mbox: 'mailto:lee@example.org' };
    await sendStatements(
      [{ mbox_sha1sum: sha1 }, 'https://unknown.example/waiting'],
      [other, 'sqli', { instructor: { mbox_sha1sum: sha1.toUpperCase() } }],
      [other, 'sqli', { extensions: { [`https://lms.example/${ADDRESS}`]: { [NAME]: 1 } } }],
      [
        other,
        'sqli',
        { extensions: { 'https://lms.example/u': `https://lms.example/?to=mailto%3A${encoded}&x` } },
      ],
    );
    const assignment = { title: 'A', target: { type: 'topic', id: 'sqli' }, scope: { type: 'organization' } };
    const assigned = await post('/api/admin/assignments', {
      ...assignment,
      note: `Asked by ${written.join(', by ')}.`,
    });
    await api.db.asOwner('update assignment set external_id = $1 where id = $2', [
      `${ADDRESS}/1`,
      assigned.body.id,
    ]);

    const files = written.slice(-4).map((name) => `people_${name}_2026.csv`);
    for (const name of files)
      await api.db.asOwner(
        `insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_label)
           values ($1, 'training.imported', 'ada@example.org', 'org_admin', 'people', $2)`,
        [api.organizationId, name],
      );
    expect((await columnsWith(api, ADDRESS)).length).toBeGreaterThan(7);
    expect(await columnsWith(api, encoded)).toEqual(['xapi_statement.statement']);
    expect(await erase(id, ADDRESS)).toBe(200);

    expect(await columnsWith(api, ADDRESS, encoded, sha1, NAME, ...written)).toEqual([]);
    const { body } = await api.call('GET', `/api/admin/assignments/${assigned.body.id}`, { cookie: ada });
    const pseudonym = `erased-${id.slice(-12)}`;
    expect(body.note).toBe(`Asked by ${written.map(() => pseudonym).join(', by ')}.`);
    const imported = await api.db.asOwner<{ target_label: string }>(
      `select target_label from audit_event where action = 'training.imported'`,
    );
    expect(imported.map((event) => event.target_label)).toEqual(
      files.map(() => `people_${pseudonym}_2026.csv`),
    );
    const list = await api.call('GET', '/api/admin/imports/mappings', { cookie: ada });
    expect(list.body.items[0].mapping.values.email).toEqual({
      [pseudonym]: 'lee@example.org',
      [`${pseudonym}@erased.invalid`]: 'new@example.org',
    });
  });

  it('keeps the names of properties that are words', async () => {
    const id = await add('email@words.example', 'Email');
    await change(id, { jobFunction: 'Engineer' });
    expect(await erase(id, 'email@words.example')).toBe(200);
    const [event] = await api.db.asOwner<{ keys: string[] }>(
      `select array(select jsonb_object_keys(metadata->'after')) as keys from audit_event
         where action = 'user.created' and target_id = $1`,
      [id],
    );
    expect(event!.keys).toContain('email');
  });

  it('stays where a namesake writes the name in another form', async () => {
    const id = await add('rene1@example.org', 'René Roy');
    const namesake = await add('rene2@example.org', 'René  Roy'.normalize('NFD'));
    expect(await erase(id, 'rene1@example.org')).toBe(200);
    const { body } = await api.call('GET', `${USERS}/${namesake}`, { cookie: ada });
    expect(body.name).toBe('René  Roy'.normalize('NFD'));
  });

  it('leaves a refused sign-in of an address that somebody else has', async () => {
    const id = await add('shared@example.org', 'Sasha');
    const [other] = await api.db.asOwner<{ id: string }>(
      `insert into organization (slug, name) values ('other', 'Other') returning id`,
    );
    await api.db.asOwner(
      `insert into person (organization_id, email, name) values ($1, 'shared@example.org', 'S')`,
      [other!.id],
    );
    await api.call('POST', '/api/auth/sign-in/email', {
      body: { email: 'shared@example.org', password: 'x' },
    });
    expect(await erase(id, 'shared@example.org')).toBe(200);
    expect(await columnsWith(api, 'shared@example.org')).toEqual([
      'operations_event.actor_email',
      'operations_event.target_label',
      'person.email',
      'person.search_text',
    ]);
  });
});

const attempt = (email: string, sourceId: string, day = 1, source = 'lms') => ({
  email,
  topicId: 'sqli',
  score: 90,
  completedAt: `2026-10-0${day}T00:00:00Z`,
  source,
  sourceId,
});
const record = (...attempts: object[]) => post('/api/admin/attempts', { attempts });
const repeated = (text: string, length: number): string => text.repeat(length).slice(0, length).trim();

/** Records whose keys differ only in the earlier address `a` and the present one `b` of a person, or are as long as they can be. */
const EDGES: [
  what: string,
  record: (a: string, b: string, id: string) => Promise<{ status: number }>,
  status: number,
][] = [
  ['attempts of both addresses', (a, b) => record(attempt(b, `${a}-1`), attempt(b, `${b}-1`, 2)), 200],
  [
    'attempts of an address in two cases',
    (_, b) => record(attempt(b, b.toUpperCase()), attempt(b, b, 2)),
    200,
  ],
  ['a long source ID', (_, b) => record(attempt(b, repeated(`${b} `, 1900), 1, repeated(`${b} `, 100))), 200],
  [
    'mappings of both addresses',
    async (a, b) => {
      await post('/api/admin/imports/mappings', mapped(`For ${a}`));
      return post('/api/admin/imports/mappings', mapped(`For ${b}`));
    },
    201,
  ],
  [
    'a mapping with a long name',
    (_, b) => post('/api/admin/imports/mappings', mapped(repeated(`${b} `, 200))),
    201,
  ],
  [
    'idempotency keys of both addresses',
    async (a, b) => {
      await post('/api/admin/reports', { kind: 'plain' }, { 'idempotency-key': a });
      return post('/api/admin/reports', { kind: 'plain' }, { 'idempotency-key': b });
    },
    202,
  ],
  [
    'an API key with a long name',
    (_, b) => post('/api/admin/api-keys', { name: repeated(`${b} `, 200), scopes: ['users:read'] }),
    201,
  ],
  [
    'an exemption with a long reason and approver',
    (_, b, id) =>
      post('/api/admin/exemptions', {
        personIds: [id],
        subject: { type: 'item', frameworkId: 'pci-dss', itemId: '6.2.2' },
        reason: repeated(`${b} `, 2000),
        approver: repeated(`${b} `, 320),
        startsAt: '2026-01-01T00:00:00Z',
        endsAt: '2027-01-01T00:00:00Z',
      }),
    201,
  ],
  [
    'an assignment with a long title',
    (_, b) =>
      post('/api/admin/assignments', {
        title: repeated(`${b} `, 20_000),
        target: { type: 'topic', id: 'sqli' },
        scope: { type: 'organization' },
      }),
    201,
  ],
  [
    'a legal hold with a long reason',
    async (_, b) => {
      const { id } = (await post('/api/admin/reports', { kind: 'plain', fresh: true })).body;
      await post(`/api/admin/reports/${id}/cancel`, {});
      return post(`/api/admin/reports/${id}/hold`, { reason: repeated(`${b} `, 500) });
    },
    200,
  ],
];

describe('an erasure succeeds, and keys stay different, with', () => {
  it.each(EDGES.map((edge, at) => [...edge, at] as const))('%s', async (_, make, status, at) => {
    const [a, b] = [`a${at}@b.co`, `c${at}@b.co`];
    const id = await add(a, 'Al Bo');
    await change(id, { email: b, name: 'Cy Do' });
    expect((await make(a, b, id)).status).toBe(status);
    expect(await erase(id, b)).toBe(200);
    expect(await columnsWith(api, a, b)).toEqual([]);
  });

  it('voids of attempts of another person, which keep their attempt', async () => {
    const id = await add('void@b.co', 'Vo Id');
    await add('kept@b.co', 'Kay');
    await record(attempt('kept@b.co', 'by void@b.co'));
    const voided = await post('/api/admin/attempts/void', {
      attempts: [{ source: 'lms', sourceId: 'by void@b.co', reason: 'Wrong' }],
    });
    expect(voided.status).toBe(200);
    expect(await erase(id, 'void@b.co')).toBe(200);
    const [count] = await api.db.asOwner<{ n: number }>(
      `select count(*)::int as n from attempt_void v join attempt a using (organization_id, source, source_id)
         where v.reason = 'Wrong'`,
    );
    expect(count!.n).toBe(1);
  });
});
