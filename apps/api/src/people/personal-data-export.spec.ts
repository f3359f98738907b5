import { personalData } from '@docket/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  EMAIL,
  NAME,
  startWithPersonEverywhere,
  type PersonEverywhere,
} from '../testing/person-everywhere.js';

/** Export of all data about a person (docs/privacy.md). */
let fixture: PersonEverywhere;
let exported: { format: string; version: number; personId: string; records: Record<string, object[]> };
let text: string;

beforeAll(async () => {
  fixture = await startWithPersonEverywhere();
  const url = `/api/admin/users/${fixture.zoeId}/data.json`;
  const response = await fixture.api.call('GET', url, { cookie: fixture.ada });
  expect(response.status).toBe(200);
  expect(response.headers['content-disposition']).toMatch(/^attachment; filename="person-.*Z\.json"$/);
  text = String(response.raw);
  exported = JSON.parse(text);
});
afterAll(() => fixture.api.close());

const camelCase = (name: string) => name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

it('contains every row of the database that mentions the person by name, address or ID', async () => {
  const { db } = fixture.api;
  const tables = await db.asOwner<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'`,
  );
  let compared = 0;
  for (const { name } of tables) {
    const rows = await db.asOwner<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from "${name}" t
         where exists (select from unnest($1::text[]) x where strpos(lower(to_jsonb(t)::text), lower(x)) > 0)`,
      [[NAME, EMAIL, fixture.zoeId]],
    );
    // The event of the export itself is written before the rows are read.
    const known = new Set((exported.records[camelCase(name)] ?? []).map((row) => JSON.stringify(row)));
    const { secret = [] } = personalData[name] ?? {};
    for (const { row } of rows) {
      const expected = Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => ![...secret, 'search_text', 'name_key', 'valid_at'].includes(column))
          .map(([column, value]) => [camelCase(column), value]),
      );
      expect([name, known.has(JSON.stringify(expected)), row]).toEqual([name, true, row]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(60);
});

it('contains the account with its sessions, and no password, token or row of somebody else', async () => {
  const { account, session, credential, person } = exported.records;
  expect(account).toMatchObject([{ email: EMAIL }]);
  expect(session).toMatchObject([{ ipAddress: expect.any(String) }]);
  expect(credential).toHaveLength(1);
  expect(person).toMatchObject([{ id: fixture.zoeId }]);
  const secrets = await fixture.api.db.asOwner<{ value: string }>(
    `select token as value from session union all select password from credential where password is not null
     union all select token_sha256 from api_key union all select token_sha256 from invitation
     union all select mailed_token_sha256 from invitation where mailed_token_sha256 is not null`,
  );
  expect(secrets.length).toBeGreaterThan(4);
  for (const { value } of secrets) expect(text).not.toContain(value);
});

it('states its format, and is recorded in the audit log', async () => {
  expect(exported).toMatchObject({ format: 'docket-personal-data', version: 1, personId: fixture.zoeId });
  const events = await fixture.api.db.asOwner(
    `select actor_email, target_id from audit_event where action = 'user.data_exported'`,
  );
  expect(events).toEqual([{ actor_email: 'ada@example.org', target_id: fixture.zoeId }]);
});

it('contains the records of people who were merged into the person', async () => {
  const { api, ada } = fixture;
  const add = async (email: string, name: string) =>
    (
      await api.call('POST', '/api/admin/users', {
        cookie: ada,
        body: { email, name, joinedAt: '2026-01-01T00:00:00Z' },
      })
    ).body.id;
  const [into, from] = [await add('kim@example.org', 'Kim'), await add('k.double@example.org', 'Kim Double')];
  await api.call('POST', `/api/admin/users/${from}/merge`, { cookie: ada, body: { into } });
  const get = (id: string) => api.call('GET', `/api/admin/users/${id}/data.json`, { cookie: ada });
  expect((await get(from)).status).toBe(409);
  const { records } = (await get(into)).body;
  expect(new Set(records.person.map(({ id }: { id: string }) => id))).toEqual(new Set([into, from]));
});
