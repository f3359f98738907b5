import { once } from 'node:events';
import { mailListQuery, newId, type MailMessageView } from '@docket/contracts';
import { InvitationsService, MailOutbox, MailQueue, type Actor } from '@docket/domain';
import { createTestDatabase, startSmtpServer, type SmtpServer, type TestDatabase } from '@docket/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MailDelivery } from './mail-delivery.js';
import { openMailServer, type MailServer } from './mail-server.js';

const PUBLIC_URL = 'https://docket.example.com';
const TIMEOUTS = { connection: 2_000, greeting: 300, answer: 5_000 };
const QUOTA = 500;

let db: TestDatabase;
let outbox: MailOutbox;
let smtp: SmtpServer;
let admin: Actor;
const opened: MailServer[] = [];
const errors: unknown[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  outbox = new MailOutbox(db.tenancy, QUOTA);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  smtp = await startSmtpServer();
  admin = await administrator();
});
afterEach(async () => {
  for (const server of opened.splice(0)) server.close();
  await smtp.close();
  await db.asOwner('delete from mail');
  expect(errors.splice(0)).toEqual([]);
});

/** Creates an organization with an administrator. */
async function administrator(): Promise<Actor> {
  const organizationId = await db.organization();
  const id = await person(organizationId, 'Ada <Lead>', 'org_admin');
  return { organizationId, id, name: 'Ada', email: 'ada@x.example', role: 'org_admin', ipAddress: null };
}

