import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPasswordLists } from '@docket/domain';
import { createTestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';

const BREACHED = 'four words that leaked';
let api: TestApi;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-breached-'));
  file = join(folder, 'passwords.txt');
  writeFileSync(file, `${createHash('sha1').update(BREACHED).digest('hex').toUpperCase()}:12\r\n`);
  api = await startTestApi({ BREACHED_PASSWORDS_FILE: file });
  await api.person('ada@example.org', 'org_admin');
});
afterAll(async () => {
  await api.close();
  await loadPasswordLists(); // other tests of this process use no file
  rmSync(folder, { recursive: true });
});

it('refuses a breached password like other refused passwords', async () => {
  const cookie = await api.signIn('ada@example.org');
  const change = (password: string) =>
    api.call('POST', '/api/account/password', { cookie, body: { currentPassword: PASSWORD, password } });
  const [breached, common] = [await change(BREACHED), await change('passwordpassword')];
  expect(breached.body).toEqual({
    ...common.body,
    message: expect.stringContaining('data breaches'),
    issues: [{ path: 'password', message: expect.stringContaining('data breaches') }],
  });
  expect([breached.status, common.status, (await change(`${BREACHED} not`)).status]).toEqual([422, 422, 200]);
});

it('does not start with a file that is missing or not sorted', async () => {
  const db = await createTestDatabase();
  const start = (path: string) => startTestApi({ BREACHED_PASSWORDS_FILE: path }, {}, db);
  await expect(start(join(folder, 'missing.txt'))).rejects.toThrow(
    'BREACHED_PASSWORDS_FILE cannot be read (ENOENT). Check the path and the permissions, or remove the variable.',
  );
  writeFileSync(file, `${'F'.repeat(40)}:1\n${'A'.repeat(40)}:2\n`);
  await expect(start(file)).rejects.toThrow('BREACHED_PASSWORDS_FILE is not sorted by hash.');
  await db.drop();
});
