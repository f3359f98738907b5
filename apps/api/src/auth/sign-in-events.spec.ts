import { AccountService, SignInEvents } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';
import { MAX_FAILURES } from '../throttle/sign-in-throttle.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.db.asOwner('delete from operations_event');
});

const signIn = (email: string, password = PASSWORD, address = '192.0.2.7') =>
  api.call('POST', '/api/auth/sign-in/email', { body: { email, password }, address });

interface Row {
  action: string;
  actor_email: string;
  actor_role: string;
  target_id: string | null;
  target_label: string | null;
  metadata: Record<string, unknown>;
  ip_address: string | null;
}
const events = async (email: string): Promise<Row[]> => {
  await api.app.get(SignInEvents).idle();
  return api.db.asOwner<Row>(
    `select action, actor_email, actor_role, target_id, target_label, metadata, ip_address from audit_event
       where target_label = $1 and action like 'session%' order by created_at, id`,
    [email],
  );
};
const operations = () =>
  api.db.asOwner<Row>(
    `select action, actor_email, target_label, metadata, ip_address from operations_event order by created_at, id`,
  );

describe('sign-ins', () => {
  it('are recorded with the account and the address, for the organization and for operators', async () => {
    const id = await api.person('ada@example.org', 'org_admin');
    expect((await signIn('Ada@Example.org')).status).toBe(200);
    const event = {
      action: 'session.started',
      actor_email: 'ada@example.org',
      target_label: 'ada@example.org',
      metadata: {},
      ip_address: '192.0.2.7',
    };
    expect(await events('ada@example.org')).toEqual([{ ...event, actor_role: 'org_admin', target_id: id }]);
    expect(await operations()).toEqual([event]);
  });

  it('end with an event each way', async () => {
    await api.person('bob@example.org', 'learner');
    for (const path of ['sign-out', 'revoke-sessions']) {
      const cookie = await api.signIn('bob@example.org');
      await api.call('POST', `/api/auth/${path}`, { cookie });
      await api.call('POST', `/api/auth/sign-out`, { cookie });
    }
    expect((await events('bob@example.org')).map(({ action }) => action)).toEqual([
      'session.started',
      'session.ended',
      'session.started',
      'sessions.ended',
    ]);
  });

  it('of a person who has left are refused as deactivated', async () => {
    const id = await api.person('eve@example.org', 'learner');
    await api.db.asOwner('update person set left_at = now() where id = $1', [id]);
    await signIn('eve@example.org');
    expect(await events('eve@example.org')).toMatchObject([
      { action: 'session.refused', actor_role: 'anonymous', metadata: { reason: 'deactivated', count: 1 } },
    ]);
  });
});

describe('refused sign-ins', () => {
  it('of an account are recorded for its organization and for operators', async () => {
    await api.person('lin@example.org', 'learner');
    expect((await signIn('lin@example.org', 'a wrong password')).status).toBe(401);
    const metadata = { reason: 'wrong_credentials', count: 1 };
    expect(await events('lin@example.org')).toMatchObject([
      {
        action: 'session.refused',
        actor_email: 'lin@example.org',
        actor_role: 'anonymous',
        metadata,
        ip_address: '192.0.2.7',
      },
    ]);
    expect(await operations()).toMatchObject([
      { action: 'session.refused', actor_email: 'lin@example.org', metadata, ip_address: '192.0.2.7' },
    ]);
  });

  it('of an address with several accounts name the client only to the organization whose account was meant', async () => {
    const email = 'third@example.org';
    await api.person(email, 'learner');
    const own = 'seven green kettles of the squatter';
    const accountId = await new AccountService(api.db.tenancy).createAccount({
      email,
      name: 'Squatter',
      password: own,
    });
    const squatting = await api.db.organization();
    await api.db.asOwner(
      'insert into person (organization_id, account_id, email, name) values ($1, $2, $3, $3)',
      [squatting, accountId, email],
    );
    const refusals = async () => {
      await api.app.get(SignInEvents).idle();
      const rows = await api.db.asOwner<{ organization_id: string; ip_address: string | null }>(
        `select organization_id, ip_address from audit_event where target_label = $1 and action = 'session.refused'
         order by organization_id = $2, created_at`,
        [email, squatting],
      );
      return rows.map((row) => [row.organization_id === squatting ? 'squatting' : 'own', row.ip_address]);
    };
    await signIn(email, 'a wrong password', '203.0.113.1');
    expect(await refusals()).toEqual([
      ['own', null],
      ['squatting', null],
    ]);
    expect(await operations()).toMatchObject([{ actor_email: email, ip_address: '203.0.113.1' }]);
    // In a browser that is known for one of the accounts, only its organization has the event, with the address of the client.
    const signedIn = await signIn(email, PASSWORD, '203.0.113.2');
    const cookie = String([signedIn.headers['set-cookie']].flat()[1]).split(';', 1)[0]!;
    await api.call('POST', '/api/auth/sign-in/email', {
      body: { email, password: 'a wrong password' },
      address: '203.0.113.3',
      cookie,
    });
    expect(await refusals()).toEqual([
      ['own', null],
      ['own', '203.0.113.3'],
      ['squatting', null],
    ]);
  });

  it('of an unknown address are recorded only for operators', async () => {
    const before = await api.db.asOwner('select id from audit_event');
    await signIn('nobody@example.org', 'a wrong password');
    expect(await events('nobody@example.org')).toEqual([]);
    expect(await api.db.asOwner('select id from audit_event')).toHaveLength(before.length);
    expect(await operations()).toMatchObject([
      { actor_email: 'nobody@example.org', metadata: { reason: 'wrong_credentials' } },
    ]);
  });

  it('are counted, with the throttled ones, so that a flood does not fill the logs', async () => {
    await api.person('mia@example.org', 'learner');
    const flood = 150;
    for (let n = 0; n < flood; n++) await signIn('mia@example.org', 'a wrong password', '198.51.100.9');
    const log = api.app.get(SignInEvents);
    log.flush();
    const recorded = await events('mia@example.org');
    expect(recorded.length).toBeLessThanOrEqual(4);
    expect(await operations()).toHaveLength(recorded.length);
    const counts = (reason: string) =>
      recorded
        .filter(({ metadata }) => metadata['reason'] === reason)
        .reduce((sum, { metadata }) => sum + Number(metadata['count']), 0);
    expect([counts('wrong_credentials'), counts('throttled')]).toEqual([
      MAX_FAILURES.addressInNetwork,
      flood - MAX_FAILURES.addressInNetwork,
    ]);
  });
});
