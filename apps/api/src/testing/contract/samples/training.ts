import { attentionReasons, newId } from '@docket/contracts';
import { get, newEmail, type Sample, type SamplesByOperation } from './sample.js';

const figures = (): Sample[] => [{ status: 200 }, { status: 200, query: { asOf: '2020-01-01T00:00:00Z' } }];

const evidenceRequests = (): Sample[] => [
  { status: 200 },
  { status: 200, query: { asOf: '2020-01-01T00:00:00Z' } },
  { status: 404, query: { assignmentId: newId() } },
];

const departures = (): Sample[] => [
  { status: 200 },
  { status: 200, query: { from: '2020-01-01T00:00:00Z', asOf: '2020-07-01T00:00:00Z', pageSize: '1' } },
  { status: 422, query: { from: '2020-01-01T00:00:00Z', asOf: '2020-01-01T00:00:00Z' } },
];
const periods = (): Sample[] => [
  { status: 200, query: { from: '2020-01-01T00:00:00Z', to: '2020-07-01T00:00:00Z', days: '14' } },
  { status: 422, query: { from: '2020-01-01T00:00:00Z', to: '2020-01-01T00:00:00Z', days: '14' } },
  { status: 422, query: { from: '2020-01-01T00:00:00Z', to: '2025-01-01T00:00:00.001Z', days: '14' } },
];

const sample = { size: '3', seed: '2026-Q4', stratify: 'team' };
const control = { population: 'control', frameworkId: 'pci-dss', itemId: '6.2.2' };
const samples: SamplesByOperation[string] = ({ ids }) => [
  { status: 200, query: { ...sample, population: 'eligible' } },
  { status: 200, query: { ...sample, ...control } },
  { status: 200, query: { ...sample, population: 'assignment', assignmentId: ids.assignment } },
  { status: 404, query: { ...sample, population: 'assignment', assignmentId: newId() } },
  { status: 422, query: { ...sample, population: 'assignment' } },
  { status: 422, query: { ...sample, ...control, size: '1001' } },
  { status: 422, query: { ...sample, population: 'eligible', assignmentId: ids.assignment } },
];

/** Samples of content, attempts and figures. */
export const training: SamplesByOperation = {
  'POST /attempts': ({ ids }) => {
    const attempt = {
      userId: ids.learner,
      topicId: ids.topicId,
      score: 85,
      completedAt: '2026-01-02T10:00:00Z',
      source: 'platform',
      sourceId: newId(),
    };
    const full = { language: 'go', startedAt: '2026-01-02T09:50:00+01:00', sourceId: newId() };
    const withResult = { ...attempt, score: undefined, result: 'passed', sourceId: newId() };
    return [
      { status: 200, body: { attempts: [attempt, attempt, { ...attempt, ...full }, withResult] } },
      { status: 422, body: { attempts: [{ ...attempt, topicId: 'no-such' }] } },
    ];
  },
  'POST /attempts/void': () => {
    const voided = { source: 'platform', sourceId: newId(), reason: 'Wrong person' };
    return [
      { status: 200, body: { attempts: [voided, voided] } },
      { status: 422, body: { attempts: [{ ...voided, reason: ' ' }] } },
    ];
  },
  'GET /statements/waiting': () => [
    { status: 200 },
    { status: 200, query: { reason: 'actor', pageSize: '1' } },
  ],
  'POST /statements/objects': ({ ids }) => [
    { status: 200, body: { object: 'https://lms.example/quiz/1', topicId: ids.topicId } },
    { status: 200, body: { object: 'https://lms.example/quiz/1', topicId: null } },
    { status: 404, body: { object: 'https://lms.example/quiz/1', topicId: 'no-such' } },
  ],
  'POST /statements/actors': ({ ids }) => {
    const actor = { account: newId(), accountIssuer: 'https://lms.example', userId: ids.learner };
    return [
      { status: 200, body: actor },
      { status: 200, body: { email: newEmail(), userId: ids.learner } },
      { status: 404, body: { ...actor, userId: newId() } },
      { status: 409, body: actor },
    ];
  },
  'POST /statements/retry': ({ api, ids }) => [
    {
      status: 200,
      before: async () => {
        await api.db.asOwner(
          `insert into xapi_statement (organization_id, statement_id, state, email, object_id, candidates, verb, score, completed_at)
             values ($1, $2, 'waiting', 'lin@example.org', 'quiz', $3, 'passed', 80, '2026-01-01Z')`,
          [api.organizationId, newId(), [ids.topicId]],
        );
      },
    },
  ],
  'GET /metrics/training': figures,
  'GET /metrics/instant': get,
  'GET /metrics/trained-share': figures,
  'GET /attention': figures,
  'GET /attention/people': () =>
    attentionReasons.map((reason) => ({ status: 200, query: { reason, pageSize: '1' } })),
  'GET /attention/items': () => [
    { status: 200 },
    { status: 200, query: { asOf: '2020-01-01T00:00:00Z', pageSize: '1' } },
  ],
  'GET /metrics/evidence': evidenceRequests,
  'GET /metrics/evidence/inputs': evidenceRequests,
  'GET /metrics/evidence/changes': evidenceRequests,
  'GET /metrics/onboarding': periods,
  'GET /metrics/joiners': periods,
  'GET /metrics/leavers': departures,
  'GET /metrics/closed-assignments': departures,
  'GET /metrics/activity': figures,
  'GET /metrics/sample': samples,
  'GET /metrics/sample/people': samples,
  'GET /metrics/assignments/{id}': ({ ids }) => [
    { status: 200, params: { id: ids.assignment } },
    { status: 404, params: { id: ids.assignment }, query: { asOf: '2020-01-01T00:00:00Z' } },
  ],
  'GET /content/families': get,
  'GET /content/topics': () => [
    { status: 200 },
    { status: 200, query: { search: 'injection', family: 'web', cwe: '89', sort: '-module' } },
  ],
  'POST /content/topics': ({ ids }, area) => {
    const topic = { title: 'New', family: 'web', module: 'a03-injection', cweIds: [79] };
    return [
      { status: 201, body: { ...topic, id: `new-${area}` } },
      { status: 409, body: { ...topic, id: ids.topicId } },
    ];
  },
  'PATCH /content/topics/{id}': ({ ids }, area) => [
    { status: 200, params: { id: ids.topicId }, body: { title: `SQL injection, ${area}` } },
    {
      status: 409,
      params: { id: ids.topicId },
      body: { title: 'Late', expectedUpdatedAt: '2020-01-01T00:00:00.000Z' },
    },
  ],
  'GET /content/courses': get,
  'GET /content/scenarios': get,
};
