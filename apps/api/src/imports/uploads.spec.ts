import { readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import {
  importMapping,
  type ImportMapping,
  type ImportProgress,
  type ImportUploadView,
} from '@docket/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../testing/test-api.js';

const UPLOADS = '/api/admin/imports/uploads';
const MAPPINGS = '/api/admin/imports/mappings';
let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  await api.app.listen(0, '127.0.0.1');
  await api.db.asOwner(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'A03') returning id)
     insert into topic (organization_id, module_id, slug, title)
       select $1, m.id, slug, title from m, (values ('sqli', 'SQL injection'), ('xss', 'Cross-site scripting')) t (slug, title)`,
    [api.organizationId],
  );
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.db.asOwner('delete from import_upload');
  await api.db.asOwner('delete from import_mapping');
});

const address = (): string => `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;

function form(files: Record<string, string | Uint8Array<ArrayBuffer>>): FormData {
  const body = new FormData();
  for (const [name, content] of Object.entries(files)) body.append('files', new Blob([content]), name);
  return body;
}

const post = (
  path: string,
  body: FormData | object,
  headers: Record<string, string> = { cookie },
  signal?: AbortSignal,
) =>
  fetch(address() + path, {
    method: 'POST',
    headers: {
      origin: ORIGIN,
      ...headers,
      ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
    ...(signal && { signal }),
  });

async function upload(files: Record<string, string | Uint8Array<ArrayBuffer>>): Promise<ImportUploadView> {
  const response = await post(UPLOADS, form(files));
  expect(response.status).toBe(201);
  return (await response.json()) as ImportUploadView;
}

type Done = Extract<ImportProgress, { type: 'done' }>;
async function doneOf(response: Response): Promise<Done> {
  expect(response.status).toBe(200);
  const last = (await response.text()).trim().split('\n').at(-1)!;
  return JSON.parse(last) as Done;
}

const importAll = async ({ id, tables }: ImportUploadView, options: object = {}) =>
  doneOf(
    await post(`${UPLOADS}/${id}/import`, {
      tables: tables.map(({ name, mapping }) => ({ name, mapping })),
      ...options,
    }),
  );

const get = (path: string) => api.call('GET', path, { cookie });
const teams = () => api.db.asOwner<{ name: string }>('select name from team order by name');
/** Returns whether the files of an upload are in the storage. */
const isStored = async ({ files }: ImportUploadView): Promise<boolean> => {
  const stored = await readdir(join(api.storageDir, api.organizationId, 'uploads'));
  return files.some(({ id }) => stored.includes(id));
};

const completions = [
  'Name,Email address,Injection course,Injection course - Completion date,Cross-site scripting,Cross-site scripting - Completion date',
  'Ada,ada@example.org,Completed (achieved pass grade),"31/03/26, 17:05",Not completed,',
].join('\n');

it('recognizes a completion report, lists its courses to map, and imports it', async () => {
  const view = await upload({
    'report.csv': `${completions}\n`.replaceAll('Name,Email', 'Course complete,Email'),
  });
  const [table] = view.tables;
  expect(table).toMatchObject({
    name: 'report.csv',
    recognizedBy: 'built-in',
    problem: null,
    statements: false,
  });
  expect(table!.sample[0]).toContain('ada@example.org');
  expect((await get(`${UPLOADS}/${view.id}`)).body).toEqual(view);
  const mapping: ImportMapping = {
    ...table!.mapping!,
    topicColumns: table!.mapping!.topicColumns.slice(0, 2),
    ignoredColumns: [...table!.mapping!.ignoredColumns, 'Course complete'],
  };
  const preview = await (await post(`${UPLOADS}/${view.id}/preview`, { name: 'report.csv', mapping })).json();
  expect(preview).toMatchObject({
    rows: 1,
    unmapped: [{ field: 'topic', value: 'Injection course', rows: 1, suggestion: null }],
    dateOrder: {
      state: 'ambiguous',
      possible: ['dmy', 'ymd'],
      readAs: { dmy: '2026-03-31T17:05:00.000Z', ymd: '2031-03-26T17:05:00.000Z' },
    },
  });
  const tiny = { ...mapping, scoreMax: 1e-7 };
  expect((await post(`${UPLOADS}/${view.id}/preview`, { name: 'report.csv', mapping: tiny })).status).toBe(
    422,
  );
  mapping.dateOrder = 'dmy';
  mapping.values['topic'] = { 'Injection course': 'sqli', 'Cross-site scripting': 'xss' };
  const tables = [{ name: 'report.csv', mapping }];
  const checked = await doneOf(await post(`${UPLOADS}/${view.id}/import`, { tables, dryRun: true }));
  expect(checked.files).toMatchObject([{ created: 1, rejected: 0, ignored: 1 }]);
  expect(await api.db.asOwner('select from attempt')).toEqual([]);
  const done = await doneOf(await post(`${UPLOADS}/${view.id}/import`, { tables }));
  expect(done).toMatchObject({ ok: true, files: [{ kind: 'attempts', created: 1, imported: true }] });
  expect(await api.db.asOwner('select result, source from attempt')).toEqual([
    { result: 'passed', source: 'moodle' },
  ]);
  expect((await get(`${UPLOADS}/${view.id}`)).status).toBe(404);
  expect(await isStored(view)).toBe(false);
});

it('recognizes a file by a saved mapping', async () => {
  const file = { 'squads.csv': 'Squad,Cost centre\nTeal,17\n' };
  const first = await upload(file);
  expect(first.tables[0]).toMatchObject({ recognizedBy: 'suggestion', complete: false });
  const mapping = importMapping.parse({
    kind: 'teams',
    fields: { name: { column: 'Squad' } },
    ignoredColumns: ['Cost centre'],
  });
  const saved = await api.call('POST', MAPPINGS, { cookie, body: { name: 'Squads', mapping } });
  expect([saved.status, saved.body.mapping]).toEqual([201, mapping]);
  expect((await get(MAPPINGS)).body.items).toEqual([saved.body]);
  const again = await upload(file);
  expect(again.tables[0]).toMatchObject({
    recognizedBy: 'saved',
    recognizedAs: 'Squads',
    complete: true,
    mapping,
  });
  expect((await importAll(again)).files).toMatchObject([{ created: 1 }]);
  expect((await importAll(await upload(file))).files).toMatchObject([{ created: 0, unchanged: 1 }]);
});

it('imports files with a mapping in one request of an API key', async () => {
  const mapping = importMapping.parse({ kind: 'teams', fields: { name: { column: 'Crew' } } });
  await api.call('POST', MAPPINGS, { cookie, body: { name: 'Crews', mapping } });
  const { headers } = await api.key('imports:write');
  const url = '/api/public/v1/imports?mapping=crews&onRejected=keep_good_rows';
  const files = { 'a.csv': 'Crew\nNavy\n""\nNavy\n', 'teams.csv': 'name\nOlive\n' };
  const done = await doneOf(await post(url, form(files), headers));
  expect(done.files).toMatchObject([
    { file: 'a.csv', created: 1, rejected: 1, imported: true },
    { file: 'teams.csv', created: 1, rejected: 0 },
  ]);
  const [rejected] = done.rejectedFiles;
  expect(rejected!.name).toBe('a-rejected.csv');
  const path = `/api/public/v1/imports/rejected/${rejected!.id}`;
  const download = await fetch(address() + path, { headers });
  expect(await download.text()).toMatch(/^﻿?"Crew","\(line\)","\(reasons\)"\r\n"Navy","4","name: .*Line 2/);
  expect(download.headers.get('content-disposition')).toContain('a-rejected.csv');
  expect((await post(`${url}x`.replace('crews', 'nobody'), form(files), headers)).status).toBe(422);
  const unknown = await post('/api/public/v1/imports?mapping=nobody', form(files), headers);
  expect([unknown.status, ((await unknown.json()) as { message: string }).message]).toEqual([
    404,
    expect.stringContaining('"nobody"'),
  ]);
  const other = await api.key('progress:write');
  expect((await post(url, form(files), other.headers)).status).toBe(403);
  expect((await fetch(address() + path, { headers: other.headers })).status).toBe(403);
});

it('keeps good rows, and imports the corrected file of rejected rows', async () => {
  const view = await upload({ 'teams.csv': 'name\nPink\nPink\nGold\n' });
  const refused = await importAll(view);
  expect(refused).toMatchObject({ ok: false, files: [{ imported: false, rejected: 1 }], rejectedFiles: [] });
  // The files are kept, so that the import can be repeated with another choice.
  const done = await importAll(view, { onRejected: 'keep_good_rows' });
  expect(done.files).toMatchObject([{ imported: true, created: 2, rejected: 1 }]);
  const { raw } = await get(`/api/admin/imports/rejected/${done.rejectedFiles[0]!.id}`);
  const corrected = raw.toString().replace('"Pink"', '"Rose"');
  const mended = await upload({ 'teams-rejected.csv': corrected });
  expect(mended.tables).toMatchObject([{ recognizedBy: 'own', columns: ['name'], complete: true }]);
  expect((await importAll(mended)).files).toMatchObject([{ created: 1, rejected: 0 }]);
  expect((await teams()).map(({ name }) => name)).toEqual(expect.arrayContaining(['Gold', 'Pink', 'Rose']));
});

it('reports all mistakes of the request at once', async () => {
  const { id } = await upload({ 'teams.csv': 'name,lead\nRed,Ada\n', 'people.csv': 'email,name\n' });
  const teamsMapping = { kind: 'teams', fields: { nmae: { column: 'Name' } } };
  const response = await post(`${UPLOADS}/${id}/import`, {
    tables: [
      { name: 'teams.csv', mapping: teamsMapping },
      { name: 'people.csv', mapping: null },
      { name: 'people.csv', mapping: null },
      { name: 'nothing.csv', mapping: teamsMapping },
    ],
  });
  const body = (await response.json()) as { issues: { path: string; message: string }[] };
  expect(response.status).toBe(422);
  expect(body.issues.map(({ path }) => path)).toEqual([
    'tables.0.mapping.fields.nmae',
    'tables.0.mapping.fields.nmae',
    'tables.0.mapping.ignoredColumns',
    'tables.0.mapping.ignoredColumns',
    'tables.0.mapping.fields.name',
    'tables.1.mapping',
    'tables.2.name',
    'tables.3.name',
  ]);
  expect(body.issues[0]!.message).toContain('Did you mean "name"?');
  const preview = await post(`${UPLOADS}/${id}/preview`, { name: 'teams.csv', mapping: teamsMapping });
  expect([preview.status, ((await preview.json()) as typeof body).issues.length]).toEqual([422, 5]);
});

it('finds no upload of another organization, and none that has expired', async () => {
  const view = await upload({ 'teams.csv': 'name\nLime\n' });
  const body = { tables: view.tables.map(({ name, mapping }) => ({ name, mapping })) };
  const preview = { name: 'teams.csv', mapping: view.tables[0]!.mapping };
  const statuses = async () => [
    (await get(`${UPLOADS}/${view.id}`)).status,
    (await post(`${UPLOADS}/${view.id}/preview`, preview)).status,
    (await post(`${UPLOADS}/${view.id}/import`, body)).status,
    (await api.call('DELETE', `${UPLOADS}/${view.id}`, { cookie })).status,
  ];
  const [other] = await api.db.asOwner<{ id: string }>(
    `insert into organization (slug, name) values ('other', 'Other') returning id`,
  );
  await api.db.asOwner('update import_upload set organization_id = $1', [other!.id]);
  expect(await statuses()).toEqual([404, 404, 404, 404]);
  await api.db.asOwner('update import_upload set organization_id = $1, expires_at = now()', [
    api.organizationId,
  ]);
  expect(await statuses()).toEqual([404, 404, 404, 404]);
  await api.db.asOwner(`update import_upload set expires_at = now() + interval '1 hour'`);
  expect((await api.call('DELETE', `${UPLOADS}/${view.id}`, { cookie })).status).toBe(200);
});

it('cancels an import when the client disconnects, and keeps the upload', async () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `Squad ${at}`).join('\n');
  const view = await upload({ 'teams.csv': `name\n${rows}\n` });
  const leaving = new AbortController();
  const body = { tables: [{ name: 'teams.csv', mapping: view.tables[0]!.mapping }] };
  const response = await post(`${UPLOADS}/${view.id}/import`, body, { cookie }, leaving.signal);
  const reader = response.body!.getReader();
  await reader.read();
  leaving.abort();
  await expect.poll(async () => (await get(`${UPLOADS}/${view.id}`)).status).toBe(200);
  await expect
    .poll(() => api.db.asOwner('select from import_upload where importing_since is null'), {
      timeout: 10_000,
    })
    .toHaveLength(1);
  expect(await api.db.asOwner(`select from team where name like 'Squad%'`)).toEqual([]);
  expect((await api.call('DELETE', `${UPLOADS}/${view.id}`, { cookie })).status).toBe(200);
  expect(await isStored(view)).toBe(false);
});

