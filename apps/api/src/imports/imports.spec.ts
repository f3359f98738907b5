import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportProgress } from '@docket/contracts';
import { createLogger } from '@docket/observability';
import { ImportRuns } from './import-runs.js';
import { ORIGIN, startTestApi, type TestApi } from '../testing/test-api.js';

const IMPORTS = '/api/admin/imports';
let api: TestApi;
let cookie: string;

const logged: string[] = [];

beforeAll(async () => {
  const destination = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk));
      done();
    },
  });
  api = await startTestApi({}, { logger: createLogger({ name: 'api', level: 'error', destination }) });
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  await api.app.listen(0, '127.0.0.1');
});
afterAll(() => api.close());

const address = (): string => `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;
const uploadFolders = (): Promise<string[]> => readdir(join(api.storageDir, 'uploads'));

function send(files: Record<string, string>): Promise<Response> {
  const body = new FormData();
  for (const [name, text] of Object.entries(files)) body.append('files', new Blob([text]), name);
  return fetch(address() + IMPORTS, { method: 'POST', headers: { cookie, origin: ORIGIN }, body });
}

const linesOf = async (response: Response): Promise<ImportProgress[]> =>
  (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ImportProgress);

it('imports files and reports progress, with the result last', async () => {
  const response = await send({ 'teams.csv': 'name\nRed\nBlue\n' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  const lines = await linesOf(response);
  expect(lines.at(-1)).toMatchObject({ type: 'done', ok: true, files: [{ file: 'teams.csv', created: 2 }] });
  expect(await linesOf(await send({ 'teams.csv': 'name\nRed\nBlue\n' }))).toContainEqual(
    expect.objectContaining({ type: 'done', files: [expect.objectContaining({ created: 0, unchanged: 2 })] }),
  );
  const teams = await api.db.asOwner('select name from team order by name');
  expect(teams).toEqual([{ name: 'Blue' }, { name: 'Red' }]);
  expect(await uploadFolders()).toEqual([]);
});

it('keeps the connection open with empty lines while rows are checked', async () => {
  const runs = api.app.get(ImportRuns);
  const before = runs.keepAliveMs;
  runs.keepAliveMs = 1;
  try {
    const response = await send({ 'teams.csv': 'name\nQuiet\n' });
    const lines = (await response.clone().text()).split('\n');
    expect(lines.filter((line) => line === '').length).toBeGreaterThan(1);
    expect((await linesOf(response)).map(({ type }) => type)).toEqual(['file', 'done']);
  } finally {
    runs.keepAliveMs = before;
  }
});

it('reports rejected rows and unknown files', async () => {
  const done = (await linesOf(await send({ 'teams.csv': 'title\nGreen\n', 'photo.png': 'x' }))).at(-1);
  expect(done).toMatchObject({ type: 'done', ok: false });
  expect(await api.db.asOwner(`select from team where name = 'Green'`)).toEqual([]);
});

it('reports a file that fails with an unexpected error, and imports the other files', async () => {
  await api.db.asOwner(`create function fail() returns trigger language plpgsql as $$
    begin raise exception 'a bug'; end $$`);
  await api.db.asOwner(
    `create trigger fail before insert on team for each row when (new.name = 'Faulty') execute function fail()`,
  );
  const response = await send({
    'teams.csv': 'name\nGray\nFaulty\n',
    'topics.csv': 'id,title,family,module\nxss,XSS,web,a03\n',
  });
  const lines = await linesOf(response);
  const failed = { file: 'teams.csv', kind: 'teams', created: 0, updated: 0, unchanged: 0, rejected: 1 };
  const imported = { file: 'topics.csv', created: 1, rejected: 0 };
  expect(lines.slice(-3)).toMatchObject([
    { type: 'file', result: failed },
    { type: 'file', result: imported },
    { type: 'done', ok: false, files: [failed, imported] },
  ]);
  const requestId = String(response.headers.get('x-request-id'));
  const done = lines.at(-1) as Extract<ImportProgress, { type: 'done' }>;
  expect(done.rejections).toMatchObject([{ file: 'teams.csv', line: 0, field: '(file)' }]);
  expect(done.rejections[0]!.reason).toMatch(`nothing of this file was imported`);
  expect(done.rejections[0]!.reason).toContain(requestId);
  expect(logged.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({ requestId, file: 'teams.csv', msg: 'import of a file failed' }),
  );
  expect(await api.db.asOwner(`select from team where name in ('Gray', 'Faulty')`)).toEqual([]);
  expect(await api.db.asOwner(`select from topic where slug = 'xss'`)).toHaveLength(1);
  expect(await uploadFolders()).toEqual([]);
});

it('requires files', async () => {
  const none = await send({});
  expect([none.status, ((await none.json()) as { error: string }).error]).toEqual([422, 'invalid_request']);
  const json = await api.call('POST', IMPORTS, { cookie, body: {} });
  expect([json.status, json.body.issues[0].path]).toEqual([422, 'files']);
});

it.each([
  [
    'ends in a file',
    '--b\r\nContent-Disposition: form-data; name="files"; filename="teams.csv"\r\n\r\nname\nRed',
  ],
  ['ends in a header', '--b\r\nContent-Dispos'],
  ['is empty', ''],
])('rejects a form that %s, and stores nothing', async (_, body) => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const response = await api.call('POST', IMPORTS, { cookie, body: Buffer.from(body), headers });
  expect([response.status, response.body.error]).toEqual([422, 'invalid_request']);
  expect(await uploadFolders()).toEqual([]);
});

it('leaves no files or rows when the client disconnects', async () => {
  const closed = Promise.withResolvers<void>();
  const upload = httpRequest(address() + IMPORTS, {
    method: 'POST',
    headers: {
      cookie,
      origin: ORIGIN,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 1_000_000,
    },
  });
  upload.on('error', () => closed.resolve());
  const part =
    '--x\r\ncontent-disposition: form-data; name="files"; filename="teams.csv"\r\n\r\nname\nHalf\n';
  upload.write(part, () => setTimeout(() => upload.destroy(), 200));
  await closed.promise;
  await expectSoon(async () => (await uploadFolders()).length === 0);
  expect(await api.db.asOwner(`select from team where name = 'Half'`)).toEqual([]);
});

it('stops reading a file when the client disconnects', async () => {
  const part = '--x\r\ncontent-disposition: form-data; name="files"; filename="teams.csv"\r\n\r\n';
  // Rows that are left out: nothing is staged while they are read.
  const body = Buffer.concat([
    Buffer.from(`${part}name\nEmpty\n`),
    Buffer.alloc(50_000_000, ',\n'),
    Buffer.from('\r\n--x--\r\n'),
  ]);
  const upload = httpRequest(`${address()}${IMPORTS}?dryRun=true`, {
    method: 'POST',
    headers: {
      cookie,
      origin: ORIGIN,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': body.length,
    },
  });
  upload.on('error', () => undefined);
  const runs = api.app.get(ImportRuns);
  const { keepAliveMs } = runs;
  runs.keepAliveMs = 100;
  try {
    const answered = once(upload, 'response');
    upload.end(body);
    await answered;
  } finally {
    runs.keepAliveMs = keepAliveMs;
  }
  expect(await uploadFolders()).not.toEqual([]);
  upload.destroy();
  // To read the whole file takes longer.
  await expect.poll(uploadFolders, { timeout: 20_000 }).toEqual([]);
}, 60_000);

/** Waits until `condition` is true, for at most 30 seconds. */
async function expectSoon(condition: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > until) throw new Error('The condition did not become true within 30 seconds.');
    await new Promise((done) => setTimeout(done, 50));
  }
}
