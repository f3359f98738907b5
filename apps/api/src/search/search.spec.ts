import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let admin: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  admin = await api.signIn('ada@example.org');
  const { organizationId, db } = api;
  for (const name of ['Susanna Klein', 'Anna Berg', 'Mia Anderson', 'İpek Anak', 'Hanna Berg'])
    await db.asOwner('insert into person (organization_id, email, name) values ($1, $2, $3)', [
      organizationId,
      `${name.toLowerCase().replace(/[^a-z]/g, '.')}@example.org`,
      name,
    ]);
  for (const name of ['Payments', 'Anti-fraud', 'Platform 100%'])
    await api.call('POST', '/api/admin/teams', { cookie: admin, body: { name } });
  const other = await db.organization();
  await db.asOwner(`insert into team (organization_id, name) values ($1, 'Android')`, [other]);
});
afterAll(() => api.close());

const search = async (text: string, limit = 5) =>
  (
    await api.call('GET', `/api/admin/search?search=${encodeURIComponent(text)}&limit=${limit}`, {
      cookie: admin,
    })
  ).body;

it('lists what begins with the text first, then what has a word that does', async () => {
  const { people, teams } = await search('AN');
  expect(people.map(({ name }: { name: string }) => name)).toEqual([
    'Anna Berg',
    'İpek Anak',
    'Mia Anderson',
    'Hanna Berg',
    'Susanna Klein',
  ]);
  expect(teams.map(({ name }: { name: string }) => name)).toEqual(['Anti-fraud']);
});

it('finds frameworks and their controls by title and ID', async () => {
  const { frameworks, controls } = await search('6.2.4');
  expect(frameworks).toEqual([]);
  expect(controls[0]).toMatchObject({ framework: { id: 'pci-dss', kind: 'regulatory' } });
  expect((await search('soc')).frameworks).toEqual([expect.objectContaining({ id: 'soc-2' })]);
});

it('finds people by e-mail address, and treats % and _ as characters', async () => {
  expect((await search('mia.anderson@')).people).toHaveLength(1);
  expect((await search('100%')).teams).toEqual([expect.objectContaining({ name: 'Platform 100%' })]);
  expect((await search('%')).people).toEqual([]);
});

it('returns at most the requested number of results of a type', async () => {
  expect((await search('a', 2)).people).toHaveLength(2);
});

it('refuses a search without text', async () => {
  const response = await api.call('GET', '/api/admin/search', { cookie: admin });
  expect([response.status, response.body.issues[0].path]).toEqual([422, 'search']);
});
