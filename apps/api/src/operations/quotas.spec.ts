import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@docket/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ImportSlots } from '../imports/import-slots.js';
import { Exports } from '../exports/exports.js';
import { startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';

let api: TestApi;
let port: number;
let cookie: string;
let operator: string;

beforeAll(async () => {
  api = await startTestApi({
    ORGANIZATION_REPORTS_QUEUED: '3',
    ORGANIZATION_STORED_MB: '1',
    ORGANIZATION_UPLOADED_MB_PER_DAY: '5',
    // No report gets a slot beyond the first.
    ORGANIZATION_REPORTS_IN_FLIGHT: '1',
  });
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  operator = await api.operator('olga@example.org');
});
afterAll(() => api.close());

const requestReport = (): Promise<TestResponse> =>
  api.call('POST', '/api/admin/reports', { cookie, body: { kind: 'plain', fresh: true } });
const upload = (bytes: number, path = '/api/admin/imports'): Promise<TestResponse> =>
  api.call('POST', path, {
    cookie,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: Buffer.concat([
      Buffer.from(
        '--b\r\nContent-Disposition: form-data; name="files"; filename="people.csv"\r\n\r\nemail,name\n',
      ),
      Buffer.alloc(bytes, `${'a'.repeat(9_998)},\n`),
      Buffer.from('\r\n--b--\r\n'),
    ]),
  });
const usage = async () => {
  const { body } = await api.call('GET', '/api/operations/organizations', { cookie: operator });
  return body.items.find(
    ({ organization }: never) => (organization as { id: string }).id === api.organizationId,
  );
};

it('limits the queued reports of an organization', async () => {
  for (let n = 0; n < 3; n += 1) expect((await requestReport()).status).toBe(202);
  const { status, body } = await requestReport();
  expect([status, body.error, body.message]).toEqual([
    429,
    'quota_exceeded',
    'Your organization already has 3 queued reports. Wait until some of them are finished, or cancel some.',
  ]);
  expect((await usage()).queuedReports).toEqual({ used: 3, quota: 3 });
  // The request of the same report returns the queued one, which needs no further report.
  await api.db.asOwner(`update report set status = 'cancelled', finished_at = now() where status = 'queued'`);
  expect((await requestReport()).status).toBe(202);
  await api.db.asOwner(`update report set status = 'cancelled', finished_at = now() where status = 'queued'`);
});

it('limits the stored bytes of an organization; removed files do not count', async () => {
  const { body } = await requestReport();
  await api.db.asOwner(
    `update report set status = 'completed', started_at = now(), finished_at = now() where id = $1`,
    [body.id],
  );
  await api.db.asOwner(
    `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
     values ($1, $2, 'a.pdf', 'application/pdf', 1048575, $3, 1)`,
    [api.organizationId, body.id, 'a'.repeat(64)],
  );
  expect((await requestReport()).status).toBe(202);
  await api.db.asOwner('update artefact set size = 1048576');
  const full = await requestReport();
  expect([full.status, full.body.error]).toEqual([413, 'storage_full']);
  expect((await usage()).storedBytes).toEqual({ used: 1_048_576, quota: 1_048_576 });
  await api.db.asOwner(
    `update artefact set deleted_at = now(), deleted_by = 'ada@example.org', removed_at = now()`,
  );
  expect((await requestReport()).status).toBe(202);
});

it('limits the imports of an organization, including their uploads', async () => {
  const slots = api.app.get(ImportSlots);
  const uploads = Array.from({ length: slots.limits.perOrganization }, () => {
    const sent = httpRequest({
      port,
      method: 'POST',
      path: '/api/admin/imports',
      headers: { cookie, origin: 'http://docket.test', 'content-type': 'multipart/form-data; boundary=b' },
    });
    sent.on('error', () => undefined);
    sent.write('--b\r\nContent-Disposition: form-data; name="files"; filename="people.csv"\r\n\r\nemail');
    return sent;
  });
  const until = async (used: number): Promise<void> => {
    while (slots.usedBy(api.organizationId) !== used) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(2);
  expect((await usage()).imports).toEqual({ used: 2, quota: 2 });
  const refused = await upload(100);
  expect([refused.status, refused.body.error, refused.headers['retry-after']]).toEqual([
    429,
    'rate_limited',
    '30',
  ]);
  for (const sent of uploads) sent.destroy();
  await until(0);
  expect((await usage()).refusals).toBe(1);
});

it('limits the bytes that an organization uploads per day', async () => {
  // The uploads of the previous test count, each file with at least 1 MiB.
  expect((await upload(100)).status).toBe(200);
  expect((await upload(900_000)).status).toBe(200);
  const exceeded = await upload(1_200_000);
  expect([exceeded.status, exceeded.body.error, Number(exceeded.headers['retry-after']) > 80_000]).toEqual([
    429,
    'quota_exceeded',
    true,
  ]);
  const waiting = await upload(100, '/api/admin/imports/uploads');
  expect([waiting.status, waiting.body.error]).toEqual([429, 'quota_exceeded']);
  expect(await api.db.asOwner('select from import_upload')).toEqual([]);
  expect((await usage()).uploadedMebibytes).toEqual({ used: 5, quota: 5 });
});

it('leaves slots for other organizations', () => {
  const { slots } = api.app.get(Exports);
  const [one, other] = [newId(), newId()];
  const taken = [slots.take(one), slots.take(one)];
  expect([slots.take(one), slots.usedBy(one), slots.refusedOf(one)]).toEqual([null, 2, 1]);
  taken.push(slots.take(other));
  for (const free of taken) {
    free!();
    free!();
  }
  expect([slots.usedBy(one), slots.usedBy(other)]).toEqual([0, 0]);
});
