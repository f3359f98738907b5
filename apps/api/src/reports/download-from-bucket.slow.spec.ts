import { randomBytes } from 'node:crypto';
import { openStorage, type Storage } from '@docket/storage';
import { startFaultProxy, startS3Server, type FaultProxy, type S3Server } from '@docket/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REPORTS, startDownload, downloadsOf, addCompletedReport } from '../testing/downloads.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const here = process.env.TEST_RADOSGW ? describe : describe.skip;

here('a download from a bucket', () => {
  let server: S3Server;
  let proxy: FaultProxy;
  let storage: Storage;
  let api: TestApi;
  let cookie: string;
  let redirecting: TestApi;

  beforeAll(async () => {
    server = await startS3Server();
    proxy = await startFaultProxy(server.endpoint);
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

  it('streams the whole file and ranges', async () => {
    const bytes = randomBytes(100_000);
    const { id } = await addCompletedReport(api, storage, bytes);
    const whole = await api.call('GET', `${REPORTS}/${id}/download`, { cookie });
    expect([whole.status, whole.raw.equals(bytes)]).toEqual([200, true]);
    const part = await api.call('GET', `${REPORTS}/${id}/download`, {
      cookie,
      headers: { range: 'bytes=10-19' },
    });
    expect([part.status, part.raw.equals(bytes.subarray(10, 20))]).toEqual([206, true]);
    expect(await downloadsOf(api, id)).toBe(1);
  });

  it('aborts if the connection to the bucket is cut', async () => {
    const bytes = randomBytes(24 * 1024 * 1024);
    const { id } = await addCompletedReport(api, storage, bytes);
    const response = await startDownload(api, cookie, id);
    proxy.fault = { cutAfter: 1_000, direction: 'received' };
    await expect(response.toArray()).rejects.toThrow('aborted');
    expect([response.complete, proxy.cuts]).toEqual([false, 1]);
  });

  it('redirects to the bucket if presigned downloads are enabled, and audits the download', async () => {
    const bytes = randomBytes(1_000);
    const { id, key } = await addCompletedReport(api, storage, bytes);
    const url = `${REPORTS}/${id}/download`;
    const response = await redirecting.call('GET', url, { cookie });
    expect([response.status, response.raw.length, await downloadsOf(api, id)]).toEqual([302, 0, 1]);
    expect(response.headers['cache-control']).toBe('no-store');
    const file = await fetch(String(response.headers.location));
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename=Gro-e.pdf; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf`,
    );
    // A range request continues the recorded download, and a HEAD request is not a download.
    await redirecting.call('GET', url, { cookie, headers: { range: 'bytes=5-' } });
    const head = await redirecting.call('HEAD', url, { cookie });
    expect([head.status, head.headers['content-length'], await downloadsOf(api, id)]).toEqual([
      200,
      '1000',
      1,
    ]);
    await storage.delete(key);
    const missing = await redirecting.call('GET', url, { cookie });
    expect([missing.status, missing.body.error, await downloadsOf(api, id)]).toEqual([
      500,
      'artefact_corrupt',
      1,
    ]);
    expect((await redirecting.call('GET', url)).status).toBe(401);
  });
});
