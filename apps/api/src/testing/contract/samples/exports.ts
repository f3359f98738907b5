import { recordedSession } from './classroom-sessions.js';
import type { SamplesByOperation, Sample } from './sample.js';

/** Returns samples of the file of a list: both formats, a filter, and an unknown format. */
const exported = (params: Record<string, string> = {}, query: Record<string, string> = {}): Sample[] => [
  { status: 200, params: { ...params, format: 'csv' } },
  { status: 200, params: { ...params, format: 'xlsx' }, query },
];

/** Samples of the files of lists. */
export const exports: SamplesByOperation = {
  'GET /users.{format}': () => exported({}, { search: 'lin' }),
  'GET /audit-log.{format}': () => exported({}, { action: 'user.created' }),
  'GET /teams.{format}': () => exported({}, { search: 'plat', sort: '-people' }),
  'GET /assignments.{format}': () => exported({}, { overdue: 'true' }),
  'GET /assignments/{id}/assignees.{format}': ({ ids }) =>
    exported({ id: ids.assignment }, { state: 'completed' }),
  'GET /exemptions.{format}': () => exported({}, { state: 'active' }),
  'GET /classroom-sessions.{format}': () => exported({}, { search: 'day' }),
  'GET /classroom-sessions/{id}/people.{format}': async (fixture) =>
    exported({ id: await recordedSession(fixture) }, { search: 'lin' }),
  'GET /compliance/{kind}/{id}/items.{format}': () => [
    ...exported({ kind: 'regulatory', id: 'pci-dss' }),
    ...exported({ kind: 'frameworks', id: 'owasp-web-2021' }),
  ],
  'GET /compliance/{kind}/{id}/items/{itemId}/people.{format}': () =>
    exported({ kind: 'regulatory', id: 'pci-dss', itemId: '6.2.2' }, { trained: 'false' }),
  'GET /reports.{format}': () => exported({}, { status: 'completed' }),
  'GET /content/topics.{format}': () => exported({}, { family: 'web' }),
  'GET /content/courses.{format}': () => exported({}, { search: 'a' }),
  'GET /content/scenarios.{format}': () => exported({}, { search: 'a' }),
  'GET /api-keys.{format}': () => exported({}, { status: 'active' }),
  'GET /statements/waiting.{format}': () => exported({}, { reason: 'actor' }),
};
