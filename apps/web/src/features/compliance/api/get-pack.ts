import type { FrameworkPack } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** A pack of the organization's own, as it was added. */
export const getPack = (id: string): Promise<FrameworkPack> =>
  dataOf(client.GET('/api/admin/compliance/packs/{id}', { params: { path: { id } } }));
