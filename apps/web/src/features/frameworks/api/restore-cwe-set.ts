import type { ItemCweSet } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Restores the CWE set that the pack defines for an item. */
export const restoreCweSet = (id: string, itemId: string): Promise<ItemCweSet> => {
  const address = { params: { path: { id, itemId } } };
  return dataOf(client.DELETE('/api/admin/compliance/frameworks/{id}/items/{itemId}/cwes', address));
};
