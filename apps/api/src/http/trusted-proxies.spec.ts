import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, startTestApi } from '../testing/test-api.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => db.drop());

it.each([
  ['accepts the client address from a trusted proxy', '127.0.0.0/8', '203.0.113.9'],
  ['ignores the client address from other senders', '10.0.0.0/8', '127.0.0.1'],
])('%s', async (_, TRUSTED_PROXIES, expected) => {
  const api = await startTestApi({ TRUSTED_PROXIES }, {}, db);
  try {
    const email = `${TRUSTED_PROXIES.replace('/', '-')}@example.com`;
    await api.person(email, 'org_admin');
    const response = await api.call('POST', '/api/auth/sign-in/email', {
      body: { email, password: PASSWORD },
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(response.status).toBe(200);
    const sessions = await db.asOwner(
      'select s.ip_address from session s join account a on a.id = s.user_id where a.email = $1',
      [email],
    );
    expect(sessions).toEqual([{ ip_address: expected }]);
  } finally {
    await api.close();
  }
});
