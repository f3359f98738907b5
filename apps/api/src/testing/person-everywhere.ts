import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newId } from '@docket/contracts';
import { personalData } from '@docket/domain';
import { importFiles } from '@docket/import';
import { artefactKey, DiskStorage, snapshotKey } from '@docket/storage';
import { form } from './contract/samples/imports.js';
import { startTestApi, type TestApi } from './test-api.js';

export const NAME = 'Zoë Quillfeather';
export const EMAIL = 'zoe.quill@example.org';
/** Identifiers of the person in other systems. The number is no name that texts are searched for. */
export const IDENTIFIERS = {
  alias: 'quill@old.example',
  account: 'zquill77',
  number: '481516',
  removedNumber: '234200',
  removedAccount: '778899',
  removedAlias: 'zquill@older.example',
  word: 'zquillish',
};
const MENTION = `${NAME} <ZOE.Quill@example.org>`;
const USERS = '/api/admin/users';

/** An organization in which one person occurs in every way in which records can name a person. */
export interface PersonEverywhere {
  api: TestApi;
  /** Session of another administrator. */
  ada: string;
  /** Session of the person, an administrator. */
  zoe: string;
  /** IDs of the person, and of a learner whom the person has added. */
  zoeId: string;
  learner: string;
  /** Reports whose stored data contains the person, except `other`. */
  reports: Record<'file' | 'held' | 'failed' | 'other', string>;
  /** Tables with personal data that have no row. */
  unfilled: string[];
}

/** Starts an API with the person. */
export async function startWithPersonEverywhere(): Promise<PersonEverywhere> {
  const api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  const zoeId = await api.person(EMAIL, 'org_admin');
  const ada = await api.signIn('ada@example.org');
  const zoe = await api.signIn(EMAIL);
  await api.db.asOwner('update account set name = $1 where email = $2', [NAME, EMAIL]);
  await api.call('PATCH', `${USERS}/${zoeId}`, { cookie: ada, body: { name: NAME } });
  const learner = await actAsZoe({ api, ada, zoe, zoeId });
  const report = (status: string, line: string) => storedReport({ api, zoeId }, status, line);
  const reports = {
    file: await report('completed', `{"requestedBy":{"email":"${EMAIL}"}}`),
    held: await report('completed', `{"personId":"${zoeId}"}`),
    failed: await report('failed', `{"approver":"${NAME}"}`),
    other: await report('completed', '{"name":"Zoë Quillfeatherston"}'),
  };
  const body = { reason: `Lawsuit of ${NAME}` };
  await api.call('POST', `/api/admin/reports/${reports.held}/hold`, { cookie: zoe, body });
  return { api, ada, zoe, zoeId, learner, reports, unfilled: await mentionEverywhere(api) };
}

type Zoe = Pick<PersonEverywhere, 'api' | 'ada' | 'zoe' | 'zoeId'>;

/** Sends a request of the person, or of the owner of another session. */
const postOf =
  ({ api, zoe }: Zoe) =>
  (url: string, body: object, cookie = zoe) =>
    api.call('POST', url, { cookie, body });

/** Makes records that name the person as author, approver, requester, subject and target. @returns the ID of the learner */
async function actAsZoe(zoe: Zoe): Promise<string> {
  const post = postOf(zoe);
  const body = { email: 'lee@example.org', name: 'Lee', joinedAt: '2026-01-01T00:00:00Z' };
  const learner: string = (await post(USERS, body)).body.id;
  await addIdentifiers(zoe);
  await assignTraining(zoe, learner);
  await changeRules(zoe);
  await importAsZoe(zoe);
  await recordTraining(zoe);
  await post('/api/admin/reports', { kind: 'plain' });
  await post(`${USERS}/${zoe.zoeId}/invitation`, {}, zoe.ada);
  await zoe.api.call('GET', `${USERS}.csv?search=${encodeURIComponent(NAME)}`, { cookie: zoe.ada });
  return learner;
}

