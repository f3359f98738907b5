import { newId } from '@docket/contracts';
import type { ApiFixture } from '../api-fixture.js';
import type { Sample, SamplesByOperation } from './sample.js';

/** Adds a test message that is held. @returns its ID */
async function held({ api, ids }: ApiFixture): Promise<string> {
  const id = newId();
  await api.db.asOwner(
    `insert into mail (organization_id, id, person_id, kind, cause, recipient, language, state, reason)
     values ($1, $2, $3, 'test', $4, 'ada@example.org', 'en', 'held', 'no_server')`,
    [api.organizationId, id, ids.admin, `test:${id}`],
  );
  return id;
}

/** Samples of e-mail messages. */
export const mail: SamplesByOperation = {
  'GET /mail': (): Sample[] => [
    { status: 200 },
    { status: 200, query: { state: 'held', search: 'ada', pageSize: '1' } },
    { status: 422, query: { state: 'lost' } },
  ],
  'GET /mail/{id}': async (fixture) => [
    { status: 200, params: { id: await held(fixture) } },
    { status: 404, params: { id: newId() } },
  ],
  'POST /mail/{id}/send': async (fixture) => {
    const id = await held(fixture);
    return [
      { status: 200, params: { id } },
      // It is queued now.
      { status: 409, params: { id } },
      { status: 404, params: { id: newId() } },
    ];
  },
  'POST /mail/test': () => [{ status: 201 }],
};
