import type { ApiFixture } from '../api-fixture.js';
import { newEmail, type Sample, type SamplesByOperation } from './sample.js';

const exemption = {
  reason: 'Parental leave',
  approver: 'CISO',
  starts_at: '2020-01-01T00:00:00Z',
  ends_at: '2020-03-01T00:00:00Z',
};

const insertPerson = (insert: ApiFixture['insert']): Promise<string> =>
  insert('person', { email: newEmail(), name: 'Sam', joined_at: '2020-01-01T00:00:00Z' });

/** Samples of assignments and exemptions. */
export const assignments: SamplesByOperation = {
  'GET /assignments': (): Sample[] => [
    { status: 200 },
    { status: 200, query: { search: 'injection', pageSize: '1' } },
    {
      status: 200,
      query: { active: 'true', overdue: 'false', scopeType: 'organization', sort: '-deadline' },
    },
  ],
  'POST /assignments': ({ ids }) => {
    const custom = {
      type: 'custom',
      items: [
        { type: 'topic', id: ids.topicId },
        { type: 'scenario', id: 'leaked-token' },
      ],
    };
    const scope = { type: 'team', id: ids.team };
    return [
      {
        status: 201,
        body: { title: 'Both', target: custom, scope, deadline: '2999-01-01T00:00:00Z', note: 'Soon' },
      },
      {
        status: 201,
        body: { title: 'Web', target: { type: 'category', family: 'web' }, scope: { type: 'organization' } },
      },
      { status: 422, body: { title: 'None', target: { type: 'topic', id: 'no-such' }, scope } },
    ];
  },
  'POST /assignments/preview': ({ ids }) => [
    { status: 200, body: {} },
    {
      status: 200,
      body: {
        targetType: 'module',
        targetFamily: 'web',
        targetId: 'a03-injection',
        scope: { type: 'team', id: ids.team },
        title: 'Injection for all',
      },
    },
  ],
  'GET /assignments/{id}': ({ ids }) => [{ status: 200, params: { id: ids.assignment } }],
  'PATCH /assignments/{id}': async ({ insert }) => {
    const target = { target_type: 'category', target_family: 'web' };
    const id = await insert('assignment', { title: 'A', ...target, scope_type: 'organization' });
    return [
      { status: 200, params: { id }, body: { deadline: '2020-01-01T00:00:00Z', active: false } },
      { status: 409, params: { id }, body: { title: 'B', expectedUpdatedAt: '2020-01-01T00:00:00Z' } },
    ];
  },
  'GET /assignments/{id}/scope': ({ ids }) => [{ status: 200, params: { id: ids.assignment } }],
  'GET /assignments/{id}/assignees': ({ ids }) => [
    { status: 200, params: { id: ids.assignment } },
    { status: 200, params: { id: ids.assignment }, query: { state: 'completed', search: 'LIN' } },
  ],
  'GET /exemptions': async ({ ids, insert }): Promise<Sample[]> => {
    const person = await insertPerson(insert);
    await insert('exemption', { ...exemption, person_id: person, assignment_id: ids.assignment });
    await insert('exemption', { ...exemption, person_id: person, framework_id: 'pci-dss', item_id: '12.6' });
    return [
      { status: 200 },
      { status: 200, query: { state: 'ended', personId: person, search: 'sam', pageSize: '1' } },
      { status: 200, query: { frameworkId: 'pci-dss', itemId: '12.6' } },
    ];
  },
  'POST /exemptions': async ({ ids, insert }) => {
    const personIds = [await insertPerson(insert)];
    const body = { personIds, reason: 'Leave', approver: 'CISO', endsAt: '2030-01-01T00:00:00Z' };
    const startsAt = '2029-01-01T00:00:00Z';
    const subject = { type: 'assignment', id: ids.assignment };
    const item = { type: 'item', frameworkId: 'pci-dss', itemId: '12.6' };
    return [
      { status: 201, body: { ...body, subject, startsAt } },
      { status: 201, body: { ...body, subject: item, startsAt } },
      { status: 422, body: { ...body, subject, startsAt } },
    ];
  },
  'PATCH /exemptions/{id}': async ({ insert }) => {
    const about = { person_id: await insertPerson(insert), framework_id: 'pci-dss', item_id: '6.2.2' };
    const id = await insert('exemption', { ...exemption, ...about });
    return [
      { status: 200, params: { id }, body: { reason: 'Sick leave', endsAt: '2020-02-01T00:00:00Z' } },
      { status: 409, params: { id }, body: { reason: 'B', expectedUpdatedAt: '2020-01-01T00:00:00Z' } },
    ];
  },
};
