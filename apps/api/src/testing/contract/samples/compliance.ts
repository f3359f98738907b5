import { newId } from '@docket/contracts';
import type { ApiFixture } from '../api-fixture.js';
import { get, type SamplesByOperation } from './sample.js';

/** Samples of coverage, frameworks and packs. */
export const compliance: SamplesByOperation = {
  'GET /compliance/summary': () => [
    { status: 200 },
    { status: 200, query: { asOf: '2026-01-01T00:00:00Z' } },
  ],
  'GET /compliance/regulatory/summary': get,
  'GET /compliance/frameworks/{id}': () => [{ status: 200, params: { id: 'owasp-web-2021' } }],
  'GET /compliance/regulatory/{id}': () => [{ status: 200, params: { id: 'soc-2' } }],
  'GET /compliance/frameworks/{id}/items/{itemId}': () => [
    { status: 200, params: { id: 'owasp-web-2021', itemId: 'A03' } },
  ],
  'GET /compliance/regulatory/{id}/items/{itemId}': () => [
    { status: 200, params: { id: 'pci-dss', itemId: '6.2.2' } },
  ],
  'GET /compliance/frameworks/{id}/items/{itemId}/people': () => [
    {
      status: 200,
      params: { id: 'owasp-web-2021', itemId: 'A03' },
      query: { trained: 'true', search: 'lin' },
    },
  ],
  'GET /compliance/regulatory/{id}/items/{itemId}/people': () => [
    { status: 200, params: { id: 'pci-dss', itemId: '6.2.2' }, query: { trained: 'false' } },
  ],
  'GET /compliance/frameworks/{id}/attempts': () => [
    { status: 200, params: { id: 'owasp-web-2021' }, query: { pageSize: '2' } },
    { status: 404, params: { id: 'pci-dss' }, query: { pageSize: '2' } },
  ],
  'GET /compliance/regulatory/{id}/attempts': () => [{ status: 200, params: { id: 'pci-dss' } }],
  'GET /compliance/packs': get,
  'GET /compliance/packs/{id}': async (fixture) => [{ status: 200, params: { id: await addPack(fixture) } }],
  'PUT /compliance/packs': async (fixture) => {
    const referred = await addPack(fixture);
    await addPack(fixture, [{ id: 'C1', title: 'Union', unionOf: [`${referred}/B1`] }]);
    return [
      { status: 200, body: packOf('own') },
      {
        status: 409,
        body: packOf(referred, [{ id: 'B2', title: 'Other', cwes: [79] }]),
      },
    ];
  },
  'DELETE /compliance/packs/{id}': async (fixture) => {
    const referred = await addPack(fixture);
    await addPack(fixture, [{ id: 'C1', title: 'Union', unionOf: [`${referred}/B1`] }]);
    return [
      { status: 200, params: { id: await addPack(fixture) } },
      { status: 409, params: { id: referred } },
    ];
  },
  'PUT /compliance/frameworks/{id}/items/{itemId}/cwes': () => [
    { status: 200, params: { id: 'owasp-web-2021', itemId: 'A01' }, body: { cweIds: [22] } },
    { status: 422, params: { id: 'pci-dss', itemId: '6.2.2' }, body: { cweIds: [22] } },
  ],
  'PUT /compliance/frameworks/{id}/items/{itemId}/required-share': () => [
    {
      status: 200,
      params: { id: 'pci-dss', itemId: '6.2.2' },
      body: { requiredSharePercent: 90, reason: 'Contractors are trained by their employer.' },
    },
    {
      status: 422,
      params: { id: 'soc-2', itemId: 'CC1.4' },
      body: { requiredSharePercent: 90, reason: 'The pack has no required share.' },
    },
  ],
  'DELETE /compliance/frameworks/{id}/items/{itemId}/required-share': () => [
    { status: 200, params: { id: 'pci-dss', itemId: '6.2.2' } },
  ],
  'DELETE /compliance/frameworks/{id}/items/{itemId}/cwes': () => [
    { status: 200, params: { id: 'owasp-web-2021', itemId: 'A01' } },
  ],
};

const packOf = (id: string, items: object[] = [{ id: 'B1', title: 'Injection', cwes: [89] }]) => ({
  id,
  version: '1',
  kind: 'regulatory',
  title: 'House rules',
  items,
});

/** Adds a custom pack. @returns the ID of the pack */
async function addPack({ api, admin }: ApiFixture, items?: object[]): Promise<string> {
  const id = `pack-${newId()}`;
  const body = packOf(id, items);
  const { status } = await api.call('PUT', '/api/admin/compliance/packs', { cookie: admin, body });
  if (status !== 200) throw new Error(`Adding a pack failed with status ${status}.`);
  return id;
}
