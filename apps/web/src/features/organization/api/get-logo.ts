import { client, dataOf } from '../../../api/client.js';

/** Downloads the logo. */
export const getLogo = (signal: AbortSignal): Promise<Blob> =>
  dataOf(
    client.GET('/api/admin/settings/logo', {
      signal,
      parseAs: 'blob',
      headers: { accept: 'image/*' },
      // The URL does not identify the image, so the cache may contain a previous logo.
      cache: 'no-cache',
    }),
  );
