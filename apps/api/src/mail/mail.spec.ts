import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let cookie: string;
beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@x.example', 'org_admin');
  cookie = await api.signIn('ada@x.example');
});
afterAll(() => api?.close());
beforeEach(() => api.db.asOwner('delete from mail'));

const call = (method: string, path: string, options: object = {}) =>
  api.call(method, `/api/admin${path}`, { cookie, ...options });
const events = () =>
  api.db.asOwner<{ action: string; target_label: string }>(
    `select action, target_label from audit_event where action like 'mail.%' order by created_at, id`,
  );

it('queues an invitation with its person, in the language of the request, and lists it', async () => {
  const headers = { 'accept-language': 'ja' };
  const body = { email: 'lin@x.example', name: 'Lin', role: 'auditor' };
  const created = await call('POST', '/users', { body, headers });
  expect(created.status).toBe(201);
  const { body: page } = await call('GET', '/mail?search=LIN');
  expect(page).toMatchObject({ total: 1, page: 1 });
  expect(page.items[0]).toMatchObject({ kind: 'invitation', recipient: 'lin@x.example', state: 'queued' });
  expect(page.items[0].person.name).toBe('Lin');
  const [row] = await api.db.asOwner<{ language: string }>('select language from mail');
  expect(row!.language).toBe('ja');
  expect((await call('GET', '/mail?state=sent')).body.total).toBe(0);
  expect((await call('GET', '/mail?search=ada')).body.total).toBe(0);
});

it('sends a password link in the language of the account', async () => {
  const id = await api.person('tom@x.example', 'auditor');
  await api.db.asOwner(
    `update account set language = 'fr' where id = (select account_id from person where id = $1)`,
    [id],
  );
  expect((await call('POST', `/users/${id}/invitation`)).status).toBe(201);
  const rows = await api.db.asOwner('select kind, language, recipient from mail');
  expect(rows).toEqual([{ kind: 'password_reset', language: 'fr', recipient: 'tom@x.example' }]);
});

it('queues a test message to the administrator, and sends a held one again', async () => {
  const { status, body: test } = await call('POST', '/mail/test');
  expect(status).toBe(201);
  expect(test).toMatchObject({
    kind: 'test',
    recipient: 'ada@x.example',
    state: 'queued',
    canSendAgain: false,
  });
  expect((await call('POST', `/mail/${test.id}/send`)).status).toBe(409);
  await api.db.asOwner(`update mail set state = 'held', reason = 'no_server'`);
  const again = await call('POST', `/mail/${test.id}/send`);
  expect(again.body).toMatchObject({ id: test.id, state: 'queued', reason: null });
  expect((await call('GET', `/mail/${test.id}`)).body).toEqual(again.body);
  expect(await events()).toEqual([
    { action: 'mail.test_sent', target_label: 'ada@x.example' },
    { action: 'mail.sent_again', target_label: 'ada@x.example' },
  ]);
});

it('shows no message of another organization', async () => {
  const other = await api.db.organization();
  const [row] = await api.db.asOwner<{ id: string }>(
    `with p as (insert into person (organization_id, email, name, role) values ($1, 'x@x.example', 'X', 'learner') returning id)
     insert into mail (organization_id, id, person_id, kind, cause, recipient, language, state, reason)
       select $1, gen_random_uuid(), id, 'test', 'test', 'x@x.example', 'en', 'held', 'no_server' from p returning id`,
    [other],
  );
  expect((await call('GET', '/mail')).body.total).toBe(0);
  expect((await call('GET', `/mail/${row!.id}`)).status).toBe(404);
  expect((await call('POST', `/mail/${row!.id}/send`)).status).toBe(404);
});