async function addIdentifiers(zoe: Zoe): Promise<void> {
  const path = `${USERS}/${zoe.zoeId}/identifiers`;
  const identifiers: string[] = [];
  for (const identifier of [
    { kind: 'email_alias', value: IDENTIFIERS.alias },
    { kind: 'account', issuer: 'https://lms.example', value: IDENTIFIERS.account },
    { kind: 'employee_number', value: IDENTIFIERS.number },
    { kind: 'employee_number', value: IDENTIFIERS.removedNumber },
    { kind: 'account', issuer: 'https://lms.example', value: IDENTIFIERS.removedAccount },
    { kind: 'email_alias', value: IDENTIFIERS.removedAlias },
    { kind: 'account', issuer: 'https://git.example', value: IDENTIFIERS.word },
  ])
    identifiers.push((await postOf(zoe)(path, identifier, zoe.ada)).body.id);
  for (const removed of identifiers.slice(3, 6))
    await zoe.api.call('DELETE', `${path}/${removed}`, { cookie: zoe.ada });
}

async function assignTraining(zoe: Zoe, learner: string): Promise<void> {
  const post = postOf(zoe);
  await post('/api/admin/content/topics', {
    id: 'sqli',
    title: 'SQL',
    family: 'web',
    module: 'a03',
    moduleTitle: 'Injection',
    cweIds: [89],
  });
  for (const [personId, note] of [
    [learner, `Requested by ${EMAIL}`],
    [zoe.zoeId, null],
  ]) {
    await post('/api/admin/assignments', {
      title: `Training for ${NAME}`,
      target: { type: 'topic', id: 'sqli' },
      scope: { type: 'person', id: personId },
      note,
    });
  }
  const until = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' };
  const subject = { type: 'item', frameworkId: 'pci-dss', itemId: '6.2.2' };
  const exempt = { personIds: [learner, zoe.zoeId], subject, ...until };
  await post('/api/admin/exemptions', { ...exempt, reason: `${NAME} agreed`, approver: NAME });
}

async function changeRules(zoe: Zoe): Promise<void> {
  const send = (method: string, path: string, body: object) =>
    zoe.api.call(method, `/api/admin/${path}`, { cookie: zoe.zoe, body });
  await send('POST', 'teams', { name: 'Red' });
  await send('PATCH', 'settings', { coverageThresholdPercent: 90 });
  const share = { requiredSharePercent: 90, reason: `${NAME} said so` };
  await send('PUT', 'compliance/frameworks/pci-dss/items/6.2.2/required-share', share);
  await send('PUT', 'compliance/frameworks/owasp-web-2021/items/A01/cwes', { cweIds: [22] });
  const items = [{ id: 'B1', title: 'Injection', cwes: [89] }];
  const pack = { id: 'own', version: '1', kind: 'regulatory', title: 'House rules', items };
  await send('PUT', 'compliance/packs', pack);
}

async function importAsZoe(zoe: Zoe): Promise<void> {
  const { db, organizationId } = zoe.api;
  const files = [
    fileOf('courses.csv', 'id,title,items\nfoundations,Foundations,sqli\n'),
    fileOf(
      'exemptions.csv',
      `email,framework,item,reason,approver,from,until\n${EMAIL},soc-2,CC1.4,Leave,${NAME},2026-01-01,2026-02-01\n`,
    ),
  ];
  const actor = { organizationId, id: zoe.zoeId, name: NAME, email: EMAIL, ipAddress: null } as const;
  await importFiles(db.tenancy, organizationId, files, { actor: { ...actor, role: 'org_admin' } });
  const mapping = {
    kind: 'people',
    fields: { email: { column: 'Mail' }, name: { value: NAME } },
    ignoredColumns: [`Column of ${NAME}`],
    leftOutRows: { [`Row of ${NAME}`]: [EMAIL] },
    values: {
      name: { [NAME]: 'Somebody', [`Account ${IDENTIFIERS.account}`]: null, [IDENTIFIERS.word]: null },
      email: { [EMAIL]: EMAIL },
    },
  };
  await postOf(zoe)('/api/admin/imports/mappings', { name: `Mapping of ${NAME}`, mapping });
  await db.asOwner(
    `with upload as (insert into import_upload (organization_id, content, created_by, expires_at)
        values ($1, 'uploaded', $2, now() + interval '1 day') returning id)
      insert into import_file (id, organization_id, upload_id, name, size) select uuidv7(), $1, id, $3, 1 from upload`,
    [organizationId, EMAIL, `${NAME}.csv`],
  );
}

