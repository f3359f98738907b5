import { randomBytes } from 'node:crypto';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { openStorage } from '@docket/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORTS, startDownload, downloadsOf, addCompletedReport } from '../testing/downloads.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

describe('a download from a disk', () => {
  let api: TestApi;
  let cookie: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.person('ada@example.org', 'org_admin');
    cookie = await api.signIn('ada@example.org');
  });
  afterAll(() => api.close());

  it('aborts if the file is truncated during the download', async () => {
    const storage = openStorage({ storageDir: api.storageDir, s3: undefined });
    const bytes = randomBytes(24 * 1024 * 1024);
    const { id, key } = await addCompletedReport(api, storage, bytes);
    const response = await startDownload(api, cookie, id);
    expect(response.headers['content-length']).toBe(String(bytes.length));
    // The client has not read anything yet, so most of the file is not sent.
    await truncate(join(api.storageDir, key), bytes.length - 1_000);
    await expect(response.toArray()).rejects.toThrow('aborted');
    expect(response.complete).toBe(false);
  });

  it('rejects a truncated file and a missing file before the first byte', async () => {
    const storage = openStorage({ storageDir: api.storageDir, s3: undefined });
    const { id, key } = await addCompletedReport(api, storage, randomBytes(1_000));
    await truncate(join(api.storageDir, key), 999);
    const requests: Record<string, string>[] = [{}, { range: 'bytes=0-9' }];
    for (const headers of requests) {
      const response = await api.call('GET', `${REPORTS}/${id}/download`, { cookie, headers });
      expect([response.status, response.body.error]).toEqual([500, 'artefact_corrupt']);
    }
    await storage.delete(key);
    const missing = await api.call('GET', `${REPORTS}/${id}/download`, { cookie });
    expect([missing.status, missing.body.error]).toEqual([500, 'artefact_corrupt']);
    expect(missing.headers['content-length']).not.toBe('1000');
    expect(await downloadsOf(api, id)).toBe(0);
  });

  it('responds with 503 while the storage is not available, and is not audited', async () => {
    const { id } = await addCompletedReport(
      api,
      openStorage({ storageDir: api.storageDir, s3: undefined }),
      randomBytes(1_000),
    );
    const withoutStorage = await startTestApi(
      { S3_BUCKET: 'any', S3_ENDPOINT: 'http://127.0.0.1:1' },
      {},
      api.db,
    );
    const response = await withoutStorage.call('GET', `${REPORTS}/${id}/download`, { cookie });
    expect([response.status, response.body.error]).toEqual([503, 'unavailable']);
    expect(response.headers['retry-after']).toBe('5');
    expect(await downloadsOf(api, id)).toBe(0);
    await withoutStorage.close();
  });
});
