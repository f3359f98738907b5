import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

/** Keys that people type are compared in one way (docs/domain.md, section 2). */
let api: TestApi;
let key: TestKey;
beforeAll(async () => {
  api = await startTestApi();
  key = await api.key(
    'users:read',
    'users:write',
    'teams:read',
    'teams:write',
    'content:read',
    'content:write',
    'assignments:read',
    'assignments:write',
    'progress:write',
  );
});
afterAll(() => api.close());

const call = (method: string, url: string, body?: object) =>
  api.call(method, `/api/public/v1${url}`, { headers: key.headers, origin: null, ...(body && { body }) });
const created = async (url: string, body: object) => {
  const response = await call('POST', url, body);
  expect(response.status, JSON.stringify(response.body)).toBe(201);
  return response.body;
};

/** Spellings of a key that are the same key. */
const spellings: [string, (key: string) => string][] = [
  ['another case', (text) => text.toUpperCase()],
  ['decomposed letters', (text) => text.normalize('NFD')],
  ['zero-width characters', (text) => `\ufeff${text.slice(0, 3)}\u200b\u00ad${text.slice(3)}\u200d`],
  ['white space', (text) => ` \u00a0${text}\t`],
  ['all of them', (text) => ` \u200b${text.normalize('NFD').toUpperCase()}\u2060 `],
];

describe.each(spellings)('a key with %s', (name, respell) => {
  const n = spellings.findIndex(([other]) => other === name);
  // An address with characters that are not displayed is refused.
  const respellAddress = (address: string) =>
    respell(address).replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');

  it('is stored once: person', async () => {
    const email = `zoë${n}@example.org`;
    const person = await created('/users', { email, name: 'Zoë' });
    const again = await call('POST', '/users', { email: respellAddress(email), name: 'Z' });
    expect([again.status, again.body.error, again.body.issues[0].path]).toEqual([409, 'conflict', 'email']);
    expect(again.body.message).toContain(email);
    const other = await created('/users', { email: `other${n}@example.org`, name: 'O' });
    expect((await call('PATCH', `/users/${other.id}`, { email: respellAddress(email) })).status).toBe(409);
    expect((await call('PATCH', `/users/${person.id}`, { email: respellAddress(email) })).status).toBe(200);
    // Concurrent requests cannot both add it.
    const concurrent = [`böb${n}@example.org`, respellAddress(`böb${n}@example.org`)];
    const responses = await Promise.all(
      concurrent.map((one) => call('POST', '/users', { email: one, name: 'B' })),
    );
    expect(responses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('is stored once: team', async () => {
    const team = await created('/teams', { name: `Équipe ${n}` });
    const again = await call('POST', '/teams', { name: respell(`Équipe ${n}`) });
    expect([again.status, again.body.issues[0].path]).toEqual([409, 'name']);
    expect(again.body.message).toContain(`"Équipe ${n}"`);
    const other = await created('/teams', { name: `Other ${n}` });
    expect((await call('PATCH', `/teams/${other.id}`, { name: respell(`Équipe ${n}`) })).status).toBe(409);
    const renamed = await call('PATCH', `/teams/${team.id}`, { name: respell(`équipe ${n}`) });
    expect(renamed.status).toBe(200);
    expect(renamed.body.name).toBe(renamed.body.name.normalize('NFC').trim());
  });

  it('names the same topic everywhere', async () => {
    const id = `tópic-${n}`;
    const topic = { title: 'T', family: 'web', module: `a0${n}-módule` };
    await created('/content/topics', { ...topic, id });
    const again = await call('POST', '/content/topics', {
      ...topic,
      id: respell(id),
      module: respell(topic.module),
    });
    expect([again.status, again.body.message]).toEqual([409, expect.stringContaining(`"${id}"`)]);
    const changed = await call('PATCH', `/content/topics/${encodeURIComponent(respell(id))}`, {
      title: 'U',
      module: respell(topic.module),
    });
    expect([changed.status, changed.body.id, changed.body.module.id]).toEqual([200, id, topic.module]);
    const list = await call('GET', `/content/topics?module=${encodeURIComponent(respell(topic.module))}`);
    expect(list.body.items.map((item: { id: string }) => item.id)).toEqual([id]);

    const assignment = { title: 'A', scope: { type: 'organization' } };
    for (const target of [
      { type: 'topic', id: respell(id) },
      { type: 'module', family: 'web', id: respell(topic.module) },
      { type: 'custom', items: [{ type: 'topic', id: respell(id) }] },
    ])
      await created('/assignments', { ...assignment, target });
    const twice = { type: 'custom', items: [id, respell(id)].map((one) => ({ type: 'topic', id: one })) };
    const rejected = await call('POST', '/assignments', { ...assignment, target: twice });
    expect([rejected.status, rejected.body.issues[0].path]).toEqual([422, 'target.items.1.id']);

    const email = `learner${n}@éxample.org`;
    await created('/users', { email, name: 'L' });
    const attempt = {
      topicId: id,
      email,
      score: 80,
      completedAt: '2026-01-01T00:00:00Z',
      source: 'api',
      sourceId: `s${n}`,
    };
    const recorded = await call('POST', '/attempts', { attempts: [attempt] });
    expect(recorded.body).toEqual({ received: 1, created: 1, duplicates: 0 });
    const repeated = { ...attempt, topicId: respell(id), email: respellAddress(email) };
    const second = await call('POST', '/attempts', { attempts: [repeated] });
    expect(second.body).toEqual({ received: 1, created: 0, duplicates: 1 });
  });
});

it('finds a topic by its exact ID if another one differs only in case, and otherwise none', async () => {
  await created('/content/topics', { id: 'sqli', title: 'A', family: 'web', module: 'legacy' });
  await api.db.asOwner(
    `insert into topic (organization_id, module_id, slug, title)
       select organization_id, module_id, 'SQLi', 'B' from topic where slug = 'sqli'`,
  );
  const titleOf = async (id: string) => (await call('PATCH', `/content/topics/${id}`, {})).body.title;
  expect([await titleOf('sqli'), await titleOf('SQLi'), await titleOf('SQLI')]).toEqual([
    'A',
    'B',
    undefined,
  ]);
  await created('/users', { email: 'ambiguous@example.org', name: 'A' });
  const attempt = {
    email: 'ambiguous@example.org',
    score: 80,
    completedAt: '2026-01-01T00:00:00Z',
    source: 'api',
  };
  const { status, body } = await call('POST', '/attempts', {
    attempts: ['sqli', 'SQLi', 'SQLI'].map((topicId) => ({
      ...attempt,
      topicId,
      sourceId: `ambiguous-${topicId}`,
    })),
  });
  expect([status, body.issues]).toEqual([
    422,
    [{ path: 'attempts.2.topicId', message: expect.stringContaining('several records') }],
  ]);
});