async function recordTraining(zoe: Zoe): Promise<void> {
  const post = postOf(zoe);
  const key = await post('/api/admin/api-keys', {
    name: `Key of ${NAME}`,
    scopes: ['progress:write', 'xapi:write'],
  });
  const attempt = { email: EMAIL, topicId: 'sqli', score: 90, completedAt: '2026-10-01T00:00:00Z' };
  const recorded = await zoe.api.call('POST', '/api/public/v1/attempts', {
    headers: { authorization: `Bearer ${key.body.token}` },
    origin: null,
    body: {
      attempts: ['1', '2'].map((number) => ({ ...attempt, source: 'lms', sourceId: `${EMAIL}-${number}` })),
    },
  });
  if (recorded.status >= 300) throw new Error(`Recording attempts failed with status ${recorded.status}.`);
  await sendStatements(zoe.api, key.body.token);
  await recordClassroomSession(zoe);
  await post('/api/admin/attempts/void', {
    attempts: [{ source: 'lms', sourceId: `${EMAIL}-2`, reason: `Asked for by ${NAME}` }],
  });
}

/** Records a session of the person as trainer and attendee, and voids it. */
async function recordClassroomSession(zoe: Zoe): Promise<void> {
  const [url, id] = ['/api/admin/classroom-sessions', newId()];
  const sheet = await zoe.api.call('POST', `${url}/sheets`, {
    cookie: zoe.zoe,
    ...form(`${NAME}.pdf`, '%PDF-1.7'),
  });
  const { fileName, sha256 } = sheet.body;
  const recorded = await postOf(zoe)(url, {
    id,
    title: `Session of ${NAME}`,
    trainer: NAME,
    completedAt: '2026-09-01T00:00:00Z',
    topicIds: ['sqli'],
    assessment: 'attendance',
    attendees: [{ personId: zoe.zoeId }],
    sheet: { fileName, sha256 },
  });
  if (recorded.status !== 201) throw new Error(`Recording a session failed with status ${recorded.status}.`);
  await postOf(zoe)(`${url}/${id}/void`, { reason: `Asked for by ${EMAIL}` });
}

/** SHA-1 of the addresses of the person, by which statements identify them. */
export const [EMAIL_SHA1, ALIAS_SHA1] = [EMAIL, IDENTIFIERS.removedAlias].map((address) =>
  createHash('sha1').update(`mailto:${address}`).digest('hex'),
) as [string, string];

/** Sends statements of the person, and of somebody else that mention the person. */
async function sendStatements(api: TestApi, token: string): Promise<void> {
  const statement = (actor: object, instructor?: object) => ({
    actor,
    verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
    object: { id: 'sqli' },
    context: { registration: newId(), ...(instructor && { instructor }) },
  });
  const sent = await api.call('POST', '/api/public/v1/xapi/statements', {
    headers: { authorization: `Bearer ${token}`, 'x-experience-api-version': '1.0.3' },
    origin: null,
    body: [
      statement({ name: NAME, mbox: `mailto:${EMAIL}` }),
      statement({ name: 'Z', mbox_sha1sum: EMAIL_SHA1 }),
      statement({ mbox: 'mailto:lee@example.org' }, { name: NAME, mbox: `mailto:${EMAIL}` }),
      // These wait for a person.
      statement({ account: { homePage: 'https://lms.example', name: IDENTIFIERS.removedAccount } }),
      statement({ mbox_sha1sum: ALIAS_SHA1 }),
      {
        ...statement({ mbox: 'mailto:lee@example.org' }),
        result: { extensions: { [`https://lms.example/${EMAIL}`]: true } },
      },
    ],
  });
  if (sent.status !== 200) throw new Error(`Sending statements failed with status ${sent.status}.`);
}

