import type { FrameworkPack } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Removes a custom pack. */
export const removePack = (id: string): Promise<FrameworkPack> =>
  dataOf(client.DELETE('/api/admin/compliance/packs/{id}', { params: { path: { id } } }));