async function person(organizationId: string, name: string, role = 'learner'): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, role) values ($1, $2, $3, $4) returning id`,
    [organizationId, `${newId()}@x.example`, name, role],
  );
  return row!.id;
}

type Options = Partial<Parameters<typeof openMailServer>[0]>;

/** Returns a worker's delivery to the test server. */
function delivery(options: Options = {}): MailDelivery {
  const server = openMailServer(
    { host: '127.0.0.1', port: smtp.port, tls: 'none', from: 'Docket <docket@x.example>', ...options },
    TIMEOUTS,
  );
  opened.push(server);
  return deliveryOf(server);
}

const deliveryOf = (server: MailServer | null): MailDelivery =>
  new MailDelivery({
    queue: new MailQueue(db.tenancy),
    server,
    publicUrl: PUBLIC_URL,
    onError: (error) => errors.push(error),
  });

const send = (options?: Options) => delivery(options).deliverDue(new AbortController().signal);
const messages = async (by = admin): Promise<MailMessageView[]> =>
  (await outbox.list(by.organizationId, mailListQuery.parse({ pageSize: 200 }))).items;
const message = async (): Promise<MailMessageView> => (await messages())[0]!;
/** Makes queued messages due now, and ends the leases of those that are being sent. */
const makeDue = () =>
  db.asOwner(`update mail set next_attempt_at = now() where state in ('queued', 'sending')`);
const headerOf = (source: string, name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(source)?.[1];

/** Decodes quoted-printable and the line breaks of a message. */
const decoded = (source: string): string =>
  Buffer.from(
    source
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

describe('a message', () => {
  it('is sent once, with text and HTML, and the answer of the server is kept', async () => {
    await outbox.sendTest(admin);
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(smtp.received).toHaveLength(1);
    const { from, to, source } = smtp.received[0]!;
    const sent = await message();
    expect({ from, to }).toEqual({ from: 'docket@x.example', to: sent.recipient });
    expect(headerOf(source, 'Message-ID')).toBe(`<${sent.id}@docket.example.com>`);
    expect(headerOf(source, 'Auto-Submitted')).toBe('auto-generated');
    expect(decoded(source)).toContain('Hello Ada <Lead>,');
    expect(decoded(source)).toContain('Hello Ada &lt;Lead&gt;,');
    expect(sent).toMatchObject({ state: 'sent', attempts: 1, reason: null, canSendAgain: false });
    expect(sent.answer).toBe(`250 2.0.0 Accepted as ${sent.recipient}`);
    expect(sent.sentAt).not.toBeNull();
  });

  it('contains a link that works, and that is stored nowhere', async () => {
    const invitations = new InvitationsService(db.tenancy, outbox);
    const { token } = await invitations.invite(admin, await person(admin.organizationId, 'Lin', 'auditor'));
    expect(await send()).toBe(1);
    const text = decoded(smtp.received[0]!.source);
    const [, mailed] = /https:\/\/docket\.example\.com\/invitation#([\w-]+)/.exec(text) ?? [];
    expect(mailed).toBeDefined();
    expect(mailed).not.toBe(token);
    expect(await invitations.find(mailed!)).toMatchObject({ name: 'Lin' });
    expect(await invitations.find(token)).toMatchObject({ name: 'Lin' });
    const [row] = await db.asOwner<{ stored: string }>(
      `select (select jsonb_agg(m)::text from mail m) || (select jsonb_agg(i)::text from invitation i) as stored`,
    );
    expect(row!.stored).not.toContain(mailed);
    await invitations.accept(mailed!, 'lantern horse battery quilt', '192.0.2.1');
    await expect(invitations.find(token)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is not sent if its link was replaced meanwhile', async () => {
    const invitations = new InvitationsService(db.tenancy, outbox);
    const invited = await person(admin.organizationId, 'Lin', 'auditor');
    await invitations.invite(admin, invited);
    await invitations.invite(admin, invited);
    expect(await send()).toBe(1);
    expect((await messages()).map(({ state, reason }) => [state, reason])).toEqual([
      ['sent', null],
      ['failed', 'obsolete'],
    ]);
    const [, replaced] = await messages();
    expect(replaced!.canSendAgain).toBe(false);
    await expect(outbox.sendAgain(admin, replaced!.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is queued once for a cause', async () => {
    const mail = {
      organizationId: admin.organizationId,
      kind: 'test' as const,
      person: { id: admin.id, email: admin.email },
      cause: 'test:1',
    };
    const queue = () => db.tenancy.transaction(admin, (em) => outbox.queue(em, mail));
    const ids = await Promise.all([queue(), queue(), queue()]);
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
  });

  it('is not queued if its cause is not committed', async () => {
    const mail = {
      organizationId: admin.organizationId,
      kind: 'test' as const,
      person: admin,
      cause: 'test:1',
    };
    const failing = db.tenancy.transaction(admin, async (em) => {
      await outbox.queue(em, mail);
      throw new Error('The cause failed.');
    });
    await expect(failing).rejects.toThrow('The cause failed.');
    expect(await messages()).toEqual([]);
  });

  it('is held beyond the quota, without failing its cause', async () => {
    await db.asOwner(
      `insert into mail (organization_id, id, person_id, kind, cause, recipient, language)
         select $1, gen_random_uuid(), $2, 'test', 'test:' || n, 'a@x.example', 'en' from generate_series(1, $3) n`,
      [admin.organizationId, admin.id, QUOTA],
    );
    await expect(outbox.sendTest(admin)).rejects.toMatchObject({ code: 'quota_exceeded' });
    const invited = await person(admin.organizationId, 'Lin', 'auditor');
    await new InvitationsService(db.tenancy, outbox).invite(admin, invited);
    expect(await message()).toMatchObject({ kind: 'invitation', state: 'held', reason: 'quota' });
  });

  it('is held without a server, and sent on request', async () => {
    await outbox.sendTest(admin);
    expect(await deliveryOf(null).deliverDue(new AbortController().signal)).toBe(1);
    const held = await message();
    expect(held).toMatchObject({ state: 'held', reason: 'no_server', attempts: 0, canSendAgain: true });
    expect(await send()).toBe(0);
    await outbox.sendAgain(admin, held.id);
    expect(await send()).toBe(1);
    expect(smtp.received).toHaveLength(1);
  });
});

describe('a server that fails', () => {
  it.each([
    ['greeting', 'unreachable', /greeting/i],
    ['busy', 'unreachable', /^421 /],
    ['sender', 'deferred', /^550 5\.7\.1/],
    ['recipient_later', 'deferred', /^450 /],
    ['content_later', 'deferred', /^451 /],
    ['drop', 'unreachable', /clos/i],
  ] as const)('%s: the message is sent by a later attempt', async (fault, reason, answer) => {
    await outbox.sendTest(admin);
    smtp.fail(fault);
    expect(await send()).toBe(0);
    const failed = await message();
    expect(failed).toMatchObject({ state: 'queued', reason, attempts: 1, canSendAgain: false });
    expect(failed.answer).toMatch(answer);
    expect(Date.parse(failed.nextAttemptAt!)).toBeGreaterThan(Date.now());
    smtp.fail(null);
    expect(await send()).toBe(0);
    await makeDue();
    expect(await send()).toBe(1);
    expect(await message()).toMatchObject({ state: 'sent', attempts: 2, reason: null });
    const ids = smtp.received.map(({ source }) => headerOf(source, 'Message-ID'));
    expect(new Set(ids).size).toBe(1);
    // Only the lost answer makes the server receive the content twice: it was accepted the first time.
    expect(ids).toHaveLength(fault === 'drop' || fault === 'content_later' ? 2 : 1);
  });

  it.each([
    ['recipient', /^550 5\.1\.1/],
    ['content', /^554 /],
  ] as const)('%s: the message fails, and can be sent again', async (fault, answer) => {
    await outbox.sendTest(admin);
    smtp.fail(fault);
    expect(await send()).toBe(0);
    const failed = await message();
    expect(failed).toMatchObject({ state: 'failed', reason: 'refused', attempts: 1, canSendAgain: true });
    expect(failed.answer).toMatch(answer);
    await makeDue();
    smtp.fail(null);
    expect(await send()).toBe(0);
    await outbox.sendAgain(admin, failed.id);
    expect(await send()).toBe(1);
  });

  it('refuses connections: the other messages wait and are not tried', async () => {
    for (let n = 0; n < 20; n += 1) await outbox.sendTest(admin);
    const { port } = smtp;
    await smtp.close();
    expect(await send({ port })).toBe(0);
    const tried = (await messages()).filter(({ attempts }) => attempts > 0);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThanOrEqual(5);
    expect(new Set(tried.map(({ state, reason }) => `${state} ${reason}`))).toEqual(
      new Set(['queued unreachable']),
    );
  });

  it('refuses the sign-in: the message waits for a corrected password', async () => {
    await smtp.close();
    smtp = await startSmtpServer({ user: 'docket' });
    await outbox.sendTest(admin);
    smtp.fail('auth');
    expect(await send({ user: 'docket', password: 'wrong' })).toBe(0);
    expect(await message()).toMatchObject({ state: 'queued', reason: 'sign_in' });
    expect((await message()).answer).toMatch(/^535 /);
    smtp.fail(null);
    await makeDue();
    expect(await send({ user: 'docket', password: 'right' })).toBe(1);
  });

  it('offers no encryption: nothing is sent in the clear', async () => {
    await outbox.sendTest(admin);
    expect(await send({ tls: 'starttls' })).toBe(0);
    expect(await message()).toMatchObject({ state: 'queued' });
    expect(smtp.received).toEqual([]);
  });

  it('is given up after 16 attempts', async () => {
    await outbox.sendTest(admin);
    await db.asOwner('update mail set attempts = 15');
    smtp.fail('recipient_later');
    await send();
    expect(await message()).toMatchObject({ state: 'failed', reason: 'deferred', attempts: 16 });
  });
});

describe('several workers', () => {
  it('send each message once', async () => {
    for (let n = 0; n < 30; n += 1) await outbox.sendTest(admin);
    const counts = await Promise.all([send(), send(), send()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(new Set(smtp.received.map(({ source }) => headerOf(source, 'Message-ID'))).size).toBe(30);
    expect(smtp.received).toHaveLength(30);
  });

  it('send the message of a killed worker when its lease has ended, and ignore its late result', async () => {
    await outbox.sendTest(admin);
    const killed = new MailQueue(db.tenancy);
    const [claimed] = await killed.claim(5);
    expect(await send()).toBe(0);
    await makeDue();
    expect(await send()).toBe(1);
    await killed.fail(claimed!, 'refused', 'late');
    expect(await killed.read(claimed!)).toBeNull();
    expect(await message()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('let no organization with slow recipients delay another one', async () => {
    const other = await administrator();
    for (let n = 0; n < 40; n += 1) await outbox.sendTest(admin);
    await outbox.sendTest(other);
    const [slow] = await messages();
    smtp.fail((recipient) => (recipient === slow!.recipient ? 'stall' : null));
    const stalled = once(smtp.events, 'stalled');
    const delivered = once(smtp.events, 'received');
    const [first, second] = [send(), send()];
    await stalled;
    const [received] = (await delivered) as [{ to: string }];
    expect(received.to).toBe((await messages(other))[0]!.recipient);
    const sending = (await messages()).filter(({ state }) => state === 'sending');
    expect(sending.length).toBeLessThanOrEqual(2);
    smtp.fail(null);
    smtp.release();
    expect((await first) + (await second)).toBe(41);
  });

  it('stop without claiming another message', async () => {
    await outbox.sendTest(admin);
    expect(await delivery().deliverDue(AbortSignal.abort())).toBe(0);
    expect(await message()).toMatchObject({ state: 'queued', attempts: 0 });
  });
});

it('deletes messages after 90 days', async () => {
  await outbox.sendTest(admin);
  await outbox.sendTest(admin);
  const [kept, old] = await messages();
  await db.asOwner(`update mail set created_at = now() - interval '91 days' where id = $1`, [old!.id]);
  expect(await new MailQueue(db.tenancy).deleteOld()).toBe(1);
  expect((await messages()).map(({ id }) => id)).toEqual([kept!.id]);
});
