import type { ItemRequiredShare, LowerRequiredShare } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Lowers the required share of an item below the share that the framework defines. */
export const lowerRequiredShare = (
  id: string,
  itemId: string,
  body: LowerRequiredShare,
): Promise<ItemRequiredShare> =>
  dataOf(
    client.PUT('/api/admin/compliance/frameworks/{id}/items/{itemId}/required-share', {
      params: { path: { id, itemId } },
      body,
    }),
  );
