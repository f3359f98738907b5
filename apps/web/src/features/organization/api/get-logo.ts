import { client, dataOf } from '../../../api/client.js';

/** The file of the logo. */
export const getLogo = (signal: AbortSignal): Promise<Blob> =>
  dataOf(
    client.GET('/api/admin/settings/logo', {
      signal,
      parseAs: 'blob',
      headers: { accept: 'image/*' },
      // The address does not say which logo is meant: one that was kept may be an older one.
      cache: 'no-cache',
    }),
  );
