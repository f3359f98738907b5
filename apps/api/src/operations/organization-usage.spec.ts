import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { UploadQuota } from '../throttle/upload-quota.js';

let api: TestApi;
let operator: string;
beforeAll(async () => {
  api = await startTestApi({
    ORGANIZATION_REPORTS_QUEUED: '3',
    ORGANIZATION_STORED_MB: '1',
    ORGANIZATION_UPLOADED_MB_PER_DAY: '5',
  });
  await api.db.asOwner(`update organization set name = 'Acme'`);
  operator = await api.operator('olga@example.org');
});
afterAll(() => api.close());

interface Use {
  queued?: number;
  storedBytes?: number;
  uploadedMebibytes?: number;
}

async function addOrganization(
  name: string,
  { queued = 0, storedBytes, uploadedMebibytes = 0 }: Use,
): Promise<void> {
  const id = await api.db.organization();
  await api.db.asOwner('update organization set name = $2 where id = $1', [id, name]);
  await api.db.asOwner(
    `insert into person (organization_id, email, name) values ($1, 'sam@example.org', 'Sam')`,
    [id],
  );
  await addReports(id, 'queued', queued);
  if (storedBytes !== undefined) {
    const [report] = await addReports(id, 'completed', 1);
    await api.db.asOwner(
      `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
       values ($1, $2, 'a.pdf', 'application/pdf', $3, $4, 1)`,
      [id, report!.id, storedBytes, 'a'.repeat(64)],
    );
  }
  for await (const _ of api.app.get(UploadQuota).count(id, mebibytes(uploadedMebibytes)));
}

const addReports = (organizationId: string, status: string, count: number) =>
  api.db.asOwner<{ id: string }>(
    `insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email, status,
         started_at, finished_at)
       select organization_id, 'plain', '{}', 'All', id, name, email, $2, t, t
       from person, generate_series(1, $3), (select case when $2 = 'completed' then now() end) x(t)
       where organization_id = $1 returning id`,
    [organizationId, status, count],
  );

async function* mebibytes(count: number): AsyncGenerator<Buffer> {
  for (let n = 0; n < count; n += 1) yield Buffer.alloc(1024 ** 2);
}

it('lists the highest share of a quota first, then by name, in pages', async () => {
  await addOrganization('One of three reports', { queued: 1, uploadedMebibytes: 1 });
  await addOrganization('Four of five MiB', { queued: 1, storedBytes: 500_000, uploadedMebibytes: 4 });
  await addOrganization('Almost all files', { storedBytes: 1_048_575 });
  await addOrganization('Three of five MiB', { uploadedMebibytes: 3 });
  await addOrganization('The same', { uploadedMebibytes: 3 });
  const page = async (query: string) =>
    (await api.call('GET', `/api/operations/organizations${query}`, { cookie: operator })).body;
  const all = await page('');
  expect(all.items.map(({ organization }: { organization: { name: string } }) => organization.name)).toEqual([
    'Almost all files',
    'Four of five MiB',
    'The same',
    'Three of five MiB',
    'One of three reports',
    'Acme',
  ]);
  expect(all.items[1]).toMatchObject({
    queuedReports: { used: 1, quota: 3 },
    storedBytes: { used: 500_000, quota: 1024 ** 2 },
    uploadedMebibytes: { used: 4, quota: 5 },
  });
  const second = await page('?page=2&pageSize=2');
  expect(second).toEqual({ items: all.items.slice(2, 4), page: 2, pageSize: 2, total: 6 });
  expect(await page('?page=4&pageSize=2')).toMatchObject({ items: [], total: 6 });
});
