import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  await api.person('lin@example.org', 'learner');
  cookie = await api.signIn('ada@example.org');
});
afterAll(() => api.close());

const get = (path: string) => api.call('GET', `/api/admin/${path}`, { cookie });
const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse((await get(path)).raw, { columns: true, bom: true });

describe('the file of a list', () => {
  it('has all rows that match the filters, not only those of a page', async () => {
    await api.db.asOwner(
      `insert into team (organization_id, name) select $1, 'Team ' || n from generate_series(1, 6001) n`,
      [api.organizationId],
    );
    const names = (await rowsOf('teams.csv')).map(({ name }) => name);
    expect([names.length, new Set(names).size]).toEqual([6_001, 6_001]);
    const found = await rowsOf('teams.csv?search=team%20600&sort=-name');
    expect(found.map(({ name }) => name)).toEqual(['Team 6001', 'Team 6000', 'Team 600']);
  });

  it('is a workbook with the same rows, in which text is not a formula', async () => {
    await api.db.asOwner(`insert into team (organization_id, name) values ($1, '=1+1')`, [
      api.organizationId,
    ]);
    expect((await rowsOf('teams.csv?search=%3D1')).map(({ name }) => name)).toEqual(["'=1+1"]);
    const { headers, raw } = await get('teams.xlsx?search=%3D1');
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="teams-[\dT-]+Z\.xlsx"$/);
    const sheet = strFromU8(unzipSync(raw)['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(sheet).not.toContain('<f>');
  });

  it('has the classroom sessions, and the people of one with their results', async () => {
    const [module] = await api.db.asOwner<{ id: string }>(
      `insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'Injection') returning id`,
      [api.organizationId],
    );
    await api.db.asOwner(
      `insert into topic (organization_id, module_id, slug, title) values ($1, $2, 'sqli', 'SQL injection')`,
      [api.organizationId, module!.id],
    );
    const [lin] = await api.db.asOwner<{ id: string }>(
      `update person set joined_at = '2020-01-01Z' where email = 'lin@example.org' returning id`,
    );
    const session = {
      id: crypto.randomUUID(),
      title: '=Secure coding day',
      trainer: 'Tara',
      completedAt: '2026-01-02T10:00:00Z',
      topicIds: ['sqli'],
      assessment: 'score',
      attendees: [{ personId: lin!.id, score: 85.5 }],
    };
    const recorded = await api.call('POST', '/api/admin/classroom-sessions', { cookie, body: session });
    expect(recorded.status).toBe(201);
    expect(await rowsOf('classroom-sessions.csv')).toMatchObject([
      {
        title: "'=Secure coding day",
        completedAt: '2026-01-02T10:00:00.000Z',
        topics: 'sqli',
        people: '1',
        sheetSha256: '',
        voidedAt: '',
      },
    ]);
    expect(await rowsOf('classroom-sessions.csv?search=nobody')).toEqual([]);
    expect(await rowsOf(`classroom-sessions/${recorded.body.id}/people.csv`)).toMatchObject([
      { email: 'lin@example.org', result: 'passed', score: '85.5', voided: 'false' },
    ]);
    expect((await get(`classroom-sessions/${crypto.randomUUID()}/people.csv`)).status).toBe(404);
  });

  it('is recorded with its filters', async () => {
    await get('exemptions.xlsx?state=active');
    const [event] = await api.db.asOwner(
      `select actor_email, target_label, metadata from audit_event where action = 'list.exported' order by id desc limit 1`,
    );
    expect(event).toEqual({
      actor_email: 'ada@example.org',
      target_label: 'exemptions',
      metadata: { filter: { state: 'active' }, format: 'xlsx' },
    });
  });

  it('has no unknown format and no unknown filter, and belongs to an existing object', async () => {
    expect((await get('teams.pdf')).status).toBe(422);
    expect((await get('teams.csv?pageSize=5')).status).toBe(422);
    expect((await get(`assignments/${crypto.randomUUID()}/assignees.csv`)).status).toBe(404);
    expect((await get('compliance/regulatory/none/items.csv')).status).toBe(404);
    expect((await get('compliance/other/pci-dss/items.csv')).status).toBe(422);
  });

  it('does not need a second connection while it holds one', async () => {
    const lists = ['reports', 'exemptions', 'compliance/regulatory/pci-dss/items/12.6/people', 'audit-log'];
    const statuses = await Promise.all(
      lists.slice(0, 2).map(async (list) => (await get(`${list}.csv`)).status),
    );
    expect(statuses).toEqual([200, 200]);
    for (const list of lists) expect([list, (await get(`${list}.xlsx`)).status]).toEqual([list, 200]);
  });
});
