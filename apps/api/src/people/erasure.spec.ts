import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ALIAS_SHA1,
  columnsWith,
  EMAIL,
  EMAIL_SHA1,
  IDENTIFIERS,
  NAME,
  startWithPersonEverywhere,
  type PersonEverywhere,
} from '../testing/person-everywhere.js';
import { Exports } from '../exports/exports.js';
import type { TestApi } from '../testing/test-api.js';

/**
 * Erasure of personal data (docs/privacy.md). One person occurs in every way in which records can name a person; after the
 * erasure, neither the database nor Redis nor the storage contains their name or address.
 */
const USERS = '/api/admin/users';

let api: TestApi;
let ada: string;
let zoe: string;
let zoeId: string;
let learner: string;
let reports: PersonEverywhere['reports'];
let unfilled: string[];

beforeAll(async () => {
  ({ api, ada, zoe, zoeId, learner, reports, unfilled } = await startWithPersonEverywhere());
});
afterAll(() => api.close());

const post = (url: string, body: object, cookie = ada) => api.call('POST', url, { cookie, body });
const patch = (id: string, body: object) => api.call('PATCH', `${USERS}/${id}`, { cookie: ada, body });
const erase = (confirmation = EMAIL, id = zoeId) => post(`${USERS}/${id}/erasure`, { confirmation });
const erasure = async (id = zoeId) => (await api.call('GET', `${USERS}/${id}/erasure`, { cookie: ada })).body;

/** Returns the keys of Redis whose name or value contains a text. */
async function redisWith(text: string): Promise<string[]> {
  const redis = new Redis(process.env.TEST_REDIS_URL!);
  try {
    const found: string[] = [];
    for (const key of await redis.keys('*')) {
      const dumped = (await redis.dumpBuffer(key))?.toString('latin1') ?? '';
      if (`${key} ${dumped}`.toLowerCase().includes(text)) found.push(key);
    }
    return found;
  } finally {
    await redis.quit();
  }
}

