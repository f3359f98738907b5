import { newId } from '@docket/contracts';
import { ADMIN } from '../api-fixture.js';
import { newEmail, type Sample, type SamplesByOperation } from './sample.js';

/** Samples of people and teams. */
export const people: SamplesByOperation = {
  'GET /users': ({ ids }): Sample[] => [
    { status: 200 },
    {
      status: 200,
      query: { search: 'LIN', role: 'learner', status: 'active', team: ids.team, sort: '-team' },
    },
    { status: 200, query: { jobFunction: 'developer' } },
    { status: 200, query: { team: 'none', search: 'a', role: 'auditor', status: 'left', sort: 'joinedAt' } },
  ],
  'POST /users': ({ ids }) => [
    {
      status: 201,
      body: { email: newEmail(), name: 'Sue', role: 'auditor', teamId: ids.team, languages: ['go'] },
    },
    { status: 201, body: { email: newEmail(), name: 'Bo' } },
    { status: 201, body: { email: newEmail(), name: 'Bo', jobFunction: 'Developer', bespokeSoftware: true } },
    { status: 409, body: { email: ADMIN, name: 'Another Ada' } },
    { status: 422, body: { email: newEmail(), name: 'Sue', teamId: newId() } },
  ],
  'GET /users/{id}': ({ ids }) => [{ status: 200, params: { id: ids.learner } }],
  'GET /users/{id}/progress': ({ ids }) => [
    { status: 200, params: { id: ids.learner } },
    { status: 404, params: { id: ids.learner }, query: { asOf: '2020-01-01T00:00:00Z' } },
  ],
  'GET /users/{id}/record': ({ ids }) => [
    { status: 200, params: { id: ids.learner } },
    { status: 404, params: { id: ids.learner }, query: { asOf: '2020-01-01T00:00:00Z' } },
  ],
  'GET /users/{id}/record/attempts': ({ ids }) => [
    { status: 200, params: { id: ids.learner } },
    { status: 404, params: { id: newId() } },
  ],
  'PATCH /users/{id}': async (fixture) => {
    const params = { id: await fixture.insert('person', { email: newEmail(), name: 'Sue' }) };
    const values = { email: newEmail(), name: 'Sue', joined_at: '2026-01-01' };
    const joined = { id: await fixture.insert('person', values) };
    return [
      { status: 200, params, body: { role: 'auditor', languages: ['go'] } },
      {
        status: 200,
        params: joined,
        body: { jobFunction: 'Developer', effectiveAt: '2026-02-01T00:00:00Z' },
      },
      {
        status: 422,
        params: joined,
        body: { jobFunction: 'Developer', effectiveAt: '2025-12-31T00:00:00Z' },
      },
      { status: 422, params: joined, body: { status: 'left', effectiveAt: '2026-02-01T00:00:00Z' } },
      { status: 200, params, body: { status: 'left' } },
      { status: 422, params, body: { role: 'learner' } },
      { status: 409, params, body: { email: ADMIN } },
      { status: 409, params, body: { name: 'S', expectedUpdatedAt: '2020-01-01T00:00:00Z' } },
    ];
  },
  'POST /users/{id}/identifiers': async ({ insert }) => {
    const params = { id: await insert('person', { email: newEmail(), name: 'Sue' }) };
    const account = { kind: 'account', issuer: 'https://lms.example', value: newId() };
    return [
      { status: 201, params, body: { kind: 'employee_number', value: newId() } },
      { status: 201, params, body: account },
      { status: 201, params, body: { kind: 'email_alias', value: newEmail() } },
      { status: 409, params, body: account },
      { status: 409, params, body: { kind: 'email_alias', value: ADMIN } },
      { status: 422, params, body: { kind: 'email_alias', value: 'mailto:sue@example.org' } },
      { status: 404, params: { id: newId() }, body: account },
    ];
  },
  'DELETE /users/{id}/identifiers/{identifierId}': async ({ insert }) => {
    const id = await insert('person', { email: newEmail(), name: 'Sue' });
    const values = { person_id: id, kind: 'account', issuer: 'https://lms.example', value: newId() };
    const params = { id, identifierId: await insert('person_identifier', values) };
    const merged = await insert('person', { email: newEmail(), name: 'Sue', merged_into: id });
    return [
      { status: 200, params },
      { status: 404, params },
      { status: 409, params: { ...params, id: merged } },
    ];
  },
  'POST /users/{id}/merge': async ({ insert }) => {
    const add = (values = {}) => insert('person', { email: newEmail(), name: 'Sue', ...values });
    const params = { id: await add() };
    const body = { into: await add() };
    return [
      { status: 200, params, body },
      { status: 422, params, body },
      { status: 404, params: { id: await add() }, body: { into: newId() } },
      { status: 409, params: { id: await add({ joined_at: '2999-01-01' }) }, body },
    ];
  },
  'POST /users/{id}/invitation': async ({ insert }) => [
    { status: 201, params: { id: await insert('person', { email: newEmail(), name: 'Sue' }) } },
    {
      status: 409,
      params: {
        id: await insert('person', {
          email: newEmail(),
          name: 'S',
          joined_at: '2020-01-01',
          left_at: '2021-01-01',
        }),
      },
    },
  ],
  'GET /users/{id}/data.json': async ({ ids, insert }) => {
    const add = (values = {}) => insert('person', { email: newEmail(), name: 'Sue', ...values });
    return [
      { status: 200, params: { id: ids.learner } },
      { status: 404, params: { id: newId() } },
      { status: 409, params: { id: await add({ merged_into: await add() }) } },
    ];
  },
  'GET /users/{id}/erasure': ({ ids }) => [{ status: 200, params: { id: ids.learner } }],
  'POST /users/{id}/erasure': async ({ ids, insert }) => {
    const email = newEmail();
    const left = { joined_at: '2020-01-01', left_at: '2021-01-01' };
    const params = { id: await insert('person', { email, name: 'Sue', ...left }) };
    return [
      { status: 409, params: { id: ids.learner }, body: { confirmation: email } },
      { status: 422, params, body: { confirmation: ADMIN } },
      { status: 200, params, body: { confirmation: email } },
      { status: 409, params, body: { confirmation: email } },
    ];
  },
  'PUT /users/{id}/erasure/reports/{reportId}': async ({ api, insert, report }) => {
    const id = await insert('person', { email: newEmail(), name: 'Sue' });
    const listed = async (status: 'completed' | 'expired') => {
      const reportId = await report(status);
      await api.db.asOwner(
        'insert into erased_person_report (organization_id, person_id, report_id) values ($1, $2, $3)',
        [api.organizationId, id, reportId],
      );
      return { id, reportId };
    };
    const body = { basis: 'Statutory retention' };
    return [
      { status: 200, params: await listed('completed'), body },
      { status: 404, params: { id, reportId: newId() }, body },
      { status: 409, params: await listed('expired'), body },
    ];
  },
  'GET /teams': () => [{ status: 200 }, { status: 200, query: { search: 'plat', sort: '-people' } }],
  'GET /teams/{id}/people': ({ ids }) => [
    { status: 200, params: { id: ids.team } },
    { status: 200, params: { id: ids.team }, query: { search: 'lin', pageSize: '1' } },
  ],
  'POST /teams': (_, area) => [
    { status: 201, body: { name: `Red ${area}` } },
    { status: 409, body: { name: `red ${area}` } },
  ],
  'GET /teams/{id}': ({ ids }) => [{ status: 200, params: { id: ids.team } }],
  'PATCH /teams/{id}': async ({ insert }) => {
    const params = { id: await insert('team', { name: newId() }) };
    return [
      { status: 200, params, body: { name: newId() } },
      { status: 409, params, body: { name: 'PLATFORM' } },
    ];
  },
  'DELETE /teams/{id}': async ({ insert }) => {
    const assigned = await insert('team', { name: newId() });
    const scope = { scope_type: 'team', scope_team_id: assigned };
    await insert('assignment', { title: 'A', target_type: 'category', target_family: 'web', ...scope });
    const team = await insert('team', { name: newId() });
    await insert('person', { name: 'Moved', email: `${newId()}@example.org`, team_id: team });
    return [
      { status: 200, params: { id: team } },
      { status: 409, params: { id: assigned } },
    ];
  },
};
