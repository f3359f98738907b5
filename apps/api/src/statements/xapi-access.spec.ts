import { newId } from '@docket/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStatementSubjects, statement, StatementClient } from '../testing/statement-client.js';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

/** Who may use the statement resource of xAPI, and with which version (docs/xapi.md). */
let api: TestApi;
let key: TestKey;
let client: StatementClient;
beforeAll(async () => {
  api = await startTestApi();
  key = await api.key('xapi:write', 'xapi:read');
  client = new StatementClient(api, key);
  await addStatementSubjects(api);
});
afterAll(() => api.close());

describe('access', () => {
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });

  it('accepts the API key as the password of Basic, with any user name', async () => {
    for (const user of [key.id, '', 'moodle', 'a b'])
      expect((await client.post(statement(), basic(`${user}:${key.token}`))).status).toBe(200);
  });

  it.each<[string, object]>([
    ['an unknown key', basic(`x:dkt_live_${'a'.repeat(32)}`)],
    ['no password', basic('x')],
    ['no key', { authorization: '' }],
    ['damaged Basic', { authorization: 'Basic %%%' }],
  ])('refuses %s before the body is read', async (_, headers) => {
    const response = await client.post('{"broken', headers);
    expect([response.status, response.headers['x-experience-api-version']]).toEqual([401, '1.0.3']);
  });

  it('requires the scope of the method', async () => {
    const [reads, writes] = [await api.key('xapi:read'), await api.key('xapi:write')];
    expect((await client.post(statement(), reads.headers)).status).toBe(403);
    expect((await client.get(newId(), 'statementId', writes.headers)).status).toBe(403);
    expect((await client.post(statement(), writes.headers)).status).toBe(200);
  });

  it('does not return the statements of another organization', async () => {
    const sent = statement();
    await client.post(sent);
    const foreign = await api.db.organization();
    await api.db.asOwner('update xapi_statement set organization_id = $1', [foreign]);
    expect((await client.get(sent.id)).status).toBe(404);
  });

  it.each([
    ['1.0.3', '1.0.3', 200],
    ['1.0.0', '1.0.3', 200],
    ['1.0', '1.0.3', 200],
    ['2.0.0', '2.0.0', 200],
    ['2.0', '2.0.0', 200],
    ['0.95', '2.0.0', 400],
    ['1.1.0', '2.0.0', 400],
    ['3.0.0', '2.0.0', 400],
    ['', '2.0.0', 400],
  ])('answers version %s with %s and status %i', async (sent, answered, status) => {
    const response = await client.post(statement(), { 'x-experience-api-version': sent });
    expect([response.status, response.headers['x-experience-api-version']]).toEqual([status, answered]);
  });

  it('describes itself to everyone', async () => {
    const { status, body } = await api.call('GET', '/api/public/v1/xapi/about', { origin: null });
    expect([status, body]).toEqual([200, { version: ['2.0.0', '1.0.3'] }]);
  });

  it('does not count refused statements as unreadable requests', async () => {
    const refused = statement({ result: { success: false } });
    for (let n = 0; n < 310; n += 1) expect((await client.post(refused)).status).toBe(400);
    expect((await client.post(statement())).status).toBe(200);
  }, 60_000);
});