const fileOf = (name: string, content: string) => ({
  name,
  async *open() {
    yield Buffer.from(content);
  },
});

/** Adds a report by the person with a stored snapshot. @returns its ID */
async function storedReport(
  { api, zoeId }: Pick<PersonEverywhere, 'api' | 'zoeId'>,
  status: string,
  line: string,
): Promise<string> {
  const sha256 = createHash('sha256').update(line).digest('hex');
  const file = join(api.storageDir, newId());
  const storage = new DiskStorage(api.storageDir);
  const put = async (key: string, bytes: string | Buffer) => {
    await writeFile(file, bytes);
    await storage.put(key, file);
  };
  await put(snapshotKey(api.organizationId, sha256), gzipSync(`${'x'.repeat(200_000)}${line}\n`));
  const [report] = await api.db.asOwner<{ id: string }>(
    `insert into report (organization_id, kind, params, subject, status, requested_by, requested_by_name,
         requested_by_email, snapshot_sha256, finished_at)
       values ($1, 'plain', '{}', 'All', $2, $3, $4, $5, $6, now()) returning id`,
    [api.organizationId, status, zoeId, NAME, EMAIL, sha256],
  );
  if (status === 'completed') {
    await put(artefactKey(api.organizationId, sha256), line);
    await api.db.asOwner(
      `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
         values ($1, $2, 'R.pdf', 'application/pdf', 10, $3, 1)`,
      [api.organizationId, report!.id, sha256],
    );
  }
  return report!.id;
}

/** Columns that a mention would make invalid, or that only the tests above fill. */
const NOT_FREE = [
  'account.email',
  'audit_event.actor_email',
  'audit_event.ip_address',
  'audit_event.target_id',
  'credential.account_id',
  'idempotency_key.key',
  'person.email',
  'person.name',
  'person_identifier.issuer',
  'person_identifier.value',
  'session.ip_address',
];

/** Adds a mention of the person to a row of every table and every column that can hold one, except their own records. */
async function mentionEverywhere(api: TestApi): Promise<string[]> {
  const unfilled: string[] = [];
  await api.db.asOwner(
    `insert into attempt_input select organization_id, recorded_by, 'file', 'attempts.csv', repeat('0', 64), 1
       from attempt_input limit 1`,
  );
  await api.db.asOwner(
    `insert into passkey (id, account_id, name, credential_id, public_key, counter, transports)
       select gen_random_uuid(), account_id, 'Key', 'id', 'key', 0, '{}' from person where email = $1`,
    [EMAIL],
  );
  for (const [table, { text = [], json = [] }] of Object.entries(personalData)) {
    const values = [
      ...text.map((column) => [column, `coalesce(${column}, '') || ' ${MENTION}'`]),
      ...json.map((column) => [
        column,
        `jsonb_build_object('a', jsonb_build_array(E'\\n${MENTION}'), 'b', ${column})`,
      ]),
    ].filter(([column]) => !NOT_FREE.includes(`${table}.${column}`));
    if (values.length === 0) continue;
    const set = values.map(([column, value]) => `${column} = ${value}`).join(', ');
    const filled = await api.db.asOwner(
      `with off as (select set_config('session_replication_role', 'replica', true))
       update ${table} set ${set} from off where ${table}.ctid in (select max(ctid) from ${table}) returning 1`,
    );
    if (filled.length === 0) unfilled.push(table);
  }
  return unfilled;
}

/** Returns the columns of the database that contain a text, without regard to case, as `table.column`. */
export async function columnsWith(api: TestApi, ...texts: string[]): Promise<string[]> {
  const tables = await api.db.asOwner<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await api.db.asOwner<{ column: string }>(
      `select distinct e.key as column from "${name}" t, jsonb_each_text(to_jsonb(t)) e
         where exists (select from unnest($1::text[]) x where strpos(lower(e.value), lower(x)) > 0)`,
      [texts],
    );
    found.push(...rows.map(({ column }) => `${name}.${column}`));
  }
  return found.sort();
}
