import { client, dataOf } from '../../../api/client.js';

/** Returns the URL of the logo. Includes the hash, so that the browser never shows a cached previous logo. */
export const logoUrl = (sha256: string): string => `/api/admin/settings/logo?is=${sha256}`;

/** Uploads a file as the logo. */
export const setLogo = (file: File) =>
  dataOf(
    client.PUT('/api/admin/settings/logo', {
      // Sends the raw bytes instead of JSON.
      body: file as unknown as string,
      bodySerializer: (body) => body,
      headers: { 'content-type': file.type },
    }),
  );

/** Removes the logo. */
export const removeLogo = () => dataOf(client.DELETE('/api/admin/settings/logo'));
