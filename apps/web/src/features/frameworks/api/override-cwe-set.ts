import type { ItemCweSet } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Replaces the CWE set of an item with a custom one. */
export const overrideCweSet = (id: string, itemId: string, cweIds: number[]): Promise<ItemCweSet> => {
  const address = { params: { path: { id, itemId } } };
  return dataOf(
    client.PUT('/api/admin/compliance/frameworks/{id}/items/{itemId}/cwes', { ...address, body: { cweIds } }),
  );
};
