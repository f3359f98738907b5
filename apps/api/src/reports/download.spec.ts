import { randomBytes } from 'node:crypto';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { openStorage } from '@docket/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORTS, beginDownload, downloadsOf, finishedReport } from '../testing/downloads.js';
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

  it('breaks off when the file becomes shorter while it is sent', async () => {
    const storage = openStorage({ storageDir: api.storageDir, s3: undefined });
    const bytes = randomBytes(24 * 1024 * 1024);
    const { id, key } = await finishedReport(api, storage, bytes);
    const answer = await beginDownload(api, cookie, id);
    expect(answer.headers['content-length']).toBe(String(bytes.length));
    // Nothing is read yet, so most of the file still waits on the other side.
    await truncate(join(api.storageDir, key), bytes.length - 1_000);
    await expect(answer.toArray()).rejects.toThrow('aborted');
    expect(answer.complete).toBe(false);
  });

  it('refuses a file that is short, and one that is gone, before the first byte', async () => {
    const storage = openStorage({ storageDir: api.storageDir, s3: undefined });
    const { id, key } = await finishedReport(api, storage, randomBytes(1_000));
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
    expect(await downloadsOf(api, id)).toBe(0);
  });

  it('answers 503 while the storage is away, and records nothing', async () => {
    const { id } = await finishedReport(
      api,
      openStorage({ storageDir: api.storageDir, s3: undefined }),
      randomBytes(1_000),
    );
    const gone = await startTestApi({ S3_BUCKET: 'any', S3_ENDPOINT: 'http://127.0.0.1:1' }, {}, api.db);
    const answer = await gone.call('GET', `${REPORTS}/${id}/download`, { cookie });
    expect([answer.status, answer.body.error]).toEqual([503, 'unavailable']);
    expect(answer.headers['retry-after']).toBe('5');
    expect(await downloadsOf(api, id)).toBe(0);
    await gone.close();
  });
});