it('imports an upload once when two requests ask for it at the same time', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => `Twice ${at}`).join('\n');
  const view = await upload({ 'teams.csv': `name\n${rows}\n` });
  const body = { tables: [{ name: 'teams.csv', mapping: view.tables[0]!.mapping }] };
  const responses = await Promise.all([0, 1].map(() => post(`${UPLOADS}/${view.id}/import`, body)));
  expect(responses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const done = await doneOf(responses.find(({ status }) => status === 200)!);
  expect(done.files).toMatchObject([{ created: 5_000 }]);
  expect(await api.db.asOwner(`select from team where name like 'Twice%'`)).toHaveLength(5_000);
});

it('two imports of the same rows at the same time add them once', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => `p${at}@example.org,Person ${at}`).join('\n');
  const views = [];
  for (const _ of [1, 2]) views.push(await upload({ 'people.csv': `email,name\n${rows}\n` }));
  const done = await Promise.all(views.map((view) => importAll(view)));
  const sum = (key: 'created' | 'updated' | 'unchanged' | 'rejected') =>
    done.reduce((total, { files }) => total + files[0]![key], 0);
  expect(['created', 'updated', 'unchanged', 'rejected'].map((key) => sum(key as 'created'))).toEqual([
    3_000, 0, 3_000, 0,
  ]);
  expect(await api.db.asOwner(`select from person where email like 'p%@example.org'`)).toHaveLength(3_000);
});

