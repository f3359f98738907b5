import type { ChangePassword } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Changes the password and ends the sessions on other devices. */
export const changePassword = (body: ChangePassword) =>
  dataOf(client.POST('/api/account/password', { body }));
