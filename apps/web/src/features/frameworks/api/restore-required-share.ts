import type { ItemRequiredShare } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Restores the required share that the framework defines for an item. */
export const restoreRequiredShare = (id: string, itemId: string): Promise<ItemRequiredShare> =>
  dataOf(
    client.DELETE('/api/admin/compliance/frameworks/{id}/items/{itemId}/required-share', {
      params: { path: { id, itemId } },
    }),
  );
