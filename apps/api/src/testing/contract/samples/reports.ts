import { newId } from '@docket/contracts';
import { get, type SamplesByOperation } from './sample.js';

/** Samples of reports and their files. */
export const reports: SamplesByOperation = {
  'GET /report-kinds': get,
  'GET /reports': async ({ report }) => {
    await Promise.all([report('failed'), report('completed'), report('queued')]);
    return [{ status: 200 }, { status: 200, query: { status: 'failed' } }];
  },
  'POST /reports': (_, area) => {
    const sample = { population: 'eligible', size: 5, seed: area };
    const headers = { 'idempotency-key': `once-${area}` };
    return [
      { status: 202, body: { kind: 'training', fresh: true }, headers },
      { status: 202, body: { kind: 'training', fresh: true }, headers },
      { status: 422, body: { kind: 'training' }, headers },
      { status: 422, body: { kind: 'no such kind' } },
      { status: 404, body: { kind: 'assignment-compliance', params: { assignmentId: newId() } } },
      { status: 202, body: { kind: 'sample', params: sample } },
      { status: 422, body: { kind: 'sample', params: { ...sample, size: 1_001 } } },
      { status: 404, body: { kind: 'person-record', params: { personId: newId() } } },
    ];
  },
  'GET /reports/{id}': async ({ api, report, admin }) => {
    const id = await report('completed');
    const { headers } = await api.call('GET', `/api/admin/reports/${id}`, { cookie: admin });
    return [
      { status: 200, params: { id } },
      { status: 304, params: { id }, headers: { 'if-none-match': String(headers['etag']) } },
    ];
  },
  'POST /reports/{id}/cancel': async ({ report }) => [
    { status: 200, params: { id: await report('queued') } },
    { status: 409, params: { id: await report('completed') } },
  ],
  'POST /reports/{id}/retry': async ({ report }) => [
    { status: 202, params: { id: await report('failed') } },
    { status: 409, params: { id: await report('completed') } },
  ],
  'POST /reports/{id}/hold': async ({ report }) => [
    { status: 200, params: { id: await report('completed') }, body: { reason: 'Audit of 2026' } },
    { status: 409, params: { id: await report('expired') }, body: { reason: 'Too late' } },
    { status: 422, params: { id: await report('completed') }, body: { reason: ' ' } },
  ],
  'POST /reports/{id}/lift-hold': async ({ report, hold }) => [
    { status: 200, params: { id: await hold(await report('completed')) }, body: { reason: 'Closed' } },
    { status: 409, params: { id: await report('completed') }, body: { reason: 'Closed' } },
  ],
  'DELETE /reports/{id}/file': async ({ report, hold }) => [
    { status: 200, params: { id: await report('completed') } },
    { status: 200, params: { id: await report('expired') } },
    { status: 409, params: { id: await hold(await report('completed')) } },
    { status: 409, params: { id: await report('queued') } },
  ],
  'GET /reports/{id}/preview': async ({ report }) => [
    { status: 200, params: { id: await report('completed') } },
    { status: 409, params: { id: await report('queued') } },
    { status: 410, params: { id: await report('expired') } },
  ],
  'GET /reports/{id}/download': async ({ report }) => {
    const id = await report('completed');
    return [
      { status: 200, params: { id } },
      { status: 206, params: { id }, headers: { range: 'bytes=0-3' } },
      { status: 416, params: { id }, headers: { range: 'bytes=9000-' } },
      { status: 409, params: { id: await report('queued') } },
      { status: 410, params: { id: await report('expired') } },
    ];
  },
};
