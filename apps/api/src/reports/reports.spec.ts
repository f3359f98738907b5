import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@docket/contracts';
import { artefactKey, DiskStorage } from '@docket/storage';
import { startTestApi, type TestResponse, type TestApi } from '../testing/test-api.js';

const REPORTS = '/api/admin/reports';
const FILE = Buffer.from('%PDF-1.7 not really, but bytes are bytes\n'.repeat(50));
const SHA256 = createHash('sha256').update(FILE).digest('hex');
const FILE_NAME = 'Schulung „Müller & Söhne“ 研修.pdf';

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
});
afterAll(() => api.close());

const request = (body: object, headers: Record<string, string> = {}): Promise<TestResponse> =>
  api.call('POST', REPORTS, { cookie, body, headers });
const get = (path: string, headers: Record<string, string> = {}): Promise<TestResponse> =>
  api.call('GET', `${REPORTS}${path}`, { cookie, headers });

/** Creates a completed report with a stored file. */
async function completedReport(bytes = FILE): Promise<string> {
  const { body } = await request({ kind: 'plain', fresh: true });
  const file = join(api.storageDir, newId());
  await writeFile(file, bytes);
  await new DiskStorage(api.storageDir).put(artefactKey(api.organizationId, SHA256), file);
  await api.db.asOwner(
    `update report set status = 'completed', started_at = now(), finished_at = now(), percent = 100 where id = $1`,
    [body.id],
  );
  await api.db.asOwner(
    `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
     values ($1, $2, $3, 'application/pdf', $4, $5, 1)`,
    [api.organizationId, body.id, FILE_NAME, FILE.length, SHA256],
  );
  return body.id;
}

describe('requesting a report', () => {
  it('responds with 202 and the URL to poll', async () => {
    const response = await request({ kind: 'plain', params: { year: 2026 } });
    expect(response.status).toBe(202);
    expect(response.headers.location).toBe(`${REPORTS}/${response.body.id}`);
    expect(response.body).toMatchObject({
      status: 'queued',
      kind: 'plain',
      title: 'Plain report',
      subject: 'Everything',
    });
    const again = await request({ kind: 'plain', params: { year: 2026 } });
    expect(again.body.id).toBe(response.body.id);
    const fresh = await request({ kind: 'plain', params: { year: 2026 }, fresh: true });
    expect(fresh.body.id).not.toBe(response.body.id);
  });

  it('applies an Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'once-only' };
    const first = await request({ kind: 'plain', fresh: true }, key);
    const second = await request({ kind: 'plain', fresh: true }, key);
    expect(second.body.id).toBe(first.body.id);
    const other = await request({ kind: 'plain', params: { year: 1 } }, key);
    expect([other.status, other.body.error]).toEqual([422, 'idempotency_key_reused']);
    expect((await request({ kind: 'plain' }, { 'idempotency-key': 'x'.repeat(256) })).status).toBe(422);
  });

  it('returns the issues of an invalid request', async () => {
    const kind = await request({ kind: 'nothing' });
    expect([kind.status, kind.body.error]).toEqual([422, 'unknown_report_kind']);
    const params = await request({ kind: 'plain', params: { year: 'soon' } });
    expect(params.body).toMatchObject({ error: 'invalid_request', issues: [{ path: 'params.year' }] });
    const body = await request({ fresh: 'yes' });
    expect(body.body.issues.map(({ path }: { path: string }) => path).sort()).toEqual(['fresh', 'kind']);
    const text = await api.call('POST', REPORTS, { cookie, headers: { 'content-type': 'text/plain' } });
    expect(text.status).toBeGreaterThanOrEqual(415);
    expect(text.body.error).toBe('invalid_request');
  });
});

describe('reading reports', () => {
  it('returns pages, and validates the query', async () => {
    const page = await get('?pageSize=1&kind=plain&status=queued');
    expect(page.body).toMatchObject({ page: 1, pageSize: 1 });
    expect(page.body.items).toHaveLength(1);
    expect(page.body.total).toBeGreaterThan(1);
    const wrong = await get('?pageSize=201&status=unknown');
    expect(wrong.status).toBe(422);
    expect(wrong.body.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      'pageSize',
      'status',
    ]);
  });

  it('responds with 304 if the report has not changed, with a polling interval', async () => {
    const { body } = await request({ kind: 'plain', fresh: true });
    const first = await get(`/${body.id}`);
    expect(first.status).toBe(200);
    expect(first.headers['retry-after']).toBe('1');
    const tag = { 'if-none-match': String(first.headers.etag) };
    const same = await get(`/${body.id}`, tag);
    expect([same.status, same.raw.length, same.headers['retry-after']]).toEqual([304, 0, '1']);
    await api.call('POST', `${REPORTS}/${body.id}/cancel`, { cookie });
    const changed = await get(`/${body.id}`, tag);
    expect([changed.status, changed.body.status]).toEqual([200, 'cancelled']);
    expect(changed.headers['retry-after']).toBeUndefined();
  });

  it('does not find reports of other organizations', async () => {
    const [other] = await api.db.asOwner<{ id: string }>(
      `with o as (insert into organization (slug, name) values ('elsewhere', 'E') returning id),
         p as (insert into person (organization_id, email, name) select id, 'x@e.org', 'X' from o returning *)
       insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email)
       select organization_id, 'plain', '{}', 'secret', id, name, email from p returning id`,
    );
    for (const id of [other!.id, newId()]) {
      expect((await get(`/${id}`)).status).toBe(404);
      expect((await get(`/${id}/download`)).status).toBe(404);
      expect((await api.call('POST', `${REPORTS}/${id}/cancel`, { cookie })).status).toBe(404);
    }
    expect((await get('/not-an-id')).status).toBe(422);
  });

  it('cancels and retries a report', async () => {
    const { body } = await request({ kind: 'plain', fresh: true });
    const cancelled = await api.call('POST', `${REPORTS}/${body.id}/cancel`, { cookie });
    expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled']);
    const retried = await api.call('POST', `${REPORTS}/${body.id}/retry`, { cookie });
    expect([retried.status, retried.body.status]).toEqual([202, 'queued']);
    const twice = await api.call('POST', `${REPORTS}/${body.id}/retry`, { cookie });
    expect([twice.status, twice.body.error]).toEqual([409, 'illegal_transition']);
  });
});

