import { newId } from '@docket/contracts';
import { WorkerRegistry } from '@docket/domain';
import type { ApiFixture } from '../api-fixture.js';
import { get, type SamplesByOperation } from './sample.js';

/** Samples of operations. */
export const operations: SamplesByOperation = {
  'GET /api/operations/status': get,
  'GET /api/operations/workers': async (fixture) => {
    await addWorker(fixture);
    return [{ status: 200 }];
  },
  'POST /api/operations/workers/{id}/drain': async (fixture) => [
    { status: 200, params: { id: await addWorker(fixture) } },
    { status: 422, params: { id: '\0' } },
  ],
  'POST /api/operations/workers/{id}/resume': async (fixture) => {
    const id = await addWorker(fixture);
    await fixture.api.db.asOwner('update worker_process set drain_requested_at = now() where id = $1', [id]);
    return [
      { status: 200, params: { id } },
      { status: 422, params: { id: '\0' } },
    ];
  },
  'GET /api/operations/reports': async ({ report }) => {
    await report('failed');
    return [{ status: 200 }, { status: 200, query: { problem: 'failed', pageSize: '1' } }];
  },
  'POST /api/operations/reports/{id}/retry': async ({ report }) => [
    { status: 202, params: { id: await report('failed') } },
    { status: 409, params: { id: await report('completed') } },
  ],
  'POST /api/operations/reports/{id}/cancel': async ({ report }) => [
    { status: 200, params: { id: await report('queued') } },
    { status: 409, params: { id: await report('completed') } },
  ],
  'GET /api/operations/organizations': get,
  'GET /api/operations/events': get,
};

/** Registers a worker with a current heartbeat. @returns the ID of the worker */
async function addWorker({ api }: ApiFixture): Promise<string> {
  const id = `host:1:${newId()}`;
  await new WorkerRegistry(api.db.tenancy).heartbeat({ id, host: 'host', pid: 1, concurrency: 2 }, false);
  return id;
}
