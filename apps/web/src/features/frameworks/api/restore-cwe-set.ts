import type { ItemCweSet } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Puts the pack's CWE set of an item in force again. */
export const restoreCweSet = (id: string, itemId: string): Promise<ItemCweSet> => {
  const address = { params: { path: { id, itemId } } };
  return dataOf(client.DELETE('/api/admin/compliance/frameworks/{id}/items/{itemId}/cwes', address));
};