describe('downloading', () => {
  it('sends the whole file with its hash and name', async () => {
    const response = await get(`/${await completedReport()}/download`);
    const base64 = Buffer.from(SHA256, 'hex').toString('base64');
    expect(response.status).toBe(200);
    expect(response.raw.equals(FILE)).toBe(true);
    expect(response.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-length': String(FILE.length),
      'content-type': 'application/pdf',
      digest: `SHA-256=${base64}`,
      'repr-digest': `sha-256=:${base64}:`,
      'x-content-type-options': 'nosniff',
    });
    const disposition = String(response.headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename=Schulung-Muller-Sohne-\.pdf; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toBe(FILE_NAME);
  });

  it.each([
    ['bytes=0-9', 206, [0, 10]],
    ['bytes=100-', 206, [100, FILE.length]],
    ['bytes=-7', 206, [FILE.length - 7, FILE.length]],
    ['bytes=5-1000000', 206, [5, FILE.length]],
    ['bytes=1-2,8-9', 200, [0, FILE.length]],
    ['lines=1-2', 200, [0, FILE.length]],
  ] as const)('sends the range %s', async (range, status, [start, end]) => {
    const response = await get(`/${await completedReport()}/download`, { range });
    expect(response.status).toBe(status);
    expect(response.raw.equals(FILE.subarray(start, end))).toBe(true);
    expect(response.headers['content-length']).toBe(String(end - start));
    expect(response.headers['content-range']).toBe(
      status === 206 ? `bytes ${start}-${end - 1}/${FILE.length}` : undefined,
    );
  });

  it('audits a download once for multiple ranges of a file', async () => {
    const id = await completedReport();
    const url = `${REPORTS}/${id}/download`;
    const recorded = async (): Promise<number> => (await get(`/${id}`)).body.downloads.length;
    await api.call('HEAD', url, { cookie });
    await get(`/${id}/download`, { range: `bytes=${FILE.length}-` });
    expect(await recorded()).toBe(0);
    for (const range of ['bytes=0-99', 'bytes=100-199', 'bytes=200-', 'bytes=-5']) {
      await get(`/${id}/download`, { range });
      expect(await recorded()).toBe(1);
    }
    await get(`/${id}/download`);
    expect(await recorded()).toBe(2);
  });

  it('audits a download even if the first byte is not requested', async () => {
    const id = await completedReport();
    await get(`/${id}/download`, { range: 'bytes=1-' });
    await get(`/${id}/download`, { range: 'bytes=2-' });
    expect((await get(`/${id}`)).body.downloads).toEqual([{ at: expect.any(String), by: 'ada@example.org' }]);
    // A download by another actor, or more than a day ago, is a separate download.
    const { headers } = await api.key('reports:read');
    const url = `/api/public/v1/reports/${id}/download`;
    await api.call('GET', url, { headers: { ...headers, range: 'bytes=1-' }, origin: null });
    expect((await get(`/${id}`)).body.downloads).toHaveLength(2);
    await api.db.asOwner(
      `update audit_event set created_at = created_at - interval '25 hours' where target_id = $1`,
      [id],
    );
    await get(`/${id}/download`, { range: 'bytes=1-' });
    expect((await get(`/${id}`)).body.downloads).toHaveLength(3);
  });

  it('rejects a range outside the file, and ignores a range of another version', async () => {
    const id = await completedReport();
    const outside = await get(`/${id}/download`, { range: `bytes=${FILE.length}-` });
    expect([outside.status, outside.headers['content-range']]).toEqual([416, `bytes */${FILE.length}`]);
    const other = await get(`/${id}/download`, { range: 'bytes=0-1', 'if-range': '"another"' });
    expect(other.status).toBe(200);
    const same = await get(`/${id}/download`, { range: 'bytes=0-1', 'if-range': `"${SHA256}"` });
    expect(same.status).toBe(206);
  });

  it('rejects the download of a report that is not completed, and of a file that was changed', async () => {
    const { body } = await request({ kind: 'plain', fresh: true });
    const early = await get(`/${body.id}/download`);
    expect([early.status, early.body.error]).toEqual([409, 'report_not_ready']);
    const id = await completedReport();
    const stored = join(api.storageDir, artefactKey(api.organizationId, SHA256));
    await writeFile(stored, Buffer.from(FILE).fill('x', 0, 1));
    const corrupt = await get(`/${id}/download`);
    expect([corrupt.status, corrupt.body.error]).toEqual([500, 'artefact_corrupt']);
    expect(corrupt.headers['content-disposition']).toBeUndefined();
    await writeFile(stored, FILE);
  });
});