/** Returns the files of the storage that contain one of the texts. */
async function filesWith(...texts: string[]): Promise<string[]> {
  const files = await readdir(api.storageDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((each) => each.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    const content = String(file.name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    if (texts.some((text) => new RegExp(`${text}\\b`).test(content))) found.push(file.name);
  }
  return found;
}

describe('before the person has left', () => {
  it('is refused for an administrator and for a member, whatever the confirmation', async () => {
    expect(await erase()).toMatchObject({ status: 409, body: { error: 'conflict' } });
    expect((await erasure()).obstacle).toContain('administrator');
    expect((await erasure(learner)).obstacle).toContain('Deactivate the person first');
    expect(await erase('lee@example.org', learner)).toMatchObject({ status: 409 });
  });
});

describe('after the person has left', () => {
  beforeAll(async () => {
    // Every table that can name a person does: otherwise the tests below would prove nothing about it.
    expect(unfilled).toEqual(['erased_person_report']);
    expect((await patch(zoeId, { status: 'left' })).status).toBe(200);
  });

  it('lists the reports whose data contains the person', async () => {
    const { obstacle, pseudonym, reports: listed } = await erasure();
    expect(obstacle).toBeNull();
    expect(pseudonym).toBe(`erased-${zoeId.slice(-12)}`);
    const ids = listed.map(({ id }: { id: string }) => id);
    expect(new Set(ids)).toEqual(new Set([reports.file, reports.held, reports.failed]));
    expect(listed.find(({ id }: { id: string }) => id === reports.held)).toMatchObject({
      onLegalHold: true,
      kept: null,
    });
  });

  it('searches the reports only in a slot of the exports, because that reads all stored data', async () => {
    const { slots } = api.app.get(Exports);
    const taken = Array.from({ length: slots.limits.perOrganization }, () => slots.take(api.organizationId)!);
    const url = `${USERS}/${zoeId}/erasure`;
    for (const response of [await api.call('GET', url, { cookie: ada }), await erase()])
      expect([response.status, response.headers['retry-after']]).toEqual([429, '30']);
    for (const free of taken) free();
    expect((await erasure()).obstacle).toBeNull();
  });

  it('requires the e-mail address of the person as confirmation', async () => {
    const { status, body } = await erase('ada@example.org');
    expect([status, body.issues[0].path]).toEqual([422, 'confirmation']);
    expect((await erasure()).erasedAt).toBeNull();
  });

  it('replaces the name and the addresses everywhere in the database', async () => {
    const identifiers = Object.values(IDENTIFIERS);
    const before = await columnsWith(api, NAME, EMAIL);
    expect(before.length).toBeGreaterThan(40);
    for (const identifier of identifiers)
      expect(await columnsWith(api, identifier)).toContain('audit_event.metadata');
    const { status, body } = await erase(EMAIL.toUpperCase());
    expect([status, body.obstacle]).toEqual([200, null]);
    expect(body.erasedAt).not.toBeNull();
    expect(await columnsWith(api, NAME, EMAIL, EMAIL_SHA1, ALIAS_SHA1, ...identifiers)).toEqual([]);
    // The pseudonym is wherever the person was, except in what was deleted.
    const deleted = [
      'passkey.',
      'account.',
      'session.',
      'credential.',
      'verification.',
      'person.search_text',
      'person.name_key',
      'invitation.accepted_from',
      'person_identifier.',
      'xapi_statement.email',
      'xapi_statement.account',
    ];
    const after = new Set(await columnsWith(api, `erased-${zoeId.slice(-12)}`));
    expect(
      before.filter((column) => !after.has(column) && !deleted.some((name) => column.startsWith(name))),
    ).toEqual([]);
  });

  it('deletes the account with its sessions and passwords', async () => {
    expect((await api.call('GET', '/api/session', { cookie: zoe })).status).toBe(401);
    const [count] = await api.db.asOwner<{ n: string }>('select count(*) as n from account');
    expect(Number(count!.n)).toBe(1);
  });

  it('leaves the events of others and their addresses in the audit log', async () => {
    const [event] = await api.db.asOwner<{ actor_email: string; target_label: string; metadata: object }>(
      `select actor_email, target_label, metadata from audit_event where action = 'user.erased'`,
    );
    expect(event).toEqual({
      actor_email: 'ada@example.org',
      target_label: `erased-${zoeId.slice(-12)}`,
      metadata: { merged: 0, accountDeleted: true },
    });
    const [created] = await api.db.asOwner<{
      actor_email: string;
      ip_address: string | null;
      target_label: string;
    }>(
      `select actor_email, ip_address, target_label from audit_event where action = 'user.created' order by id limit 1`,
    );
    expect(created).toEqual({
      actor_email: `erased-${zoeId.slice(-12)}@erased.invalid`,
      ip_address: null,
      target_label: 'lee@example.org',
    });
    const [removed] = await api.db.asOwner<{ ip_address: string | null }>(
      `select ip_address from audit_event where action = 'user.removed'`,
    );
    expect(removed!.ip_address).not.toBeNull();
  });

  it('leaves neither the name nor the address in Redis', async () => {
    expect(await redisWith('quill')).toEqual([]);
  });

  it('drops the data of a failed report, so that a retry reads it again', async () => {
    const [row] = await api.db.asOwner<{ snapshot_sha256: string | null }>(
      'select snapshot_sha256 from report where id = $1',
      [reports.failed],
    );
    expect(row!.snapshot_sha256).toBeNull();
  });

  it('leaves the decision about each report to the administrator, and respects the legal hold', async () => {
    const ids = (await erasure()).reports.map(({ id }: { id: string }) => id);
    expect(new Set(ids)).toEqual(new Set([reports.file, reports.held]));
    const file = `/api/admin/reports/${reports.held}/file`;
    expect((await api.call('DELETE', file, { cookie: ada })).body.error).toBe('report_on_legal_hold');
    const url = `${USERS}/${zoeId}/erasure/reports`;
    const keep = (id: string) =>
      api.call('PUT', `${url}/${id}`, { cookie: ada, body: { basis: 'Lawsuit 12' } });
    expect((await keep(reports.held)).status).toBe(200);
    expect((await keep(reports.other)).status).toBe(404);
    expect(
      (await api.call('DELETE', `/api/admin/reports/${reports.file}/file`, { cookie: ada })).status,
    ).toBe(200);
    expect((await keep(reports.file)).status).toBe(409);
    const listed = (await erasure()).reports;
    const stateOf = (id: string) => listed.find((each: { id: string }) => each.id === id);
    expect(stateOf(reports.held)).toMatchObject({ kept: { basis: 'Lawsuit 12', by: 'ada@example.org' } });
    expect(stateOf(reports.file)).toMatchObject({ status: 'expired', kept: null });
    const [event] = await api.db.asOwner<{ metadata: object }>(
      `select metadata from audit_event where action = 'report.kept'`,
    );
    expect(event!.metadata).toMatchObject({ personId: zoeId, basis: 'Lawsuit 12' });
  });

  it('leaves the person in the storage only in the report that is kept', async () => {
    expect(await filesWith(NAME, EMAIL)).toEqual([]);
    expect((await filesWith(zoeId)).length).toBe(2);
  });

  it('does not change an erased person any more', async () => {
    expect(await erase(`erased-${zoeId.slice(-12)}@erased.invalid`)).toMatchObject({ status: 409 });
    expect(await patch(zoeId, { name: NAME })).toMatchObject({ status: 409 });
    expect(await patch(zoeId, { status: 'active' })).toMatchObject({ status: 409 });
    expect(await post(`${USERS}/${zoeId}/invitation`, {})).toMatchObject({ status: 409 });
    expect(await post(`${USERS}/${zoeId}/merge`, { into: learner })).toMatchObject({ status: 409 });
    expect(await post(`${USERS}/${learner}/merge`, { into: zoeId })).toMatchObject({ status: 409 });
  });

  it('rejects attempts for the erased address, and takes the same person again as another one', async () => {
    const key = await api.key('progress:write');
    const record = async (sourceId: string) =>
      api.call('POST', '/api/public/v1/attempts', {
        headers: key.headers,
        origin: null,
        body: {
          attempts: [
            {
              email: EMAIL,
              topicId: 'sqli',
              score: 90,
              completedAt: '2026-10-01T00:00:00Z',
              source: 'lms',
              sourceId,
            },
          ],
        },
      });
    expect((await record(`${EMAIL}-1`)).status).toBe(422);
    const again = (await post(USERS, { email: EMAIL, name: NAME })).body;
    expect(again.id).not.toBe(zoeId);
    expect((await record(`${EMAIL}-1`)).body).toMatchObject({ created: 1 });
  });
});

describe('a person with other names', () => {
  it('erases earlier names and addresses, and those of merged people', async () => {
    const add = async (email: string, name: string) =>
      (await post(USERS, { email, name, joinedAt: '2026-01-01T00:00:00Z' })).body.id;
    const id = await add('maria.before@example.org', 'Maria Before');
    const double = await add('m.double@example.org', 'Maria Double');
    await patch(id, { email: 'maria.after@example.org', name: 'Maria After' });
    await post(`${USERS}/${double}/merge`, { into: id });
    await patch(id, { status: 'left' });
    expect((await erasure(double)).obstacle).toContain('maria.after@example.org');
    expect((await erase('maria.after@example.org', id)).status).toBe(200);
    const names = [
      'maria.before@',
      'maria.after@',
      'm.double@',
      'Maria Before',
      'Maria After',
      'Maria Double',
    ];
    expect(await columnsWith(api, ...names)).toEqual([]);
    const { body } = await api.call('GET', `${USERS}/${id}/record`, { cookie: ada });
    const merged = `erased-${double.slice(-12)}`;
    expect(body.person.merged).toEqual([{ id: double, name: merged, email: `${merged}@erased.invalid` }]);
  });

  it('leaves the name where it is that of another person, or part of another name', async () => {
    const add = async (email: string, name: string) =>
      (await post(USERS, { email, name, joinedAt: '2026-01-01T00:00:00Z' })).body.id;
    const id = await add('sam1@example.org', 'Sam Fox');
    const namesake = await add('sam2@example.org', 'Sam Fox');
    const longer = await add('sam1@example.org.uk', 'Sam Foxworth');
    const other = await add('xsam1@example.org', 'Will');
    await patch(id, { status: 'left' });
    expect((await erase('sam1@example.org', id)).status).toBe(200);
    const nameOf = async (person: string) => {
      const { name, email } = (await api.call('GET', `${USERS}/${person}`, { cookie: ada })).body;
      return [name, email];
    };
    expect(await nameOf(namesake)).toEqual(['Sam Fox', 'sam2@example.org']);
    expect(await nameOf(longer)).toEqual(['Sam Foxworth', 'sam1@example.org.uk']);
    expect(await nameOf(other)).toEqual(['Will', 'xsam1@example.org']);
    const labels = await api.db.asOwner<{ label: string; name: string }>(
      `select target_label as label, metadata #>> '{after,name}' as name from audit_event
         where action = 'user.created' and target_id = any ($1) order by id`,
      [[id, namesake, longer, other]],
    );
    expect(labels).toEqual([
      { label: `erased-${id.slice(-12)}@erased.invalid`, name: `erased-${id.slice(-12)}` },
      { label: 'sam2@example.org', name: 'Sam Fox' },
      { label: 'sam1@example.org.uk', name: 'Sam Foxworth' },
      { label: 'xsam1@example.org', name: 'Will' },
    ]);
  });

  it('leaves an earlier address that another person has now', async () => {
    const add = async (email: string) =>
      (await post(USERS, { email, name: 'Q', joinedAt: '2026-01-01T00:00:00Z' })).body.id;
    const id = await add('desk@example.org');
    await patch(id, { email: 'quinn@example.org', name: 'Quinn Before' });
    const heir = await add('desk@example.org');
    await patch(id, { status: 'left' });
    expect((await erase('quinn@example.org', id)).status).toBe(200);
    const { email } = (await api.call('GET', `${USERS}/${heir}`, { cookie: ada })).body;
    expect(email).toBe('desk@example.org');
    const [created] = await api.db.asOwner(
      `select target_label from audit_event where action = 'user.created' and target_id = $1`,
      [heir],
    );
    expect(created).toEqual({ target_label: 'desk@example.org' });
  });

  it('keeps an account that gives access elsewhere', async () => {
    const id = await api.person('op@example.org', 'auditor');
    await api.db.asOwner(
      `insert into operator (account_id) select id from account where email = 'op@example.org'`,
    );
    await patch(id, { status: 'left' });
    expect((await erase('op@example.org', id)).status).toBe(200);
    expect(await columnsWith(api, 'op@example.org')).toEqual(['account.email', 'account.name']);
  });
});