it('refuses archives that decompress to far more than they have, and reads the other files', async () => {
  const zeros = Buffer.alloc(80 * 1024 ** 2);
  const view = await upload({
    'bomb.zip': zipOf('people.csv', zeros),
    'bomb.csv.gz': new Uint8Array(gzipSync(zeros)),
    'teams.csv': 'name\nMint\n',
  });
  expect(view.tables.map(({ name, problem }) => [name, problem])).toEqual([
    ['bomb.zip', expect.stringContaining('decompressed')],
    ['bomb.csv.gz', expect.stringContaining('decompressed')],
    ['teams.csv', null],
  ]);
  const folders = await readdir(join(api.storageDir, 'uploads'));
  expect(folders).toEqual([]);
});

it('imports only the tables of the request', async () => {
  const view = await upload({
    'teams.csv': 'name\nJade\n',
    'other.csv': 'name\nOnyx\n',
    'broken.csv': '',
    'statements.json': '{"statements": []}',
  });
  expect(view.tables.map(({ statements, problem }) => [statements, problem !== null])).toEqual([
    [false, false],
    [false, false],
    [false, true],
    [true, false],
  ]);
  const done = await importAll({ ...view, tables: view.tables.slice(0, 1) });
  expect(done.files).toMatchObject([{ file: 'teams.csv', created: 1 }]);
  expect(await api.db.asOwner(`select from team where name = 'Onyx'`)).toEqual([]);
});

