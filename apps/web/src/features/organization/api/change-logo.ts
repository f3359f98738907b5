import { client, dataOf } from '../../../api/client.js';

/** The address of the logo; another one for each picture, so that none is shown for another. */
export const logoUrl = (sha256: string): string => `/api/admin/settings/logo?is=${sha256}`;

/** Takes a file as the logo. */
export const setLogo = (file: File) =>
  dataOf(
    client.PUT('/api/admin/settings/logo', {
      // The bytes are the body: nothing of them may be written as JSON.
      body: file as unknown as string,
      bodySerializer: (body) => body,
      headers: { 'content-type': file.type },
    }),
  );

/** Takes the logo away. */
export const removeLogo = () => dataOf(client.DELETE('/api/admin/settings/logo'));
