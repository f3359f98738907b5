import type { Sample, SamplesByOperation } from './sample.js';

/** Samples of assignments. */
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
  'GET /assignments/preview': ({ ids }) => [
    { status: 200 },
    {
      status: 200,
      query: {
        targetType: 'module',
        targetFamily: 'web',
        targetId: 'a03-injection',
        scopeType: 'team',
        scopeId: ids.team,
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
  'GET /assignments/{id}/assignees': ({ ids }) => [
    { status: 200, params: { id: ids.assignment } },
    { status: 200, params: { id: ids.assignment }, query: { state: 'completed', search: 'LIN' } },
  ],
};
