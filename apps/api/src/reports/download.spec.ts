import { createHash, randomBytes } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { newId } from '@docket/contracts';
import { artefactKey, openStorage, type Storage } from '@docket/storage';
import { startCuttingProxy, startS3Server, type CuttingProxy, type S3Server } from '@docket/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const REPORTS = '/api/admin/reports';

/** A finished report whose file is in `storage`. */
async function finished(api: TestApi, storage: Storage, bytes: Buffer): Promise<{ id: string; key: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = artefactKey(api.organizationId, sha256);
  const file = join(api.storageDir, newId());
  await writeFile(file, bytes);
  await storage.put(key, file);
  const [row] = await api.db.asOwner<{ id: string }>(
    `insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email,
       status, started_at, finished_at, percent)
     select organization_id, 'plain', '{}', 'All', id, name, email, 'completed', now(), now(), 100
     from person where organization_id = $1 returning id`,
    [api.organizationId],
  );
  await api.db.asOwner(
    `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages)
     values ($1, $2, 'Größe.pdf', 'application/pdf', $3, $4, 1)`,
    [api.organizationId, row!.id, bytes.length, sha256],
  );
  return { id: row!.id, key };
}

/** The answer to a download over a real connection, before its body is read. */
async function begin(api: TestApi, cookie: string, id: string): Promise<IncomingMessage> {
  if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
  const url = `${await api.app.getUrl()}${REPORTS}/${id}/download`;
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie } }, resolve).on('error', reject);
  });
}

const downloads = async (api: TestApi, id: string): Promise<number> => {
  const rows = await api.db.asOwner(
    `select from audit_event where action = 'report.downloaded' and target_id = $1`,
    [id],
  );
  return rows.length;
};

describe('a download from a disk', () => {
  let api: TestApi;
  let cookie: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.person('ada@example.org', 'org_admin');
    cookie = await api.signIn('ada@example.org');
  });
  afterAll(() => api.close());

  it('breaks off when the file becomes shorter while it is sent', async () => {
    const storage = openStorage({ storageDir: api.storageDir, s3: undefined });
    const bytes = randomBytes(24 * 1024 * 1024);
    const { id, key } = await finished(api, storage, bytes);
    const answer = await begin(api, cookie, id);
    expect(answer.headers['content-length']).toBe(String(bytes.length));
    // Nothing is read yet, so most of the file still waits on the other side.
    await truncate(join(api.storageDir, key), bytes.length - 1_000);
    await expect(answer.toArray()).rejects.toThrow('aborted');
    expect(answer.complete).toBe(false);
  });

  it('refuses a file that is short, and one that is gone, before the first byte', async () => {
    const storage = openStorage({ storageDir: api.storageDir, s3: undefined });
    const { id, key } = await finished(api, storage, randomBytes(1_000));
    await truncate(join(api.storageDir, key), 999);
    const wanted: Record<string, string>[] = [{}, { range: 'bytes=0-9' }];
    for (const headers of wanted) {
      const answer = await api.call('GET', `${REPORTS}/${id}/download`, { cookie, headers });
      expect([answer.status, answer.body.error]).toEqual([500, 'artefact_corrupt']);
    }
    await storage.delete(key);
    const gone = await api.call('GET', `${REPORTS}/${id}/download`, { cookie });
    expect([gone.status, gone.body.error]).toEqual([500, 'artefact_corrupt']);
    expect(gone.headers['content-length']).not.toBe('1000');
    expect(await downloads(api, id)).toBe(0);
  });
});

const here = process.env.TEST_RADOSGW ? describe : describe.skip;

here('a download from a bucket', () => {
  let server: S3Server;
  let proxy: CuttingProxy;
  let storage: Storage;
  let api: TestApi;
  let cookie: string;
  let redirecting: TestApi;

  beforeAll(async () => {
    server = await startS3Server();
    proxy = await startCuttingProxy(server.endpoint);
    const bucket = await server.bucket();
    const environment = { S3_BUCKET: bucket.bucket, S3_ENDPOINT: proxy.url, S3_CHECKSUM: 'md5' };
    api = await startTestApi(environment);
    await api.person('ada@example.org', 'org_admin');
    cookie = await api.signIn('ada@example.org');
    redirecting = await startTestApi({ ...environment, S3_PRESIGNED_DOWNLOADS: 'true' }, {}, api.db);
    storage = openStorage({ storageDir: api.storageDir, s3: bucket });
  });
  afterEach(() => {
    proxy.fault = null;
  });
  afterAll(async () => {
    await redirecting.close();
    await api.close();
    await proxy.close();
    await server.stop();
  });

  it('passes through, whole and in part', async () => {
    const bytes = randomBytes(100_000);
    const { id } = await finished(api, storage, bytes);
    const whole = await api.call('GET', `${REPORTS}/${id}/download`, { cookie });
    expect([whole.status, whole.raw.equals(bytes)]).toEqual([200, true]);
    const part = await api.call('GET', `${REPORTS}/${id}/download`, {
      cookie,
      headers: { range: 'bytes=10-19' },
    });
    expect([part.status, part.raw.equals(bytes.subarray(10, 20))]).toEqual([206, true]);
    expect(await downloads(api, id)).toBe(1);
  });

  it('breaks off when the connection to the bucket is cut', async () => {
    const bytes = randomBytes(24 * 1024 * 1024);
    const { id } = await finished(api, storage, bytes);
    const answer = await begin(api, cookie, id);
    proxy.fault = { cutAfter: 1_000, direction: 'received' };
    await expect(answer.toArray()).rejects.toThrow('aborted');
    expect([answer.complete, proxy.cuts]).toEqual([false, 1]);
  });

  it('answers 503 while the bucket is away, and records nothing', async () => {
    const { id } = await finished(api, storage, randomBytes(1_000));
    const gone = await startTestApi({ S3_BUCKET: 'any', S3_ENDPOINT: 'http://127.0.0.1:1' }, {}, api.db);
    const answer = await gone.call('GET', `${REPORTS}/${id}/download`, { cookie });
    expect([answer.status, answer.body.error]).toEqual([503, 'unavailable']);
    expect(answer.headers['retry-after']).toBe('5');
    expect(await downloads(api, id)).toBe(0);
    await gone.close();
  });

  it('is handed out by the bucket itself where that is wanted, and recorded all the same', async () => {
    const bytes = randomBytes(1_000);
    const { id, key } = await finished(api, storage, bytes);
    const url = `${REPORTS}/${id}/download`;
    const answer = await redirecting.call('GET', url, { cookie });
    expect([answer.status, answer.raw.length, await downloads(api, id)]).toEqual([302, 0, 1]);
    expect(answer.headers['cache-control']).toBe('no-store');
    const file = await fetch(String(answer.headers.location));
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename=Gro-e.pdf; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf`,
    );
    // A piece goes on with the download that was begun; a look at the headers is none.
    await redirecting.call('GET', url, { cookie, headers: { range: 'bytes=5-' } });
    const head = await redirecting.call('HEAD', url, { cookie });
    expect([head.status, head.headers['content-length'], await downloads(api, id)]).toEqual([200, '1000', 1]);
    await storage.delete(key);
    const missing = await redirecting.call('GET', url, { cookie });
    expect([missing.status, missing.body.error, await downloads(api, id)]).toEqual([
      500,
      'artefact_corrupt',
      1,
    ]);
    expect((await redirecting.call('GET', url)).status).toBe(401);
  });
});