it('reads files of the same name under different names', async () => {
  const body = new FormData();
  for (const team of ['Aqua', 'Plum']) body.append('files', new Blob([`name\n${team}\n`]), 'teams.csv');
  const view = (await (await post(UPLOADS, body)).json()) as ImportUploadView;
  expect(view.tables.map(({ name }) => name)).toEqual(['teams.csv', 'teams (2).csv']);
  expect((await importAll(view)).files).toMatchObject([{ created: 1 }, { created: 1 }]);
});

/** Returns a ZIP archive with one deflated file. */
function zipOf(name: string, content: Buffer): Uint8Array<ArrayBuffer> {
  const data = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    common,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return new Uint8Array(Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]));
}

it('reports names of columns that cannot be stored, as a mistake of the file', async () => {
  const { tables } = await upload({
    'nul.csv': 'email,na\0me\na@example.org,A\n',
    'long.csv': `email,${'n'.repeat(1_001)}\na@example.org,A\n`,
    'nul.json': JSON.stringify([{ email: 'a@example.org', 'na\0me': 'A' }]),
    'half.json': '[{"email":"a@example.org","\\ud800":"A"}]',
    'image.bin': Buffer.from('524946461a000000574542505650384c0e0000002f00000000', 'hex'),
  });
  for (const { name, problem } of tables)
    expect([name, problem]).toEqual([name, expect.stringContaining('Rename the column')]);
});

it('cuts long names of files between characters', async () => {
  const { files } = await upload({ [`x${'😀'.repeat(130)}.csv`]: 'email\n' });
  expect(files[0]!.name.isWellFormed()).toBe(true);
});
